/**
 * Exact decimals for money, rates and shares: 50 significant digits, ties away from zero.
 *
 * A constructor of our own: settings of the shared one cannot change a price here, and 50 digits
 * leave the twelfth root of a yearly rate exact far beyond the minor unit of a billion-euro sum.
 * Example: decimal('1.005') is 1.005, which the binary number 1.005 is not.
 */
import { Decimal as Base } from 'decimal.js';

export type Decimal = Base;
export type Rounding = Base.Rounding;

export const Decimal = Base.clone({
	precision: 50,
	rounding: Base.ROUND_HALF_UP,
	// Amounts are printed in full, never as 1e+21.
	toExpPos: 1000,
	toExpNeg: -1000
});

export type DecimalInput = Decimal | string | number;

export const zero: Decimal = new Decimal(0);
export const one: Decimal = new Decimal(1);

/**
 * A decimal of this engine from text, a number or a decimal of another constructor.
 * A number means its shortest decimal text, so 0.1 is one tenth. Throws on anything not finite.
 */
export function decimal(value: DecimalInput): Decimal {
	const exact = new Decimal(value);
	if (!exact.isFinite()) throw new RangeError(`"${String(value)}" is not a finite number`);
	return exact;
}

/** The sum; of nothing, zero. */
export const total = (values: readonly Decimal[]): Decimal =>
	values.reduce((sum, value) => sum.plus(value), zero);

/** One value, or one for each of several years or steps. */
export const isList = (values: Decimal | readonly Decimal[]): values is readonly Decimal[] =>
	Array.isArray(values);
