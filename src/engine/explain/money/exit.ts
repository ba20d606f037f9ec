/**
 * What holds the customer to the incumbent: its contract, the likely counter-offer, the old restore
 * points with both ways of treating them priced, and what the books still show.
 *
 * Book value after k of n months = value − value × k ÷ n, on the minor unit: a memo, in no total.
 * Example: 84 000 over 21 months shows 36 000 after twelve of them.
 */
import type { CostItem } from '../../cost/index.ts';
import { currencyOf, legacyCarried, legacyKept, sourceOf } from '../../cost/index.ts';
import type { Exit } from '../../evaluation.ts';
import { placeIn, pricedOf, type Charge, type Design, type Priced } from '../book.ts';
import type { Unit, Value } from '../derivation.ts';
import { computed, figure, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { byConvention, fromBid, input, leaf, opens, sumOf, typedOrDefault } from '../terms.ts';
import { chargesLaw, moneyFigure } from './cost-lines.ts';
import { counterOffer, renewalUplift } from './invoiced.ts';
import { toMinorUnit } from './prices.ts';
import { heldShare, incumbentOf, leavingOf, retainedBytes, retainedMonths } from './retained.ts';

const idOf = ({ scope }: Design, what: string): string => `${scope}.exit.${what}`;

const exitFigure = (
	design: Design,
	what: string,
	head: readonly [symbol: string, label: string, value: Value, unit: Unit],
	law: () => Law
): Figure => figure(idOf(design, what), placeIn(design), head, law);

/** A figure that is an input or a default. */
const stated = (
	design: Design,
	what: string,
	symbol: string,
	sentence: string,
	term: Term
): Figure =>
	exitFigure(design, what, [symbol, term.label, term.value, term.unit], () => ({
		sentence,
		formula: term
	}));

function contractEnd(design: Design): Figure {
	const { bid, incumbent } = incumbentOf(design.book);
	const { contractEnd: day } = incumbent;
	const { endMonth } = leavingOf(design).contract;
	const source =
		day === undefined
			? byConvention('no end is known: it can be left from one month to the next')
			: byConvention(`${day}, counted from ${bid.start}; a begun month counts`);
	return stated(
		design,
		'contract-end',
		'E',
		'Months from the start until the contract has ended.',
		leaf('e', 'End of the contract', endMonth, 'months', source)
	);
}

function cutOver(design: Design): Figure {
	const { incumbent, library } = incumbentOf(design.book);
	const own = design.asked.candidate?.dualRunningMonths ?? incumbent.dualRunningMonths;
	const fallback = library.defaults.dualRunningMonths;
	return stated(
		design,
		'cut-over',
		'C',
		'Both run until then; from then on the new design runs alone.',
		typedOrDefault('c', 'Months of dual running', 'months', own, fallback, library)
	);
}

/** First month in which nothing is owed under the contract. */
function freeFrom(design: Design, { freeFromMonth }: Exit): Figure {
	const { incumbent, library } = incumbentOf(design.book);
	const { contract } = leavingOf(design);
	const law = (): Law => {
		const cut = opens(cutOver(design), 'c');
		if (incumbent.earlyExit)
			return { sentence: 'The early exit ends the contract at the cut-over.', formula: cut };
		const end = opens(contractEnd(design), 'e');
		const committed: Formula = contract.isNoticeMissed
			? [
					'+',
					end,
					typedOrDefault(
						'r',
						'Months for which it goes on when notice comes too late',
						'months',
						incumbent.renewalMonths,
						library.defaults.changeOver.renewalMonths,
						library
					)
				]
			: end;
		return {
			sentence: `The cut-over, or the end of the contract where that is later${
				contract.isNoticeMissed ? '; notice comes too late, so it goes on for a renewal' : ''
			}.`,
			formula: ['max', cut, committed]
		};
	};
	return exitFigure(
		design,
		'free-from',
		['N', 'Nothing is owed from', freeFromMonth, 'months'],
		law
	);
}

/** The old system kept readable, line by line of its bill. */
function keeping(design: Design, amount: string): Figure {
	const { incumbent, library, economics } = incumbentOf(design.book);
	const lines = legacyKept(incumbent, leavingOf(design), library.defaults.changeOver, economics);
	const label = 'Old system kept readable';
	return moneyFigure(design, 'exit.keeping', 'K', label, amount, () => {
		const priced = pricedLegacy(design, 'legacy-kept', label, lines);
		const parts = lines.flatMap((line) => {
			const charges = (priced?.charges ?? []).filter((charge) => charge.line === line);
			return priced && charges.length > 0 ? [opens(keptLine(design, priced, charges, line))] : [];
		});
		return {
			sentence:
				'What of each line of the bill goes on while old restore points must stay readable.',
			formula: sumOf('l', parts)
		};
	});
}

const keptLine = (
	design: Design,
	priced: Priced,
	charges: readonly Charge[],
	{ id }: CostItem
): Figure =>
	computed(
		{
			label: id,
			place: placeIn(design, priced.source.label),
			symbol: 'L',
			unit: currencyOf(design.book.bid),
			isExact: true
		},
		chargesLaw(design, { ...priced, charges }, charges, 'What of this line goes on.')
	);

function pricedLegacy(
	design: Design,
	id: string,
	label: string,
	lines: readonly CostItem[]
): Priced | undefined {
	const head = { id, label, category: 'transition', why: '', assumed: true } as const;
	const { frame } = design.book;
	return pricedOf([sourceOf(head, lines, frame.economics)], frame)[0];
}

/** The old restore points carried over instead. */
function carrying(design: Design, amount: string): Figure {
	const { library, economics } = incumbentOf(design.book);
	const label = 'Old restore points carried over';
	return moneyFigure(design, 'exit.carrying', 'K', label, amount, () => {
		const line = legacyCarried(leavingOf(design), library.defaults.changeOver, economics);
		const priced = pricedLegacy(design, 'legacy-carried', label, line ? [line] : []);
		if (!priced) throw new Error('carrying over has an amount but no price');
		return chargesLaw(design, priced, priced.charges, 'Paid at the cut-over.');
	});
}

/** What the books show at the start and after each contract year. */
function bookFigures(design: Design, { book }: Exit): readonly Figure[] {
	const { incumbent, economics } = incumbentOf(design.book);
	const { bookValue: value, bookMonths } = incumbent;
	if (!book || !value) return [];
	const { currency } = economics;
	const start = input('b', 'In the books at the start', currency, value);
	const life = (): Formula => {
		const months = leaf(
			'n',
			'Months until they show nothing',
			bookMonths ?? 0,
			'months',
			fromBid('bookMonths')
		);
		return bookMonths === 0 ? 1 : months;
	};
	return [
		stated(design, 'book.start', 'B', 'As the bid says; a memo, in no total.', start),
		...(bookMonths === undefined
			? []
			: [
					stated(
						design,
						'book.months',
						'N',
						'As the bid says.',
						leaf(
							'n',
							'Months until the books show nothing',
							bookMonths,
							'months',
							fromBid('bookMonths')
						)
					)
				]),
		...book.atYearEnds.map((amount, year) =>
			moneyFigure(
				design,
				`exit.book.year-${year + 1}`,
				'B',
				`In the books after year ${year + 1}`,
				amount,
				() => ({
					sentence:
						'The value at the start, less what is written off by then in equal parts; a memo, in no total.',
					formula: [
						'-',
						start,
						toMinorUnit(['/', ['*', start, ['min', 12 * (year + 1), life()]], life()], currency)
					]
				})
			)
		)
	];
}

/** What leaving the incumbent comes to; of today's design. */
export function exitFigures(design: Design): readonly Figure[] {
	const { exit } = design.book.evaluation;
	if (!exit || !design.leaving) return [];
	const cut = opens(cutOver(design), 'c');
	return [
		contractEnd(design),
		cutOver(design),
		freeFrom(design, exit),
		stated(
			design,
			'uplift',
			'U',
			'By so much the prices under contract rise when it is renewed.',
			renewalUplift('u', design.book)
		),
		stated(
			design,
			'counter-offer',
			'O',
			'So much the incumbent will probably take off to stay.',
			counterOffer('o', design.book)
		),
		retainedBytes(design, idOf(design, 'retained')),
		retainedMonths(design, idOf(design, 'retained-months'), cut),
		...exit.heldShareByMonth.map((_, month) =>
			heldShare(design, month, idOf(design, `held.month-${month}`))
		),
		...(exit.keeping === null ? [] : [keeping(design, exit.keeping)]),
		...(exit.carrying === null ? [] : [carrying(design, exit.carrying)]),
		...bookFigures(design, exit)
	];
}
