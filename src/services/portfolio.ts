/**
 * All bids at a glance: what each is worth, what is left of it, where it stands to its floor, how long
 * its prices hold and what to do next. Ours alone.
 */
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { dealOf, disastersOfChosen, winPlanOf, type Desk } from '#engine/desk/index.ts';
import { createMemo, evaluate, type EvaluationMemo } from '#engine/evaluate.ts';
import type { Workspace } from './workspace.ts';

/** `no-bid`: nothing lies between floor and ceiling. */
export type FloorStatus = 'above-floor' | 'below-floor' | 'no-bid' | 'incomplete';

export interface PortfolioRow {
	readonly id: string;
	readonly name: string;
	readonly offerNumber: string;
	readonly currency: string | null;
	/** Price over the horizon, net margin and its share; null while the bid cannot be evaluated. */
	readonly price: string | null;
	readonly netMargin: string | null;
	readonly netMarginShare: number | null;
	readonly floor: FloorStatus | null;
	readonly validUntil: string | null;
	readonly nextAction: {
		readonly what: string;
		readonly owner: string | null;
		readonly due: string | null;
	} | null;
	/** What keeps it from having figures. */
	readonly problem: string | null;
}

type Identity = Pick<PortfolioRow, 'id' | 'name' | 'offerNumber'>;

const without = (identity: Identity, problem: string): PortfolioRow => ({
	...identity,
	currency: null,
	price: null,
	netMargin: null,
	netMarginShare: null,
	floor: null,
	validUntil: null,
	nextAction: null,
	problem
});

/** One row. A bid that cannot be evaluated keeps its row and says why. */
export function portfolioRow(
	identity: Identity,
	document: unknown,
	desk: Desk,
	memo: EvaluationMemo = createMemo()
): PortfolioRow {
	// The list says nothing of candidates that are not proposed.
	const { candidates = [], offer } = document as BidDocument;
	const proposed = candidates.filter(({ id }) => id === offer?.chosen);
	const reading = readBid({
		...(document as object),
		candidates: proposed.length > 0 ? proposed : candidates
	});
	if (!reading.ok) {
		const { length } = reading.problems;
		return without(identity, `${length} ${length === 1 ? 'problem' : 'problems'} to settle`);
	}
	const { bid } = reading;
	const evaluation = evaluate(bid, desk.library, memo);
	const disasters = disastersOfChosen(bid, desk.library, evaluation);
	const deal = dealOf(bid, evaluation, desk, disasters);
	if (!deal.ok) return without(identity, deal.problem);
	const { sheet, corridor, unpriced, currency } = deal.value;
	const floor: FloorStatus =
		unpriced.length > 0
			? 'incomplete'
			: corridor.doNotBid
				? 'no-bid'
				: Number(sheet.sell) < Number(corridor.floor)
					? 'below-floor'
					: 'above-floor';
	const [next] = winPlanOf(bid, evaluation, desk, disasters).nextActions;
	return {
		...identity,
		currency,
		price: sheet.sell,
		netMargin: sheet.netMargin,
		netMarginShare: sheet.netMarginShare,
		floor,
		validUntil: bid.offer.validUntil ?? null,
		nextAction: next ? { what: next.what, owner: next.owner, due: next.due } : null,
		problem: null
	};
}

/** Every bid of the store, the last written first. */
export async function portfolio({
	store,
	library,
	practice
}: Pick<Workspace, 'store' | 'library' | 'practice'>): Promise<readonly PortfolioRow[]> {
	const memo = createMemo();
	const rows: PortfolioRow[] = [];
	for (const { id, name, offerNumber } of await store.list()) {
		const bid = await store.read(id);
		if (!bid) continue;
		rows.push(portfolioRow({ id, name, offerNumber }, bid.document, { library, practice }, memo));
	}
	return rows;
}
