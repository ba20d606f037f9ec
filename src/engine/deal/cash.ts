/**
 * The cash of a deal: when the customer's money arrives, when ours goes out, how deep it gets.
 *
 * As invoiced, the customer pays each dated amount `customerMonths` later and we pay suppliers
 * `supplierMonths` later; work is paid when it is done. In instalments the price arrives in equal
 * parts, one a month of the horizon. Position after instant m = price received − cost paid; cost of
 * sale and overhead are not dated and stand outside.
 * Example: 100 bought at once, 120 received in 12 parts, no delays: deepest −90 in month 0.
 */
import {
	decimal,
	total,
	type Currency,
	type DatedAmount,
	type Decimal,
	type Money
} from '../finance/index.ts';
import type { Payment } from './financing.ts';

/** A dated amount with the months until it is paid. */
export interface Due {
	readonly dated: DatedAmount;
	readonly delayMonths: number;
}

/** Shares of a whole by month; nothing where the whole is nought. */
export function paymentsOf(dues: readonly Due[]): readonly Payment[] {
	const whole = total(dues.map(({ dated }) => dated.amount.amount));
	if (whole.isZero()) return [];
	const byMonth = new Map<number, Decimal>();
	for (const { dated, delayMonths } of dues) {
		const month = dated.instant + delayMonths;
		byMonth.set(month, (byMonth.get(month) ?? decimal(0)).plus(dated.amount.amount));
	}
	return [...byMonth]
		.sort(([left], [right]) => left - right)
		.map(([month, amount]) => ({ month, share: amount.div(whole) }));
}

/** Equal parts, one at the start of each month, each paid `delayMonths` later. */
export const instalments = (months: number, delayMonths: number): readonly Payment[] =>
	Array.from({ length: months }, (_, month) => ({
		month: month + delayMonths,
		share: decimal(1).div(months)
	}));

export interface CashLow<C extends Currency = Currency> {
	/** Exact; never above nought. */
	readonly amount: Money<C>;
	/** Month of the lowest position; null when it never falls below nought. */
	readonly month: number | null;
	/** Months in which the position is below nought. */
	readonly monthsBelow: number;
	/** First month from which it stays at nought or above; null when it ends below. */
	readonly backMonth: number | null;
}

/** The lowest position of price received less cost paid. */
export function cashLow<C extends Currency>(
	price: Money<C>,
	cost: Money<NoInfer<C>>,
	received: readonly Payment[],
	paidOut: readonly Payment[]
): CashLow<C> {
	const last = Math.max(0, ...[...received, ...paidOut].map(({ month }) => month));
	const at = (payments: readonly Payment[], month: number): Decimal =>
		total(payments.filter((payment) => payment.month === month).map(({ share }) => share));
	let position = decimal(0);
	let lowest = decimal(0);
	let lowestMonth: number | null = null;
	let monthsBelow = 0;
	let lastBelow = -1;
	// Parts of a third add up to a hair less than one: below a millionth nothing is owed.
	const dust = decimal('-1e-6');
	for (let month = 0; month <= last; month++) {
		position = position
			.plus(price.amount.times(at(received, month)))
			.minus(cost.amount.times(at(paidOut, month)));
		if (position.gte(dust)) continue;
		monthsBelow += 1;
		lastBelow = month;
		if (position.lt(lowest)) [lowest, lowestMonth] = [position, month];
	}
	return {
		amount: { currency: price.currency, amount: lowest },
		month: lowestMonth,
		monthsBelow,
		backMonth: lastBelow === last && monthsBelow > 0 ? null : lastBelow + 1
	};
}
