/**
 * The range of a pool: what it stores, wants and when it is full, at least and at most, where nobody
 * knows whether the same bytes change again and again.
 *
 * low = stored − Σ unknown groups F × max(0, u − v, u − w), and high = stored + Σ F × max(0, v − u, w − u):
 * u is the unit response as expected, v if the same bytes change every day, w if all change alike. Both
 * ends are followed run by run by the law that sized the pool.
 * Example: 24.6 TB that become 9.47 per byte as expected, 6.09 and 18.92 at the ends: −83 and +232 TB.
 */
import type { PoolSizing } from '../../evaluation.ts';
import { anyAlike, dateAfter, peakOf, sameEveryDay, wantedAtEnd } from '../../sizing/index.ts';
import { placeIn, type Design } from '../book.ts';
import { figure, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { dayLeaf, groupFrontEnd, whenWords } from '../estate/rows.ts';
import { heldIn, heldName, heldPlace, type Held } from './shares.ts';
import { numbered, opens, sumOf } from '../terms.ts';
import { unitFigure } from './unit.ts';
import {
	expectedOn,
	monthEnd,
	poolFigure,
	storedInMonth,
	wantedFor,
	type PoolOf
} from './wanted.ts';

type Range = NonNullable<PoolSizing['range']>;

const ends = {
	low: { symbol: 'L', word: 'at least', part: 'less', partSymbol: 'l' },
	high: { symbol: 'H', word: 'at most', part: 'more', partSymbol: 'h' }
} as const;

/** One end of a pool's range, day by day. */
interface End extends PoolOf {
	readonly which: keyof typeof ends;
	readonly series: Float64Array;
	readonly wants: Float64Array;
}

/** The first day on which more is wanted than was bought: no day before it wants more. */
export function firstDayOver(
	{ book }: Design,
	day: number,
	box: Term,
	wants: Float64Array,
	wantedOn: (day: number) => Figure
): Law {
	const before = day > 0 ? peakOf(wants, day - 1).day : null;
	const conditions: readonly Formula[] = [
		...(before === null ? [] : [['<=', opens(wantedOn(before), 'a'), box] as const]),
		['<', box, opens(wantedOn(day))]
	];
	return {
		sentence: `${dateAfter(book.evaluation.start, day)}, the first day on which the pool wants more than was bought.`,
		formula: ['where', dayLeaf('t', 'The day', day, book), ...conditions]
	};
}

/** Whether nobody knows of a group how much of its change falls on the same bytes, and it matters here. */
const swings = ({ of }: Held): boolean => !of.group.isLocalityKnown && of.swing() !== null;

/** How far a group may lie below or above what is expected of it, in bytes. */
function partOf(held: Held, day: number, which: End['which']): Figure {
	const { part, partSymbol } = ends[which];
	const { group } = held.of;
	const swing = held.of.swing();
	const by = (which === 'low' ? swing?.down : swing?.up)?.[day] ?? 0;
	return figure(
		null,
		heldPlace(held),
		[partSymbol, `Perhaps ${part}`, group.frontEndBytes * Math.abs(by), 'bytes'],
		() => {
			const own = opens(unitFigure(held, day));
			const along = (curve: typeof sameEveryDay, symbol: string, when: string): Term =>
				opens(
					unitFigure(
						{ ...held, of: held.of.along(curve(group.curve)) },
						day,
						symbol,
						`Stored per byte of front end, if ${when}`
					)
				);
			const same = along(sameEveryDay, 'v', 'the same bytes change every day');
			const alike = along(anyAlike, 'w', 'all bytes change alike');
			const beyond = (other: Term): Formula =>
				which === 'low' ? ['-', own, other] : ['-', other, own];
			return {
				sentence: `What a byte becomes at the ends of what is possible, as far as that is ${part} than expected.`,
				formula: ['*', opens(groupFrontEnd(group)), ['max', 0, beyond(same), beyond(alike)]]
			};
		}
	);
}

function storedLaw(end: End, day: number, expected: Figure): Law {
	const { part, partSymbol } = ends[end.which];
	const parts = heldIn(end.design, end.filled)
		.filter(swings)
		.map((held) => opens(partOf(held, day, end.which), partSymbol, heldName(held)));
	return {
		sentence: `What is expected, and what may be ${part} in the groups of which nobody knows whether the same bytes change again.`,
		formula:
			end.which === 'low'
				? ['-', opens(expected), sumOf(partSymbol, parts)]
				: ['+', opens(expected), ...numbered(partSymbol, parts)]
	};
}

/** Bytes stored on a day at one end; with an id where that day has a name. */
function storedAt(
	end: End,
	day: number,
	what: string | null,
	label: string,
	expected?: Figure
): Figure {
	const { symbol, word } = ends[end.which];
	return poolFigure(
		end,
		what === null ? null : `range.${end.which}.${what}`,
		symbol,
		`${label}, ${word}`,
		end.series[day] ?? 0,
		'bytes',
		() => storedLaw(end, day, expected ?? expectedOn(end, day))
	);
}

/** Usable bytes wanted on a day at one end. */
function wantedAt(end: End, day: number, what: string | null, label: string): Figure {
	const when = whenWords(day, end.design.book);
	return poolFigure(
		end,
		what === null ? null : `range.${end.which}.${what}`,
		'w',
		`${label}, ${ends[end.which].word}`,
		end.wants[day] ?? 0,
		'bytes',
		() => wantedFor(end, day, storedAt(end, day, null, `Stored ${when}`))
	);
}

/** What one end stores, wants, and when it is full. */
function endFigures(
	end: End,
	{ fullDay, storedByMonthBytes }: Range['low'],
	bought: Figure | null
): readonly Figure[] {
	const { design, which } = end;
	const { book } = design;
	const { horizonDays } = book.frame.sizing;
	const wantedOn = (day: number): Figure =>
		wantedAt(end, day, null, `Usable wanted ${whenWords(day, book)}`);
	return [
		storedAt(end, peakOf(end.series, horizonDays).day, 'peak', 'Stored on the worst day'),
		wantedAt(end, peakOf(end.wants, horizonDays).day, 'wanted', 'Usable wanted'),
		...(fullDay === null || !bought
			? []
			: [
					poolFigure(
						end,
						`range.${which}.full`,
						'D',
						`Full, if it stores ${ends[which].word}`,
						fullDay,
						'days',
						() => firstDayOver(design, fullDay, opens(bought), end.wants, wantedOn)
					)
				]),
		...storedByMonthBytes.map((_, month) => {
			const { day, label } = monthEnd(end, month);
			return storedAt(end, day, `stored.month-${month}`, label, storedInMonth(end, month));
		})
	];
}

/** Front-end bytes of which nobody knows how much of their change falls on the same bytes again. */
const unknownFigure = (of: PoolOf, { unknownBytes }: Range): Figure =>
	figure(
		`${of.design.scope}.pool.${of.filled.pool.id}.range.unknown`,
		placeIn(of.design, of.filled.pool.name),
		['F', 'Front end whose change nobody has followed', unknownBytes, 'bytes'],
		() => ({
			sentence:
				'Groups of which a daily change is known, and not whether it falls on the same bytes again.',
			formula: sumOf(
				'F',
				heldIn(of.design, of.filled)
					.filter(swings)
					.map((held) => opens(groupFrontEnd(held.of.group), 'F', heldName(held)))
			)
		})
	);

/** The range of a pool, both ends; none where all that decides about it is known. */
export function rangeFigures(
	of: PoolOf,
	range: PoolSizing['range'],
	bought: Figure | null
): readonly Figure[] {
	const { design, filled } = of;
	const series = filled.range;
	if (!range || !series) return [];
	const at = (which: End['which']): End => ({
		design,
		filled,
		which,
		series: series[which],
		wants: wantedAtEnd(filled, series[which])
	});
	return [
		unknownFigure(of, range),
		...endFigures(at('low'), range.low, bought),
		...endFigures(at('high'), range.high, bought)
	];
}
