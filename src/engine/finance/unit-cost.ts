/**
 * Cost per unit-month: an undiscounted total spread over everything it serves.
 *
 * unit-months = Σ start · (1+g)^(m/12), m = 0 … months − 1, for a quantity that grows by g a year,
 * for instance protected terabytes.
 * Example: 431 250 for 180 TB growing 20 % a year over 36 months is 50.383159 a TB-month.
 */
import type { Currency } from './currency.ts';
import { zero, type Decimal } from './decimal.ts';
import type { Money } from './money.ts';
import { monthlyGrowth } from './rate.ts';

/** Σ start · (1+g)^(m/12) over the months of the horizon. */
export function unitMonths(start: Decimal, growthPerYear: Decimal, months: number): Decimal {
	const factor = monthlyGrowth(growthPerYear);
	let served = zero;
	let inMonth = start;
	for (let month = 0; month < months; month += 1) {
		served = served.plus(inMonth);
		inMonth = inMonth.times(factor);
	}
	return served;
}

/** Total over unit-months, exact; null when nothing is served. */
export function costPerUnitMonth<C extends Currency>(
	whole: Money<C>,
	served: Decimal
): Money<C> | null {
	if (served.lte(0)) return null;
	return { currency: whole.currency, amount: whole.amount.div(served) };
}
