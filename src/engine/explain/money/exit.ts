/**
 * What holds the customer to the incumbent: its contract, the likely counter-offer, its old restore
 * points with both ways of treating them priced, and what the books still show.
 *
 * Nothing is owed from the later of cut-over and end of the contract on, which goes on for a renewal
 * when notice comes too late. Example: a cut-over in month 3 and a contract to month 10 are 10 months.
 */
import type { Exit } from '../../evaluation.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { byConvention, fromBid, leaf, opens, typedOrDefault } from '../terms.ts';
import { bookFigures } from './book-value.ts';
import { counterOffer, renewalUplift } from './invoiced.ts';
import { carrying, keeping } from './legacy.ts';
import {
	carriedBytes,
	heldShare,
	incumbentOf,
	leavingOf,
	retainedBytes,
	retainedMonths
} from './retained.ts';

const idOf = ({ scope }: Design, what: string): string => `${scope}.exit.${what}`;

/** A figure that is an input or a default. */
const stated = (
	design: Design,
	what: string,
	symbol: string,
	sentence: string,
	term: Term
): Figure =>
	figure(idOf(design, what), placeIn(design), [symbol, term.label, term.value, term.unit], () => ({
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
			: fromBid(`${day}, counted from ${bid.start}; a begun month counts`);
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
	return figure(
		idOf(design, 'free-from'),
		placeIn(design),
		['N', 'Nothing is owed from', freeFromMonth, 'months'],
		law
	);
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
		carriedBytes(design, idOf(design, 'carried')),
		retainedMonths(design, idOf(design, 'retained-months'), cut),
		...exit.heldShareByMonth.map((_, month) =>
			heldShare(design, month, idOf(design, `held.month-${month}`))
		),
		...(exit.keeping === null ? [] : [keeping(design, exit.keeping)]),
		...(exit.carrying === null ? [] : [carrying(design, exit.carrying)]),
		...bookFigures(design, exit)
	];
}
