/**
 * What the cost step says of a candidate. Amounts are decimal strings in the bid's currency, rounded
 * once at the line and date; every total is the sum of the amounts printed above it.
 */
import type { CostCategory, How, Legacy } from '../bid/index.ts';
import type { LineTerms } from './terms.ts';

export interface CostRow {
	readonly category: CostCategory;
	/** What falls due at signing (instant 0), then what belongs to contract year 1 … n beside that. */
	readonly start: string;
	readonly years: readonly string[];
	readonly total: string;
}

export interface CostLine {
	readonly id: string;
	readonly label: string;
	readonly category: CostCategory;
	readonly start: string;
	readonly years: readonly string[];
	readonly total: string;
	/** How the line was made, in words with its figures. */
	readonly why: string;
	/** True when a price below it is weak or assumed. */
	readonly assumed: boolean;
	/** For purchases and fees shown in the price table: quantity and customer unit price. */
	readonly quantity: number | null;
	readonly unit: string | null;
	readonly unitPrice: string | null;
	readonly period: 'once' | 'month' | 'year' | null;
	/** What its amounts are reckoned from. */
	readonly terms: readonly LineTerms[];
}

export interface CandidateCost {
	readonly lines: readonly CostLine[];
	/** One row a category, in the fixed order, only those with an amount. */
	readonly categories: readonly CostRow[];
	readonly totalRow: {
		readonly start: string;
		readonly years: readonly string[];
		readonly total: string;
	};
	readonly total: string;
	/** Present value of the costs on the month grid. */
	readonly presentValue: string;
	/** Sum paid up to and including instant 0 … months. */
	readonly cumulativeByMonth: readonly string[];
	/** Labels of lines without a price: every total above them is incomplete. */
	readonly unpriced: readonly string[];
	/** Per protected TB (10^12 bytes of front end) and month. */
	readonly perTbMonth: string | null;
	/** Protected TB times months over the horizon: what the total is spread over. */
	readonly tbMonths: number;
	/** Sum of the lines that rest on weak or assumed prices, and its share of all that has a price. */
	readonly unverified: { readonly total: string; readonly share: number };
}

export interface Comparison {
	/** False when a line on either side has no price: then nothing below can be relied on. */
	readonly complete: boolean;
	/** Today's total minus the candidate's; negative is dearer. */
	readonly saving: string;
	/** Share of today's total; null when today costs nothing. */
	readonly savingShare: number | null;
	readonly netPresentValue: string;
	/** First month from which the candidate stays cheaper; null: never within the horizon. */
	readonly paybackMonth: number | null;
	readonly savingByYear: readonly string[];
	readonly savingStart: string;
}

/** What a design is compared with. */
export type BaselineId = 'renew' | 'counter-offer' | 'do-nothing';

export interface Baseline {
	readonly id: BaselineId;
	/** What it means, in a sentence. */
	readonly meaning: string;
	readonly cost: CandidateCost;
}

/** What the books still show of the incumbent: a memo, in no total. */
export interface BookMemo {
	readonly atStart: string;
	/** Months until they show nothing; null when nobody said. */
	readonly months: number | null;
	/** After each contract year, straight line; empty when nobody said how long. */
	readonly atYearEnds: readonly string[];
	readonly how: How;
	readonly source: string;
}

/** What holds the customer to the incumbent, beside its bill. */
export interface Exit {
	readonly contractEndMonth: number;
	readonly noticeBy: string | null;
	readonly isNoticeMissed: boolean;
	/** Month of the cut-over, and the one from which nothing is owed under the contract. */
	readonly cutOverMonth: number;
	readonly freeFromMonth: number;
	readonly renewalUplift: number;
	readonly counterOffer: { readonly share: number; readonly how: How; readonly source: string };
	readonly counterOfferOn: readonly CostCategory[];
	readonly legacy: Legacy;
	/** Old restore points at the cut-over, and months until the last of them may go. */
	readonly retainedBytes: number;
	/** Of them, one copy: what is carried over. */
	readonly carriedBytes: number;
	readonly retainedMonths: number;
	/** Share of them still held in each of these months. */
	readonly heldShareByMonth: readonly number[];
	/** Keeping the old system readable within the horizon, and carrying its points over instead. */
	readonly keeping: string | null;
	readonly carrying: string | null;
	readonly book: BookMemo | null;
}
