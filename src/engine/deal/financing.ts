/**
 * Financing: what it costs to pay suppliers before the customer pays us.
 *
 * Outstanding after the payments of instant m = cost × max(0, share paid out − share received), averaged
 * over the months 0 … M−1, M being the last payment; times the yearly rate and M/12, simple
 * interest. On cost, not price: our own margin is not borrowed, and the price floor stays a closed
 * form. Prepayment earns nothing.
 * Example: 180 000 paid at once and received in 36 equal months at 6 % a year costs 16 650.
 */
import {
	Decimal,
	decimal,
	monthsPerYear,
	rounded,
	times,
	total,
	type Currency,
	type Money
} from '../finance/index.ts';

/** A share of the whole that is paid at an instant, in whole months from signing. */
export interface Payment {
	readonly month: number;
	readonly share: Decimal;
}

export interface Financing<C extends Currency = Currency> {
	/** Exact. */
	readonly averageOutstanding: Money<C>;
	/** Months until the last payment of either side. */
	readonly months: number;
	readonly cost: Money<C>;
}

const shareBy = (payments: readonly Payment[], month: number): Decimal =>
	total(payments.filter((payment) => payment.month <= month).map(({ share }) => share));

/** Financing of `cost` at a simple yearly rate under the payment terms of both sides. */
export function financing<C extends Currency>(
	cost: Money<C>,
	paidOut: readonly Payment[],
	received: readonly Payment[],
	ratePerYear: Decimal
): Financing<C> {
	const months = Math.max(0, ...[...paidOut, ...received].map(({ month }) => month));
	const outstanding = Array.from({ length: months }, (_, month) =>
		Decimal.max(0, shareBy(paidOut, month).minus(shareBy(received, month)))
	);
	const shareMonths = total(outstanding);
	return {
		averageOutstanding: times(cost, months === 0 ? decimal(0) : shareMonths.div(months)),
		months,
		cost: rounded(times(cost, shareMonths.times(ratePerYear).div(monthsPerYear)))
	};
}
