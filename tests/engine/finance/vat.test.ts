import { describe, expect, it } from 'vitest';
import { decimal, money, moneyText, valueAddedTax } from '#engine/finance/index.ts';

const line = (net: string, rate: string) => ({ net: money(net, 'EUR'), rate: decimal(rate) });

describe('value added tax', () => {
	it('is rounded once per rate: five times 0.13 at 19 % is 0.12, not five times 0.02', () => {
		const tax = valueAddedTax(
			Array.from({ length: 5 }, () => line('0.13', '0.19')),
			'EUR'
		);
		expect([tax.net, tax.tax, tax.gross].map(moneyText)).toEqual(['0.65', '0.12', '0.77']);
	});

	it('groups equal rates however they are written, and shows a rate of nought', () => {
		const tax = valueAddedTax(
			[line('100', '0.19'), line('50', '0'), line('10', '0.190'), line('-20', '0.07')],
			'EUR'
		);
		expect(
			tax.groups.map(({ rate, net, tax: due }) => [rate.toFixed(), moneyText(net), moneyText(due)])
		).toEqual([
			['0.19', '110.00', '20.90'],
			['0', '50.00', '0.00'],
			['0.07', '-20.00', '-1.40']
		]);
		expect(moneyText(tax.gross)).toBe('159.50');
	});

	it('taxes nothing with nothing', () => {
		expect(moneyText(valueAddedTax([], 'JPY').gross)).toBe('0');
	});
});
