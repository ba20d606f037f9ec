import { describe, expect, it } from 'vitest';
import { decimal, money } from '#engine/finance/index.ts';
import { cashLow, instalments, paymentsOf } from '#engine/deal/cash.ts';
import { bomLine, reportOf, smallDeal } from './desk.ts';

const euro = (amount: number) => money(amount, 'EUR');
const now = [{ month: 0, share: decimal(1) }];

describe('the cash of a deal', () => {
	it('of 100 bought at once and 120 received in 12 parts is deepest at −90 in month 0', () => {
		const low = cashLow(euro(120), euro(100), instalments(12, 0), now);
		expect([low.amount.amount.toNumber(), low.month]).toEqual([-90, 0]);
		expect([low.monthsBelow, low.backMonth]).toEqual([9, 9]);
	});

	it('never falls below nought when the customer pays first', () => {
		const later = [{ month: 2, share: decimal(1) }];
		expect(cashLow(euro(120), euro(100), now, later)).toMatchObject({
			month: null,
			monthsBelow: 0,
			backMonth: 0
		});
	});

	it('that ends below nought never comes back', () => {
		expect(cashLow(euro(80), euro(100), now, now)).toMatchObject({
			monthsBelow: 1,
			backMonth: null
		});
	});

	it('is not below nought by the dust of parts that do not divide', () => {
		expect(cashLow(euro(100), euro(100), instalments(3, 0), instalments(3, 0)).monthsBelow).toBe(0);
	});

	it('counts shares of the whole by month, each with its delay', () => {
		const dated = (instant: number, amount: number) => ({
			instant,
			month: instant,
			year: 1,
			amount: euro(amount)
		});
		const dues = [
			{ dated: dated(0, 30), delayMonths: 2 },
			{ dated: dated(1, 10), delayMonths: 1 },
			{ dated: dated(1, 60), delayMonths: 0 }
		];
		expect(paymentsOf(dues).map(({ month, share }) => [month, share.toNumber()])).toEqual([
			[1, 0.6],
			[2, 0.4]
		]);
		expect(paymentsOf([])).toEqual([]);
	});

	it('as a service goes deeper, and costs financing', () => {
		const of = (collection: 'monthly' | 'as-invoiced') =>
			reportOf(
				smallDeal({
					bill: [bomLine()],
					deal: {
						financingRatePerYear: '6 %',
						payment: { collection, customerMonths: 0, supplierMonths: 0 }
					}
				})
			);
		expect(of('as-invoiced').sheet.financing).toBe('0.00');
		// Outstanding 59/60, 58/60 … of 1000 over 60 months, at 0.5 % a month.
		expect(of('monthly').sheet.financing).toBe('147.50');
		expect(Number(of('monthly').cash.lowest)).toBeCloseTo(-1000 + 1000 / 60, 2);
	});
});
