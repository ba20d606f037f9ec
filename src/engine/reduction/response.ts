/**
 * Unit response: bytes stored per byte of day-0 front end, for each day of the horizon.
 *
 * Law for stores whose points share blocks, over the points alive at t1 < … < tk:
 *   first·(L(t1) − saved) + Σ [change·min(L(ti), L(ti+1))·D(gap) + first·growth in the gap];
 * chains begin anew with each full. A run is written before what it replaces goes, so that the
 * day's peak holds both; what goes stays as garbage until the store is cleaned at the end of a day,
 * and cleaning may leave a share of it. Sizes are taken at whole days.
 * Example: 10 %/day uniform, nothing compressed, daily points in a shared store: 1.2 on day 2;
 * without the middle point 1 + (1 − 0.9²) = 1.19.
 */
import type { PointLife } from '../protection/index.ts';
import { openBooks, sizesByDay, wholeCost, type Books } from './books.ts';
import {
	courseOf,
	dayOver,
	putAgainst,
	putWhole,
	runMade,
	takeAgainst,
	takeWhole,
	type Course
} from './course.ts';
import { mechanismOf, sharingOf } from './mechanism.ts';
import type { DataShape, StoreMechanism } from './store.ts';

/** Bytes per byte of day-0 front end, for each day 0…horizon. */
export interface StoredResponse {
	/** Most bytes at any moment of the day. */
	readonly dayPeak: Float64Array;
	/** Of the most bytes, those of whole copies and growth, and those of changes. */
	readonly dayPeakWhole: Float64Array;
	readonly dayPeakChange: Float64Array;
	/** Bytes when the day is over and the store is cleaned. */
	readonly dayEnd: Float64Array;
	/** Of the bytes at the day's end, those of whole copies and growth; the rest is changes. */
	readonly dayEndWhole: Float64Array;
	/** Of the bytes at the day's end, those of deleted data that cleaning has not freed. */
	readonly dayEndGarbage: Float64Array;
}

/** What is wanted of a course beside the peaks. */
type Details = Omit<StoredResponse, 'dayPeak'>;

/**
 * Goes through a course with the books of one shape and gives the peak of each day. In one piece,
 * because it is the hot loop: calls for each stop took two thirds of its time.
 */
function peaksAlong(books: Books, details: Details | null): Float64Array {
	const { course, mechanism, sizes, changed } = books;
	const { step, of, against, gap, stops, stopKind } = course;
	const { cleaningEveryDays, garbageAllowance, besideShare } = mechanism;
	const { firstReduction, changeReduction } = books.shape;
	const keepsGarbage = cleaningEveryDays > 0;
	const dayPeak = new Float64Array(course.horizonDays + 1);
	let wholes = 0;
	let changes = 0;
	let living = 0;
	let garbage = 0;
	let day = 0;
	let at = 0;
	let peak = 0;
	let peakWhole = 0;
	let peakChange = 0;
	for (let stop = 0; stop < stops.length; stop++) {
		for (const until = stops[stop] ?? 0; at < until; at++) {
			const kind = step[at];
			if (kind === putAgainst || kind === takeAgainst) {
				const size = sizes[of[at] ?? 0] ?? 0;
				const other = sizes[against[at] ?? 0] ?? 0;
				const sign = kind === putAgainst ? 1 : -1;
				const least = size > other ? other : size;
				wholes += sign * firstReduction * (size - least);
				changes += sign * changeReduction * least * (changed[gap[at] ?? 0] ?? 0);
			} else if (kind === putWhole) {
				wholes += wholeCost(books, of[at] ?? 0);
			} else if (kind === takeWhole) {
				wholes -= wholeCost(books, of[at] ?? 0);
			} else {
				// An empty store holds nothing, whatever rounding left in the sums.
				wholes = changes = 0;
			}
		}
		const before = living;
		living = Math.max(0, wholes) + Math.max(0, changes);
		const kind = stopKind[stop];
		if (kind === runMade) {
			if (living + garbage > peak) {
				peak = living + garbage;
				peakWhole = wholes;
				peakChange = changes;
			}
			continue;
		}
		if (keepsGarbage) garbage += Math.max(0, before - living);
		if (kind !== dayOver) continue;
		if (keepsGarbage && day % cleaningEveryDays === 0)
			garbage = Math.min(garbage, garbageAllowance * living);
		const beside = besideShare * (sizes[day] ?? 0);
		dayPeak[day] = peak + beside;
		if (details) {
			details.dayPeakWhole[day] = Math.max(0, peakWhole);
			details.dayPeakChange[day] = Math.max(0, peakChange);
			details.dayEnd[day] = living + garbage + beside;
			details.dayEndWhole[day] = Math.max(0, wholes);
			details.dayEndGarbage[day] = garbage;
		}
		peak = living + garbage;
		peakWhole = wholes;
		peakChange = changes;
		day++;
	}
	return dayPeak;
}

/**
 * Follows a store day by day. `lives` ascend by day; points beyond the horizon are left out. Throws
 * on points that do not ascend, on shares outside 0…1 and on a store that never frees anything.
 */
export function storedResponse(
	lives: readonly PointLife[],
	shape: DataShape,
	store: StoreMechanism,
	horizonDays: number
): StoredResponse {
	const course = courseOf(lives, sharingOf(store), horizonDays);
	const sizes = sizesByDay(shape.growthPerYear, horizonDays);
	const series = () => new Float64Array(horizonDays + 1);
	const details = {
		dayPeakWhole: series(),
		dayPeakChange: series(),
		dayEnd: series(),
		dayEndWhole: series(),
		dayEndGarbage: series()
	};
	const dayPeak = peaksAlong(openBooks(course, shape, mechanismOf(shape, store), sizes), details);
	return { dayPeak, ...details };
}

/**
 * Bytes per byte of day-0 front end to have room for on each day 0…horizon: the peak of the day.
 * `course` is that of the points in a store that shares like this one, `sizes` the front end of each
 * day per byte of the first. Independent of the front end's size, so that groups of like workloads
 * share one. Throws as {@link storedResponse}.
 */
export const unitResponse = (
	course: Course,
	shape: DataShape,
	store: StoreMechanism,
	sizes: Float64Array
): Float64Array => peaksAlong(openBooks(course, shape, mechanismOf(shape, store), sizes), null);
