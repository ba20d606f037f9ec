/**
 * A cost source: one line of cost with its dated amounts in the bid's currency, and the reason for it.
 *
 * Sources are made from the bill of materials, from what runs beside it (support, power, space,
 * administration, lines) and from the incumbent's bill; the tables only add them up.
 */
import type { CostCategory } from '../bid/index.ts';
import {
	conversion,
	convertAmounts,
	scheduleLine,
	type Currency,
	type DatedAmount,
	type Line
} from '../finance/index.ts';
import type { Economics } from './economics.ts';

export interface CostSource {
	readonly id: string;
	readonly label: string;
	readonly category: CostCategory;
	readonly why: string;
	/** True when a price below it is weak or assumed. */
	readonly assumed: boolean;
	/** What the amounts are scheduled from, in their own currency; none without a price. */
	readonly lines: readonly Line[];
	/** Null: there is no price; the line is listed and every total above it is incomplete. */
	readonly amounts: readonly DatedAmount[] | null;
	readonly offered: Offered | null;
}

/** How a source appears in a price table: quantity and the customer's unit price, in the bid's currency. */
export interface Offered {
	readonly quantity: number;
	readonly unit: string;
	/** Exact amount as text, rounded to the minor unit. */
	readonly unitPrice: string;
	readonly period: 'once' | 'month' | 'year';
}

/** Dated amounts of lines in their own currency, converted; null when no exchange rate leads there. */
export function amountsOf(
	lines: readonly Line[],
	economics: Economics
): readonly DatedAmount[] | null {
	const amounts: DatedAmount[] = [];
	const ways = new Map<Currency, ReturnType<typeof conversion>>();
	for (const line of lines) {
		const from = line.unitPrice.currency;
		const dated = scheduleLine(line, economics.months);
		if (from === economics.currency) {
			amounts.push(...dated);
			continue;
		}
		const way = ways.get(from) ?? conversion(from, economics.currency, economics.rates);
		ways.set(from, way);
		if (!way.ok) return null;
		amounts.push(...convertAmounts(dated, way.value));
	}
	return amounts;
}
