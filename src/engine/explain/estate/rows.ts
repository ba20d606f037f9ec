/**
 * Rows of the estate as terms, one by one or as the groups of like rows that sizing works with.
 *
 * Rows of one service level whose data behaves alike are sized together; a figure of a pool or a run
 * is a sum over groups, and a group's front end is a sum over its rows, grown each year by the same
 * share: L = F × (1 + g)^(t ÷ 365).
 */
import type { EstateRow } from '../../design/index.ts';
import { dateAfter, type WorkloadGroup } from '../../sizing/index.ts';
import { daysPerYear, growthFactor } from '../../units/index.ts';
import type { Book } from '../book.ts';
import { figure, type Figure, type Formula, type Term } from '../figure.ts';
import { byConvention, fromBid, input, leaf, opens, sumOf, template } from '../terms.ts';

/** Used bytes of a row at the source. */
export const frontEndOf = ({ workload }: EstateRow): Term =>
	input('f', workload.name, 'bytes', workload.frontEnd);

export const machinesOf = ({ workload }: EstateRow): Term =>
	leaf('m', workload.name, workload.count, 'machines', fromBid('number of machines'));

/** Years of the comparison, as the bid says. */
export const horizonYears = (symbol: string, { bid }: Book): Term =>
	leaf(symbol, 'Years of the comparison', bid.economics.horizonYears, 'years', fromBid('horizon'));

/** A day of the comparison. */
export const dayLeaf = (symbol: string, label: string, day: number, { evaluation }: Book): Term =>
	leaf(
		symbol,
		label,
		day,
		'days',
		byConvention(`${dateAfter(evaluation.start, day)}, counted from ${evaluation.start}`)
	);

const rates = {
	changePerDay: { label: 'Change a day', unit: 'share/day' },
	growthPerYear: { label: 'Growth a year', unit: 'share/year' },
	storedShare: { label: 'Stored bytes of a full per byte read', unit: 'share' }
} as const;

const weakest = ['assumed', 'supplied', 'measured'] as const;
const sourcesMost = 3;

/** A rate of a row: the bid's, or its class's default with the source of that. */
function rateOfRow(
	symbol: string,
	row: EstateRow,
	rate: keyof typeof rates,
	{ library }: Book
): Term {
	const { label, unit } = rates[rate];
	const own = row.workload[rate];
	return own
		? input(symbol, `${label}, ${row.workload.name}`, unit, own)
		: template(symbol, `${label}, ${row.class.name}`, unit, row.class[rate], library);
}

/** A rate that rows share, known as badly as the worst of them. */
export function rateOf(
	symbol: string,
	rows: readonly EstateRow[],
	rate: keyof typeof rates,
	book: Book
): Term {
	const terms = rows.map((row) => rateOfRow(symbol, row, rate, book));
	const [first] = terms;
	if (!first) throw new Error('a rate is of one row at least');
	const how = weakest.find((one) => terms.some(({ known }) => known?.how === one));
	const sources = [...new Set(terms.flatMap(({ known }) => known?.source ?? []))];
	if (!how || sources.length === 1) return first;
	const shown = sources.slice(0, sourcesMost).join('; ');
	const more = sources.length - sourcesMost;
	return { ...first, known: { how, source: more > 0 ? `${shown}; and ${more} more` : shown } };
}

const namesMost = 2;

/** Names a group to people: its rows as far as they fit, and its level. */
export function groupName({ rows, level }: WorkloadGroup): string {
	const names = rows.map(({ workload }) => workload.name);
	const shown =
		names.length > namesMost + 1
			? `${names.slice(0, namesMost).join(', ')} and ${names.length - namesMost} more`
			: names.join(', ');
	return `${shown}, ${level.name}`;
}

const groupPlace = (group: WorkloadGroup): readonly string[] => [groupName(group), 'estate'];

/** Front-end bytes of a group on the first day. */
export const groupFrontEnd = (group: WorkloadGroup): Figure =>
	figure(null, groupPlace(group), ['F', 'Front end', group.frontEndBytes, 'bytes'], () => ({
		sentence: 'Used bytes of the rows that are sized together because their data behaves alike.',
		formula: sumOf('f', group.rows.map(frontEndOf))
	}));

/** (1 + g)^(t ÷ 365) of a group, on a day that need not be whole. */
export function growthUntil(group: WorkloadGroup, day: number, book: Book): Formula {
	const rate = rateOf('g', group.rows, 'growthPerYear', book);
	return day === book.frame.sizing.horizonDays
		? ['^', ['+', 1, rate], horizonYears('y', book)]
		: ['^', ['+', 1, rate], ['/', dayLeaf('t', 'Days since the start', day, book), daysPerYear]];
}

export function whenWords(day: number, { evaluation, frame }: Book): string {
	if (day === frame.sizing.horizonDays) return `in ${evaluation.horizonYears} years`;
	return day === 0 ? 'on the first day' : `on day ${Number(day.toFixed(1))}`;
}

/** Front-end bytes of a group on a day. */
export function groupOnDay(group: WorkloadGroup, day: number, book: Book): Figure {
	if (day === 0) return groupFrontEnd(group);
	return figure(
		null,
		groupPlace(group),
		[
			'L',
			`Front end ${whenWords(day, book)}`,
			group.frontEndBytes * growthFactor(group.growthPerYear, day),
			'bytes'
		],
		() => ({
			sentence: 'Front end of the first day, grown each year by the same share.',
			formula: ['*', opens(groupFrontEnd(group)), growthUntil(group, day, book)]
		})
	);
}

/** Groups on a day as the terms of a sum. */
export const groupsOnDay = (
	groups: readonly WorkloadGroup[],
	day: number,
	book: Book
): readonly Term[] =>
	groups.map((group) => opens(groupOnDay(group, day, book), 'L', groupName(group)));

/** Front-end bytes of several groups on a day. */
export const frontEndFigure = (
	groups: readonly WorkloadGroup[],
	day: number,
	place: readonly string[],
	book: Book
): Figure => ({
	id: null,
	label: `Front end protected ${whenWords(day, book)}`,
	place,
	symbol: 'F',
	value: groups.reduce(
		(sum, group) => sum + group.frontEndBytes * growthFactor(group.growthPerYear, day),
		0
	),
	unit: 'bytes',
	law: () => ({
		sentence: 'Front-end bytes of all groups of like data that it protects.',
		formula: sumOf('L', groupsOnDay(groups, day, book))
	})
});
