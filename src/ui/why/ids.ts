/** Ids of figures as the pages know them; what stands behind each is `#engine/explain`. */
import type { CandidateEvaluation } from '#engine/evaluation.ts';

/** A figure of a design: `A.capacity`, or `today.cost.total`. */
export const figureOf = ({ letter }: Pick<CandidateEvaluation, 'letter'>, what: string): string =>
	`${letter === '0' ? 'today' : letter}.${what}`;

/** Columns of a table by contract year, as their figures are named. */
export const yearColumn = (year: number): string => `year-${year + 1}`;
