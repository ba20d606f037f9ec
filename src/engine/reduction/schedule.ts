/**
 * When points go or turn into fulls, sorted into the course of the runs without sorting.
 *
 * A moment falls into a slot: just after the first run of its day that is not before it, or the end
 * of that day when no run follows. Points of a day are few, so finding the slot is cheap and the
 * whole costs O(points + days).
 * Example: with runs on days 0, 1, 2 an end on day 1 comes after the run of day 1; an end on day 5
 * comes at the end of day 5.
 */
import type { PointLife } from '../protection/index.ts';

/** No point, no event. */
export const none = -1;

export interface Schedule {
	/** Number of points that are made within the horizon. */
	readonly points: number;
	/** By slot: its first event. Slots 0…points−1 follow the runs, slot points + d ends day d. */
	readonly first: Int32Array;
	/** By event: the next of its slot. Event p ends point p, event points + p turns it. */
	readonly next: Int32Array;
}

/** Index of the first point of each day, and behind the last day the number of points. */
function firstOfDays(lives: readonly PointLife[], horizonDays: number): Int32Array {
	const firsts = new Int32Array(horizonDays + 2);
	let point = 0;
	for (let day = 0; day <= horizonDays + 1; day++) {
		while (point < lives.length && (lives[point] as PointLife).day < day) point++;
		firsts[day] = point;
	}
	return firsts;
}

/** Moments closer than this, in days, are one: a tenth of a second, far above rounding. */
const sameMoment = 1e-6;

/** Index of the first point in [from, to) that is not before a moment; `to` when there is none. */
function firstNotBefore(
	lives: readonly PointLife[],
	moment: number,
	from: number,
	to: number
): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((lives[middle] as PointLife).day < moment - sameMoment) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Sorts what happens to ascending points by the run or the day after which it happens. */
export function scheduleOf(lives: readonly PointLife[], horizonDays: number): Schedule {
	const firsts = firstOfDays(lives, horizonDays);
	const points = firsts[horizonDays + 1] ?? 0;
	const first = new Int32Array(points + horizonDays + 1).fill(none);
	const next = new Int32Array(2 * points).fill(none);
	/** Puts what befalls a point at a moment behind the run that it follows, the point's own at least. */
	function put(event: number, point: number, moment: number): void {
		const day = Math.floor(moment + sameMoment);
		if (!(day <= horizonDays)) return;
		const dayEnds = firsts[day + 1] ?? points;
		const run = firstNotBefore(lives, moment, Math.max(point, firsts[day] ?? 0), dayEnds);
		const slot = run < dayEnds ? run : points + day;
		next[event] = first[slot] ?? none;
		first[slot] = event;
	}
	for (let point = 0; point < points; point++) {
		const { day, endsOnDay } = lives[point] as PointLife;
		put(point, point, Math.max(day, endsOnDay));
	}
	// Put last, so that within a slot points turn before others go.
	for (let point = 0; point < points; point++) {
		const { day, wholeFromDay, endsOnDay } = lives[point] as PointLife;
		if (wholeFromDay > day && wholeFromDay < endsOnDay) put(points + point, point, wholeFromDay);
	}
	return { points, first, next };
}
