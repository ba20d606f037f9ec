/** The document of a bid that was just begun: one site, three promises that most customers know. */
import type { BidDocument } from '#engine/bid/index.ts';

const levels: NonNullable<BidDocument['serviceLevels']> = [
	{
		id: 'gold',
		name: 'Gold',
		rpo: '1 h',
		rto: '4 h',
		retention: { everyRun: '2 d', daily: '30 d', weekly: 8, monthly: 12 },
		copies: 2,
		priority: 1
	},
	{
		id: 'silver',
		name: 'Silver',
		rpo: '24 h',
		rto: '12 h',
		retention: { daily: '30 d', weekly: 8, monthly: 12 },
		copies: 2,
		priority: 2
	},
	{
		id: 'bronze',
		name: 'Bronze',
		rpo: '24 h',
		rto: '48 h',
		retention: { daily: '14 d', weekly: 4 },
		copies: 1,
		priority: 3
	}
];

/** The first of the month after `today`, as a date. */
export function nextMonth(today: Date): string {
	const first = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1));
	return first.toISOString().slice(0, 10);
}

/** A bid that can be evaluated from the first moment. */
export const emptyBid = (today: Date): BidDocument => ({
	schema: 'bidwright/bid@1',
	customer: { name: 'New customer' },
	currency: 'EUR',
	start: nextMonth(today),
	sites: [{ id: 'main', name: 'Main site', role: 'primary' }],
	serviceLevels: levels
});
