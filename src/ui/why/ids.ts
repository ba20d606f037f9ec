/** Ids of figures as the pages know them; what stands behind each is `#engine/explain`. */
import type { BaselineId, CandidateEvaluation } from '#engine/evaluation.ts';

/** A figure of a design: `A.capacity`, or `today.cost.total`. */
export const figureOf = ({ letter }: Pick<CandidateEvaluation, 'letter'>, what: string): string =>
	`${letter === '0' ? 'today' : letter}.${what}`;

/**
 * A figure as compared with one way of going on: what that costs stands under its name, and what a
 * design saves against it says so. Renewing as it is is today.
 */
export function figureAgainst(
	baseline: BaselineId,
	design: Pick<CandidateEvaluation, 'letter'>,
	what: string
): string {
	if (baseline === 'renew') return figureOf(design, what);
	if (design.letter === '0') return `${baseline}.${what}`;
	return figureOf(design, what.replace(/^saving/, `saving.${baseline}`));
}

/** Columns of a table by contract year, as their figures are named. */
export const yearColumn = (year: number): string => `year-${year + 1}`;
