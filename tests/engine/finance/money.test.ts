import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	add,
	decimal,
	minorUnits,
	money,
	moneyText,
	negate,
	parseCurrency,
	rounded,
	roundedDown,
	roundedUp,
	subtract,
	sum,
	times,
	type Currency
} from '#engine/finance/index.ts';
import { euro, exactEuro } from './arbitrary.ts';

const roundedText = (amount: string, currency: Currency) =>
	moneyText(rounded(money(amount, currency)));

describe('rounding to the minor unit', () => {
	it('sends a half away from zero, for charges and credits alike', () => {
		expect(roundedText('0.125', 'EUR')).toBe('0.13');
		expect(roundedText('-0.125', 'EUR')).toBe('-0.13');
		expect(roundedText('1234.5', 'JPY')).toBe('1235');
	});

	it('computes in decimals: 1.005 and 2.675 round up', () => {
		expect(roundedText('1.005', 'EUR')).toBe('1.01');
		expect(roundedText('2.675', 'EUR')).toBe('2.68');
	});

	it('knows currencies with no, two and three decimals', () => {
		expect(roundedText('0.0005', 'KWD')).toBe('0.001');
		expect(['JPY', 'EUR', 'KWD', 'BHD', 'OMR'].map((code) => minorUnits(code as Currency))).toEqual(
			[0, 2, 3, 3, 3]
		);
	});

	it('is symmetric about zero', () => {
		fc.assert(
			fc.property(exactEuro, (amount) => {
				expect(moneyText(rounded(negate(amount)))).toBe(moneyText(negate(rounded(amount))));
			})
		);
	});

	it('brackets the exact amount between rounding down and up, a cent apart at most', () => {
		fc.assert(
			fc.property(exactEuro, (amount) => {
				const [down, up] = [roundedDown(amount).amount, roundedUp(amount).amount];
				expect(down.lte(amount.amount) && up.gte(amount.amount)).toBe(true);
				expect(up.minus(down).lte('0.01')).toBe(true);
			})
		);
	});

	it('never prints a minus before nought', () => {
		expect(roundedText('-0.004', 'EUR')).toBe('0.00');
		expect(moneyText(money('-0.004', 'EUR'))).toBe('0.00');
		expect(moneyText(negate(money(0, 'EUR')))).toBe('0.00');
	});
});

describe('adding money', () => {
	it('prints a total that is the sum of what is printed', () => {
		fc.assert(
			fc.property(fc.array(exactEuro, { maxLength: 60 }), (amounts) => {
				const lines = amounts.map((amount) => rounded(amount));
				const printed = lines.map((line) => decimal(moneyText(line)));
				const total = printed.reduce((whole, line) => whole.plus(line), decimal(0));
				expect(moneyText(sum(lines, 'EUR'))).toBe(total.toFixed(2));
			})
		);
	});

	it('takes back what it added', () => {
		fc.assert(
			fc.property(euro, euro, (left, right) => {
				expect(moneyText(subtract(add(left, right), right))).toBe(moneyText(left));
			})
		);
	});

	it('keeps every digit of a product until it is rounded', () => {
		expect(times(money('17.002', 'USD'), decimal(3)).amount.toFixed()).toBe('51.006');
	});

	it('refuses two currencies that the types could not tell apart, and says what to do', () => {
		const mixed: readonly Currency[] = ['EUR', 'USD'];
		const [left, right] = mixed.map((currency) => money(1, currency));
		expect(() => add(left!, right!)).toThrow('EUR and USD cannot be added; convert');
		expect(() => sum<Currency>([left!, right!], 'EUR')).toThrow('convert');
	});

	it('sums nothing to nought', () => {
		expect(moneyText(sum([], 'KWD'))).toBe('0.000');
	});
});

describe('plain text', () => {
	it('comes back as it went in, with the decimals of the currency', () => {
		expect(moneyText(money('1740000.00', 'EUR'))).toBe('1740000.00');
		expect(moneyText(money('98765432109876543210.99', 'EUR'))).toBe('98765432109876543210.99');
	});

	it('takes a binary number by its shortest text', () => {
		expect(money(0.1, 'EUR').amount.toFixed()).toBe('0.1');
	});

	it('refuses what is not a finite number', () => {
		expect(() => money(Number.NaN, 'EUR')).toThrow('not a finite number');
	});

	it('reads currency codes in any case and refuses unknown ones with the list', () => {
		expect(parseCurrency(' zar ')).toEqual({ ok: true, value: 'ZAR' });
		const unknown = parseCurrency('XXX');
		expect(unknown.ok ? '' : unknown.problem).toContain('use one of AED AUD');
	});
});
