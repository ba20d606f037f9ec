/**
 * The terms of a line as plain data: all that is needed to reckon its dated amounts again, with the
 * price that is charged and without how it came about.
 *
 * amount(m) = round(quantity × unitPrice × (1+uplift) × (1−counterOffer) × probability ×
 * (1+e)^steps × months/12), and the unit price is list × (1−discount) × percent, exact.
 * Example: 100 less 20 % is a unit price of 80.
 */
import {
	decimal,
	isCurrency,
	money,
	type Decimal,
	type Escalator,
	type Line
} from '../finance/index.ts';
import type { CostItem } from './source.ts';

export interface LineTerms {
	/** What the line is of its source, where the source has several; else null. */
	readonly label: string | null;
	/** Place of the line in the incumbent's bill whose price it has; null for a price of its own. */
	readonly ofBill: number | null;
	readonly kind: Line['kind'];
	/** Exact amount as text, in the currency invoiced. */
	readonly unitPrice: string;
	readonly currency: string;
	/** One quantity, or one a contract year, or one a month: `of` says which. */
	readonly quantities: {
		readonly of: 'all' | 'year' | 'month';
		readonly values: readonly string[];
	};
	readonly start: number;
	/** First month that is no longer charged; null for the horizon. */
	readonly end: number | null;
	readonly timing: 'start' | 'end';
	/** Yearly rate as exact text; null where the price never steps. */
	readonly escalatorPerYear: string | null;
	/** True when that rate is the bid's inflation. */
	readonly risesWithInflation: boolean;
	/** Shares as exact text: raised at a renewal, taken off by a counter-offer; null where neither. */
	readonly uplift: string | null;
	readonly counterOffer: string | null;
	readonly probability: string | null;
}

const isRate = (escalator: Escalator): escalator is Decimal => !Array.isArray(escalator);

function quantitiesOf({ quantity, quantityByMonth }: Line): LineTerms['quantities'] {
	const texts = (values: readonly Decimal[]) => values.map((value) => value.toFixed());
	if (quantityByMonth) return { of: 'month', values: texts(quantityByMonth) };
	return Array.isArray(quantity)
		? { of: 'year', values: texts(quantity) }
		: { of: 'all', values: texts([quantity as Decimal]) };
}

/** The terms of a line. Throws on escalators that differ from year to year, which no source makes. */
export function termsOf(line: CostItem, isOnly: boolean): LineTerms {
	const { unitPrice, discount, percent, escalator, probability } = line;
	if (escalator && !isRate(escalator))
		throw new Error(`line "${line.id}" steps by a list of rates; one rate was expected`);
	const charged = unitPrice.amount
		.times(decimal(1).minus(discount ?? decimal(0)))
		.times(percent ?? decimal(1));
	return {
		label: isOnly ? null : line.id,
		ofBill: line.ofBill ?? null,
		kind: line.kind,
		unitPrice: charged.toFixed(),
		currency: unitPrice.currency,
		quantities: quantitiesOf(line),
		start: line.start ?? 0,
		end: line.end ?? null,
		timing: line.timing ?? 'start',
		escalatorPerYear: escalator?.toFixed() ?? null,
		risesWithInflation: escalator !== undefined && line.hasOwnRise !== true,
		uplift: line.uplift?.toFixed() ?? null,
		counterOffer: line.counterOffer?.toFixed() ?? null,
		probability: probability?.toFixed() ?? null
	};
}

/** The line again. Throws on a currency that is none. */
export function lineOfTerms(terms: LineTerms, id: string, category: string): Line {
	const { kind, unitPrice, currency, quantities, start, end, timing } = terms;
	if (!isCurrency(currency)) throw new Error(`"${currency}" is no currency known here`);
	const values = quantities.values.map((value) => decimal(value));
	const charged = decimal(unitPrice)
		.times(decimal(1).plus(terms.uplift ?? 0))
		.times(decimal(1).minus(terms.counterOffer ?? 0));
	return {
		id,
		category,
		kind,
		unitPrice: money(charged, currency),
		quantity: quantities.of === 'year' ? values : (values[0] ?? decimal(0)),
		...(quantities.of === 'month' ? { quantityByMonth: values } : {}),
		start,
		...(end === null ? {} : { end }),
		timing,
		...(terms.escalatorPerYear === null ? {} : { escalator: decimal(terms.escalatorPerYear) }),
		...(terms.probability === null ? {} : { probability: decimal(terms.probability) })
	};
}
