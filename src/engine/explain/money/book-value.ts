/**
 * What the books still show of the incumbent, straight line to nought: a memo, in no total.
 *
 * Book value after k of n months = value − value × min(k, n) ÷ n, what is written off on the minor
 * unit. Example: 84 000 over 21 months shows 36 000 after twelve of them.
 */
import type { Exit } from '../../evaluation.ts';
import { monthsPerYear } from '../../finance/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula } from '../figure.ts';
import { fromBid, input, leaf } from '../terms.ts';
import { moneyFigure } from './cost-lines.ts';
import { toMinorUnit } from './prices.ts';
import { incumbentOf } from './retained.ts';

/** What the books show at the start and after each contract year; nothing when nobody said. */
export function bookFigures(design: Design, { book }: Exit): readonly Figure[] {
	const { incumbent, economics } = incumbentOf(design.book);
	const { bookValue: value, bookMonths } = incumbent;
	if (!book || !value) return [];
	const { currency } = economics;
	const start = input('b', 'In the books at the start', currency, value);
	const atStart = moneyFigure(design, 'exit.book.start', 'B', start.label, book.atStart, () => ({
		sentence: 'As the bid says; a memo, in no total.',
		formula: start
	}));
	if (bookMonths === undefined) return [atStart];
	const label = 'Months until the books show nothing';
	const months = leaf('n', label, bookMonths, 'months', fromBid('months of the book value'));
	const life: Formula = bookMonths === 0 ? 1 : months;
	const writtenOff = (year: number): Formula => [
		'/',
		['*', start, ['min', monthsPerYear * year, life]],
		life
	];
	return [
		atStart,
		figure(
			`${design.scope}.exit.book.months`,
			placeIn(design),
			['N', label, bookMonths, 'months'],
			() => ({ sentence: 'As the bid says.', formula: months })
		),
		...book.atYearEnds.map((amount, index) => {
			const year = index + 1;
			const id = `exit.book.year-${year}`;
			return moneyFigure(design, id, 'B', `In the books after year ${year}`, amount, () => ({
				sentence: 'The value at the start, less what is written off by then in equal parts.',
				formula: ['-', start, toMinorUnit(writtenOff(year), currency)]
			}));
		})
	];
}
