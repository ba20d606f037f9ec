/**
 * Dated amounts opened: what one line costs on one date.
 *
 * a = q × p × (1 − d) × s × c × (1 + e)^k × m ÷ 12, put on the minor unit of its currency, then
 * converted at the dated rate and put on the minor unit again. Which factors there are depends on what
 * the line was made from.
 */
import type { BillLine } from '../../bid/index.ts';
import { currencyOf } from '../../cost/index.ts';
import { moneyText } from '../../finance/index.ts';
import { billedIn, listPrice, quantity, quantityAt, type Billed } from '../bill/bill.ts';
import { placeIn, type Charge, type Design, type Priced } from '../book.ts';
import type { Figure, Formula, Law, Term } from '../figure.ts';
import { inBidsCurrency, runningPrice, yearlyRate } from './prices.ts';
import { monthlyEnergy, monthlyHours, siteLoad } from './running.ts';
import { byConvention, fromBid, input, leaf, multiplied, opens, template } from '../terms.ts';

/** Factors of an amount; what is absent counts as one. */
export interface Terms {
	readonly quantity?: Term;
	readonly price: Term;
	/** Taken off the price. */
	readonly discount?: Term;
	/** Of the price. */
	readonly share?: Term;
	/** That it falls due. */
	readonly chance?: Term;
	/** Price rise a year, where it is not inflation. */
	readonly escalator?: Term;
}

function priceOf(of: Billed): Term {
	const price = listPrice(of, 'p', `List price, ${of.product.name}`);
	if (!price) throw new Error(`${of.product.id} has no price`);
	return price;
}

function boughtTerms(of: Billed, { dated }: Charge): Terms {
	const { design, line } = of;
	const yearly = line.quantityByYear;
	const at =
		line.period === 'month' && line.quantityByMonth
			? quantityAt(of, 'month', dated.month)
			: yearly && quantityAt(of, 'year', Math.min(dated.year, yearly.length) - 1);
	const off = design.book.bid.offer.discounts[line.category] ?? 0;
	const discount = leaf('d', `Discount on ${line.category}`, off, 'share', fromBid('discounts'));
	return {
		quantity: opens(at ?? quantity(of), 'q', line.productName),
		price: priceOf(of),
		...(off === 0 ? {} : { discount: { ...discount, internal: true as const } })
	};
}

function supportTerms(of: Billed): Terms {
	const { library } = of.design.book;
	const share = of.product.supportPerYear;
	return {
		quantity: opens(quantity(of), 'q', of.line.productName),
		price: priceOf(of),
		...(share
			? { share: template('s', 'Support a year, of list price', 'share', share, library) }
			: {})
	};
}

const incumbentTerms = (line: BillLine, { book }: Design): Terms => ({
	price: input('p', line.label, currencyOf(book.bid), line.amount),
	...(line.probability
		? { chance: input('c', 'Probability that it falls due', 'share', line.probability) }
		: {}),
	...(line.escalatorPerYear
		? { escalator: input('e', 'Price rise a year', 'share/year', line.escalatorPerYear) }
		: {})
});

/** The incumbent's bill line behind a scheduled line: its id ends in the line's place. */
export function incumbentLine({ asked, book }: Design, { line }: Charge): BillLine {
	const bill = book.bid.incumbent?.bill ?? [];
	// Today leaves out what begins after the horizon; dual running counts through the whole bill.
	const { months } = book.frame.economics;
	const listed = asked.candidate === null ? bill.filter(({ month }) => month < months) : bill;
	const found = listed[Number(line.id.replace('bill-', ''))];
	if (!found) throw new Error(`the incumbent's bill has no line ${line.id}`);
	return found;
}

function runningTerms(design: Design, id: string, { dated, factors }: Charge): Terms {
	const { book } = design;
	const { bid } = book;
	const [what = '', siteId = ''] = id.split('/');
	const site = bid.sites.find((one) => one.id === siteId);
	const value = factors.quantity.toNumber();
	switch (what) {
		case 'power':
			return {
				quantity: opens(monthlyEnergy(design, siteId, value)),
				price: runningPrice('powerPricePerKwh', site?.powerPricePerKwh, book)
			};
		case 'rack':
			return {
				quantity: opens(siteLoad(design, siteId, 'rackUnits'), 'q'),
				price: runningPrice('rackUnitPricePerMonth', site?.rackUnitPricePerMonth, book)
			};
		case 'administration':
			return {
				quantity: opens(monthlyHours(design, dated.year, value)),
				price: runningPrice('labourPerHour', bid.economics.labourPerHour, book)
			};
		default:
			throw new Error(`how the cost of ${id} came about is not known`);
	}
}

const supportSuffix = '/support';

/** The line of the bill of materials that a line of cost is for. */
export function billedBy(design: Design, sourceId: string): Billed | undefined {
	const all = billedIn(design);
	const find = (id: string) => all.find(({ line }) => line.id === id);
	return (
		find(sourceId) ??
		(sourceId.endsWith(supportSuffix) ? find(sourceId.slice(0, -supportSuffix.length)) : undefined)
	);
}

/** The factors of a charge. Throws when the line was made in a way that is not known here. */
export function termsOf(design: Design, { source }: Priced, charge: Charge): Terms {
	if (design.asked.candidate === null || source.id === 'dual-running')
		return incumbentTerms(incumbentLine(design, charge), design);
	const own = billedBy(design, source.id);
	if (!own) return runningTerms(design, source.id, charge);
	return own.line.id === source.id ? boughtTerms(own, charge) : supportTerms(own);
}

/** Price of a unit after what is taken off it, or the share of it that is charged; exact. */
export const unitPrice = ({ price, discount, share }: Terms): Formula =>
	multiplied([price, discount ? ['-', 1, discount] : null, share ?? null]);

/** (1 + e)^k; null where no rise has come. A one-off is charged at the price of the bid, whenever it falls due. */
function rises({ line, factors }: Charge, { escalator }: Terms, { book }: Design): Formula | null {
	if (line.escalator === undefined || factors.steps === 0) return null;
	const source = byConvention('one on each anniversary of the contract');
	const steps = leaf('k', 'Price rises by then', factors.steps, '', source);
	return ['^', ['+', 1, escalator ?? yearlyRate('e', 'inflationPerYear', book)], steps];
}

export const dueWords = (instant: number): string =>
	instant === 0 ? 'at signing' : `in month ${instant}`;

export function amountLaw(design: Design, priced: Priced, charge: Charge): Law {
	const terms = termsOf(design, priced, charge);
	const { months } = charge.factors;
	const whole = multiplied([
		terms.quantity ?? null,
		unitPrice(terms),
		terms.chance ?? null,
		rises(charge, terms, design)
	]);
	const until = byConvention('until the next anniversary, or the end');
	const exact: Formula =
		months === 12
			? whole
			: ['/', ['*', whole, leaf('m', 'Months that it pays for', months, 'months', until)], 12];
	return {
		sentence: `What falls due ${dueWords(charge.dated.instant)}: quantity times price, with everything that changes the price.`,
		formula: inBidsCurrency(exact, charge.line.unitPrice.currency, design.book)
	};
}

/** What one line costs on one date. */
export const amountFigure = (
	design: Design,
	priced: Priced,
	charge: Charge,
	label: string
): Figure => ({
	id: null,
	label,
	place: placeIn(design, priced.source.label),
	symbol: 'a',
	value: moneyText(charge.dated.amount),
	unit: charge.dated.amount.currency,
	law: () => amountLaw(design, priced, charge)
});
