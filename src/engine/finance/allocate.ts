/**
 * Splitting a total without losing a cent: the largest-remainder method.
 *
 * Each share gets the whole units of total × weight / Σ weights, downwards; the units still missing
 * go one each to the largest remainders, ties to the earlier. A negative total is split by absolute
 * value, so a credit mirrors its charge. Source: Hamilton's method of apportionment.
 * Example: 100.01 EUR by 1 : 1 : 1 is 33.34, 33.34, 33.33.
 */
import { minorUnits, type Currency } from './currency.ts';
import { Decimal, total } from './decimal.ts';
import { rounded, type Money } from './money.ts';

/**
 * Whole units of each share; they add up to `units` (a whole number).
 * Null when there is no basis: a weight is negative or all are nought.
 */
export function largestRemainder(
	units: Decimal,
	weights: readonly Decimal[]
): readonly Decimal[] | null {
	const whole = total(weights);
	if (whole.isZero() || weights.some((weight) => weight.isNegative() && !weight.isZero()))
		return null;
	const size = units.abs();
	const shares = weights.map((weight, index) => {
		const product = size.times(weight);
		const floor = product.divToInt(whole);
		return { index, floor, remainder: product.minus(floor.times(whole)) };
	});
	const missing = size.minus(total(shares.map(({ floor }) => floor))).toNumber();
	const byRemainder = shares.toSorted(
		(left, right) => right.remainder.cmp(left.remainder) || left.index - right.index
	);
	const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
	const sign = units.isNegative() ? -1 : 1;
	return shares.map(({ index, floor }) => floor.plus(lucky.has(index) ? 1 : 0).times(sign));
}

/** Splits money into parts that add up to it (rounded); null when the weights are no basis. */
export function allocate<C extends Currency>(
	whole: Money<C>,
	weights: readonly Decimal[]
): readonly Money<C>[] | null {
	const unit = new Decimal(10).pow(-minorUnits(whole.currency));
	const parts = largestRemainder(rounded(whole).amount.div(unit), weights);
	return parts && parts.map((part) => ({ currency: whole.currency, amount: part.times(unit) }));
}
