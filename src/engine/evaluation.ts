/**
 * The Evaluation: the whole answer to a bid. Plain data without functions or class instances, so
 * that it crosses workers, files and the network unchanged. The same bid and library give the same
 * bytes.
 */
import type { BasisFigure } from './basis/index.ts';
import type { Baseline, BaselineId, CandidateCost, Comparison, Exit } from './cost/index.ts';
import type {
	AuthorityBoundary,
	DesignMovement,
	DesignPool,
	DesignSite,
	EstateSummary,
	LevelSummary
} from './design/index.ts';
import type { Finding } from './guardrails/index.ts';
import type { CandidateSizing } from './sizing/index.ts';
import type { TestCopyValue } from './value/index.ts';

export type { BasisFigure, BasisGroup, FigureKind, FigureUnit } from './basis/index.ts';
export type { Finding } from './guardrails/index.ts';
export type {
	Baseline,
	BaselineId,
	CandidateCost,
	Comparison,
	CostLine,
	CostRow,
	Exit,
	LineTerms,
	RateOfReturn
} from './cost/index.ts';
export type {
	AuthorityBoundary,
	DesignMovement,
	DesignPool,
	DesignSite,
	EstateRowSummary,
	EstateSummary,
	LevelSummary,
	ShownKnown
} from './design/index.ts';
export type { Benefit, TestCopyLine, TestCopyValue } from './value/index.ts';
export type {
	BomLine,
	CandidateSizing,
	JobSizing,
	LeftOut,
	LevelSizing,
	MovementSizing,
	PoolSizing,
	Run
} from './sizing/index.ts';

export interface CandidateEvaluation {
	readonly id: string;
	/** A, B, C …; `0` for today. */
	readonly letter: string;
	readonly name: string;
	readonly architecture: string;
	/** Ids of the measures taken on it. */
	readonly measures: readonly string[];
	readonly method: string;
	readonly summary: string;
	readonly limits: readonly string[];
	readonly sites: readonly DesignSite[];
	readonly pools: readonly DesignPool[];
	readonly movements: readonly DesignMovement[];
	/** Days between two restore tests that the design carries out; null: it promises none. */
	readonly restoreTestEveryDays: number | null;
	readonly authorities: readonly AuthorityBoundary[];
	readonly sizing: CandidateSizing;
	readonly cost: CandidateCost;
	/** Against today renewed as it is; null when the bid has no incumbent. */
	readonly against: Comparison | null;
	/** Against each baseline, in their order; empty when the bid has no incumbent. */
	readonly comparisons: readonly (Comparison & { readonly baseline: BaselineId })[];
	/** What its virtual copies for test and development spare; null where it hands out none that are wanted. */
	readonly testCopies: TestCopyValue | null;
	readonly findings: readonly Finding[];
}

export interface Evaluation {
	readonly schema: 'bidwright/evaluation@1';
	readonly customer: string;
	readonly currency: string;
	/** First month, and the date on which the horizon ends. */
	readonly start: string;
	readonly end: string;
	readonly horizonYears: number;
	/** Months beyond the horizon for which pools are followed. */
	readonly outlookMonths: number;
	readonly discountRatePerYear: number;
	readonly window: { readonly nightlySeconds: number; readonly weekendSeconds: number };
	readonly estate: EstateSummary;
	readonly levels: readonly LevelSummary[];
	/** The incumbent, sized like any other but priced by its own bill. */
	readonly today: CandidateEvaluation | null;
	/** What designs are compared with; the first is today's bill renewed. Empty without an incumbent. */
	readonly baselines: readonly Baseline[];
	/** What holds the customer to the incumbent; null without one. */
	readonly exit: Exit | null;
	readonly candidates: readonly CandidateEvaluation[];
	/** Id of the candidate that is proposed. */
	readonly chosen: string | null;
	/** Every figure behind the proposed design and today's system that nobody verified, by group. */
	readonly assumptions: readonly BasisFigure[];
	readonly findings: readonly Finding[];
}
