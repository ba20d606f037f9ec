/**
 * Rank-order centroid: weights for criteria of which only the order of importance is known.
 *
 * w_k = (1/n) Σ_{i=k}^{n} 1/i, the centre of all weightings that respect the order. Computed with whole
 * numerators over one denominator, divided once. Source: Barron and Barrett, 1996.
 * Example: five ranks weigh 0.456667, 0.256667, 0.156667, 0.09 and 0.04.
 */
import { Decimal, decimal, largestRemainder } from '../finance/index.ts';

function leastCommonMultiple(count: number): bigint {
	let multiple = 1n;
	for (let value = 2n; value <= BigInt(count); value += 1n) {
		let [a, b] = [multiple, value];
		while (b > 0n) [a, b] = [b, a % b];
		multiple = (multiple / a) * value;
	}
	return multiple;
}

/** The weights as fractions: numerators, most important first, over n · lcm(1 … n). */
function fractions(ranks: number): {
	readonly over: bigint;
	readonly numerators: readonly bigint[];
} {
	const multiple = leastCommonMultiple(ranks);
	const numerators: bigint[] = [];
	let tail = 0n;
	for (let rank = ranks; rank >= 1; rank -= 1) {
		tail += multiple / BigInt(rank);
		numerators.unshift(tail);
	}
	return { over: multiple * BigInt(ranks), numerators };
}

/** Weights of `ranks` criteria, most important first; they add up to 1. */
export function rankOrderCentroid(ranks: number): readonly Decimal[] {
	if (!Number.isSafeInteger(ranks) || ranks < 1)
		throw new RangeError(`${ranks} criteria cannot be weighed; expected a whole number from 1`);
	const { over, numerators } = fractions(ranks);
	return numerators.map((numerator) => decimal(numerator.toString()).div(over.toString()));
}

/**
 * Weights as printed with `places` decimals, adding up to exactly 1: plain rounding of five ranks to
 * three places would print a sum of 1.001.
 */
export function printedCentroid(ranks: number, places: number): readonly Decimal[] {
	const unit = new Decimal(10).pow(-places);
	const parts = largestRemainder(decimal(1).div(unit), rankOrderCentroid(ranks));
	if (!parts) throw new RangeError('weights are positive; a split of one always has a basis');
	return parts.map((part) => part.times(unit));
}
