/**
 * Depreciation, straight line, and residual value.
 *
 * Book value after k of n months = cost − round((cost − salvage) · k / n); the charge of a year is the
 * difference of two book values, so no cent is lost. A memo for the accountant: it is never a cash
 * flow and stands in neither TCO nor NPV. The residual value is a flow: a credit of
 * round(cost × share) at the closing instant, only where a buyer or a source is named.
 * Example: 10 000 over three years is charged 3333.33, 3333.34, 3333.33.
 */
import type { Currency } from './currency.ts';
import type { Decimal } from './decimal.ts';
import type { DatedAmount } from './line.ts';
import { negate, rounded, subtract, times, type Money } from './money.ts';
import { monthsPerYear } from './rate.ts';

/** Book value after `month` months of a life of `lifeMonths`; the salvage value from then on. */
export function bookValue<C extends Currency>(
	cost: Money<C>,
	salvage: Money<NoInfer<C>>,
	lifeMonths: number,
	month: number
): Money<C> {
	const worn = subtract(cost, salvage).amount.times(Math.min(month, lifeMonths)).div(lifeMonths);
	return subtract(cost, rounded({ currency: cost.currency, amount: worn }));
}

/** The charge of each year of life; they add up to cost − salvage. */
export function depreciationByYear<C extends Currency>(
	cost: Money<C>,
	salvage: Money<NoInfer<C>>,
	lifeMonths: number
): readonly Money<C>[] {
	const at = (month: number) => bookValue(cost, salvage, lifeMonths, month);
	return Array.from({ length: Math.ceil(lifeMonths / monthsPerYear) }, (_, year) =>
		subtract(at(year * monthsPerYear), at((year + 1) * monthsPerYear))
	);
}

/** The credit at the closing instant for what the equipment still fetches. */
export function residualValue<C extends Currency>(
	cost: Money<C>,
	share: Decimal,
	horizonMonths: number
): DatedAmount<C> {
	return {
		instant: horizonMonths,
		month: horizonMonths - 1,
		year: Math.ceil(horizonMonths / monthsPerYear),
		amount: negate(rounded(times(cost, share)))
	};
}
