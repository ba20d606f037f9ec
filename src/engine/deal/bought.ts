/**
 * The bill of materials seen from our side: the same dated amounts three times, at list price, at
 * what we pay and at what the customer pays, each rounded once a date.
 *
 * Support is sold at its share of list price and bought at the discount of the category "support".
 * A product's own discount stands before its category's, the bid's before the practice's. A line
 * without a price stays out and is named.
 * Example: 10 at 100 list, bought at 30 % and 5 % off and sold at 20 % off, is 1000, 650 and 800.
 */
import { assumed, type Bid, type CostCategory, type Known } from '../bid/index.ts';
import { amountsOfLine, amountsOfSupport, exact, type Economics } from '../cost/index.ts';
import { decimal, sum, type DatedAmount, type Decimal, type Money } from '../finance/index.ts';
import { sourceText, type Practice } from '../library/index.ts';
import type { BomLine } from '../sizing/index.ts';
import { read, refuse, type Reading } from '../units/index.ts';
import { percentText, type DealInput } from './terms.ts';
import { dealLine, type DealLine } from './waterfall.ts';

export interface BoughtLine {
	readonly line: DealLine;
	readonly label: string;
	readonly category: CostCategory;
	readonly productId: string;
	readonly quantity: number;
	readonly unit: string;
	readonly sold: readonly DatedAmount[];
	/** Empty for work, which is planned by hours. */
	readonly bought: readonly DatedAmount[];
}

export interface Bought {
	readonly lines: readonly BoughtLine[];
	/** Labels without a price: every total of the deal is incomplete. */
	readonly unpriced: readonly string[];
	readonly inputs: readonly DealInput[];
}

interface Shares {
	readonly discount: Known<number>;
	readonly dealRegistration: Known<number>;
	readonly rebate: Known<number>;
}

/** One-off work: sold like a product, made of hours. */
export const isWork = (category: CostCategory): boolean => category === 'transition';

function sharesOf(
	productId: string | null,
	category: CostCategory,
	bid: Bid,
	practice: Practice
): Shares {
	const own = bid.deal?.buying;
	const product = productId === null ? undefined : own?.products[productId];
	const typed = own?.categories[category];
	const fallback = practice.deal.buying[category] ?? practice.deal.otherwise;
	const of = (key: keyof Shares): Known<number> =>
		product?.[key] ??
		typed?.[key] ??
		assumed(fallback[key].value, sourceText(fallback[key], practice.sources));
	return {
		discount: of('discount'),
		dealRegistration: of('dealRegistration'),
		rebate: of('rebate')
	};
}

/** Points off list add up; more than the whole list price is refused. */
function pointsOff({ discount, dealRegistration }: Shares, label: string): Reading<Decimal> {
	const off = exact(discount.value).plus(exact(dealRegistration.value));
	return off.gt(1)
		? refuse(
				`"${label}": discount and deal registration together take off more than the list price`
			)
		: read(off);
}

const totalOf = (amounts: readonly DatedAmount[], { currency }: Economics): Money =>
	sum(
		amounts.map(({ amount }) => amount),
		currency
	);

interface Prices {
	readonly listed: readonly DatedAmount[];
	readonly bought: readonly DatedAmount[];
	readonly sold: readonly DatedAmount[];
}

interface Named {
	readonly id: string;
	readonly label: string;
	readonly category: CostCategory;
}

function boughtLine(
	named: Named,
	bom: BomLine,
	{ listed, bought, sold }: Prices,
	rebate: Decimal,
	economics: Economics
): BoughtLine {
	const { id, label, category } = named;
	const work = isWork(category);
	const paid = work ? [] : bought;
	const prices = {
		list: totalOf(listed, economics),
		sell: totalOf(sold, economics),
		buy: totalOf(paid, economics)
	};
	const isForeign = !work && bom.priceCurrency !== economics.currency;
	return {
		line: dealLine(id, prices, work ? decimal(0) : rebate, isForeign),
		label,
		category,
		productId: bom.productId,
		quantity: bom.quantity,
		unit: bom.unit,
		sold,
		bought: paid
	};
}

/** The line itself and, where it has any, its support; null without a price. */
function linesOf(
	bom: BomLine,
	bid: Bid,
	economics: Economics,
	practice: Practice
): Reading<readonly BoughtLine[] | null> {
	const sellDiscount = exact(bid.offer.discounts[bom.category] ?? 0);
	const shares = sharesOf(bom.productId, bom.category, bid, practice);
	const off = pointsOff(shares, bom.productName);
	if (!off.ok) return off;
	const listed = amountsOfLine(bom, decimal(0), economics);
	const bought = amountsOfLine(bom, off.value, economics);
	const sold = amountsOfLine(bom, sellDiscount, economics);
	if (!listed || !bought || !sold) return read(null);
	const own = boughtLine(
		{ id: bom.id, label: bom.productName, category: bom.category },
		bom,
		{ listed, bought, sold },
		exact(shares.rebate.value),
		economics
	);
	const supported = sharesOf(null, 'support', bid, practice);
	const supportOff = pointsOff(supported, `Support, ${bom.productName}`);
	if (!supportOff.ok) return supportOff;
	const supportListed = amountsOfSupport(bom, decimal(0), economics);
	const supportBought = amountsOfSupport(bom, supportOff.value, economics);
	if (!supportListed || !supportBought) return read([own]);
	const support = boughtLine(
		{ id: `${bom.id}/support`, label: `Support, ${bom.productName}`, category: 'support' },
		bom,
		{ listed: supportListed, bought: supportBought, sold: supportListed },
		exact(supported.rebate.value),
		economics
	);
	return read([own, support]);
}

const words: Readonly<Record<keyof Shares, string>> = {
	discount: 'Discount off list when buying',
	dealRegistration: 'Deal registration off list when buying',
	rebate: 'Rebate on what is bought'
};

/** The shares of the categories bought, a line each, the bid's and the practice's alike. */
function inputsOf(lines: readonly BoughtLine[], bid: Bid, practice: Practice): DealInput[] {
	const categories = [...new Set(lines.map(({ category }) => category))].filter(
		(category) => !isWork(category)
	);
	return categories.flatMap((category) => {
		const shares = sharesOf(null, category, bid, practice);
		return (['discount', 'dealRegistration', 'rebate'] as const)
			.filter((key) => shares[key].value > 0)
			.map((key) => ({
				what: `${words[key]}, ${category}`,
				value: percentText(shares[key].value),
				how: shares[key].how,
				source: shares[key].source
			}));
	});
}

/** Every line that we sell. Refused when more than a list price is taken off. */
export function boughtLines(
	bill: readonly BomLine[],
	bid: Bid,
	economics: Economics,
	practice: Practice
): Reading<Bought> {
	const lines: BoughtLine[] = [];
	const unpriced: string[] = [];
	for (const bom of bill) {
		const priced = linesOf(bom, bid, economics, practice);
		if (!priced.ok) return priced;
		if (priced.value) lines.push(...priced.value);
		else unpriced.push(bom.productName);
	}
	return read({ lines, unpriced, inputs: inputsOf(lines, bid, practice) });
}
