/**
 * The bill of materials as cost: purchases at signing, subscriptions yearly in advance, metered
 * quantities monthly in arrears, support from the second year on list price.
 *
 * Example: 10 units at 100 with 20 % off cost 800 at signing; 12 % support costs 120 a year from
 * month 12, because the discount does not apply to it.
 */
import type { Bid } from '../bid/index.ts';
import {
	convert,
	decimal,
	isCurrency,
	money,
	moneyText,
	rounded,
	times,
	type DatedAmount,
	type Decimal,
	type Money
} from '../finance/index.ts';
import type { BomLine } from '../sizing/index.ts';
import { exact, type Economics } from './economics.ts';
import { amountsOf, sourceOf, type CostItem, type CostSource, type Offered } from './source.ts';

const weak = (line: BomLine): boolean =>
	line.priceConfidence === 'assumed' || line.priceConfidence === 'weak';

/** List price of one unit as the price book has it; null without one. */
export const priceOf = (line: BomLine): Money | null =>
	line.unitPrice !== null && line.priceCurrency !== null && isCurrency(line.priceCurrency)
		? money(line.unitPrice, line.priceCurrency)
		: null;

function lineOf(line: BomLine, price: Money, discount: Decimal, economics: Economics): CostItem {
	const escalator = exact(economics.inflationPerYear.value);
	return {
		id: line.id,
		bought: line,
		category: line.category,
		kind: line.period === 'once' ? 'once' : line.period === 'month' ? 'monthly' : 'yearlyAdvance',
		unitPrice: price,
		quantity: line.quantityByYear
			? line.quantityByYear.map((count) => decimal(count))
			: decimal(line.quantity),
		discount,
		...(line.period === 'once' ? {} : { escalator }),
		...(line.period === 'month' ? { timing: 'end' as const } : {}),
		...(line.period === 'month' && line.quantityByMonth
			? { quantityByMonth: line.quantityByMonth.map((count) => decimal(count)) }
			: {})
	};
}

function offered(
	line: BomLine,
	price: Money,
	discount: number,
	economics: Economics
): Offered | null {
	const net = rounded(times(price, decimal(1).minus(exact(discount))));
	const own = convert(net, economics.currency, economics.rates);
	if (!own.ok) return null;
	return {
		quantity: line.quantity,
		unit: line.unit,
		unitPrice: moneyText(own.value),
		period: line.period
	};
}

/** Support on list price, from the second year. */
const supportLine = (
	line: BomLine,
	price: Money,
	percent: Decimal,
	economics: Economics
): CostItem => ({
	id: `${line.id}/support`,
	bought: line,
	category: 'support',
	kind: 'yearlyAdvance',
	unitPrice: price,
	quantity: decimal(line.quantity),
	percent,
	start: 12,
	escalator: exact(economics.inflationPerYear.value)
});

const hasSupport = (line: BomLine, economics: Economics): boolean =>
	line.supportPerYear !== null && line.period === 'once' && economics.months > 12;

/**
 * Dated amounts of a line at a share off list price, in the bid's currency; null without a price or
 * an exchange rate.
 */
export function amountsOfLine(
	line: BomLine,
	discount: Decimal,
	economics: Economics
): readonly DatedAmount[] | null {
	const price = priceOf(line);
	return price && amountsOf([lineOf(line, price, discount, economics)], economics);
}

/** Dated amounts of a line's support at a share off its price; null where there is none to pay. */
export function amountsOfSupport(
	line: BomLine,
	discount: Decimal,
	economics: Economics
): readonly DatedAmount[] | null {
	const price = priceOf(line);
	if (!price || !hasSupport(line, economics)) return null;
	const listed = supportLine(line, price, exact(line.supportPerYear ?? 0), economics);
	return amountsOf([{ ...listed, discount }], economics);
}

function support(line: BomLine, price: Money, economics: Economics): readonly CostSource[] {
	if (!hasSupport(line, economics)) return [];
	const percent = exact(line.supportPerYear ?? 0);
	const lines = [supportLine(line, price, percent, economics)];
	const yearly = convert(rounded(times(price, percent)), economics.currency, economics.rates);
	return [
		sourceOf(
			{
				id: `${line.id}/support`,
				label: `Support, ${line.productName}`,
				category: 'support',
				why: `${percent.times(100).toFixed()} % of list price a year, from the second year`,
				assumed: true,
				offered: yearly.ok
					? {
							quantity: line.quantity,
							unit: line.unit,
							unitPrice: moneyText(yearly.value),
							period: 'year'
						}
					: null
			},
			lines,
			economics
		)
	];
}

/** One source a line, and one for its support where it has any. */
export function costOfBill(
	bill: readonly BomLine[],
	bid: Bid,
	economics: Economics
): readonly CostSource[] {
	return bill.flatMap((line) => {
		const price = priceOf(line);
		const discount = bid.offer.discounts[line.category] ?? 0;
		const own = sourceOf(
			{
				id: line.id,
				label: line.productName,
				category: line.category,
				why: line.why,
				assumed: weak(line),
				offered: price && offered(line, price, discount, economics)
			},
			price && [lineOf(line, price, exact(discount), economics)],
			economics
		);
		return price && own.amounts ? [own, ...support(line, price, economics)] : [own];
	});
}
