/**
 * Dated amounts opened: what one line costs on one date.
 *
 * The product of its factors, put on the minor unit of its currency, then converted at the dated rate
 * and put on the minor unit again. A line of cost is charged for a line of the incumbent's bill, for
 * a line of the bill of materials, or for what a design needs beside both.
 */
import { moneyText } from '../../finance/index.ts';
import { placeIn, type Charge, type Design, type Priced } from '../book.ts';
import type { Figure, Formula, Law } from '../figure.ts';
import { byConvention, leaf, multiplied } from '../terms.ts';
import { billedFor, boughtFactors } from './bought.ts';
import { priceNow, type AmountFactors } from './factors.ts';
import { invoicedFactors, invoicedIn } from './invoiced.ts';
import { ownFactors } from './own.ts';
import { inBidsCurrency, yearlyRate } from './prices.ts';

/** The factors of a charge. Throws when the line was made in a way that is not known here. */
export function factorsOf(design: Design, { source }: Priced, charge: Charge): AmountFactors {
	const invoiced = invoicedIn(design, charge);
	if (invoiced) return invoicedFactors(design, invoiced, charge, source.id === 'legacy-kept');
	const billed = billedFor(design, charge);
	return billed ? boughtFactors(billed, charge) : ownFactors(design, source.id, charge);
}

/** (1 + e)^k; null where no rise has come. A one-off is charged at the price of the bid, whenever it falls due. */
function rises(
	{ line, factors }: Charge,
	{ escalator }: AmountFactors,
	{ book }: Design
): Formula | null {
	if (line.escalator === undefined || factors.steps === 0) return null;
	const source = byConvention('one on each anniversary of the contract');
	const steps = leaf('k', 'Price rises by then', factors.steps, '', source);
	return ['^', ['+', 1, escalator ?? yearlyRate('e', 'inflationPerYear', book)], steps];
}

export const dueWords = (instant: number): string =>
	instant === 0 ? 'at signing' : `in month ${instant}`;

export function amountLaw(design: Design, priced: Priced, charge: Charge): Law {
	const own = factorsOf(design, priced, charge);
	const { months } = charge.factors;
	const whole = multiplied([priceNow(own), rises(charge, own, design)]);
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
