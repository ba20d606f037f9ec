import { describe, expect, it } from 'vitest';
import {
	conversion,
	convert,
	convertAmounts,
	decimal,
	money,
	moneyText,
	parseExchangeRate,
	scheduleLine,
	type Currency,
	type ExchangeRate
} from '#engine/finance/index.ts';

function quote(words: string, rate: string): ExchangeRate {
	const reading = parseExchangeRate(words, rate, '2026-11-20');
	if (!reading.ok) throw new Error(reading.problem);
	return reading.value;
}

const euroPerDollar = quote('EUR per USD', '0.8615');

function converted(amount: string, from: Currency, to: Currency, ...rates: ExchangeRate[]): string {
	const reading = convert(money(amount, from), to, rates);
	return reading.ok ? moneyText(reading.value) : reading.problem;
}

describe('exchange at a dated rate', () => {
	it('turns 12345.67 USD at 0.8615 into 10635.79 EUR', () => {
		expect(converted('12345.67', 'USD', 'EUR', euroPerDollar)).toBe('10635.79');
	});

	it('divides against the quoting instead of inverting and rounding', () => {
		expect(converted('1000000.00', 'EUR', 'USD', euroPerDollar)).toBe('1160766.11');
	});

	it('crosses through a third currency and rounds once', () => {
		const yenPerDollar = quote('JPY per USD', '149.85');
		expect(converted('1000.00', 'EUR', 'JPY', euroPerDollar, yenPerDollar)).toBe('173941');
		expect(converted('0.01', 'EUR', 'JPY', euroPerDollar, yenPerDollar)).toBe('2');
	});

	it('prefers the direct quote to a crossing', () => {
		const rates = [euroPerDollar, quote('JPY per USD', '149.85'), quote('JPY per EUR', '173.52')];
		expect(converted('999.99', 'EUR', 'JPY', ...rates)).toBe('173518');
	});

	it('keeps the sign of a credit', () => {
		expect(converted('-333.335', 'USD', 'EUR', quote('EUR per USD', '1'))).toBe('-333.34');
	});

	it('leaves its own currency alone', () => {
		expect(converted('12.34', 'EUR', 'EUR')).toBe('12.34');
	});

	it('says which quote is missing', () => {
		expect(converted('1', 'USD', 'ZAR', quote('EUR per GBP', '1.15'))).toContain(
			'no exchange rate leads from USD to ZAR; add a quote such as ZAR per USD'
		);
	});

	it('rounds a line twice: as invoiced, then as reported', () => {
		const dollars = scheduleLine(
			{
				id: 'subscription',
				category: 'any',
				kind: 'yearlyAdvance',
				unitPrice: money('17.002', 'USD'),
				quantity: decimal(3)
			},
			24
		);
		const way = conversion('USD', 'EUR', [euroPerDollar]);
		if (!way.ok) throw new Error(way.problem);
		const euro = convertAmounts(dollars, way.value);
		expect(euro.map(({ instant, amount }) => [instant, moneyText(amount)])).toEqual([
			[0, '43.95'],
			[12, '43.95']
		]);
	});

	it.each([
		['EUR/USD', '0.86', 'is not a quote of two known currencies'],
		['EUR per XYZ', '0.86', 'is not a quote of two known currencies'],
		['EUR per EUR', '1', 'is not a quote of two known currencies'],
		['EUR per USD', '0', 'expected more than 0']
	])('refuses %s at %s', (words, rate, problem) => {
		const reading = parseExchangeRate(words, rate, '2026-11-20');
		expect(reading.ok ? '' : reading.problem).toContain(problem);
	});
});
