import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decimal,
	discounted,
	netPresentValue,
	presentValue,
	total
} from '#engine/finance/index.ts';
import { cents, yearlyRates } from './arbitrary.ts';

const flows = fc.array(cents, { maxLength: 61 });
const ofTexts = (texts: readonly string[]) => texts.map((text) => decimal(text));

describe('net present value', () => {
	it('of a textbook investment at 8 % is 3065.222668', () => {
		const investment = ofTexts(['-40000', '5000', '8000', '12000', '30000']);
		expect(netPresentValue(investment, decimal('0.08')).toFixed(6)).toBe('3065.222668');
	});

	it('at a rate of nought is the plain sum', () => {
		fc.assert(
			fc.property(flows, (amounts) => {
				expect(netPresentValue(amounts, decimal(0)).eq(total(amounts))).toBe(true);
				const curve = { currency: 'EUR', byInstant: amounts } as const;
				expect(presentValue(curve, decimal(0)).amount.eq(total(amounts))).toBe(true);
			})
		);
	});

	it('discounts what is paid at month 12 by exactly one year', () => {
		const byInstant = [...Array.from({ length: 12 }, () => decimal(0)), decimal('108')];
		const value = presentValue({ currency: 'EUR', byInstant }, decimal('0.08'));
		expect(value.amount.minus(100).abs().lt('1e-40')).toBe(true);
	});

	it('is the sum of its discounted amounts', () => {
		fc.assert(
			fc.property(flows, yearlyRates, (amounts, rate) => {
				const sum = total(discounted(amounts, rate.plus(1)));
				const value = netPresentValue(amounts, rate);
				const size = total(
					discounted(
						amounts.map((amount) => amount.abs()),
						rate.plus(1)
					)
				);
				expect(sum.minus(value).abs().lte(size.times('1e-45'))).toBe(true);
			})
		);
	});

	it('of the opposite is the opposite', () => {
		fc.assert(
			fc.property(flows, yearlyRates, (amounts, rate) => {
				const opposite = amounts.map((amount) => amount.negated());
				expect(netPresentValue(opposite, rate).eq(netPresentValue(amounts, rate).negated())).toBe(
					true
				);
			})
		);
	});

	it('refuses a rate at which nothing has a value', () => {
		expect(() => netPresentValue([decimal(1)], decimal(-1))).toThrow('−100 % or less');
	});
});
