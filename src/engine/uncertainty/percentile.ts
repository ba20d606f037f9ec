/**
 * Percentile of trials: linear between ranks, at position (n − 1) · p of the ascending values.
 *
 * The same as a spreadsheet's PERCENTILE.INC, so that a customer can check it.
 * Example: the 10th percentile of 15, 20, 35, 40, 50 lies at position 0.4: 17.
 */

/** The percentile of values in ascending order; throws without values or for p outside 0–1. */
export function percentileOfSorted(ascending: ArrayLike<number>, p: number): number {
	const position = (ascending.length - 1) * p;
	const below = ascending[Math.floor(position)];
	const above = ascending[Math.ceil(position)];
	if (below === undefined || above === undefined)
		throw new RangeError(
			`no percentile ${p} of ${ascending.length} values; expected 0 ≤ p ≤ 1 and a value`
		);
	return below + (above - below) * (position - Math.floor(position));
}

/** Percentiles of values in any order: one sort for all of them. */
export function percentiles(values: readonly number[], ps: readonly number[]): readonly number[] {
	const ascending = Float64Array.from(values).sort();
	return ps.map((p) => percentileOfSorted(ascending, p));
}
