import { describe, expect, it } from 'vitest';
import { parseMoney, type Currency } from '#engine/finance/index.ts';

function reading(text: string, currency: Currency): string {
	const result = parseMoney(text, currency);
	return result.ok ? `${result.value.amount.toFixed()} ${result.value.currency}` : result.problem;
}

describe('money as people type it', () => {
	it.each([
		['R 1.2m', 'ZAR', '1200000 ZAR'],
		['1.74 M EUR', 'EUR', '1740000 EUR'],
		['760 k€', 'EUR', '760000 EUR'],
		['14 200 €', 'EUR', '14200 EUR'],
		['€14,200.50', 'EUR', '14200.5 EUR'],
		['14.200,50 €', 'EUR', '14200.5 EUR'],
		["CHF 1'250.05", 'CHF', '1250.05 CHF'],
		['500 kr', 'SEK', '500 SEK'],
		['500 kkr', 'SEK', '500000 SEK'],
		['1.2m', 'GBP', '1200000 GBP'],
		['2 bn', 'JPY', '2000000000 JPY'],
		['3 mio CHF', 'CHF', '3000000 CHF'],
		['$ 900', 'SGD', '900 SGD'],
		['US$ 900', 'USD', '900 USD'],
		['2 MMXN', 'MXN', '2000000 MXN'],
		['900 MXN', 'MXN', '900 MXN'],
		['zł 12', 'PLN', '12 PLN'],
		['0.0216', 'USD', '0.0216 USD'],
		['−14 200', 'EUR', '-14200 EUR'],
		['-€500', 'EUR', '-500 EUR'],
		['€ -500', 'EUR', '-500 EUR'],
		['500 eur', 'EUR', '500 EUR']
	] as const)('reads %s in %s', (text, currency, expected) => {
		expect(reading(text, currency)).toBe(expected);
	});

	it('refuses a sign that means another currency rather than converting it', () => {
		expect(reading('€ 500', 'USD')).toContain('is in EUR, but this field is in USD; convert it');
		expect(reading('500 kr', 'EUR')).toContain('is in DKK or NOK or SEK');
	});

	it('refuses a name that is no currency', () => {
		expect(reading('500 XYZ', 'EUR')).toContain('"XYZ" in "500 XYZ" is no currency known here');
	});

	it.each(['', 'EUR', 'about ten', '1.2.3,4', '12 / 7', '--5'])('refuses %j', (text) => {
		expect(reading(text, 'EUR')).toMatch(
			/is not an amount of money; write for example|no currency/
		);
	});
});
