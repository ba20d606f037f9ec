/**
 * The living points of a store and what each of them costs.
 *
 * A whole point costs first·(L(t) − saved(t)·min(1, L(t))). One that shares with a neighbour
 * costs change·min(L, L')·D(gap) + first·max(0, L − L'). The neighbour is the living point before
 * it; for a reverse increment the one after it. When a point goes, its neighbours close the
 * gap and are weighed again, so cost depends on who lives and not on what happened before.
 * Example: points on days 0, 1, 2 at 10 %/day cost 1, 0.1, 0.1; when day 1 goes, day 2 costs 0.19.
 *
 * Hot path: a doubly linked list in typed arrays and running sums, O(1) for each point made or gone.
 */
import type { PointLife } from '../protection/index.ts';
import { growthFactor } from '../units/index.ts';
import { changedShare } from './change-curve.ts';
import { gapMemo } from './gap-memo.ts';
import type { Mechanism } from './mechanism.ts';
import type { DataShape } from './store.ts';

export const none = -1;

/** What a point is written as; only the first changes, into a full, when everything older is merged. */
const forward = 0;
const full = 1;
/** Whole while it is the newest, then an increment back in time. */
const reverse = 2;

export interface Ledger {
	readonly shape: DataShape;
	readonly mechanism: Mechanism;
	/** Front end of each day, per byte of the first day. */
	readonly sizes: Float64Array;
	readonly changedIn: (gapDays: number) => number;
	/** By point: when it was made, its form, its living neighbours, its cost in two parts. */
	readonly day: Float64Array;
	readonly form: Uint8Array;
	readonly older: Int32Array;
	readonly newer: Int32Array;
	readonly whole: Float64Array;
	readonly change: Float64Array;
	newest: number;
	count: number;
	sumWhole: number;
	sumChange: number;
}

function formOf({ day, wholeFromDay, wholeUntilDay }: PointLife, sharesFulls: boolean): number {
	if (sharesFulls || wholeFromDay > day) return forward;
	return wholeUntilDay === Infinity ? full : reverse;
}

function sizesByDay(growthPerYear: number, horizonDays: number): Float64Array {
	const sizes = new Float64Array(horizonDays + 1);
	for (let day = 0; day <= horizonDays; day++) sizes[day] = growthFactor(growthPerYear, day);
	return sizes;
}

/** A ledger in which nothing lives yet. Throws when the points do not ascend from day 0. */
export function openLedger(
	lives: readonly PointLife[],
	shape: DataShape,
	mechanism: Mechanism,
	horizonDays: number
): Ledger {
	const points = lives.length;
	const day = new Float64Array(points);
	const form = new Uint8Array(points);
	for (let point = 0; point < points; point++) {
		const life = lives[point] as PointLife;
		if (!(life.day >= (day[point - 1] ?? 0)))
			throw new RangeError(
				`restore points must ascend from day 0, but point ${point} is on day ${life.day}`
			);
		day[point] = life.day;
		form[point] = formOf(life, mechanism.sharesFulls);
	}
	return {
		shape,
		mechanism,
		sizes: sizesByDay(shape.growthPerYear, horizonDays),
		changedIn: gapMemo((gapDays) => changedShare(mechanism.law, gapDays)),
		day,
		form,
		older: new Int32Array(points).fill(none),
		newer: new Int32Array(points).fill(none),
		whole: new Float64Array(points),
		change: new Float64Array(points),
		newest: none,
		count: 0,
		sumWhole: 0,
		sumChange: 0
	};
}

const sizeAt = (ledger: Ledger, day: number): number => ledger.sizes[Math.floor(day)] ?? 0;

/**
 * Share of the first day's bytes that common content saves in a copy made on a day. It counts once
 * while any machine still has it; what a machine changed since is its own.
 */
function savedShare({ mechanism, shape, changedIn }: Ledger, day: number): number {
	if (mechanism.sharedShare === 0) return 0;
	const changed = changedIn(day);
	const kept = changed + (1 - changed ** shape.machines) / shape.machines;
	return mechanism.sharedShare * (1 - kept);
}

function weighWhole(ledger: Ledger, point: number): void {
	const day = ledger.day[point] ?? 0;
	const size = sizeAt(ledger, day);
	const saved = savedShare(ledger, day) * Math.min(1, size);
	ledger.whole[point] = ledger.shape.firstReduction * (size - saved);
	ledger.change[point] = 0;
}

/** What a point holds that its neighbour does not: what changed in the gap, and what grew or shrank. */
function weighAgainst(ledger: Ledger, point: number, neighbour: number): void {
	const here = ledger.day[point] ?? 0;
	const there = ledger.day[neighbour] ?? 0;
	const size = sizeAt(ledger, here);
	const sizeThere = sizeAt(ledger, there);
	const changed = ledger.changedIn(Math.abs(here - there));
	const { firstReduction, changeReduction } = ledger.shape;
	ledger.whole[point] = firstReduction * Math.max(0, size - sizeThere);
	ledger.change[point] = changeReduction * Math.min(size, sizeThere) * changed;
}

function weigh(ledger: Ledger, point: number): void {
	const { form, older, newer } = ledger;
	const neighbour = (form[point] === reverse ? newer[point] : older[point]) ?? none;
	if (form[point] === full || neighbour === none) weighWhole(ledger, point);
	else weighAgainst(ledger, point, neighbour);
	ledger.sumWhole += ledger.whole[point] ?? 0;
	ledger.sumChange += ledger.change[point] ?? 0;
}

function weighAgain(ledger: Ledger, point: number): void {
	ledger.sumWhole -= ledger.whole[point] ?? 0;
	ledger.sumChange -= ledger.change[point] ?? 0;
	weigh(ledger, point);
}

/** Makes the next point. */
export function append(ledger: Ledger, point: number): void {
	const { mechanism, form, older, newer, newest } = ledger;
	older[point] = mechanism.takesOver ? newest : point - 1;
	ledger.newest = point;
	ledger.count++;
	weigh(ledger, point);
	if (newest === none) return;
	newer[newest] = point;
	if (form[newest] === reverse) weighAgain(ledger, newest);
}

/** Ends a point; where the mechanism lets them, its neighbours take over what they still need. */
export function remove(ledger: Ledger, point: number): void {
	const { mechanism, form, older, newer } = ledger;
	ledger.sumWhole -= ledger.whole[point] ?? 0;
	ledger.sumChange -= ledger.change[point] ?? 0;
	// An empty store holds nothing, whatever rounding left in the sums.
	if (--ledger.count === 0) ledger.sumWhole = ledger.sumChange = 0;
	if (!mechanism.takesOver) return;
	const before = older[point] ?? none;
	const after = newer[point] ?? none;
	if (before !== none) newer[before] = after;
	if (after === none) ledger.newest = before;
	else older[after] = before;
	if (after !== none && form[after] !== reverse) weighAgain(ledger, after);
	if (before !== none && form[before] === reverse) weighAgain(ledger, before);
}

/** Everything older is merged into this increment: it is a full from now on. */
export function turnIntoFull(ledger: Ledger, point: number): void {
	if (ledger.form[point] !== forward || ledger.mechanism.sharesFulls) return;
	ledger.form[point] = full;
	weighAgain(ledger, point);
}

/** Bytes of all living points. */
export const livingBytes = (ledger: Ledger): number =>
	Math.max(0, ledger.sumWhole) + Math.max(0, ledger.sumChange);
