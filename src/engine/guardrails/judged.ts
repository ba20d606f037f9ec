/** What the guardrails read of a finished evaluation; an Evaluation is one. */
import type { CandidateCost, Comparison } from '../cost/index.ts';
import type { AuthorityBoundary, DesignPool, EstateSummary } from '../design/index.ts';
import type { CandidateSizing } from '../sizing/index.ts';
import type { Finding } from './finding.ts';

export interface JudgedCandidate {
	readonly id: string;
	readonly letter: string;
	readonly name: string;
	readonly architecture: string;
	readonly pools: readonly DesignPool[];
	readonly authorities: readonly AuthorityBoundary[];
	readonly restoreTestEveryDays: number | null;
	readonly sizing: CandidateSizing;
	readonly cost: CandidateCost;
	readonly against: Comparison | null;
	readonly findings: readonly Finding[];
}

export interface Judged {
	readonly currency: string;
	readonly horizonYears: number;
	readonly estate: EstateSummary;
	readonly today: JudgedCandidate | null;
	readonly candidates: readonly JudgedCandidate[];
	readonly chosen: string | null;
	readonly findings: readonly Finding[];
}

/** Today and the candidates, in the order in which they are shown. */
export const designsOf = ({ today, candidates }: Judged): readonly JudgedCandidate[] =>
	today ? [today, ...candidates] : candidates;
