/**
 * Both ways of treating old restore points, priced: the old system kept readable, or its points
 * carried over.
 */
import {
	currencyOf,
	legacyCarried,
	legacyKept,
	sourceOf,
	type CostItem
} from '../../cost/index.ts';
import { placeIn, pricedOf, type Charge, type Design, type Priced } from '../book.ts';
import { computed, type Figure, type Term } from '../figure.ts';
import { opens, sumOf } from '../terms.ts';
import { chargesLaw, moneyFigure } from './cost-lines.ts';
import { incumbentOf, leavingOf } from './retained.ts';

/** The lines with their charges. Throws when they have no price: then there is no figure of them. */
function pricedLegacy(
	{ book }: Design,
	id: string,
	label: string,
	lines: readonly CostItem[]
): Priced {
	const head = { id, label, category: 'transition', why: '', assumed: true } as const;
	const [priced] = pricedOf([sourceOf(head, lines, book.frame.economics)], book.frame);
	if (!priced) throw new Error(`${id} has no price`);
	return priced;
}

function keptLine(
	design: Design,
	priced: Priced,
	charges: readonly Charge[],
	{ id }: CostItem
): Figure {
	const place = placeIn(design, priced.source.label);
	const unit = currencyOf(design.book.bid);
	return computed(
		{ label: id, place, symbol: 'L', unit, isExact: true },
		chargesLaw(design, { ...priced, charges }, charges, 'What of this line goes on.')
	);
}

/** The old system kept readable, line by line of its bill. */
export function keeping(design: Design, amount: string): Figure {
	const { incumbent, library, economics } = incumbentOf(design.book);
	const label = 'Old system kept readable';
	return moneyFigure(design, 'exit.keeping', 'K', label, amount, () => {
		const lines = legacyKept(incumbent, leavingOf(design), library.defaults.changeOver, economics);
		const priced = pricedLegacy(design, 'legacy-kept', label, lines);
		const parts = lines.flatMap((line): readonly Term[] => {
			const charges = priced.charges.filter((charge) => charge.line === line);
			return charges.length > 0 ? [opens(keptLine(design, priced, charges, line))] : [];
		});
		return {
			sentence:
				'What of each line of the bill goes on while old restore points must stay readable.',
			formula: sumOf('l', parts)
		};
	});
}

/** The old restore points carried over instead. */
export function carrying(design: Design, amount: string): Figure {
	const { library, economics } = incumbentOf(design.book);
	const label = 'Old restore points carried over';
	return moneyFigure(design, 'exit.carrying', 'K', label, amount, () => {
		const line = legacyCarried(leavingOf(design), library.defaults.changeOver, economics);
		const priced = pricedLegacy(design, 'legacy-carried', label, line ? [line] : []);
		return chargesLaw(design, priced, priced.charges, 'Paid at the cut-over.');
	});
}
