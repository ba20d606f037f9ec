import { describe, expect, it } from 'vitest';
import { createBid, portfolio, portfolioCsv, type PortfolioRow } from '#services/index.ts';
import { exampleDocument } from '../engine/sizing/example-bid.ts';
import { openTestWorkspace, valueOf } from './workspace.ts';

describe('the portfolio', () => {
	it('says of each bid what it is worth, what is left, where it stands, until when, what next', async () => {
		const workspace = await openTestWorkspace();
		const document = exampleDocument();
		const offer = { ...document.offer, discounts: { hardware: '60 %', software: '60 %' } };
		valueOf(await createBid(workspace.store, document, 'kestrel'));
		valueOf(await createBid(workspace.store, { ...document, offer }, 'low'));
		valueOf(await createBid(workspace.store, { schema: 'bidwright/bid@1' }, 'draft'));
		const rows = new Map((await portfolio(workspace)).map((row) => [row.id, row]));
		expect(rows.get('kestrel')).toMatchObject({
			name: 'Kestrel Logistics',
			currency: 'EUR',
			floor: 'above-floor',
			validUntil: '2027-01-31',
			nextAction: { owner: 'M. Jansen', due: '2026-11-30' },
			problem: null
		});
		expect(rows.get('low')).toMatchObject({ floor: 'below-floor' });
		expect(rows.get('draft')).toMatchObject({
			price: null,
			problem: expect.stringContaining('to settle') as string
		});
		await workspace.store.close();
	});
});

describe('the portfolio as a file', () => {
	const row: PortfolioRow = {
		id: 'x',
		name: 'Plain',
		offerNumber: 'N-1',
		currency: 'EUR',
		price: '1000.00',
		netMargin: '-20.50',
		netMarginShare: -0.021,
		floor: 'below-floor',
		validUntil: '2027-01-31',
		nextAction: { what: 'Call', owner: 'L', due: null },
		problem: null
	};
	const lineOf = (changes: Partial<PortfolioRow>): string =>
		portfolioCsv([{ ...row, ...changes }]).split('\r\n')[1]!;

	it('has a head and a line a bid', () => {
		expect(portfolioCsv([row])).toBe(
			'Customer,Offer,Currency,Price,Net margin,Net margin %,Floor,Valid until,Next action,Owner,Due,Problem\r\n' +
				'Plain,N-1,EUR,1000.00,-20.50,-2.1,below floor,2027-01-31,Call,L,,\r\n'
		);
	});

	it('defuses formulas and keeps commas and quotes in their cell', () => {
		expect(lineOf({ name: '=1+1' })).toMatch(/^'=1\+1,/);
		expect(lineOf({ name: '@SUM(A1)' })).toMatch(/^'@SUM/);
		expect(lineOf({ name: 'Adder, "Sons"' })).toMatch(/^"Adder, ""Sons""",/);
	});
});
