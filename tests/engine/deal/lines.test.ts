import { describe, expect, it } from 'vitest';
import { bomLine, problemOf, reportOf, smallDeal } from './desk.ts';

const work = bomLine({
	id: 'installation',
	productId: 'service-day',
	productName: 'Engineering day',
	category: 'transition',
	unit: 'day',
	unitPrice: '1000' as never
});
const dollars = { quote: 'EUR per USD', rate: '0.80', on: '2026-11-20', source: 'test' };

describe('what is bought', () => {
	it('of 10 at 100, 30 % and 5 % off, sold at 20 % off, costs 650 and brings 800', () => {
		const { lines } = reportOf(
			smallDeal({
				deal: {
					buying: {
						categories: { hardware: { discount: '30 %', dealRegistration: '5 %', rebate: '2 %' } }
					}
				},
				bid: { offer: { discounts: { hardware: '20 %' } } }
			})
		);
		expect(lines[0]).toMatchObject({
			list: '1000.00',
			buy: '650.00',
			sell: '800.00',
			grossMargin: '150.00',
			margin: 0.1875,
			rebate: '13.00'
		});
		expect(lines[0]?.markup).toBeCloseTo(150 / 650, 12);
	});

	it('takes a product’s own discount before its category’s', () => {
		const { lines } = reportOf(
			smallDeal({
				deal: {
					buying: {
						categories: { hardware: { discount: '30 %', dealRegistration: 0, rebate: 0 } },
						products: { unit: { discount: '50 %' } }
					}
				}
			})
		);
		expect(lines[0]?.buy).toBe('500.00');
	});

	it('sells support on list price and buys it at the discount of support', () => {
		const { lines } = reportOf(
			smallDeal({
				bill: [bomLine({ supportPerYear: 0.1 })],
				deal: { buying: { categories: { support: { discount: '20 %' } } } },
				bid: {
					economics: { horizonYears: 2, inflationPerYear: 0 },
					offer: { discounts: { hardware: '50 %' } }
				}
			})
		);
		expect(lines.find(({ category }) => category === 'support')).toMatchObject({
			list: '100.00',
			sell: '100.00',
			buy: '80.00'
		});
	});

	it('is refused, with the line, when more than the list price is taken off', () => {
		const buying = { categories: { hardware: { discount: '70 %', dealRegistration: '40 %' } } };
		expect(problemOf(smallDeal({ deal: { buying } }))).toContain('"Unit": discount and deal');
	});

	it('without a price is named, and nobody can approve the deal', () => {
		const report = reportOf(
			smallDeal({ bill: [bomLine(), bomLine({ id: 'x', unitPrice: null })] })
		);
		expect(report.unpriced).toEqual(['Unit']);
		expect(report.approval).toEqual({ rule: 'incomplete', isDeepCash: false, by: [] });
	});

	it('in another currency is buffered', () => {
		const { sheet } = reportOf(
			smallDeal({
				bill: [bomLine({ priceCurrency: 'USD' })],
				deal: { fxBuffer: '2 %' },
				bid: { economics: { exchangeRates: [dollars] } }
			})
		);
		expect([sheet.bought, sheet.fxBuffer]).toEqual(['800.00', '16.00']);
	});

	it('adds subscriptions up over the horizon, each year rounded once', () => {
		const { sheet } = reportOf(
			smallDeal({
				bill: [bomLine({ period: 'year', unitPrice: '33.333' as never })],
				bid: { economics: { horizonYears: 3, inflationPerYear: 0 } }
			})
		);
		expect(sheet.list).toBe('999.99');
	});
});

describe('work', () => {
	const economics = { exchangeRates: [dollars] };

	it('nobody planned costs its days at the usual role, loaded', () => {
		// 10 days × 8 h × 68 USD × 1.35 × 0.80
		const { lines } = reportOf(smallDeal({ bill: [work], bid: { economics } }));
		expect(lines[0]).toMatchObject({ kind: 'work', sell: '10000.00', buy: '5875.20' });
	});

	it('planned by hours costs its hours, split over the lines that sell it', () => {
		const effort = [
			{
				id: 'a',
				what: 'Build',
				product: 'service-day',
				role: 'engineer',
				hours: 10,
				costPerHour: 90
			},
			{
				id: 'b',
				what: 'Plan',
				product: 'service-day',
				role: 'architect',
				hours: 5,
				costPerHour: 120
			}
		];
		const bill = [work, { ...work, id: 'migration', quantity: 20 }];
		const { lines } = reportOf(smallDeal({ bill, deal: { effort } }));
		expect(lines.map(({ buy }) => buy)).toEqual(['500.00', '1000.00']);
	});

	it('sold under nothing is given away, in a line of its own', () => {
		const effort = [
			{
				id: 'free',
				what: 'A workshop',
				product: 'none',
				role: 'engineer',
				hours: 8,
				costPerHour: 100
			}
		];
		const { lines, sheet } = reportOf(smallDeal({ deal: { effort } }));
		expect(lines.at(-1)).toMatchObject({ label: 'A workshop', sell: '0.00', buy: '800.00' });
		expect(sheet.grossMargin).toBe('-800.00');
	});

	it('of a role that the practice does not know is refused by name', () => {
		const effort = [{ id: 'x', what: 'X', product: 'none', role: 'wizard', hours: 1 }];
		expect(problemOf(smallDeal({ deal: { effort } }))).toContain(
			'deal.effort "x": "wizard" is no role of the practice'
		);
	});

	it('in a currency without a rate is refused, not free', () => {
		expect(problemOf(smallDeal({ bill: [work] }))).toContain('no exchange rate leads from USD');
	});
});
