/**
 * All roots of a square-free polynomial between 0 and 1, each in an interval of its own.
 *
 * Descartes' rule on (1+x)^n · p(1/(1+x)) bounds the roots in (0, 1): no change of sign means none,
 * one means exactly one, more means halve and look again (Vincent, Collins, Akritas). Whole numbers
 * throughout, so no root is missed and none invented; then Newton steps inside the interval.
 * Example: 2 − 5x + 2x² has the one root 0.5 between 0 and 1.
 */
import { Decimal, one, zero } from './decimal.ts';
import { degree, halved, shiftedByOne, signVariations, type Polynomial } from './polynomial.ts';

/** The part of (0, 1) from cell / 2^depth to (cell + 1) / 2^depth, with the polynomial mapped onto (0, 1). */
interface Cell {
	readonly polynomial: Polynomial;
	readonly cell: bigint;
	readonly depth: number;
}

interface Bracket {
	readonly low: Decimal;
	readonly high: Decimal;
	/** Sign of the polynomial just above `low`. */
	readonly signAtLow: 1 | -1;
}

const dyadic = (cell: bigint, depth: number): Decimal =>
	new Decimal(cell.toString()).div(new Decimal(2).pow(depth));

/** Without its roots at nought. */
function withoutZero(polynomial: Polynomial): Polynomial {
	const first = polynomial.findIndex((coefficient) => coefficient !== 0n);
	return polynomial.slice(Math.max(0, first));
}

const variationsInside = (polynomial: Polynomial): number =>
	signVariations(shiftedByOne(polynomial.toReversed()));

function bracketOf({ polynomial, cell, depth }: Cell): Bracket {
	const first = polynomial.find((coefficient) => coefficient !== 0n) ?? 0n;
	return {
		low: dyadic(cell, depth),
		high: dyadic(cell + 1n, depth),
		signAtLow: first < 0n ? -1 : 1
	};
}

/** Brackets of the roots inside (0, 1), and those roots that a halving happened to hit. */
function isolate(polynomial: Polynomial): {
	readonly brackets: readonly Bracket[];
	readonly exact: readonly Decimal[];
} {
	const brackets: Bracket[] = [];
	const exact: Decimal[] = [];
	const open: Cell[] = [{ polynomial: withoutZero(polynomial), cell: 0n, depth: 0 }];
	for (let here = open.pop(); here; here = open.pop()) {
		const variations = variationsInside(here.polynomial);
		if (variations === 1) brackets.push(bracketOf(here));
		if (variations < 2) continue;
		const depth = here.depth + 1;
		const left = halved(here.polynomial);
		const right = shiftedByOne(left);
		const middle = here.cell * 2n + 1n;
		if (right[0] === 0n) exact.push(dyadic(middle, depth));
		open.push({ polynomial: left, cell: here.cell * 2n, depth });
		open.push({ polynomial: withoutZero(right), cell: middle, depth });
	}
	return { brackets, exact };
}

function valueAndSlope(coefficients: readonly Decimal[], at: Decimal): readonly [Decimal, Decimal] {
	let value = zero;
	let slope = zero;
	for (const coefficient of coefficients) {
		slope = slope.times(at).plus(value);
		value = value.times(at).plus(coefficient);
	}
	return [value, slope];
}

/** Far finer than a printed rate, far coarser than the 50 digits computed with. */
const precision = '1e-30';

/** Newton's method, kept inside the bracket by halving whenever a step would leave it or crawls. */
function refine(descending: readonly Decimal[], bracket: Bracket): Decimal {
	let { low, high } = bracket;
	let at = low.plus(high).div(2);
	let width = high.minus(low);
	for (;;) {
		const [value, slope] = valueAndSlope(descending, at);
		if (value.isZero()) return at;
		if (value.isNegative() === bracket.signAtLow < 0) low = at;
		else high = at;
		const newton = slope.isZero() ? low : at.minus(value.div(slope));
		const step = newton.minus(at).abs();
		const isGood = newton.gt(low) && newton.lt(high) && step.times(2).lt(width);
		const next = isGood ? newton : low.plus(high).div(2);
		width = next.minus(at).abs();
		at = next;
		if (width.lt(at.times(precision))) return at;
	}
}

/** The roots strictly between 0 and 1 of a square-free polynomial, ascending, to 30 digits. */
function rootsInUnit(polynomial: Polynomial): readonly Decimal[] {
	if (degree(polynomial) < 1) return [];
	const { brackets, exact } = isolate(polynomial);
	const descending = polynomial
		.toReversed()
		.map((coefficient) => new Decimal(coefficient.toString()));
	const found = brackets.map((bracket) => refine(descending, bracket));
	return [...found, ...exact].toSorted((left, right) => left.cmp(right));
}

/** All positive roots of a square-free polynomial, ascending: inside (0, 1), 1 itself, and beyond by 1/x. */
export function positiveRoots(polynomial: Polynomial): readonly Decimal[] {
	const atOne = polynomial.reduce((sum, coefficient) => sum + coefficient, 0n);
	const beyond = rootsInUnit(polynomial.toReversed()).map((root) => one.div(root));
	return [
		...rootsInUnit(polynomial),
		...(atOne === 0n && polynomial.length > 0 ? [one] : []),
		...beyond.toReversed()
	];
}
