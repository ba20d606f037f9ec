import { describe, expect, it } from 'vitest';
import type { BidSummary, PortfolioRow } from '#ui/api.ts';
import { filteredBids, joinRows, sortedBids } from '#ui/bids/portfolio.ts';

const bid = (id: string, name: string): BidSummary => ({
	id,
	name,
	offerNumber: `N-${id}`,
	problemCount: 0,
	revision: 1,
	savedAt: '2026-11-01T00:00:00Z',
	savedBy: 'local'
});
const row = (id: string, changes: Partial<PortfolioRow>): PortfolioRow => ({
	id,
	currency: 'EUR',
	price: '100',
	netMargin: '10',
	netMarginShare: 0.1,
	floor: 'above-floor',
	validUntil: null,
	nextAction: null,
	problem: null,
	...changes
});

const bids = [bid('a', 'Northwind'), bid('b', 'Adder'), bid('c', 'Kestrel')];
const listed = joinRows(bids, [
	row('a', { netMargin: '5', floor: 'below-floor', validUntil: '2027-03-01' }),
	row('b', {
		netMargin: '50',
		nextAction: { what: 'Call the CFO', owner: 'L. Visser', due: '2026-12-01' }
	})
]);
const names = (some: typeof listed) => some.map(({ bid: { name } }) => name);

describe('the list of bids', () => {
	it('sorts by any column, those without a value last whichever way', () => {
		expect(names(sortedBids(listed, { by: 'netMargin', isDescending: true }))).toEqual([
			'Adder',
			'Northwind',
			'Kestrel'
		]);
		expect(names(sortedBids(listed, { by: 'netMargin', isDescending: false }))).toEqual([
			'Northwind',
			'Adder',
			'Kestrel'
		]);
		expect(names(sortedBids(listed, { by: 'floor', isDescending: false }))[0]).toBe('Northwind');
	});

	it('finds bids by every word, in name, offer, action and owner', () => {
		expect(names(filteredBids(listed, 'cfo visser'))).toEqual(['Adder']);
		expect(names(filteredBids(listed, 'n-c'))).toEqual(['Kestrel']);
		expect(names(filteredBids(listed, ' '))).toHaveLength(3);
	});
});
