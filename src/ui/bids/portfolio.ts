/** The list of bids with what is left of each: rows joined, sorted, filtered. */
import type { BidSummary, PortfolioRow } from '../api.ts';

export const sortKeys = [
	'name',
	'price',
	'netMargin',
	'floor',
	'validUntil',
	'due',
	'savedAt'
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
	readonly by: SortKey;
	readonly isDescending: boolean;
}

export interface ListedBid {
	readonly bid: BidSummary;
	/** Null until its figures have come. */
	readonly row: PortfolioRow | null;
}

/** Every bid with its row, where there is one. */
export const joinRows = (
	bids: readonly BidSummary[],
	rows: readonly PortfolioRow[]
): readonly ListedBid[] =>
	bids.map((bid) => ({ bid, row: rows.find(({ id }) => id === bid.id) ?? null }));

const floorOrder = ['no-bid', 'below-floor', 'incomplete', 'above-floor'];

/** What a column sorts by; null goes last either way. */
function valueOf({ bid, row }: ListedBid, by: SortKey): string | number | null {
	switch (by) {
		case 'name':
			return bid.name.toLowerCase();
		case 'savedAt':
			return bid.savedAt;
		case 'floor':
			return row?.floor ? floorOrder.indexOf(row.floor) : null;
		case 'due':
			return row?.nextAction?.due ?? null;
		case 'validUntil':
			return row?.validUntil ?? null;
		case 'price':
		case 'netMargin': {
			const amount = row?.[by];
			return amount === null || amount === undefined ? null : Number(amount);
		}
	}
}

/** A stable order; bids without the value stand at the end whichever way it goes. */
export function sortedBids(
	bids: readonly ListedBid[],
	{ by, isDescending }: Sorting
): readonly ListedBid[] {
	return bids.toSorted((left, right) => {
		const [one, other] = [valueOf(left, by), valueOf(right, by)];
		if (one === other) return 0;
		if (one === null) return 1;
		if (other === null) return -1;
		return (one < other ? -1 : 1) * (isDescending ? -1 : 1);
	});
}

/** Bids in which every word stands: in the name, the offer, the next action or its owner. */
export function filteredBids(bids: readonly ListedBid[], typed: string): readonly ListedBid[] {
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	return bids.filter(({ bid, row }) => {
		const text = [bid.name, bid.offerNumber, row?.nextAction?.what, row?.nextAction?.owner]
			.join(' ')
			.toLowerCase();
		return words.every((word) => text.includes(word));
	});
}
