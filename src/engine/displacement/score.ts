/**
 * A weighted score over conditions some of which nobody has evidence for yet.
 *
 * Each condition scores 0–100. One without evidence is unknown, not nought: it counts 0 at the low
 * end of the range and 100 at the high end, so the width says what is still to be found out.
 * Example: weights 0.75 and 0.25 with scores 80 and unknown give 60 to 85.
 */
import { decimal, total, type Decimal } from '../finance/index.ts';

export interface ScoreRange {
	readonly low: Decimal;
	readonly high: Decimal;
}

/** The range of Σ weight × score; null is a score without evidence. */
export function scoreRange(
	weights: readonly Decimal[],
	scores: readonly (Decimal | null)[]
): ScoreRange {
	if (weights.length !== scores.length)
		throw new RangeError(`${scores.length} scores do not fit ${weights.length} weights`);
	const filledWith = (unknown: number): Decimal =>
		total(weights.map((weight, index) => weight.times(scores[index] ?? decimal(unknown))));
	return { low: filledWith(0), high: filledWith(100) };
}
