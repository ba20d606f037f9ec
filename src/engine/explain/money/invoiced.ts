/**
 * Factors of what is charged for a line of the incumbent's bill: the invoice as it stands, after a
 * renewal, or the part of it that goes on while old restore points must stay readable.
 *
 * What goes on is a share of the line; for media, times the share of the bytes that are still held: in
 * the month, or on average over the months that an invoice pays for.
 */
import type { BillLine } from '../../bid/index.ts';
import { currencyOf } from '../../cost/index.ts';
import { monthsPerYear } from '../../finance/index.ts';
import { placeIn, type Charge, type Design } from '../book.ts';
import { computed, type Formula, type Term } from '../figure.ts';
import { input, inputOrDefault, opens, sumOf, template } from '../terms.ts';
import type { AmountFactors } from './factors.ts';
import { heldShare, leavingOf } from './retained.ts';

/** The share of the old points still held in the months that a charge pays for. */
function heldDuring(design: Design, { line, dated }: Charge): Term {
	const { months } = design.book.frame.economics;
	const cutOver = leavingOf(design).dualRunning.value;
	const held = (month: number) => heldShare(design, month - cutOver);
	if (line.kind === 'monthly') return opens(held(dated.month), 'h');
	const { start = 0, end = months } = line;
	const last = Math.min(end, months, dated.year * monthsPerYear);
	const first = Math.max(start, (dated.year - 1) * monthsPerYear);
	const during = Array.from({ length: last - first }, (_, index) => opens(held(first + index)));
	const [only] = during;
	if (only && during.length === 1) return { ...only, symbol: 'h' };
	return opens(
		computed(
			{
				label: `Of the old restore points, on average over months ${first} to ${last - 1}`,
				place: placeIn(design),
				symbol: 'h',
				unit: 'share'
			},
			{
				sentence: 'The share still held, on average over the months that the invoice pays for.',
				formula: ['/', sumOf('s', during), during.length]
			}
		)
	);
}

/** What of a line goes on while old points must stay readable. */
function keptQuantity(design: Design, { category }: BillLine, charge: Charge): Formula {
	const { library } = design.book;
	const { legacyShares } = library.defaults.changeOver;
	const label = `Of ${category} that goes on for the old restore points`;
	const share = template('g', label, 'share', legacyShares[category], library);
	return category === 'media' ? ['*', share, heldDuring(design, charge)] : share;
}

/** By how much the renewal raises what is under contract. */
export const renewalUplift = (symbol: string, { bid, library }: Design['book']): Term =>
	inputOrDefault(
		symbol,
		'Price rise at the renewal',
		'share',
		bid.incumbent?.renewalUplift,
		library.defaults.changeOver.renewalUplift,
		library
	);

/** What the incumbent takes off to stay. */
export const counterOffer = (symbol: string, { bid, library }: Design['book']): Term =>
	inputOrDefault(
		symbol,
		'Taken off by the counter-offer',
		'share',
		bid.incumbent?.counterOffer,
		library.defaults.changeOver.counterOffer,
		library
	);

/** The line of the incumbent's bill that a charge is for; undefined where it is for none. */
export const invoicedIn = ({ book }: Design, { line }: Charge): BillLine | undefined =>
	line.ofBill === undefined ? undefined : book.bid.incumbent?.bill[line.ofBill];

/** The factors of a charge for a line of the incumbent's bill. */
export function invoicedFactors(
	design: Design,
	invoiced: BillLine,
	charge: Charge,
	isKept: boolean
): AmountFactors {
	const { book } = design;
	const { line } = charge;
	const { label, amount, probability, escalatorPerYear } = invoiced;
	return {
		...(isKept ? { quantity: keptQuantity(design, invoiced, charge) } : {}),
		price: input('p', label, currencyOf(book.bid), amount),
		...(line.uplift ? { uplift: renewalUplift('u', book) } : {}),
		...(line.counterOffer ? { counterOffer: counterOffer('o', book) } : {}),
		...(probability
			? { chance: input('c', 'Probability that it falls due', 'share', probability) }
			: {}),
		...(line.hasOwnRise && escalatorPerYear
			? { escalator: input('e', 'Price rise a year', 'share/year', escalatorPerYear) }
			: {})
	};
}
