import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cashCurve,
	compareCash,
	decimal,
	moneyText,
	negate,
	savingCurve,
	type CashCurve
} from '#engine/finance/index.ts';
import { cents, yearlyRates } from './arbitrary.ts';

const curve = (byMonth: Readonly<Record<number, number>>): CashCurve<'EUR'> => ({
	currency: 'EUR',
	byInstant: Array.from({ length: 25 }, (_, month) => decimal(byMonth[month] ?? 0))
});

const rate = decimal('0.08');
const curves = fc
	.array(cents, { minLength: 13, maxLength: 13 })
	.map((byInstant): CashCurve<'EUR'> => ({ currency: 'EUR', byInstant }));

describe('baseline against candidate', () => {
	it('saves 400 with 2000 at signing instead of 1200 a year, and is paid back in month 12', () => {
		const result = compareCash(curve({ 0: 1200, 12: 1200 }), curve({ 0: 2000 }), rate);
		expect(moneyText(result.saving)).toBe('400.00');
		expect(result.payback).toEqual({ month: 12, firstTouch: 12 });
		expect(moneyText(result.netPresentValue)).toBe('311.11');
		expect(result.returnSimple?.toFixed()).toBe('0.2');
		expect(result.internalRate.rates.map((found) => found.toFixed(6))).toEqual(['0.500000']);
		expect(result.cumulative[11]?.toFixed()).toBe('-800');
	});

	it('has no return on a candidate that costs nothing', () => {
		const result = compareCash(curve({ 0: 100 }), curve({}), rate);
		expect([result.returnSimple, result.returnOnPresentValue]).toEqual([null, null]);
	});

	it('is, the other way round, its own minus', () => {
		fc.assert(
			fc.property(curves, curves, yearlyRates, (left, right, yearly) => {
				const there = compareCash(left, right, yearly);
				const back = compareCash(right, left, yearly);
				expect(moneyText(back.saving)).toBe(moneyText(negate(there.saving)));
				expect(moneyText(back.netPresentValue)).toBe(moneyText(negate(there.netPresentValue)));
			}),
			{ numRuns: 50 }
		);
	});

	it('of a plan with itself is nought, paid back at once', () => {
		fc.assert(
			fc.property(curves, (same) => {
				const result = compareCash(same, same, rate);
				expect(moneyText(result.netPresentValue)).toBe('0.00');
				expect(result.payback.month).toBe(0);
				expect(result.internalRate).toMatchObject({ status: 'none', reason: 'no-flows' });
			}),
			{ numRuns: 20 }
		);
	});

	it('refuses two horizons, and an amount outside its own', () => {
		const short: CashCurve<'EUR'> = { currency: 'EUR', byInstant: [decimal(1)] };
		expect(() => savingCurve(short, curve({}))).toThrow('one horizon');
		const late = {
			instant: 13,
			month: 12,
			year: 2,
			amount: { currency: 'EUR', amount: rate }
		} as const;
		expect(() => cashCurve([late], 12, 'EUR')).toThrow('instant 13 does not fit');
	});
});
