/**
 * The books of a store: what the living points of a course cost for one shape of data.
 *
 * A whole point costs first·(L(t) − saved(t)·min(1, L(t))). One weighed against a neighbour costs
 * change·min(L, L')·D(gap) + first·max(0, L − L'), with D looked up by gap.
 * Example: points on days 0, 1, 2 at 10 %/day cost 1, 0.1, 0.1; when day 1 goes, day 2 costs 0.19.
 */
import { growthFactor } from '../units/index.ts';
import { changedShare } from './change-curve.ts';
import type { Course } from './course.ts';
import { toTheMinute } from './gap-index.ts';
import type { Mechanism } from './mechanism.ts';
import type { DataShape } from './store.ts';

export interface Books {
	readonly course: Course;
	readonly shape: DataShape;
	readonly mechanism: Mechanism;
	/** Front end of each day, per byte of the first day. */
	readonly sizes: Float64Array;
	/** D of each gap of the course. */
	readonly changed: Float64Array;
	/** By point, once it was weighed whole: what it saves. Empty where nothing is saved. */
	readonly saved: Float64Array;
}

/** Front end of each day 0 … horizon, per byte of the first day. */
export const sizesByDay = (growthPerYear: number, horizonDays: number): Float64Array =>
	new Float64Array(horizonDays + 1).map((_, day) => growthFactor(growthPerYear, day));

/** Books in which nothing is written yet. */
export const openBooks = (
	course: Course,
	shape: DataShape,
	mechanism: Mechanism,
	sizes: Float64Array
): Books => ({
	course,
	shape,
	mechanism,
	sizes,
	changed: course.gapDays.map((gapDays) => changedShare(mechanism.law, gapDays)),
	saved: new Float64Array(mechanism.sharedShare === 0 ? 0 : course.points).fill(NaN)
});

/**
 * Share of the first day's bytes that common content saves in a copy made on a day. It counts once
 * while any machine still has it; what a machine changed since is its own.
 */
function savedShare({ mechanism, shape }: Books, day: number): number {
	const changed = changedShare(mechanism.law, toTheMinute(day));
	const kept = changed + (1 - changed ** shape.machines) / shape.machines;
	return mechanism.sharedShare * (1 - kept);
}

/** The same for a point; what was asked once is kept, because what was put in is taken out again. */
function savedBy(books: Books, point: number, day: number): number {
	const { mechanism, saved } = books;
	if (mechanism.sharedShare === 0) return 0;
	const known = saved[point] ?? NaN;
	return Number.isNaN(known) ? (saved[point] = savedShare(books, day)) : known;
}

/** What a point costs that shares with nothing. */
export function wholeCost(books: Books, point: number): number {
	const { course, sizes, shape } = books;
	const day = course.day[point] ?? 0;
	const size = sizes[Math.floor(day)] ?? 0;
	return shape.firstReduction * (size - savedBy(books, point, day) * Math.min(1, size));
}
