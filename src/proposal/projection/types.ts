/**
 * The customer's view of a bid: all that a document, a presentation or an attachment may know.
 *
 * What is not named here does not exist for later stages: no internal note, no discount, no list
 * price, no cost, no owner. Prices are what the customer pays. Amounts are decimal strings in the
 * bid's currency, as the engine printed them.
 */
import type { CostCategory, CustomerDocument, How, Legacy } from '#engine/bid/index.ts';
import type { BaselineId, LineTerms, RateOfReturn } from '#engine/cost/index.ts';
import type {
	AuthorityBoundary,
	DesignMovement,
	DesignPool,
	DesignSite,
	LevelSummary
} from '#engine/design/index.ts';
import type { BasisGroup, FigureKind, FigureUnit } from '#engine/evaluation.ts';
import type { Driver } from '#engine/library/index.ts';
import type { DisasterView } from './disaster.ts';
import type { InputView } from './input-types.ts';
import type { RisksView } from './risks.ts';
import type { BriefDesignView } from './side-by-side.ts';
import type { SurenessView } from './sureness.ts';
import type { MovementSizing, PoolSizing, WindowSizing } from '#engine/sizing/index.ts';
import type { TestCopyValue } from '#engine/value/index.ts';

/** Amounts at the start and by contract year, with their sum. */
export interface Spread {
	readonly start: string;
	readonly years: readonly string[];
	readonly total: string;
}

/** What a line stands for, so that it can be said in another language. */
export type LineSubject =
	| { readonly kind: 'product' | 'support'; readonly name: string }
	| { readonly kind: 'power' | 'rack'; readonly site: string }
	| { readonly kind: 'administration' }
	| { readonly kind: 'other'; readonly name: string };

/** Something we deliver, at the price the customer pays. */
export interface PriceLine extends Spread {
	/** P01, P02 … in the order of the price table. */
	readonly ref: string;
	readonly subject: LineSubject;
	readonly category: CostCategory;
	/** At the start; metered and growing lines change with time. */
	readonly quantity: number;
	readonly unit: string;
	readonly unitPrice: string;
	readonly period: 'once' | 'month' | 'year';
	/** Quantity follows what is stored or protected. */
	readonly isMetered: boolean;
	/** The price is a planning price until a supplier's quote replaces it. */
	readonly isPlanningPrice: boolean;
}

/** A cost of the customer's own, such as power or administration: in the total, not invoiced by us. */
export interface OwnCost extends Spread {
	readonly subject: LineSubject;
	readonly category: CostCategory;
	readonly isAssumed: boolean;
}

/** A component of the design and the needs that decided its quantity. */
export interface Component {
	readonly label: string;
	readonly product: string;
	readonly category: CostCategory;
	readonly quantity: number;
	readonly unit: string;
	readonly site: string | null;
	readonly needs: readonly {
		readonly by: Driver['by'];
		/** Pool or movement that asks; null for the estate. */
		readonly of: string | null;
	}[];
	/** Line of the price table; null when it has no price yet. */
	readonly priceRef: string | null;
}

export interface CategoryCost extends Spread {
	readonly category: CostCategory;
}

/** A line of a cost table with what its amounts are reckoned from. */
export interface CostLineView extends Spread {
	readonly subject: LineSubject;
	readonly category: CostCategory;
	/** Line of the price table; null for what we do not invoice. */
	readonly ref: string | null;
	readonly terms: readonly LineTerms[];
}

export interface CandidateCostView {
	readonly lines: readonly CostLineView[];
	readonly categories: readonly CategoryCost[];
	readonly totalRow: Spread;
	readonly presentValue: string;
	readonly cumulativeByMonth: readonly string[];
	/** Labels without a price: totals above them are incomplete. */
	readonly unpriced: readonly string[];
	readonly perTbMonth: string | null;
	readonly tbMonths: number;
}

/** A design in full: the proposed one and today's. */
export interface DesignView {
	readonly letter: string;
	readonly name: string;
	readonly method: string;
	readonly summary: string;
	readonly limits: readonly string[];
	readonly sites: readonly DesignSite[];
	readonly pools: readonly (DesignPool & { readonly sizing: PoolSizing | null })[];
	readonly movements: readonly (DesignMovement & { readonly sizing: MovementSizing | null })[];
	readonly authorities: readonly AuthorityBoundary[];
	readonly window: WindowSizing['worst'];
	readonly usableToBuyBytes: number;
	readonly cost: CandidateCostView;
}

/** Against a baseline; the saving itself is the difference of the two tables. */
export interface SavingView {
	readonly saving: string;
	readonly savingShare: number | null;
	readonly netPresentValue: string;
	readonly paybackMonth: number | null;
	readonly rateOfReturn: RateOfReturn;
}

/** What the proposal is compared with: today renewed as it is, after a counter-offer, or let lapse. */
export interface BaselineView {
	readonly id: BaselineId;
	readonly cost: CandidateCostView;
	readonly against: SavingView;
}

/** What holds the customer to what is there today, in the customer's own facts and our estimates. */
export interface ExitView {
	readonly contractEndMonth: number;
	readonly cutOverMonth: number;
	readonly freeFromMonth: number;
	readonly isNoticeMissed: boolean;
	readonly renewalUplift: number;
	readonly counterOffer: number;
	readonly counterOfferOn: readonly CostCategory[];
	readonly legacy: Legacy;
	readonly retainedBytes: number;
	readonly retainedMonths: number;
	readonly keeping: string | null;
	readonly carrying: string | null;
	readonly book: { readonly atStart: string; readonly months: number | null } | null;
}

export interface ProposedView extends DesignView {
	readonly components: readonly Component[];
	readonly priceLines: readonly PriceLine[];
	readonly ownCosts: readonly OwnCost[];
	readonly against: SavingView | null;
	readonly testCopies: TestCopyValue | null;
}

/** A line of today's bill as the customer gave it. */
export interface BillView {
	readonly label: string;
	readonly category: CostCategory;
	readonly timing: 'once' | 'monthly' | 'yearly';
	readonly amount: string;
	readonly month: number;
	readonly probability: number | null;
	readonly escalatorPerYear: number | null;
	readonly how: How;
	readonly source: string;
	readonly years: Spread;
}

export interface TodayView extends DesignView {
	readonly contractEnd: string | null;
	readonly noticeMonths: number | null;
	readonly evidence: readonly string[];
	readonly bill: readonly BillView[];
	readonly exit: ExitView | null;
}

/** An alternative in brief: enough to say why it was not chosen, no prices of its parts. */
export interface AlternativeView {
	readonly letter: string;
	readonly name: string;
	readonly method: string;
	readonly limits: readonly string[];
	readonly total: string;
	readonly start: string;
	readonly isComplete: boolean;
	readonly window: WindowSizing['worst'];
	readonly firstFullDate: string | null;
	readonly copies: number;
	readonly holdsEveryCopy: boolean;
	readonly hasImmutableCopy: boolean;
}

/** A figure of the library that the proposal rests on and that nobody verified. */
export interface FigureView {
	readonly group: BasisGroup;
	/** Its place in the library, such as `pool.fillLimit`. */
	readonly kind: FigureKind;
	/** In the library's English. */
	readonly what: string;
	/** What it is of, and how many more than are named. */
	readonly of: readonly LineSubject[];
	readonly more: number;
	readonly unit: FigureUnit;
	/** In base units; an amount is decimal text in `currency`. */
	readonly value: number | string;
	readonly low: number | string | null;
	readonly high: number | string | null;
	readonly currency: string | null;
	/** Second-hand or contradicted elsewhere; else practice that nobody verified. */
	readonly isWeak: boolean;
	readonly source: string;
}

export interface LevelView extends LevelSummary {
	readonly copies: number;
	readonly immutableDays: number | null;
	readonly priority: number;
}

export interface EstateView {
	readonly machines: number;
	readonly frontEndBytes: number;
	readonly frontEndAtHorizonBytes: number;
	readonly protectedMachines: number;
	readonly protectedBytes: number;
	readonly unprotected: readonly { readonly name: string; readonly bytes: number }[];
	readonly growthPerYear: number;
	readonly changePerDay: number;
}

export interface OfferView {
	readonly number: string | null;
	readonly version: string;
	readonly date: string | null;
	readonly validUntil: string | null;
	readonly author: string | null;
	readonly authorRole: string | null;
	readonly releasedBy: string | null;
	readonly paymentTerms: string | null;
}

/** A line between two sites. */
export interface LinkView {
	readonly from: string;
	readonly to: string;
	readonly bytesPerSecond: number;
}

/** Currency of the prices and the dated rates by which they were converted. */
export interface PriceBasis {
	readonly name: string;
	readonly currency: string;
	readonly validTo: string | null;
}

export interface Projection {
	readonly schema: 'bidwright/customer@1';
	/** The question, without what is ours alone; a bid document that can be opened again. */
	readonly document: CustomerDocument;
	readonly customer: {
		readonly name: string;
		readonly contact: string | null;
		readonly role: string | null;
		readonly heard: readonly string[];
	};
	readonly offer: OfferView;
	readonly currency: string;
	readonly start: string;
	readonly end: string;
	readonly horizonYears: number;
	readonly discountRatePerYear: number;
	readonly inflationPerYear: number;
	readonly window: { readonly nightlySeconds: number; readonly weekendSeconds: number };
	readonly links: readonly LinkView[];
	readonly priceBasis: PriceBasis | null;
	readonly estate: EstateView;
	readonly levels: readonly LevelView[];
	readonly today: TodayView | null;
	readonly proposed: ProposedView;
	/** The first is today's bill renewed as it is; empty without an incumbent. */
	readonly baselines: readonly BaselineView[];
	readonly alternatives: readonly AlternativeView[];
	/** Null where nothing is protected or no event strikes. */
	readonly disaster: DisasterView | null;
	/** Today's design first, then all candidates in the bid's order. */
	readonly designs: readonly BriefDesignView[];
	/** Of the proposed design and of the bid. */
	readonly risks: RisksView;
	readonly inputs: readonly InputView[];
	/** Absent where no trials were run for this bid. */
	readonly sureness?: SurenessView;
	readonly figures: readonly FigureView[];
}
