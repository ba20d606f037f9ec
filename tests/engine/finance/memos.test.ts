import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bookValue,
	composedDiscount,
	costPerUnitMonth,
	counterBill,
	decimal,
	depreciationByYear,
	expectedYearlyLoss,
	money,
	moneyText,
	residualValue,
	scheduleLine,
	sum,
	unitMonths,
	withCounterOffer,
	type Line
} from '#engine/finance/index.ts';

const euro = (amount: string) => money(amount, 'EUR');

describe('cost per unit-month', () => {
	it('of 431 250 for 180 TB growing 20 % over 36 months is 50.383159', () => {
		const served = unitMonths(decimal(180), decimal('0.2'), 36);
		expect(costPerUnitMonth(euro('431250'), served)?.amount.toFixed(6)).toBe('50.383159');
	});

	it('does not exist when nothing is served', () => {
		expect(costPerUnitMonth(euro('1'), unitMonths(decimal(0), decimal(0), 12))).toBeNull();
	});
});

describe('the incumbent’s counter-offer', () => {
	it('of 15 % turns a renewal of 310 000 into 263 500', () => {
		expect(moneyText(counterBill(euro('310000.00'), decimal('0.15')))).toBe('263500.00');
	});

	it('composes with a discount already there', () => {
		expect(composedDiscount(decimal('0.2'), decimal('0.15')).toFixed()).toBe('0.32');
	});

	it('touches the named categories only', () => {
		const line = (category: string, discount?: string): Line<'EUR'> => ({
			id: category,
			category,
			kind: 'once',
			unitPrice: euro('100'),
			quantity: decimal(1),
			discount: discount === undefined ? undefined : decimal(discount)
		});
		const offered = withCounterOffer(
			[line('renewal'), line('renewal', '0.2'), line('power')],
			['renewal'],
			decimal('0.15')
		);
		expect(
			offered.flatMap((given) => scheduleLine(given, 12)).map(({ amount }) => moneyText(amount))
		).toEqual(['85.00', '68.00', '100.00']);
	});
});

describe('depreciation, a memo', () => {
	it('charges 10 000 over three years as 3333.33, 3333.34, 3333.33', () => {
		const years = depreciationByYear(euro('10000.00'), euro('0.00'), 36);
		expect(years.map(moneyText)).toEqual(['3333.33', '3333.34', '3333.33']);
	});

	it('loses no cent, whatever the life and the salvage', () => {
		const cents = fc.integer({ min: 0, max: 100_000_000 });
		fc.assert(
			fc.property(cents, cents, fc.integer({ min: 1, max: 120 }), (cost, salvage, months) => {
				const [paid, left] = [cost, salvage].map((count) => money(decimal(count).div(100), 'EUR'));
				const charged = sum(depreciationByYear(paid!, left!, months), 'EUR');
				expect(charged.amount.eq(paid!.amount.minus(left!.amount))).toBe(true);
				expect(bookValue(paid!, left!, months, months + 5).amount.eq(left!.amount)).toBe(true);
			})
		);
	});
});

describe('residual value', () => {
	it('is a credit at the closing instant, in the last year', () => {
		const residual = residualValue(euro('65550.00'), decimal('0.04'), 60);
		expect(residual).toMatchObject({ instant: 60, month: 59, year: 5 });
		expect(moneyText(residual.amount)).toBe('-2622.00');
	});
});

describe('expected yearly loss', () => {
	const event = (timesPerYear: string, hoursDown: number, hoursLost: number) => ({
		timesPerYear: decimal(timesPerYear),
		hoursDown: decimal(hoursDown),
		hoursLost: decimal(hoursLost)
	});

	it('of 0.2 × (31 h × 4200 + 26 h × 900) is 30 720', () => {
		const loss = expectedYearlyLoss([event('0.2', 31, 26)], euro('4200'), euro('900'));
		expect(moneyText(loss)).toBe('30720.00');
	});

	it('rounds each event, so that the printed events add up', () => {
		const small = event('0.001', 1, 0);
		expect(moneyText(expectedYearlyLoss([small, small, small], euro('4'), euro('0')))).toBe('0.00');
	});
});
