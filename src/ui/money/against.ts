/**
 * What the page compares with: the same evaluation, with another way of going on in today's place.
 *
 * Renewed as it is, today's bill is the evaluation's own; a counter-offer or doing nothing puts its
 * cost there, and each design's comparison with it.
 */
import type { BaselineId, Evaluation } from '#engine/evaluation.ts';

/** How each is chosen, and called in a chart, at the head of a row and in a sentence. */
export const againstWords = {
	renew: { choice: 'renew as is', name: 'today', row: 'Today', than: 'today' },
	'counter-offer': {
		choice: 'counter-offer',
		name: 'offer',
		row: 'Counter-offer',
		than: 'the counter-offer'
	},
	'do-nothing': {
		choice: 'do nothing',
		name: 'nothing',
		row: 'Nothing done',
		than: 'doing nothing'
	}
} as const satisfies Readonly<Record<BaselineId, object>>;

/** The evaluation as compared with a baseline; itself where there is none of that name. */
export function evaluationAgainst(evaluation: Evaluation, id: BaselineId): Evaluation {
	const baseline = evaluation.baselines.find((one) => one.id === id);
	if (!baseline || !evaluation.today || id === 'renew') return evaluation;
	return {
		...evaluation,
		today: { ...evaluation.today, cost: baseline.cost },
		candidates: evaluation.candidates.map((design) => ({
			...design,
			against: design.comparisons.find((one) => one.baseline === id) ?? null
		}))
	};
}
