/**
 * Rates: effective, nominal, per year outside and per month inside.
 *
 * i = (1 + r)^(1/12) − 1, so that twelve months compound to exactly r; a bank's r/12 would make
 * 8 % a year 8.30 %. Flows carry their escalators, so r contains inflation: a real rate is turned
 * first by 1 + r = (1 + real)(1 + inflation) (Fisher). Rates are never rounded on the way.
 * Example: 8 % a year is 0.643403 % a month.
 */
import type { Currency } from './currency.ts';
import { Decimal, one } from './decimal.ts';
import type { Money } from './money.ts';

export const monthsPerYear = 12;

const monthShare = one.div(monthsPerYear);

function growth(rate: Decimal, what: string): Decimal {
	const factor = rate.plus(1);
	if (factor.isNegative() && !factor.isZero())
		throw new RangeError(`the ${what} ${rate.toString()} is below −100 %; expected −1 or more`);
	return factor;
}

/** Growth a month from growth a year; one where nothing grows, without asking for a root. */
export function monthlyGrowth(ratePerYear: Decimal): Decimal {
	const factor = growth(ratePerYear, 'yearly rate');
	return factor.eq(1) || factor.isZero() ? factor : Decimal.pow(factor, monthShare);
}

/** (1+r)^(1/12) − 1. Throws below −100 % a year. */
export const monthlyRate = (ratePerYear: Decimal): Decimal => monthlyGrowth(ratePerYear).minus(1);

/** (1+i)^12 − 1, the way every yearly rate is reported. Throws below −100 % a month. */
export const yearlyRate = (ratePerMonth: Decimal): Decimal =>
	growth(ratePerMonth, 'monthly rate').pow(monthsPerYear).minus(1);

/** Fisher: (1+real)(1+inflation) − 1. */
export const nominalRate = (realPerYear: Decimal, inflationPerYear: Decimal): Decimal =>
	growth(realPerYear, 'real rate').times(growth(inflationPerYear, 'inflation')).minus(1);

/** The same rate in another currency: (1+r)(1+π there)/(1+π here) − 1. */
export const rateInCurrency = (
	ratePerYear: Decimal,
	inflationHere: Decimal,
	inflationThere: Decimal
): Decimal =>
	growth(ratePerYear, 'yearly rate')
		.times(growth(inflationThere, 'inflation'))
		.div(growth(inflationHere, 'inflation'))
		.minus(1);

/** An amount of a later month in today's money, amount/(1+π)^(m/12): a memo, exact. */
export const inTodaysMoney = <C extends Currency>(
	{ amount, currency }: Money<C>,
	inflationPerYear: Decimal,
	month: number
): Money<C> => ({ currency, amount: amount.div(monthlyGrowth(inflationPerYear).pow(month)) });
