import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decimal,
	inTodaysMoney,
	money,
	monthlyGrowth,
	monthlyRate,
	nominalRate,
	rateInCurrency,
	yearlyRate
} from '#engine/finance/index.ts';
import { yearlyRates } from './arbitrary.ts';

describe('rates', () => {
	it('turns 8 % a year into 0.643403 % a month, not into 8/12', () => {
		expect(monthlyRate(decimal('0.08')).toFixed(8)).toBe('0.00643403');
	});

	it('compounds twelve months to exactly the year', () => {
		fc.assert(
			fc.property(yearlyRates, (rate) => {
				expect(yearlyRate(monthlyRate(rate)).minus(rate).abs().lt('1e-45')).toBe(true);
			})
		);
	});

	it('leaves a rate of nought exactly nought', () => {
		expect(monthlyRate(decimal(0)).isZero()).toBe(true);
		expect(monthlyGrowth(decimal(0)).eq(1)).toBe(true);
	});

	it('allows −100 % and refuses anything below', () => {
		expect(monthlyRate(decimal(-1)).toFixed()).toBe('-1');
		expect(() => monthlyRate(decimal('-1.01'))).toThrow('below −100 %');
		expect(() => yearlyRate(decimal(-2))).toThrow('below −100 %');
	});

	it('adds inflation to a real rate by multiplying growth (Fisher)', () => {
		expect(nominalRate(decimal('0.05'), decimal('0.03')).toFixed()).toBe('0.0815');
	});

	it('carries a rate into another currency and back by the two inflations', () => {
		const inRand = rateInCurrency(decimal('0.08'), decimal('0.02'), decimal('0.05'));
		expect(inRand.toFixed(6)).toBe('0.111765');
		fc.assert(
			fc.property(yearlyRates, yearlyRates, yearlyRates, (rate, here, there) => {
				const back = rateInCurrency(rateInCurrency(rate, here, there), there, here);
				expect(back.minus(rate).abs().lt('1e-40')).toBe(true);
			})
		);
	});

	it('takes inflation out of a later amount', () => {
		const today = inTodaysMoney(money('1060.90', 'EUR'), decimal('0.03'), 24);
		expect(today.amount.toFixed(10)).toBe('1000.0000000000');
	});
});
