/**
 * What the desk says of a deal: plain data, amounts as decimal text in the bid's currency, shares as
 * numbers for showing. Every total is the sum of what stands above it.
 */
import type { CostCategory } from '../bid/index.ts';
import type { ApprovalNeeded } from './approval.ts';
import type { AvoidedLineReport } from './avoided-loss.ts';
import type { BreakEven } from './expected-value.ts';
import type { DealInput } from './terms.ts';
import type { PricePlace } from './corridor.ts';
import type { ValueUnknown } from './customer-value.ts';

export interface DealReportLine {
	readonly id: string;
	readonly label: string;
	readonly kind: 'product' | 'work';
	readonly category: CostCategory;
	readonly list: string;
	readonly sell: string;
	/** Bought for; for work, its loaded cost. */
	readonly buy: string;
	readonly grossMargin: string;
	/** Share of the price; null on a price of nought. */
	readonly margin: number | null;
	/** Share of the cost; null on a cost of nought. */
	readonly markup: number | null;
	readonly rebate: string;
}

/** From list price to what is left, in this order. */
export interface DealReportSheet {
	readonly list: string;
	readonly discount: string;
	readonly sell: string;
	readonly bought: string;
	readonly work: string;
	readonly grossMargin: string;
	readonly grossMarginShare: number | null;
	readonly markup: number | null;
	readonly costOfSale: string;
	readonly overhead: string;
	readonly commission: string;
	readonly slip: string;
	readonly financing: string;
	readonly fxBuffer: string;
	readonly netMargin: string;
	readonly netMarginShare: number | null;
	/** Outside net margin: paid later, and only if claimed. */
	readonly rebate: string;
}

export type WhyNoBid = 'no-floor' | 'no-value' | 'floor-above-ceiling';

/** Losses that the design avoids: soft, so they stand apart from what frees money. */
export interface DealReportAvoided {
	readonly lines: readonly AvoidedLineReport[];
	readonly trustedPerYear: string;
	/** Months of the horizon after the cut-over. */
	readonly months: number;
	readonly share: number;
	/** Negative where the design loses more than today. */
	readonly counted: string;
}

export interface DealReportCorridor {
	/** Null when the shares and the policy take the whole price. */
	readonly floor: string | null;
	readonly netMarginWanted: number;
	/** Null while the customer's value is not known. */
	readonly ceiling: string | null;
	readonly value: string | null;
	readonly valueFrom: 'bid' | 'comparison' | null;
	readonly whyNoValue: ValueUnknown | null;
	/** What frees money, and the share of it that is counted; null unless the value is computed. */
	readonly hard: {
		readonly gain: string;
		readonly share: number;
		readonly counted: string;
		/** What goes beside the bill, as trusted; null where nothing does. */
		readonly beside: string | null;
	} | null;
	/** Losses avoided; null unless the value is computed and the disasters have been played. */
	readonly soft: DealReportAvoided | null;
	readonly requiredSaving: number;
	readonly counterOffer: string;
	/** Set when nothing lies between floor and ceiling: do not bid. */
	readonly doNotBid: { readonly why: WhyNoBid; readonly gap: string | null } | null;
	readonly place: PricePlace | null;
	/** 0 at the floor, 1 at the ceiling. */
	readonly position: number | null;
	/** Today's bill over the horizon; null without an incumbent or with an unpriced line. */
	readonly incumbentBill: string | null;
	readonly competitor: {
		readonly name: string | null;
		readonly low: string;
		readonly high: string;
		readonly evidence: string;
	} | null;
}

export interface DealReport {
	readonly schema: 'bidwright/deal-report@1';
	readonly currency: string;
	readonly candidateId: string;
	readonly candidateName: string;
	readonly lines: readonly DealReportLine[];
	/** Labels without a price: while there are any, nothing below can be relied on. */
	readonly unpriced: readonly string[];
	readonly sheet: DealReportSheet;
	readonly corridor: DealReportCorridor;
	readonly cash: {
		readonly lowest: string;
		readonly month: number | null;
		readonly monthsBelow: number;
		readonly backMonth: number | null;
	};
	/** Shares of the price and of gross margin by which the floor was found. */
	readonly shares: {
		readonly costOfSale: number;
		readonly overhead: number;
		readonly commission: number;
	};
	readonly winProbability: number;
	readonly pursuitCost: string;
	readonly expectedValue: string;
	readonly breakEven: {
		readonly status: BreakEven['status'];
		readonly probability: number | null;
	};
	readonly approval: ApprovalNeeded;
	/** Everything behind the figures that the customer's view does not hold, with how it is known. */
	readonly inputs: readonly DealInput[];
}
