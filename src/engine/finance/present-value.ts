/**
 * Present value: Σ amount(t) / (1+i)^t, the first amount at t = 0 undiscounted.
 *
 * On the month grid 1+i = (1+r)^(1/12). The spreadsheet's NPV(rate, all flows) discounts the first
 * flow by one period; ours is CF0 + NPV(rate, CF1 …). At a rate of nought it is the plain sum.
 * Nothing is rounded here: round once, when reporting.
 * Example: −40000, 5000, 8000, 12000, 30000 at 8 % a period is 3065.222668….
 */
import type { CashCurve } from './cash.ts';
import type { Currency } from './currency.ts';
import { one, zero, type Decimal } from './decimal.ts';
import type { Money } from './money.ts';
import { monthlyGrowth } from './rate.ts';

function discountFactor(growthPerPeriod: Decimal): Decimal {
	if (growthPerPeriod.lte(0))
		throw new RangeError('a rate of −100 % or less discounts nothing; expected more than −1');
	return one.div(growthPerPeriod);
}

/** Each amount of period 0, 1, 2 … in the money of period 0. */
export function discounted(
	amounts: readonly Decimal[],
	growthPerPeriod: Decimal
): readonly Decimal[] {
	const factor = discountFactor(growthPerPeriod);
	let power = one;
	return amounts.map((amount, period) => {
		if (period > 0) power = power.times(factor);
		return amount.times(power);
	});
}

/** Net present value of amounts of period 0, 1, 2 … at a rate a period; exact. Throws at −100 % or below. */
export function netPresentValue(amounts: readonly Decimal[], ratePerPeriod: Decimal): Decimal {
	return valueAtGrowth(amounts, ratePerPeriod.plus(1));
}

/** Present value of a curve on the month grid at an effective yearly rate; exact. */
export const presentValue = <C extends Currency>(
	{ currency, byInstant }: CashCurve<C>,
	ratePerYear: Decimal
): Money<C> => presentValueAt({ currency, byInstant }, monthlyGrowth(ratePerYear));

/** The same at a growth a month, (1+r)^(1/12), for whoever values many curves at one rate. */
export const presentValueAt = <C extends Currency>(
	{ currency, byInstant }: CashCurve<C>,
	growthPerMonth: Decimal
): Money<C> => ({ currency, amount: valueAtGrowth(byInstant, growthPerMonth) });

/** Horner from the last amount to the first: one multiplication a period. */
function valueAtGrowth(amounts: readonly Decimal[], growthPerPeriod: Decimal): Decimal {
	const factor = discountFactor(growthPerPeriod);
	return amounts.reduceRight((value, amount) => value.times(factor).plus(amount), zero);
}
