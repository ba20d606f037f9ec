import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealSheet, type Deal, type DealSheet } from '#engine/deal/index.ts';
import { decimal, money, moneyText, parseExchangeRate, sum } from '#engine/finance/index.ts';

const euro = (amount: string) => money(amount, 'EUR');

const deal = (changes: Partial<Deal<'EUR'>> = {}): Deal<'EUR'> => ({
	currency: 'EUR',
	rates: [],
	products: [
		{
			id: 'nodes',
			quantity: decimal(1),
			listPrice: euro('1000.00'),
			buyDiscount: decimal('0.30'),
			dealRegistration: decimal(0),
			sellDiscount: decimal(0),
			rebate: decimal(0)
		}
	],
	services: [],
	credit: euro('0'),
	policy: {
		costOfSale: decimal('0.05'),
		overhead: decimal('0.06'),
		commission: decimal(0),
		netMarginPolicy: decimal('0.05')
	},
	slips: [],
	paidOut: [],
	received: [],
	financingRatePerYear: decimal('0.08'),
	fxBuffer: decimal('0.02'),
	value: null,
	winProbability: decimal('0.5'),
	pursuitCost: euro('20'),
	...changes
});

function sheetOf(given: Deal<'EUR'>): DealSheet<'EUR'> {
	const reading = dealSheet(given);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.value;
}

const problemOf = (given: Deal<'EUR'>) => {
	const reading = dealSheet(given);
	return reading.ok ? '' : reading.problem;
};

const dollars = { ...deal().products[0]!, id: 'software', listPrice: money('1000.00', 'USD') };
const quote = parseExchangeRate('EUR per USD', '0.80', '2026-11-20');
const rates = quote.ok ? [quote.value] : [];

describe('deal sheet', () => {
	it('leaves 190 of 300 after 5 % cost of sale and 6 % overhead', () => {
		const sheet = sheetOf(deal());
		expect([sheet.netSell, sheet.grossMargin, sheet.netMargin].map(moneyText)).toEqual([
			'1000.00',
			'300.00',
			'190.00'
		]);
		expect(sheet.grossMarginShare?.toFixed()).toBe('0.3');
		expect(moneyText(sheet.expectedValue)).toBe('75.00');
	});

	it('takes a credit off net sell, and with it off every share of it', () => {
		const sheet = sheetOf(deal({ credit: euro('100') }));
		expect([sheet.netSell, sheet.costOfSale, sheet.netMargin].map(moneyText)).toEqual([
			'900.00',
			'45.00',
			'101.00'
		]);
	});

	it('pays commission on gross margin, and none on a loss', () => {
		const commission = decimal('0.1');
		const paying = sheetOf(deal({ policy: { ...deal().policy, commission } }));
		expect(moneyText(paying.commission)).toBe('30.00');
		const losing = deal({ policy: { ...deal().policy, commission }, credit: euro('400') });
		expect(moneyText(sheetOf(losing).commission)).toBe('0.00');
	});

	it('keeps rebate and pursuit cost out of net margin', () => {
		const products = [{ ...deal().products[0]!, rebate: decimal('0.1') }];
		const sheet = sheetOf(deal({ products, pursuitCost: euro('5000') }));
		expect(moneyText(sheet.netMargin)).toBe('190.00');
		expect(moneyText(sheet.netMarginWithRebate)).toBe('260.00');
	});

	it('buffers what is bought in another currency', () => {
		const sheet = sheetOf(deal({ products: [...deal().products, dollars], rates }));
		expect([sheet.buy, sheet.fxBuffer].map(moneyText)).toEqual(['1260.00', '11.20']);
	});

	it('has no corridor while the value is unknown', () => {
		expect(sheetOf(deal()).corridor).toBeNull();
		const value = { p10: euro('1500'), requiredSavingShare: decimal('0.1') };
		expect(sheetOf(deal({ value })).corridor).toMatchObject({ isEmpty: false, place: 'inside' });
	});

	it('names the line that cannot be priced', () => {
		expect(problemOf(deal({ products: [dollars] }))).toContain('line "software": no exchange rate');
		const given = [{ ...deal().products[0]!, dealRegistration: decimal('0.8') }];
		expect(problemOf(deal({ products: given }))).toContain('line "nodes": discount and deal');
	});

	it('has no shares, and no floor discount, of a price of nought', () => {
		const sheet = sheetOf(deal({ products: [] }));
		expect([sheet.grossMarginShare, sheet.netMarginShare, sheet.floorDiscountOffList]).toEqual([
			null,
			null,
			null
		]);
	});

	it('foots: net margin is gross margin less what is printed between them', () => {
		const share = fc.integer({ min: 0, max: 300 }).map((permille) => decimal(permille).div(1000));
		const shares = fc.record({
			costOfSale: share,
			overhead: share,
			commission: share,
			netMarginPolicy: share
		});
		fc.assert(
			fc.property(shares, fc.integer({ min: 1, max: 999_999 }), (policy, cents) => {
				const slips = [{ id: 'scope', probability: decimal('0.3'), impact: euro('123.45') }];
				const received = [{ month: 3, share: decimal(1) }];
				const paidOut = [{ month: 0, share: decimal(1) }];
				const products = [
					{ ...deal().products[0]!, listPrice: money(decimal(cents).div(100), 'EUR') },
					dollars
				];
				const sheet = sheetOf(deal({ policy, slips, received, paidOut, products, rates }));
				const { costOfSale, overhead, commission, slip, financing, fxBuffer } = sheet;
				const between = [costOfSale, overhead, commission, slip, financing.cost, fxBuffer];
				const printed = sum(
					between.map((amount) => euro(moneyText(amount))),
					'EUR'
				);
				expect(moneyText(sum([sheet.netMargin, printed], 'EUR'))).toBe(
					moneyText(sheet.grossMargin)
				);
			})
		);
	});
});
