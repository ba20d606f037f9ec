/**
 * A line of cost by its columns: what falls due at signing, in each contract year, and in all; and the
 * customer's price of a unit.
 *
 * Equal amounts in a row count as so many times one of them: a year of a monthly charge is 12 × a.
 */
import type { CostLine } from '../../evaluation.ts';
import { amountFigure, amountLaw, dueWords, factorsOf } from './amounts.ts';
import { billedFor } from './bought.ts';
import { unitPrice } from './factors.ts';
import { quantity } from '../bill/bill.ts';
import { placeIn, type Charge, type Design, type Priced } from '../book.ts';
import type { Value } from '../derivation.ts';
import type { Figure, Formula, Law } from '../figure.ts';
import { invoicedIn } from './invoiced.ts';
import { inBidsCurrency } from './prices.ts';

import { added, numbered, opens, sumOf } from '../terms.ts';

/** `start`, `year-1` …, `total`. */
export type Column = string;

interface Row {
	readonly start: string;
	readonly years: readonly string[];
	readonly total: string;
}

export const columnsOf = (years: number): readonly Column[] => [
	'total',
	'start',
	...Array.from({ length: years }, (_, year) => `year-${year + 1}`)
];

/** The amount of a printed row in a column. Throws when there is no such column. */
export function amountIn({ start, years, total }: Row, column: Column): string {
	if (column === 'start') return start;
	const amount = column === 'total' ? total : years[Number(column.replace('year-', '')) - 1];
	if (amount === undefined) throw new Error(`no column is named ${column}`);
	return amount;
}

/** A column in words: `at signing`, `year 2`, `in all`. */
export function columnWords(column: Column): string {
	if (column === 'start') return 'at signing';
	return column === 'total' ? 'in all' : column.replace('-', ' ');
}

export const dueIn = (column: Column): string => {
	if (column === 'total') return 'over all years';
	return column === 'start' ? columnWords(column) : `in ${columnWords(column)}`;
};

export const capitalised = (words: string): string =>
	words.charAt(0).toUpperCase() + words.slice(1);

/** A figure of a design's money, exact. */
export const moneyFigure = (
	design: Design,
	what: string,
	symbol: string,
	label: string,
	value: Value,
	law: () => Law,
	...place: readonly string[]
): Figure => ({
	id: `${design.scope}.${what}`,
	label,
	place: placeIn(design, ...place),
	symbol,
	value,
	unit: design.book.evaluation.currency,
	law
});

/** The sum of figures, of which those that are nought are left out. */
export const sumOfFigures = (letter: string, figures: readonly Figure[]): Formula =>
	sumOf(
		letter,
		figures.filter(({ value }) => Number(value) !== 0).map((figure) => opens(figure))
	);

/** A printed line of cost with its source. */
export interface LineOf {
	readonly design: Design;
	readonly priced: Priced;
	readonly line: CostLine;
}

export const linesOf = (design: Design): readonly LineOf[] =>
	design.priced().flatMap((priced, index) => {
		const line = design.candidate.cost.lines[index];
		return line ? [{ design, priced, line }] : [];
	});

interface Run {
	readonly first: Charge;
	readonly last: Charge;
	readonly count: number;
}

/** What a charge is for, where its line of cost is charged for several things. */
const chargedFor = (design: Design, charge: Charge): string =>
	invoicedIn(design, charge)?.label ?? charge.line.bought?.productName ?? charge.line.id;

/** Charges of equal amounts in a row, of one scheduled line or of its continuation. */
function runsOf(design: Design, charges: readonly Charge[]): readonly Run[] {
	const runs: Run[] = [];
	for (const charge of charges) {
		const run = runs.at(-1);
		const continues =
			run?.last.dated.amount.amount.eq(charge.dated.amount.amount) &&
			run.last.dated.instant < charge.dated.instant &&
			chargedFor(design, run.last) === chargedFor(design, charge);
		if (run && continues) runs[runs.length - 1] = { ...run, last: charge, count: run.count + 1 };
		else runs.push({ first: charge, last: charge, count: 1 });
	}
	return runs;
}

function runWords(design: Design, { charges }: Priced, { first, last, count }: Run): string {
	const { instant } = first.dated;
	const when =
		count === 1 ? dueWords(instant) : `each of months ${instant} to ${last.dated.instant}`;
	const what = chargedFor(design, first);
	const isOfOne = charges.every((one) => chargedFor(design, one) === what);
	return capitalised(isOfOne ? when : `${what}, ${when}`);
}

/** Equal amounts in a row count as so many times one of them: a year of a monthly charge is 12 × a. */
export function chargesLaw(
	design: Design,
	priced: Priced,
	charges: readonly Charge[],
	sentence: string
): Law {
	const [only] = charges;
	if (only && charges.length === 1) return amountLaw(design, priced, only);
	const runs = runsOf(design, charges);
	const amounts = numbered(
		'a',
		runs.map((run) => opens(amountFigure(design, priced, run.first, runWords(design, priced, run))))
	);
	return {
		sentence,
		formula: added(
			amounts.map((amount, index): Formula => {
				const count = runs[index]?.count ?? 1;
				return count === 1 ? amount : ['*', count, amount];
			})
		)
	};
}

/** What of a line falls due at signing, or in a contract year beside that. */
function columnLaw({ design, priced }: LineOf, column: Column): Law {
	const charges = priced.charges.filter(({ dated }) =>
		column === 'start' ? dated.instant === 0 : dated.instant > 0 && column === `year-${dated.year}`
	);
	return chargesLaw(design, priced, charges, `What falls due ${dueIn(column)}.`);
}

/** What falls due at signing and in each year; the one of them where there is one only. */
function lineTotalLaw(of: LineOf): Law {
	const due = columnsOf(of.line.years.length)
		.filter((column) => column !== 'total')
		.map((column) => ({ words: capitalised(columnWords(column)), own: lineColumn(of, column) }))
		.filter(({ own }) => Number(own.value) !== 0);
	const [only] = due;
	if (only && due.length === 1) return only.own.law();
	return {
		sentence: 'What falls due at signing, and in each contract year beside that.',
		formula: sumOf(
			'y',
			due.map(({ words, own }) => opens(own, 'y', words))
		)
	};
}

export function lineColumn(of: LineOf, column: Column): Figure {
	const { design, line } = of;
	return moneyFigure(
		design,
		`cost.line.${line.id}.${column}`,
		'T',
		line.label,
		amountIn(line, column),
		() => (column === 'total' ? lineTotalLaw(of) : columnLaw(of, column)),
		...(column === 'total' ? [] : [columnWords(column)])
	);
}

/** Quantity and customer's price of a unit, where a line has them. */
export function offeredFigures({ design, priced, line }: LineOf): readonly Figure[] {
	const [charge] = priced.charges;
	const of = charge && billedFor(design, charge);
	const id = `cost.line.${line.id}`;
	return [
		...(line.quantity === null || !of
			? []
			: [
					{
						...moneyFigure(
							design,
							`${id}.quantity`,
							'Q',
							'Quantity',
							line.quantity,
							() => ({
								sentence: 'The quantity of the bill of materials.',
								formula: opens(quantity(of))
							}),
							line.label
						),
						unit: line.unit ?? ''
					}
				]),
		...(line.unitPrice === null || !charge
			? []
			: [
					moneyFigure(
						design,
						`${id}.unit-price`,
						'P',
						'Price of a unit',
						line.unitPrice,
						() => ({
							sentence: 'List price of a unit, less the discount, in the bid’s currency.',
							formula: inBidsCurrency(
								unitPrice(factorsOf(design, priced, charge)),
								charge.line.unitPrice.currency,
								design.book
							)
						}),
						line.label
					)
				])
	];
}
