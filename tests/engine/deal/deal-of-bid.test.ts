import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readBid } from '#engine/bid/index.ts';
import { dealOf } from '#engine/desk/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import { decimal, total } from '#engine/finance/index.ts';
import type { DealReport } from '#engine/deal/index.ts';
import { anyBid } from '../../properties/bids.ts';
import { candidate, evaluated, exampleDocument, library } from '../sizing/example-bid.ts';
import { desk, exampleDeal, problemOf, reportOf, smallDeal, typed } from './desk.ts';

const text = (amounts: readonly string[]) => total(amounts.map((one) => decimal(one))).toFixed(2);

/** Every total is the sum of what is printed above it. */
function foots({ lines, sheet }: DealReport, places = 2): void {
	const sum = (key: 'list' | 'sell' | 'buy' | 'rebate', kind?: 'product' | 'work') =>
		total(
			lines
				.filter((line) => kind === undefined || line.kind === kind)
				.map((line) => decimal(line[key]))
		).toFixed(places);
	expect(sheet.list).toBe(sum('list'));
	expect(sheet.sell).toBe(sum('sell'));
	expect(sheet.bought).toBe(sum('buy', 'product'));
	expect(sheet.work).toBe(sum('buy', 'work'));
	expect(sheet.rebate).toBe(sum('rebate'));
	const less = (from: string, ...amounts: readonly string[]) =>
		decimal(from)
			.minus(total(amounts.map((one) => decimal(one))))
			.toFixed(places);
	expect(sheet.grossMargin).toBe(less(sheet.sell, sheet.bought, sheet.work));
	const { costOfSale, overhead, commission, slip, financing, fxBuffer } = sheet;
	expect(sheet.netMargin).toBe(
		less(sheet.grossMargin, costOfSale, overhead, commission, slip, financing, fxBuffer)
	);
}

describe('the deal of a bid', () => {
	const report = exampleDeal();

	it('sells what the customer’s cost table says, to the cent', () => {
		const { cost } = candidate(evaluated(exampleDocument()), 'disk');
		const invoiced = cost.lines.filter(({ unitPrice }) => unitPrice !== null);
		expect(report.sheet.sell).toBe(text(invoiced.map((line) => line.total)));
		expect(report.lines.length).toBe(invoiced.length);
	});

	it('foots', () => {
		foots(report);
	});

	it('meets the policy at its floor', () => {
		const { shares, sheet, corridor } = report;
		const price = decimal(corridor.floor!);
		const gross = price.minus(sheet.bought).minus(sheet.work);
		const net = gross
			.times(1 - shares.commission)
			.minus(price.times(shares.costOfSale + shares.overhead))
			.minus(total([sheet.slip, sheet.financing, sheet.fxBuffer].map((one) => decimal(one))));
		expect(net.div(price).toNumber()).toBeGreaterThanOrEqual(0.05);
		expect(net.div(price).toNumber()).toBeCloseTo(0.05, 6);
	});

	it('expects P × net − pursuit, and breaks even at pursuit ÷ net', () => {
		const { sheet, pursuitCost, winProbability, expectedValue, breakEven } = report;
		const net = Number(sheet.netMargin);
		expect(Number(expectedValue)).toBeCloseTo(winProbability * net - Number(pursuitCost), 2);
		expect(breakEven.probability).toBeCloseTo(Number(pursuitCost) / net, 10);
	});

	it('lists what is assumed, each with its source, and what the bid says as supplied', () => {
		const assumed = report.inputs.filter(({ how }) => how === 'assumed');
		expect(assumed.length).toBeGreaterThan(8);
		expect(assumed.filter(({ source }) => source === '')).toEqual([]);
		expect(report.inputs).toContainEqual({
			what: 'Discount off list when buying, hardware',
			value: '37 %',
			how: 'supplied',
			source: "distributor's quote 8841"
		});
	});

	it('leaves rebates and pursuit out of net margin', () => {
		const dear = exampleDeal((bid) => ({ ...bid, deal: { ...bid.deal, pursuitCost: 9e6 } }));
		expect(dear.sheet.netMargin).toBe(report.sheet.netMargin);
		expect(dear.breakEven.status).toBe('above-one');
		expect(Number(report.sheet.rebate)).toBeGreaterThan(0);
	});

	it('never calls markup margin: 25 % off cost and off price differ', () => {
		const { sheet } = reportOf(
			smallDeal({
				deal: {
					buying: { categories: { hardware: { discount: '20 %', dealRegistration: 0, rebate: 0 } } }
				}
			})
		);
		expect([sheet.grossMarginShare, sheet.markup]).toEqual([0.2, 0.25]);
	});

	it('is refused in words when nothing is proposed', () => {
		const bid = typed({ ...exampleDocument(), candidates: [], offer: {} });
		expect(problemOf(dealOf(bid, evaluate(bid, library), desk))).toContain('no design is proposed');
	});

	it('does not change the evaluation: the customer’s figures are the same without a deal', () => {
		const { deal: _, displacement: __, ...customers } = exampleDocument();
		expect(JSON.stringify(evaluated(customers))).toBe(JSON.stringify(evaluated(exampleDocument())));
	});

	it('foots for any bid', () => {
		const places: Readonly<Record<string, number>> = { EUR: 2, USD: 2, JPY: 0, KWD: 3 };
		fc.assert(
			fc.property(anyBid, fc.integer({ min: 0, max: 5 }), (document, index) => {
				const candidates = document.candidates!.slice(index, index + 1);
				const reading = readBid({ ...document, candidates });
				if (!reading.ok) throw new Error('the arbitrary makes valid bids');
				const deal = dealOf(reading.bid, evaluate(reading.bid, library), desk);
				foots(reportOf(deal), places[document.currency]);
			}),
			{ numRuns: 25 }
		);
	});
});
