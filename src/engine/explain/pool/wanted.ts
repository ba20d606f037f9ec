/**
 * What a pool stores, and the usable bytes that it wants for that.
 *
 * stored = Σ groups front end × unit response; wanted = (stored × (1 + metadata) + working space × one
 * full) ÷ fill limit, on the day it is largest.
 */
import { dayOfMonth, peakOf, type FilledPool } from '../../sizing/index.ts';
import { placeIn, type Design } from '../book.ts';
import type { Unit } from '../derivation.ts';
import { computed, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { groupOnDay, whenWords } from '../estate/rows.ts';
import { heldIn, heldName, wholeShare, type Held } from './shares.ts';
import { opens, sumOf, template } from '../terms.ts';
import { storedOf } from './unit.ts';

/** A pool of a design. */
export interface PoolOf {
	readonly design: Design;
	readonly filled: FilledPool;
}

/** A figure of a pool; without an id where `what` is null. */
export function poolFigure(
	{ design, filled }: PoolOf,
	what: string | null,
	symbol: string,
	label: string,
	value: number,
	unit: Unit,
	law: () => Law
): Figure {
	return {
		id: what === null ? null : `${design.scope}.pool.${filled.pool.id}.${what}`,
		label,
		place: placeIn(design, filled.pool.name),
		symbol,
		value,
		unit,
		law
	};
}

/** Bytes stored on a day; with an id where that day has a name. */
function stored(of: PoolOf, day: number, what: string | null, label: string): Figure {
	return poolFigure(of, what, 'S', label, of.filled.stored[day] ?? 0, 'bytes', () => ({
		sentence: 'Bytes stored at the fullest moment of the day, group by group of like data.',
		formula: sumOf(
			's',
			heldIn(of.design, of.filled).map((held) => opens(storedOf(held, day), 's', heldName(held)))
		)
	}));
}

export const storedOnDay = (design: Design, filled: FilledPool, day: number): Figure =>
	stored({ design, filled }, day, null, `Stored ${whenWords(day, design.book)}`);

/** The end of a month among a pool's days, and how it is called. */
export function monthEnd({ filled }: PoolOf, month: number) {
	return {
		day: Math.min(dayOfMonth(month), filled.stored.length - 1),
		label: month === 0 ? 'Stored at the start' : `Stored at the end of month ${month}`
	};
}

/** Bytes stored at the end of a month. */
export function storedInMonth(of: PoolOf, month: number): Figure {
	const { day, label } = monthEnd(of, month);
	return stored(of, day, `stored.month-${month}`, label);
}

/** Most bytes within the horizon. */
export const peak = (of: PoolOf): Figure =>
	stored(of, of.filled.peakDay, 'peak', 'Stored on the worst day');

/** One full of a group as the pool stores it. */
function fullOf(held: Held, day: number): Term {
	const full: Formula = [
		'*',
		opens(groupOnDay(held.of.group, day, held.design.book), 'L'),
		opens(wholeShare(held))
	];
	const figure = computed(
		{ label: 'One full', place: placeIn(held.design, heldName(held)), symbol: 'o', unit: 'bytes' },
		{
			sentence: 'Front end of the day, times what a byte of a full becomes in the pool.',
			formula: full
		}
	);
	return opens(figure, 'o', heldName(held));
}

/** One full of everything in the pool. */
export const oneFull = (design: Design, filled: FilledPool, day: number): Figure =>
	computed(
		{
			label: `One full of everything ${whenWords(day, design.book)}`,
			place: placeIn(design, filled.pool.name),
			symbol: 'A',
			unit: 'bytes'
		},
		{
			sentence: 'One whole copy of all groups, as the pool stores it.',
			formula: sumOf(
				'o',
				heldIn(design, filled).map((held) => fullOf(held, day))
			)
		}
	);

export const metadata = ({ book }: Design, { pool }: FilledPool): Term =>
	template('m', 'Metadata', 'share', pool.metadata, book.library);

/** The law of what is wanted on a day for so many bytes stored. */
export function wantedFor({ design, filled }: PoolOf, day: number, bytes: Figure): Law {
	const { library } = design.book;
	const { pool } = filled;
	const used: Formula = ['*', opens(bytes), ['+', 1, metadata(design, filled)]];
	const limit = template('f', 'Fill limit', 'share', pool.fillLimit, library);
	if (pool.workingSpace.value === 0)
		return {
			sentence: 'Stored bytes with metadata, over the share to which the pool may be filled.',
			formula: ['/', used, limit]
		};
	const working = template('k', 'Working space, in fulls', '', pool.workingSpace, library);
	return {
		sentence:
			'Stored bytes with metadata, and working space for merges and test mounts, over the share to which the pool may be filled.',
		formula: ['/', ['+', used, ['*', working, opens(oneFull(design, filled, day))]], limit]
	};
}

/** Bytes stored on any day: the worst one under its own name. */
export const expectedOn = (of: PoolOf, day: number): Figure =>
	day === of.filled.peakDay ? peak(of) : storedOnDay(of.design, of.filled, day);

const wantedLaw = (of: PoolOf, day: number): Law => wantedFor(of, day, expectedOn(of, day));

/** Usable bytes wanted on a day. */
export const wantedOnDay = (design: Design, filled: FilledPool, day: number): Figure => {
	const of = { design, filled };
	const label = `Usable wanted ${whenWords(day, design.book)}`;
	return poolFigure(of, null, 'w', label, filled.wanted[day] ?? 0, 'bytes', () =>
		wantedLaw(of, day)
	);
};

/** Usable bytes wanted, most within the horizon. */
export function wanted(design: Design, filled: FilledPool): Figure {
	const of = { design, filled };
	const { day } = peakOf(filled.wanted, design.book.frame.sizing.horizonDays);
	return poolFigure(of, 'wanted', 'w', 'Usable wanted', filled.wantedPeakBytes, 'bytes', () =>
		wantedLaw(of, day)
	);
}
