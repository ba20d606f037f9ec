/**
 * Money: an exact amount with its currency in the type, so that euro plus dollars does not compile.
 *
 * Amounts stay exact until they are rounded, once, half away from zero, to the currency's minor
 * unit; a credit mirrors its charge. Source: half away from zero is what invoices and the
 * spreadsheet's ROUND do, so a customer can check it with a calculator.
 * Example: 0.125 EUR rounds to 0.13, −0.125 EUR to −0.13; 1234.5 JPY rounds to 1235.
 */
import { minorUnits, type Currency } from './currency.ts';
import { Decimal, decimal, total, zero, type DecimalInput, type Rounding } from './decimal.ts';

export interface Money<C extends Currency = Currency> {
	readonly currency: C;
	readonly amount: Decimal;
}

/** Money from plain text such as "1740000.00", a number or a decimal; nothing is rounded. */
export const money = <C extends Currency>(amount: DecimalInput, currency: C): Money<C> => ({
	currency,
	amount: decimal(amount)
});

const of = <C extends Currency>(like: Money<C>, amount: Decimal): Money<C> => ({
	currency: like.currency,
	amount
});

/** For currencies known only while running; where the types know them, the compiler asks first. */
function requireSame(left: Currency, right: Currency): void {
	if (left !== right)
		throw new RangeError(
			`${left} and ${right} cannot be added; convert one of them at a dated rate first`
		);
}

export function add<C extends Currency>(left: Money<C>, right: Money<NoInfer<C>>): Money<C> {
	requireSame(left.currency, right.currency);
	return of(left, left.amount.plus(right.amount));
}

export function subtract<C extends Currency>(left: Money<C>, right: Money<NoInfer<C>>): Money<C> {
	requireSame(left.currency, right.currency);
	return of(left, left.amount.minus(right.amount));
}

export const negate = <C extends Currency>(value: Money<C>): Money<C> =>
	of(value, value.amount.negated());

/** Money times a plain number; exact, not rounded. */
export const times = <C extends Currency>(value: Money<C>, factor: Decimal): Money<C> =>
	of(value, value.amount.times(factor));

/** The sum of a list, zero of `currency` when it is empty. Rounded amounts give a total that foots. */
export function sum<C extends Currency>(
	values: readonly Money<NoInfer<C>>[],
	currency: C
): Money<C> {
	for (const value of values) requireSame(currency, value.currency);
	return { currency, amount: total(values.map(({ amount }) => amount)) };
}

export const nothing = <C extends Currency>(currency: C): Money<C> => ({ currency, amount: zero });

/** What has no more decimals than the minor unit is there already: most of what is printed. */
function toMinorUnit<C extends Currency>(value: Money<C>, mode: Rounding): Money<C> {
	const places = minorUnits(value.currency);
	return value.amount.decimalPlaces() <= places
		? value
		: of(value, value.amount.toDecimalPlaces(places, mode));
}

/** To the minor unit, half away from zero. */
export const rounded = <C extends Currency>(value: Money<C>): Money<C> =>
	toMinorUnit(value, Decimal.ROUND_HALF_UP);

/** To the next minor unit that is not smaller: for a lowest price. */
export const roundedUp = <C extends Currency>(value: Money<C>): Money<C> =>
	toMinorUnit(value, Decimal.ROUND_CEIL);

/** To the next minor unit that is not larger: for a highest price. */
export const roundedDown = <C extends Currency>(value: Money<C>): Money<C> =>
	toMinorUnit(value, Decimal.ROUND_FLOOR);

/** Plain text, rounded, with all decimals of the minor unit: "1740000.00". The currency stands beside it. */
export const moneyText = (value: Money): string =>
	rounded(value).amount.toFixed(minorUnits(value.currency));
