import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { costOfBill, economicsOf, facilities, tabulate } from '#engine/cost/index.ts';
import type { BomLine } from '#engine/sizing/index.ts';
import { candidate, evaluated, exampleDocument, library, typed } from '../sizing/example-bid.ts';

const bid = (changes: Partial<BidDocument> = {}) =>
	typed({
		schema: 'bidwright/bid@1',
		customer: { name: 'By hand' },
		currency: 'USD',
		start: '2027-01-01',
		economics: { horizonYears: 3, inflationPerYear: '0 %', discountRatePerYear: '0 %' },
		sites: [
			{
				id: 'main',
				name: 'Main',
				role: 'primary',
				powerPricePerKwh: '0.20',
				powerUsageEffectiveness: 1.5,
				rackUnitPricePerMonth: 10
			}
		],
		serviceLevels: [{ id: 'one', name: 'One', rpo: '24 h', rto: '24 h', retention: { daily: 10 } }],
		...changes
	});

const line = (changes: Partial<BomLine> = {}): BomLine => ({
	id: 'servers',
	label: 'Servers',
	productId: 'server',
	productName: 'Server',
	category: 'hardware',
	quantity: 10,
	quantityByMonth: null,
	quantityByYear: null,
	unit: 'unit',
	period: 'once',
	why: 'by hand',
	unitPrice: '100' as BomLine['unitPrice'],
	priceCurrency: 'USD',
	priceConfidence: 'seen',
	priceSource: 'test',
	supportPerYear: null,
	watts: 0,
	rackUnits: 0,
	siteId: 'main',
	...changes
});

function tabled(lines: readonly BomLine[], changes: Partial<BidDocument> = {}) {
	const typedBid = bid(changes);
	const economics = economicsOf(typedBid, library);
	return tabulate(costOfBill(lines, typedBid, economics), economics, 0).cost;
}

describe('the bill of materials as cost', () => {
	it('10 units at 100 with 20 % off cost 800 at signing; support is 12 % of list from month 12', () => {
		const cost = tabled([line({ supportPerYear: 0.12 })], {
			offer: { discounts: { hardware: '20 %' } }
		});
		expect(cost.categories).toEqual([
			{ category: 'hardware', start: '800.00', years: ['0.00', '0.00', '0.00'], total: '800.00' },
			{ category: 'support', start: '0.00', years: ['0.00', '120.00', '120.00'], total: '240.00' }
		]);
	});

	it('a yearly subscription is paid in advance, with the quantity of each year', () => {
		const cost = tabled([
			line({ period: 'year', quantity: 1, quantityByYear: [1, 2, 3], category: 'software' })
		]);
		expect(cost.totalRow).toEqual({
			start: '100.00',
			years: ['0.00', '200.00', '300.00'],
			total: '600.00'
		});
	});

	it('what is metered is paid month by month, in arrears', () => {
		const byMonth = Array.from({ length: 36 }, (_, month) => (month < 12 ? 1 : 2));
		const cost = tabled([
			line({
				period: 'month',
				unitPrice: '10' as BomLine['unitPrice'],
				quantityByMonth: byMonth,
				category: 'media'
			})
		]);
		expect(cost.totalRow).toEqual({
			start: '0.00',
			years: ['120.00', '240.00', '240.00'],
			total: '600.00'
		});
		expect(cost.cumulativeByMonth.slice(0, 3)).toEqual(['0.00', '10.00', '20.00']);
	});

	it('a line without a price is a state, never nought: it is named and not added', () => {
		const cost = tabled([
			line(),
			line({ id: 'other', productName: 'Mystery box', unitPrice: null })
		]);
		expect(cost.unpriced).toEqual(['Mystery box']);
		expect(cost.total).toBe('1000.00');
		expect(cost.lines.map(({ label }) => label)).toEqual(['Server']);
	});

	it('converts each dated amount at the dated rate, rounded in both currencies', () => {
		const cost = tabled([line({ unitPrice: '33.335' as BomLine['unitPrice'], quantity: 1 })], {
			currency: 'EUR',
			economics: {
				horizonYears: 1,
				exchangeRates: [{ quote: 'EUR per USD', rate: '0.9', on: '2026-11-01', source: 'test' }]
			}
		});
		// 33.335 is 33.34 dollars, and 33.34 × 0.9 = 30.006 is 30.01 euro.
		expect(cost.total).toBe('30.01');
	});

	it('has no price at all when no rate leads to the currency of the bid', () => {
		const cost = tabled([line()], { currency: 'EUR', economics: { horizonYears: 1 } });
		expect(cost.unpriced).toEqual(['Server']);
	});
});

describe('power and space', () => {
	it('1 000 W at a PUE of 1.5 and 0.20 a kWh cost 219 a month', () => {
		const typedBid = bid();
		const economics = economicsOf(typedBid, library);
		const [power, rack] = facilities(
			[line({ watts: 500, rackUnits: 2, quantity: 2 })],
			typedBid,
			library,
			economics
		);
		expect(power?.amounts?.[0]?.amount.amount.toFixed(2)).toBe('219.00');
		expect(rack?.amounts?.[0]?.amount.amount.toFixed(2)).toBe('40.00');
		expect(power?.amounts).toHaveLength(36);
	});
});

describe('today', () => {
	const withBill = (bill: NonNullable<NonNullable<BidDocument['incumbent']>['bill']>) => ({
		...exampleDocument(),
		incumbent: { name: 'Old', architecture: 'tape-library', dualRunningMonths: 2, bill }
	});

	it('is priced by its own bill, a one-off by its probability', () => {
		const evaluation = evaluated(
			withBill([
				{
					label: 'Support',
					category: 'support',
					timing: 'yearly',
					amount: 1000,
					escalatorPerYear: '0 %'
				},
				{
					label: 'True-up',
					category: 'software',
					timing: 'once',
					month: 14,
					amount: 500,
					probability: '80 %'
				}
			])
		);
		expect(evaluation.today?.cost.total).toBe('5400.00');
		expect(evaluation.today?.cost.lines.find(({ label }) => label === 'True-up')?.years[1]).toBe(
			'400.00'
		);
	});

	it('still runs beside its successor for the months of the change', () => {
		const evaluation = evaluated(
			withBill([
				{
					label: 'Vault',
					category: 'media',
					timing: 'monthly',
					amount: 100,
					escalatorPerYear: '0 %'
				}
			])
		);
		const dual = candidate(evaluation, 'disk').cost.lines.find(({ id }) => id === 'dual-running');
		expect(dual).toMatchObject({ category: 'transition', total: '200.00' });
	});

	it('makes a comparison incomplete when a price is missing', () => {
		const document = {
			...exampleDocument(),
			offer: { ...exampleDocument().offer, priceBook: 'none' }
		};
		const evaluation = evaluated(document);
		expect(candidate(evaluation, 'disk').against?.complete).toBe(false);
		expect(evaluation.findings.map(({ id }) => id)).toContain('no-price-book');
	});
});

describe('the worked example', () => {
	it('pays back where today has cost more from then on', () => {
		const evaluation = evaluated(exampleDocument());
		for (const { cost, against } of evaluation.candidates) {
			const today = evaluation.today?.cost.cumulativeByMonth ?? [];
			const behind = cost.cumulativeByMonth.map(
				(paid, month) => Number(paid) > Number(today[month])
			);
			const last = behind.lastIndexOf(true);
			expect(against?.paybackMonth).toBe(last + 1 < behind.length ? last + 1 : null);
		}
	});
});
