/**
 * The saving against a baseline: what that costs less the design, so that a dearer design shows its
 * minus; its present value, its rate of return, and the month from which it stays.
 */
import type { Comparison } from '../../evaluation.ts';
import { decimal } from '../../finance/index.ts';
import { placeIn, type BaselineDesign, type Design } from '../book.ts';
import { cashAt, paidBy, totalColumn } from './cost.ts';
import {
	amountIn,
	capitalised,
	columnsOf,
	columnWords,
	moneyFigure,
	type Column
} from './cost-lines.ts';
import { computed, figure, type Figure, type Law } from '../figure.ts';
import { dueWords } from './amounts.ts';
import { presentLaw } from './present.ts';
import { rateFigure } from './rate-of-return.ts';
import { counted, leaf, opens } from '../terms.ts';

/** A design with what it is compared with. */
interface Pair {
	readonly design: Design;
	readonly base: BaselineDesign;
	readonly against: Comparison;
	/** First part of its figures' ids within the design: `saving`, or `saving.do-nothing`. */
	readonly scope: string;
	/** Where its figures stand: nothing is said of today. */
	readonly place: readonly string[];
}

const difference = ({ base }: Pair, sentence: string, theirs: Figure, own: Figure): Law => ({
	sentence,
	formula: ['-', opens(theirs, 't', `${capitalised(base.name)}, ${theirs.label}`), opens(own, 'c')]
});

function savingColumn(pair: Pair, column: Column): Figure {
	const { design, base, against, scope, place } = pair;
	const { savingStart: start, savingByYear: years, saving: total } = against;
	const label = column === 'total' ? 'Saving' : `Saving ${columnWords(column)}`;
	return moneyFigure(
		design,
		`${scope}.${column}`,
		'S',
		label,
		amountIn({ start, years, total }, column),
		() =>
			difference(
				pair,
				`What ${base.name} costs, less what the design costs; negative is dearer.`,
				totalColumn(base, column),
				totalColumn(design, column)
			),
		...place
	);
}

/** The baseline less the design at one instant. */
const savedAt = (pair: Pair, instant: number): Figure =>
	computed(
		{
			id: `${pair.design.scope}.${pair.scope}.month-${instant}`,
			label: `Saved ${dueWords(instant)}`,
			place: placeIn(pair.design, ...pair.place),
			symbol: 'd',
			unit: pair.design.book.evaluation.currency,
			isExact: true
		},
		difference(
			pair,
			`What ${pair.base.name} pays then, less what the design pays.`,
			cashAt(pair.base, instant),
			cashAt(pair.design, instant)
		)
	);

/** The design less the baseline at one instant. */
const extraAt = (pair: Pair, instant: number): Figure =>
	computed(
		{
			label: `Costs more ${dueWords(instant)}`,
			place: placeIn(pair.design, ...pair.place),
			symbol: 'd',
			unit: pair.design.book.evaluation.currency,
			isExact: true
		},
		{
			sentence: `What the design pays then, less what ${pair.base.name} pays.`,
			formula: [
				'-',
				opens(cashAt(pair.design, instant), 'c'),
				opens(
					cashAt(pair.base, instant),
					't',
					`${capitalised(pair.base.name)}, paid ${dueWords(instant)}`
				)
			]
		}
	);

/** How far ahead of the baseline the design is by a month. */
const aheadBy = (pair: Pair, month: number): Figure =>
	computed(
		{
			label: `Ahead of ${pair.base.name} by month ${month}`,
			place: placeIn(pair.design),
			symbol: 'A',
			unit: pair.design.book.evaluation.currency,
			isExact: true
		},
		difference(
			pair,
			`What ${pair.base.name} has paid until then, less what the design has.`,
			paidBy(pair.base, month),
			paidBy(pair.design, month)
		)
	);

/** The month from which on a design is least ahead of a baseline. */
function leastAhead({ design, base }: Pair, from: number): number {
	const own = design.candidate.cost.cumulativeByMonth;
	const ahead = base.candidate.cost.cumulativeByMonth.map((paid, month) =>
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
			sentence: `From signing on, the design has never cost more than ${pair.base.name}.`,
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

function pairFigures(pair: Pair): readonly Figure[] {
	const { design, base, against, scope, place } = pair;
	const id = `${design.scope}.${scope}`;
	const { savingShare: share, paybackMonth: month } = against;
	const total = savingColumn(pair, 'total');
	return [
		...columnsOf(against.savingByYear.length).map((column) => savingColumn(pair, column)),
		...(share === null
			? []
			: [
					figure(
						`${id}.share`,
						placeIn(design),
						['s', `Saving of what ${base.name} costs`, share, 'share'],
						() => {
							const whole = totalColumn(base, 'total');
							const label = `${capitalised(base.name)}, ${whole.label}`;
							return {
								sentence: `The saving, over what ${base.name} costs.`,
								formula: ['/', opens(total), opens(whole, 't', label)]
							};
						}
					)
				]),
		moneyFigure(
			design,
			`${scope}.net-present-value`,
			'V',
			'Net present value',
			against.netPresentValue,
			() => presentLaw(design.book, (instant) => savedAt(pair, instant)),
			...place
		),
		...(against.complete
			? [
					rateFigure(`${id}.rate-of-return`, {
						design,
						base,
						place: placeIn(design, ...place),
						savedAt: (instant) => savedAt(pair, instant),
						extraAt: (instant) => extraAt(pair, instant)
					})
				]
			: []),
		...(month === null
			? []
			: [
					figure(
						`${id}.payback-month`,
						placeIn(design, ...place),
						['P', 'Stays cheaper from', month, 'months'],
						() => paybackLaw(pair, month)
					)
				])
	];
}

/** What a design saves against each baseline; nothing where there is no incumbent. */
export function savingFigures(
	design: Design,
	baselines: readonly BaselineDesign[]
): readonly Figure[] {
	const pairs = baselines.flatMap((base): readonly Pair[] => {
		const against = design.candidate.comparisons.find(({ baseline }) => baseline === base.baseline);
		if (!against) return [];
		const isToday = base.baseline === 'renew';
		const scope = isToday ? 'saving' : `saving.${base.baseline}`;
		return [{ design, base, against, scope, place: isToday ? [] : [`against ${base.name}`] }];
	});
	const months = Array.from(
		{ length: design.book.frame.economics.months + 1 },
		(_, month) => month
	);
	return [
		...pairs.flatMap(pairFigures),
		...pairs.flatMap((pair) => months.map((instant) => savedAt(pair, instant)))
	];
}
