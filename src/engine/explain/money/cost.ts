/**
 * The cost of a design: by category and in all, at signing and by contract year, paid to date,
 * in present value, per terabyte.
 *
 * Totals are sums of what is printed above them: categories of their lines, the total of categories.
 */
import { daysPerYear } from '../../units/index.ts';
import { amountFigure, dueWords } from './amounts.ts';
import { placeIn, type Design } from '../book.ts';

import { computed, figure, type Figure } from '../figure.ts';
import { presentLaw } from './present.ts';
import { toMinorUnit } from './prices.ts';
import { frontEndFigure } from '../estate/rows.ts';
import { opens, sumOf } from '../terms.ts';
import {
	amountIn,
	capitalised,
	columnsOf,
	dueIn,
	lineColumn,
	linesOf,
	moneyFigure,
	offeredFigures,
	sumOfFigures,
	columnWords,
	type Column
} from './cost-lines.ts';
/** What a total lacks, as an end to its sentence. */
const lacking = ({ candidate }: Design): string => {
	const { unpriced } = candidate.cost;
	return unpriced.length === 0
		? ''
		: ` Without a price, and therefore not in it: ${unpriced.join('; ')}.`;
};

function categoryColumns(design: Design, column: Column): readonly Figure[] {
	return design.candidate.cost.categories.map((row) =>
		moneyFigure(
			design,
			`cost.category.${row.category}.${column}`,
			'C',
			capitalised(row.category),
			amountIn(row, column),
			() => ({
				sentence: `The lines of this category that fall due ${dueIn(column)}.`,
				formula: sumOfFigures(
					'l',
					linesOf(design)
						.filter(({ line }) => line.category === row.category)
						.map((of) => lineColumn(of, column))
				)
			}),
			...(column === 'total' ? [] : [columnWords(column)])
		)
	);
}

/** All costs in a column. */
export function totalColumn(design: Design, column: Column): Figure {
	const { cost } = design.candidate;
	const { horizonYears } = design.book.evaluation;
	const label =
		column === 'total' ? `TCO, ${horizonYears} years` : `All costs, ${columnWords(column)}`;
	return moneyFigure(design, `cost.${column}`, 'T', label, amountIn(cost.totalRow, column), () => ({
		sentence: `What falls due ${dueIn(column)}, category by category.${lacking(design)}`,
		formula: sumOfFigures('c', categoryColumns(design, column))
	}));
}

/** What falls due at one instant, over all lines. */
export function cashAt(design: Design, instant: number): Figure {
	const due = design
		.priced()
		.flatMap((priced) =>
			priced.charges
				.filter(({ dated }) => dated.instant === instant)
				.map((charge) => amountFigure(design, priced, charge, priced.source.label))
		);
	return computed(
		{
			id: `${design.scope}.cost.month-${instant}`,
			label: `Paid ${dueWords(instant)}`,
			place: placeIn(design),
			symbol: 'C',
			unit: design.book.evaluation.currency,
			isExact: true
		},
		{ sentence: 'What falls due then, line by line.', formula: sumOfFigures('a', due) }
	);
}

/** What has been paid up to and including a month. */
export function paidBy(design: Design, month: number): Figure {
	const value = design.candidate.cost.cumulativeByMonth[month] ?? '0';
	return moneyFigure(
		design,
		`cost.paid.month-${month}`,
		'P',
		`Paid up to month ${month}`,
		value,
		() => ({
			sentence: `What was paid before, and what falls due ${dueWords(month)}.${lacking(design)}`,
			formula:
				month === 0
					? opens(cashAt(design, 0))
					: ['+', opens(paidBy(design, month - 1), 'B'), opens(cashAt(design, month))]
		})
	);
}

/** Terabytes protected, added up over the months of the horizon. */
const tbMonths = (design: Design): Figure =>
	figure(
		`${design.scope}.cost.tb-months`,
		placeIn(design),
		['M', 'Terabytes protected, times months', design.candidate.cost.tbMonths, 'TB-months'],
		() => {
			const { book } = design;
			const { groups } = design.parts();
			const months = Array.from({ length: book.frame.economics.months }, (_, month) =>
				opens(frontEndFigure(groups, (month * daysPerYear) / 12, placeIn(design), book))
			);
			return {
				sentence: 'Front-end terabytes protected in each month of the comparison, added up.',
				formula: ['/', sumOf('F', months), 1e12]
			};
		}
	);

/** What rests on weak or assumed prices: the amount, and its share of all that has a price. */
function unverified(design: Design): readonly Figure[] {
	const { total, share } = design.candidate.cost.unverified;
	const amount = moneyFigure(
		design,
		'cost.unverified',
		'U',
		'Rests on weak or assumed prices',
		total,
		() => ({
			sentence: 'The lines of which a price or a quantity is weak or assumed.',
			formula: sumOfFigures(
				'l',
				linesOf(design)
					.filter(({ line }) => line.assumed)
					.map((of) => lineColumn(of, 'total'))
			)
		})
	);
	const all = totalColumn(design, 'total');
	return [
		amount,
		figure(
			`${design.scope}.cost.unverified-share`,
			placeIn(design),
			['s', 'Rests on weak or assumed prices', share, 'share'],
			() => ({
				sentence: 'What rests on weak or assumed prices, over all that has a price.',
				formula: Number(all.value) === 0 ? 0 : ['/', opens(amount), opens(all)]
			})
		)
	];
}

/** What a design costs. */
export function costFigures(design: Design): readonly Figure[] {
	const { cost } = design.candidate;
	const { currency } = design.book.frame.economics;
	const columns = columnsOf(cost.totalRow.years.length);
	const months = cost.cumulativeByMonth.map((_, month) => month);
	return [
		...columns.map((column) => totalColumn(design, column)),
		moneyFigure(
			design,
			'cost.present-value',
			'V',
			'Present value of the costs',
			cost.presentValue,
			() => presentLaw(design.book, (instant) => cashAt(design, instant))
		),
		...(cost.perTbMonth === null
			? []
			: [
					moneyFigure(
						design,
						'cost.per-tb-month',
						'P',
						'Per protected TB and month',
						cost.perTbMonth,
						() => ({
							sentence: 'All costs, over the terabytes of front end protected in each month.',
							formula: toMinorUnit(
								['/', opens(totalColumn(design, 'total')), opens(tbMonths(design), 'm')],
								currency
							)
						})
					)
				]),
		tbMonths(design),
		...unverified(design),
		...columns.flatMap((column) => categoryColumns(design, column)),
		...linesOf(design).flatMap((of) => [
			...columns.map((column) => lineColumn(of, column)),
			...offeredFigures(of)
		]),
		...months.map((month) => paidBy(design, month)),
		...months.map((month) => cashAt(design, month))
	];
}
