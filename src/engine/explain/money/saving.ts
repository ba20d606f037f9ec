/**
 * The saving: today less the design, so that a dearer design shows its minus; its present value and the
 * month from which it stays.
 */
import type { Comparison } from '../../evaluation.ts';
import { decimal } from '../../finance/index.ts';
import { placeIn, type Design } from '../book.ts';
import { cashAt, paidBy, totalColumn } from './cost.ts';
import { amountIn, columnsOf, columnWords, moneyFigure, type Column } from './cost-lines.ts';
import { computed, type Figure, type Law } from '../figure.ts';
import { dueWords } from './amounts.ts';
import { presentLaw } from './present.ts';
import { counted, leaf, opens } from '../terms.ts';

/** A design with what it is compared with. */
interface Pair {
	readonly design: Design;
	readonly today: Design;
	readonly against: Comparison;
}

const difference = (sentence: string, today: Figure, own: Figure): Law => ({
	sentence,
	formula: ['-', opens(today, 't', `Today, ${today.label}`), opens(own, 'c')]
});

function savingColumn({ design, today, against }: Pair, column: Column): Figure {
	const { savingStart: start, savingByYear: years, saving: total } = against;
	const label = column === 'total' ? 'Saving' : `Saving ${columnWords(column)}`;
	return moneyFigure(
		design,
		`saving.${column}`,
		'S',
		label,
		amountIn({ start, years, total }, column),
		() =>
			difference(
				'What today costs, less what the design costs; negative is dearer.',
				totalColumn(today, column),
				totalColumn(design, column)
			)
	);
}

/** Today less the design at one instant. */
const savedAt = ({ design, today }: Pair, instant: number): Figure =>
	computed(
		{
			id: `${design.scope}.saving.month-${instant}`,
			label: `Saved ${dueWords(instant)}`,
			place: placeIn(design),
			symbol: 'd',
			unit: design.book.evaluation.currency,
			isExact: true
		},
		difference(
			'What today pays then, less what the design pays.',
			cashAt(today, instant),
			cashAt(design, instant)
		)
	);

/** How far ahead of today the design is by a month. */
const aheadBy = ({ design, today }: Pair, month: number): Figure =>
	computed(
		{
			label: `Ahead of today by month ${month}`,
			place: placeIn(design),
			symbol: 'A',
			unit: design.book.evaluation.currency,
			isExact: true
		},
		difference(
			'What today has paid until then, less what the design has.',
			paidBy(today, month),
			paidBy(design, month)
		)
	);

/** The month from which on a design is least ahead of today. */
function leastAhead({ design, today }: Pair, from: number): number {
	const own = design.candidate.cost.cumulativeByMonth;
	const ahead = today.candidate.cost.cumulativeByMonth.map((paid, month) =>
		decimal(paid).minus(own[month] ?? 0)
	);
	return ahead.reduce(
		(least, amount, month) => (month >= from && amount.lt(ahead[least] ?? amount) ? month : least),
		from
	);
}

function paybackLaw(pair: Pair, month: number): Law {
	const least = opens(aheadBy(pair, leastAhead(pair, month)), 'm');
	if (month === 0)
		return {
			sentence: 'From signing on, the design has never cost more than today.',
			formula: ['where', 0, ['<=', 0, least]]
		};
	const source = counted('month by month over the running totals of both');
	const last = leaf('l', 'Last month behind', month - 1, 'months', source);
	return {
		sentence:
			'The month after the last one in which the design was behind; from then on it never falls behind again.',
		formula: [
			'where',
			['+', last, 1],
			['<', opens(aheadBy(pair, month - 1), 'a'), 0],
			['<=', 0, least]
		]
	};
}

/** What a design saves against today; none for today, and where there is no incumbent. */
export function savingFigures(design: Design): readonly Figure[] {
	const { today, book, candidate } = design;
	const { against } = candidate;
	if (!today || !against) return [];
	const pair = { design, today, against };
	const total = savingColumn(pair, 'total');
	const months = Array.from({ length: book.frame.economics.months + 1 }, (_, month) => month);
	const { savingShare: share, paybackMonth: month } = against;
	return [
		...columnsOf(against.savingByYear.length).map((column) => savingColumn(pair, column)),
		...(share === null
			? []
			: [
					{
						...moneyFigure(design, 'saving.share', 's', 'Saving of what today costs', share, () => {
							const base = totalColumn(today, 'total');
							return {
								sentence: 'The saving, over what today costs.',
								formula: ['/', opens(total), opens(base, 't', `Today, ${base.label}`)]
							};
						}),
						unit: 'share'
					}
				]),
		moneyFigure(
			design,
			'saving.net-present-value',
			'V',
			'Net present value',
			against.netPresentValue,
			() => presentLaw(book, (instant) => savedAt(pair, instant))
		),
		...(month === null
			? []
			: [
					{
						...moneyFigure(design, 'saving.payback-month', 'P', 'Stays cheaper from', month, () =>
							paybackLaw(pair, month)
						),
						unit: 'months'
					}
				]),
		...months.map((instant) => savedAt(pair, instant))
	];
}
