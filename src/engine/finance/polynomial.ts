/**
 * Polynomials with whole coefficients, exact: what finding every rate of return rests on.
 *
 * Coefficients ascend: [c0, c1, c2] is c0 + c1·x + c2·x². The zero polynomial is [].
 * `oddPart` keeps each root once when it has odd multiplicity and drops the others: exactly the
 * places where the polynomial changes sign (Musser's square-free factorisation).
 * Example: −(11x − 10)² touches nought at 10/11 without crossing; its odd part has no root.
 */

export type Polynomial = readonly bigint[];

function trimmed(coefficients: Polynomial): Polynomial {
	const last = coefficients.findLastIndex((coefficient) => coefficient !== 0n);
	return coefficients.slice(0, last + 1);
}

export const degree = (polynomial: Polynomial): number => polynomial.length - 1;

const leading = (polynomial: Polynomial): bigint => polynomial.at(-1) ?? 0n;

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
	let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
	while (b !== 0n) [a, b] = [b, a % b];
	return a;
}

/** Divided by the common divisor of its coefficients; keeps the sign. */
function primitive(polynomial: Polynomial): Polynomial {
	const content = polynomial.reduce(greatestCommonDivisor, 0n);
	return content <= 1n ? polynomial : polynomial.map((coefficient) => coefficient / content);
}

const derivative = (polynomial: Polynomial): Polynomial =>
	polynomial.slice(1).map((coefficient, index) => coefficient * BigInt(index + 1));

/** Pseudo-division: factor · dividend = quotient · divisor + remainder, all whole. */
function divide(
	dividend: Polynomial,
	divisor: Polynomial
): { readonly quotient: Polynomial; readonly remainder: Polynomial } {
	const lead = leading(divisor);
	const quotient: bigint[] = new Array<bigint>(
		Math.max(0, degree(dividend) - degree(divisor) + 1)
	).fill(0n);
	let remainder = dividend;
	while (remainder.length >= divisor.length) {
		const shift = remainder.length - divisor.length;
		const top = leading(remainder);
		for (const [index, coefficient] of quotient.entries()) quotient[index] = coefficient * lead;
		quotient[shift] = (quotient[shift] ?? 0n) + top;
		remainder = trimmed(
			remainder.map(
				(coefficient, index) => coefficient * lead - top * (divisor[index - shift] ?? 0n)
			)
		);
	}
	return { quotient, remainder };
}

function commonFactor(left: Polynomial, right: Polynomial): Polynomial {
	let [a, b] = [primitive(left), primitive(right)];
	while (b.length > 0) [a, b] = [b, primitive(divide(a, b).remainder)];
	return a;
}

const quotientOf = (dividend: Polynomial, divisor: Polynomial): Polynomial =>
	primitive(divide(dividend, divisor).quotient);

function product(left: Polynomial, right: Polynomial): Polynomial {
	const coefficients = new Array<bigint>(left.length + right.length - 1).fill(0n);
	for (const [i, a] of left.entries())
		for (const [j, b] of right.entries()) coefficients[i + j] = (coefficients[i + j] ?? 0n) + a * b;
	return coefficients;
}

/**
 * True when a quick look modulo a large prime proves that no root repeats; false proves nothing.
 * A common factor with the derivative would survive the reduction.
 */
function isPlainlySquareFree(polynomial: Polynomial): boolean {
	const prime = 2_305_843_009_213_693_951n;
	const reduced = (coefficients: Polynomial) =>
		trimmed(coefficients.map((coefficient) => coefficient % prime));
	let [a, b] = [reduced(polynomial), reduced(derivative(polynomial))];
	if (a.length < polynomial.length || b.length < polynomial.length - 1) return false;
	while (b.length > 1) [a, b] = [b, reduced(divide(a, b).remainder)];
	return b.length === 1;
}

/** The product of the factors of odd multiplicity: same changes of sign, every root simple. */
export function oddPart(polynomial: Polynomial): Polynomial {
	if (degree(polynomial) < 2 || isPlainlySquareFree(polynomial)) return polynomial;
	let repeated = commonFactor(polynomial, derivative(polynomial));
	let distinct = quotientOf(polynomial, repeated);
	let odd: Polynomial = [1n];
	for (let multiplicity = 1; degree(distinct) > 0; multiplicity += 1) {
		const common = commonFactor(distinct, repeated);
		if (multiplicity % 2 === 1) odd = product(odd, quotientOf(distinct, common));
		distinct = common;
		repeated = quotientOf(repeated, common);
	}
	return odd;
}

/** How often the sign changes along the coefficients (Descartes): at least the number of positive roots. */
export function signVariations(coefficients: Polynomial): number {
	let variations = 0;
	let before = 0n;
	for (const coefficient of coefficients) {
		if (coefficient === 0n) continue;
		if (before !== 0n && before < 0n !== coefficient < 0n) variations += 1;
		before = coefficient;
	}
	return variations;
}

/** p(x + 1), by repeated sums. */
export function shiftedByOne(polynomial: Polynomial): Polynomial {
	const shifted = [...polynomial];
	for (let done = 0; done < shifted.length - 1; done += 1)
		for (let index = shifted.length - 2; index >= done; index -= 1)
			shifted[index] = (shifted[index] ?? 0n) + (shifted[index + 1] ?? 0n);
	return shifted;
}

/** 2^n · p(x / 2). */
export const halved = (polynomial: Polynomial): Polynomial =>
	polynomial.map((coefficient, index) => coefficient << BigInt(degree(polynomial) - index));
