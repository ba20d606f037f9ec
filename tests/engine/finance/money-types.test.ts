import { describe, expect, expectTypeOf, it } from 'vitest';
import {
	add,
	convert,
	decimal,
	money,
	moneyText,
	rounded,
	savingCurve,
	scheduleLine,
	subtract,
	sum,
	times,
	type CashCurve,
	type Line,
	type Money
} from '#engine/finance/index.ts';

const euro = money('10.00', 'EUR');
const dollar = money('10.00', 'USD');

describe('the currency in the type', () => {
	it('survives arithmetic', () => {
		expectTypeOf(euro).toEqualTypeOf<Money<'EUR'>>();
		expectTypeOf(add(euro, euro)).toEqualTypeOf<Money<'EUR'>>();
		expectTypeOf(rounded(times(euro, decimal(2)))).toEqualTypeOf<Money<'EUR'>>();
		expect(moneyText(sum([euro, euro], 'EUR'))).toBe('20.00');
	});

	it('does not let euro and dollars be added: these lines do not compile', () => {
		// @ts-expect-error dollars are not euro
		expect(() => add(euro, dollar)).toThrow('cannot be added');
		// @ts-expect-error dollars are not euro
		expect(() => subtract(euro, dollar)).toThrow('cannot be added');
		// @ts-expect-error a list of dollars has no sum in euro
		expect(() => sum([dollar], 'EUR')).toThrow('cannot be added');
	});

	it('does not let curves of two currencies be compared', () => {
		const inEuro: CashCurve<'EUR'> = { currency: 'EUR', byInstant: [decimal(1)] };
		const inDollar: CashCurve<'USD'> = { currency: 'USD', byInstant: [decimal(1)] };
		// @ts-expect-error dollars are not euro
		expect(() => savingCurve(inEuro, inDollar)).toThrow('one currency');
	});

	it('changes only by conversion', () => {
		const converted = convert(dollar, 'EUR', []);
		expectTypeOf(converted)
			.extract<{ ok: true }>()
			.toHaveProperty('value')
			.toEqualTypeOf<Money<'EUR'>>();
		expect(converted.ok).toBe(false);
	});

	it('passes from a line to its dated amounts', () => {
		const line: Line<'KWD'> = {
			id: 'a',
			category: 'b',
			kind: 'once',
			unitPrice: money('1.000', 'KWD'),
			quantity: decimal(1)
		};
		const [first] = scheduleLine(line, 12);
		expectTypeOf(first!.amount).toEqualTypeOf<Money<'KWD'>>();
		expect(moneyText(first!.amount)).toBe('1.000');
	});
});
