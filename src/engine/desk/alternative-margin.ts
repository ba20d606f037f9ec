/**
 * What an alternative does to what we earn: the deal of the bid before and after its patches.
 *
 * change of net margin = net margin after − net margin before; in points, of the shares of the price.
 * Room over the floor = price − floor; below nought the deal leaves less than the policy wants.
 * Example: 90 of 1 175 are 7.7 % net, 92 of 1 230 are 7.5 %: 2 more, 0.2 points less.
 */
import { applyPatches, type BidDocument, type Patch } from '../bid/index.ts';
import type { DealReport } from '../deal/index.ts';
import { createMemo, type EvaluationMemo } from '../evaluate.ts';
import { decimal } from '../finance/index.ts';
import { read, type Reading } from '../units/index.ts';
import { dealOfDocument, type Desk } from './deal.ts';

/** Amounts as decimal text in the bid's currency. */
export interface DealStanding {
	readonly price: string;
	readonly netMargin: string;
	/** Of the price; null on a price of nought. */
	readonly netMarginShare: number | null;
	/** Price − floor; null where no price meets the policy. */
	readonly roomOverFloor: string | null;
	/** Lines without a price: while there are any, nothing here can be relied on. */
	readonly unpriced: number;
}

export interface MarginChange {
	readonly before: DealStanding;
	readonly after: DealStanding;
	readonly netMargin: string;
	/** Points of a hundred; null where either share is. */
	readonly points: number | null;
}

function standingOf({ sheet, corridor, unpriced }: DealReport): DealStanding {
	return {
		price: sheet.sell,
		netMargin: sheet.netMargin,
		netMarginShare: sheet.netMarginShare,
		roomOverFloor:
			corridor.floor === null ? null : decimal(sheet.sell).minus(corridor.floor).toFixed(2),
		unpriced: unpriced.length
	};
}

/**
 * The change that patches of a document make to a deal. `before` is the document's own deal; refused
 * with one sentence where the patched bid has none.
 */
export function marginChange(
	before: DealReport,
	document: BidDocument,
	patches: readonly Patch[],
	desk: Desk,
	memo: EvaluationMemo = createMemo()
): Reading<MarginChange> {
	// Neither margin nor floor looks at avoided losses, so no disaster is played.
	const deal = dealOfDocument(applyPatches(document, patches), desk, memo, null);
	if (!deal.ok) return deal;
	const [was, is] = [standingOf(before), standingOf(deal.value)];
	return read({
		before: was,
		after: is,
		netMargin: decimal(is.netMargin).minus(was.netMargin).toFixed(2),
		points:
			was.netMarginShare === null || is.netMarginShare === null
				? null
				: (is.netMarginShare - was.netMarginShare) * 100
	});
}
