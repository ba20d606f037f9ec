/**
 * The beta distribution: its cumulative share and, backwards, its quantiles.
 *
 * I_x(α, β) by its continued fraction (modified Lentz), on the side of the mode where it converges
 * fast; ln Γ by the Lanczos approximation (g = 7, nine terms). Quantiles by Newton steps kept inside a
 * shrinking bracket. Source: Abramowitz and Stegun 26.5.8; accurate to about 1e-14.
 * Example: I_0.5(2, 3) = 0.6875, so the 0.6875 quantile of Beta(2, 3) is 0.5.
 */

const lanczosFirst = 0.99999999999980993;
const lanczos: readonly number[] = [
	676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];

/** ln Γ(x) for x > 0. */
function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const series = lanczos.reduce((sum, term, index) => sum + term / (x + index), lanczosFirst);
	const t = x + 6.5;
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

const logBeta = (alpha: number, beta: number): number =>
	logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);

/** x^α (1−x)^β / B(α, β). */
const density = (x: number, alpha: number, beta: number): number =>
	Math.exp(alpha * Math.log(x) + beta * Math.log1p(-x) - logBeta(alpha, beta));

/** Keeps Lentz's method from dividing by nought. */
const tiny = 1e-300;
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

function continuedFraction(x: number, alpha: number, beta: number): number {
	const precision = 1e-15;
	let c = 1;
	let d = 1 / away(1 - ((alpha + beta) * x) / (alpha + 1));
	let fraction = d;
	for (let m = 1; ; m += 1) {
		const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		fraction *= d * c;
		const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		const factor = d * c;
		fraction *= factor;
		if (Math.abs(factor - 1) <= precision) return fraction;
	}
}

/** Share of a Beta(α, β) variable that lies at or below x: I_x(α, β), for α, β > 0. */
export function betaShareBelow(x: number, alpha: number, beta: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaShareBelow(1 - x, beta, alpha);
	return (density(x, alpha, beta) * continuedFraction(x, alpha, beta)) / alpha;
}

/** The x below which a share p of a Beta(α, β) variable lies; p from 0 to 1. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
	if (!(p >= 0 && p <= 1 && alpha > 0 && beta > 0))
		throw new RangeError(
			`no quantile ${p} of Beta(${alpha}, ${beta}); expected 0 ≤ p ≤ 1 and positive shapes`
		);
	if (p === 0 || p === 1) return p;
	let low = 0;
	let high = 1;
	let x = alpha / (alpha + beta);
	while (high - low > Number.EPSILON * high) {
		const error = betaShareBelow(x, alpha, beta) - p;
		if (error === 0) return x;
		if (error > 0) high = x;
		else low = x;
		const slope = density(x, alpha, beta) / (x * (1 - x));
		const newton = x - error / slope;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (next === x || Math.abs(next - x) < 1e-16 * x) return next;
		x = next;
	}
	return x;
}
