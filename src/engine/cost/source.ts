/**
 * A cost source: one line of cost with its dated amounts in the bid's currency, and the reason for it.
 *
 * Sources are made from the bill of materials, from what runs beside it (support, power, space,
 * administration), from the change itself and from the incumbent's bill; the tables only add them up.
 */
import type { CostCategory } from '../bid/index.ts';
import {
	conversion,
	convertAmounts,
	decimal,
	scheduleLine,
	times,
	withCounterOffer,
	type Currency,
	type DatedAmount,
	type Decimal,
	type Line
} from '../finance/index.ts';
import type { BomLine } from '../sizing/index.ts';
import type { Economics } from './economics.ts';

/** A line of cost, with what it is charged for, what its price went through and by what it rises. */
export interface CostItem extends Line {
	/** Place of the line in the incumbent's bill whose price it has. */
	readonly ofBill?: number | undefined;
	/** The line of the bill of materials that it is charged for. */
	readonly bought?: BomLine | undefined;
	/** Share by which a renewal raised the price. */
	readonly uplift?: Decimal | undefined;
	/** Share that a counter-offer takes off the renewed price. */
	readonly counterOffer?: Decimal | undefined;
	/** True when its escalator is its own and not the bid's inflation. */
	readonly hasOwnRise?: boolean | undefined;
}

export interface CostSource {
	readonly id: string;
	readonly label: string;
	readonly category: CostCategory;
	readonly why: string;
	/** True when a price below it is weak or assumed. */
	readonly assumed: boolean;
	readonly offered: Offered | null;
	/** What it is reckoned from, in the currencies invoiced. Null: there is no price. */
	readonly lines: readonly CostItem[] | null;
	/** Null: no price, or none in the bid's currency; every total above it is incomplete. */
	readonly amounts: readonly DatedAmount[] | null;
}

/** A source from its lines; `lines` of null stand for a price that is not there. */
export const sourceOf = (
	head: Omit<CostSource, 'lines' | 'amounts' | 'offered'> & Partial<Pick<CostSource, 'offered'>>,
	lines: readonly CostItem[] | null,
	economics: Economics
): CostSource => ({
	...head,
	offered: head.offered ?? null,
	lines,
	amounts: lines && amountsOf(lines, economics)
});

/** How a source appears in a price table: quantity and the customer's unit price, in the bid's currency. */
export interface Offered {
	readonly quantity: number;
	readonly unit: string;
	/** Exact amount as text, rounded to the minor unit. */
	readonly unitPrice: string;
	readonly period: 'once' | 'month' | 'year';
}

/** The line as it is charged: raised by the renewal, then less the counter-offer. */
function chargedLine(item: CostItem): Line {
	const { uplift, counterOffer } = item;
	const raised = uplift
		? { ...item, unitPrice: times(item.unitPrice, decimal(1).plus(uplift)) }
		: item;
	const [offered] = counterOffer
		? withCounterOffer([raised], [raised.category], counterOffer)
		: [raised];
	return offered ?? raised;
}

/** Dated amounts of lines in their own currency, converted; null when no exchange rate leads there. */
export function amountsOf(
	lines: readonly CostItem[],
	economics: Economics
): readonly DatedAmount[] | null {
	const amounts: DatedAmount[] = [];
	const ways = new Map<Currency, ReturnType<typeof conversion>>();
	for (const line of lines.map(chargedLine)) {
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
