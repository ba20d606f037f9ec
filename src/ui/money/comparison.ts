/**
 * Comparisons that can be stood by: a design with lines without a price is compared with nothing,
 * because its total is only a lower bound. Example: 13 k of 22 lines, 9 without a price, is `over 13 k`
 * and saves nothing that could be said.
 */
import type { CandidateEvaluation, Comparison } from '#engine/evaluation.ts';
import { shortAmount } from './amounts.ts';

export const isIncomplete = ({ cost }: CandidateEvaluation): boolean => cost.unpriced.length > 0;

/** The comparison with today; null without a today, and while lines have no price. */
export const comparisonOf = (design: CandidateEvaluation): Comparison | null =>
	isIncomplete(design) ? null : design.against;

/** `1.74 M`; `over 13 k` while lines have no price, and `no price` while none has. */
export function totalWords(design: CandidateEvaluation, currency: string): string {
	const { total } = design.cost;
	if (!isIncomplete(design)) return shortAmount(total, currency);
	return Number(total) === 0 ? 'no price' : `over ${shortAmount(total, currency)}`;
}
