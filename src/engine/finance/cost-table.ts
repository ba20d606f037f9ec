/**
 * Cost table: what each line and category costs in each contract year, and in all.
 *
 * A flow belongs to the year of the month it pays for, so the table follows service where the cash
 * curve follows payment. Totals are sums of rounded amounts and therefore foot; the sum rounded at
 * the end may differ by cents and is never shown. A line without a price is a state of its own: the
 * totals above it are of the priced part, marked incomplete, and name it.
 * Example: 4 × 0.33 and 4 × 0.33 in two lines total 2.64, as printed.
 */
import type { Currency } from './currency.ts';
import { total, zero, type Decimal } from './decimal.ts';
import type { DatedAmount } from './line.ts';
import { sum, type Money } from './money.ts';
import { monthsPerYear } from './rate.ts';

/** A line with its dated amounts in the currency reported; null when it has no price. */
export interface CostEntry<C extends Currency = Currency> {
	readonly id: string;
	readonly category: string;
	readonly amounts: readonly DatedAmount<C>[] | null;
}

export interface CostRow<C extends Currency = Currency> {
	/** The part that is paid at signing, instant 0; it is within year 1 as well. */
	readonly atSigning: Money<C>;
	readonly byYear: readonly Money<C>[];
	readonly total: Money<C>;
}

export interface CostTable<C extends Currency = Currency> {
	/** Priced lines in the order given. */
	readonly lines: readonly (CostRow<C> & { readonly id: string; readonly category: string })[];
	/** Categories in order of first appearance among the priced lines. */
	readonly categories: readonly (CostRow<C> & { readonly category: string })[];
	readonly whole: CostRow<C>;
	readonly isComplete: boolean;
	/** Ids of lines without a price. */
	readonly unpriced: readonly string[];
}

function rowOf<C extends Currency>(
	amounts: readonly DatedAmount<C>[],
	years: number,
	currency: C
): CostRow<C> {
	const byYear: Decimal[] = Array.from({ length: years }, () => zero);
	for (const { year, amount } of amounts)
		byYear[year - 1] = (byYear[year - 1] ?? zero).plus(amount.amount);
	const atSigning = amounts.filter(({ instant }) => instant === 0).map(({ amount }) => amount);
	return {
		atSigning: sum(atSigning, currency),
		byYear: byYear.map((amount) => ({ currency, amount })),
		total: { currency, amount: total(byYear) }
	};
}

function sumOfRows<C extends Currency>(
	rows: readonly CostRow<C>[],
	years: number,
	currency: C
): CostRow<C> {
	const add = (pick: (row: CostRow<C>) => Money<C> | undefined): Money<C> =>
		sum(
			rows.map(pick).filter((amount) => amount !== undefined),
			currency
		);
	return {
		atSigning: add((row) => row.atSigning),
		byYear: Array.from({ length: years }, (_, index) => add((row) => row.byYear[index])),
		total: add((row) => row.total)
	};
}

/** The table of a candidate over a horizon of whole months. */
export function costTable<C extends Currency>(
	entries: readonly CostEntry<C>[],
	horizonMonths: number,
	currency: C
): CostTable<C> {
	const years = Math.ceil(horizonMonths / monthsPerYear);
	const lines = entries.flatMap(({ id, category, amounts }) =>
		amounts ? [{ id, category, ...rowOf(amounts, years, currency) }] : []
	);
	const names = [...new Set(lines.map(({ category }) => category))];
	const unpriced = entries.filter(({ amounts }) => amounts === null).map(({ id }) => id);
	return {
		lines,
		categories: names.map((category) => ({
			category,
			...sumOfRows(
				lines.filter((line) => line.category === category),
				years,
				currency
			)
		})),
		whole: sumOfRows(lines, years, currency),
		isComplete: unpriced.length === 0,
		unpriced
	};
}

export interface PartialTotal<C extends Currency = Currency> {
	/** Sum of what has a price. */
	readonly priced: Money<C>;
	readonly isComplete: boolean;
	readonly unpriced: readonly string[];
}

/** A total that knows what it lacks: amounts of null are listed, never counted as nought. */
export function partialTotal<C extends Currency>(
	items: readonly { readonly id: string; readonly amount: Money<NoInfer<C>> | null }[],
	currency: C
): PartialTotal<C> {
	const unpriced = items.filter(({ amount }) => amount === null).map(({ id }) => id);
	const priced = items.flatMap(({ amount }) => (amount ? [amount] : []));
	return { priced: sum(priced, currency), isComplete: unpriced.length === 0, unpriced };
}
