/**
 * The course of a store: which living point is weighed against which, in the order in which it
 * happens. It knows no rates and no sizes, so that all shapes of data that are kept by the same
 * points share one course and differ only in what `books.ts` makes of it.
 *
 * A point is weighed whole or against its living neighbour: the one before it, for a reverse
 * increment the one after it. When a point goes, its neighbours close the gap and are weighed
 * again, so that cost depends on who lives and not on what happened before.
 * Example: points on days 0, 1, 2: whole, against 0, against 1; when day 1 goes, day 2 is weighed
 * against day 0.
 *
 * Hot path: a doubly linked list in typed arrays, O(1) for each point made or gone.
 */
import type { PointLife } from '../protection/index.ts';
import { gapDays, indexOfGap, noGaps, type GapIndex } from './gap-index.ts';
import type { Sharing } from './mechanism.ts';
import { none, scheduleOf, type Schedule } from './schedule.ts';

/** Steps of a course: a point is put in or taken out, whole or against another; all is gone. */
export const putWhole = 0;
export const takeWhole = 1;
export const putAgainst = 2;
export const takeAgainst = 3;
const emptied = 4;

/** Kinds of stops: a run is made, what it ends is gone, a day is over. */
export const runMade = 0;
const runSettled = 1;
export const dayOver = 2;

export interface Course {
	readonly horizonDays: number;
	/** Points made within the horizon. */
	readonly points: number;
	/** When each point is made. */
	readonly day: Float64Array;
	/**
	 * By step: what happens, to which whole point; or to one of which day, against one of which other,
	 * over which of the gaps. Days are whole: what is taken out finds the sizes of what was put in.
	 */
	readonly step: Uint8Array;
	readonly of: Int32Array;
	readonly against: Int32Array;
	readonly gap: Int32Array;
	/** Stops, where the bytes are looked at: how many steps lie before each, and what is over there. */
	readonly stops: Int32Array;
	readonly stopKind: Uint8Array;
	/** The different gaps in days, to the minute. */
	readonly gapDays: Float64Array;
}

/** What a point is written as; only the first changes, into a full, when everything older is merged. */
const forward = 0;
const full = 1;
/** Whole while it is the newest, then an increment back in time. */
const reverse = 2;

function formOf({ day, wholeFromDay, wholeUntilDay }: PointLife, sharesFulls: boolean): number {
	if (sharesFulls || wholeFromDay > day) return forward;
	return wholeUntilDay === Infinity ? full : reverse;
}

/** Writes steps down, in arrays that double when they are full. */
interface Writer {
	step: Uint8Array;
	of: Int32Array;
	against: Int32Array;
	gap: Int32Array;
	length: number;
	readonly stops: Int32Array;
	readonly stopKind: Uint8Array;
	stopCount: number;
	readonly gaps: GapIndex;
}

function doubled(writer: Writer): void {
	const twice = <T extends Int32Array | Uint8Array>(larger: T, array: T): T => {
		larger.set(array);
		return larger;
	};
	const size = 2 * writer.step.length;
	writer.step = twice(new Uint8Array(size), writer.step);
	writer.of = twice(new Int32Array(size), writer.of);
	writer.against = twice(new Int32Array(size), writer.against);
	writer.gap = twice(new Int32Array(size), writer.gap);
}

function write(writer: Writer, step: number, of: number, against: number, gap: number): void {
	if (writer.length === writer.step.length) doubled(writer);
	const at = writer.length++;
	writer.step[at] = step;
	writer.of[at] = of;
	writer.against[at] = against;
	writer.gap[at] = gap;
}

/** Most points take three steps: made, taken out, and the next one weighed again. */
const openWriter = (points: number, stops: number): Writer => ({
	step: new Uint8Array(4 * points + 16),
	of: new Int32Array(4 * points + 16),
	against: new Int32Array(4 * points + 16),
	gap: new Int32Array(4 * points + 16),
	length: 0,
	stops: new Int32Array(stops),
	stopKind: new Uint8Array(stops),
	stopCount: 0,
	gaps: noGaps()
});

/** Notes a stop. A day that ends just as its last run has settled is one stop, not two. */
function stop(writer: Writer, kind: number): void {
	const last = writer.stopCount - 1;
	const isSame = kind === dayOver && writer.stopKind[last] === runSettled;
	if (isSame && writer.stops[last] === writer.length) writer.stopCount--;
	writer.stopKind[writer.stopCount] = kind;
	writer.stops[writer.stopCount++] = writer.length;
}

interface Living {
	readonly sharing: Sharing;
	readonly day: Float64Array;
	readonly wholeDay: Int32Array;
	readonly form: Uint8Array;
	/** By point: the step that put it in. */
	readonly putBy: Int32Array;
	readonly older: Int32Array;
	readonly newer: Int32Array;
	newest: number;
	count: number;
}

function weigh(living: Living, writer: Writer, point: number): void {
	const { day, wholeDay, form, older, newer, putBy } = living;
	const other = (form[point] === reverse ? newer[point] : older[point]) ?? none;
	putBy[point] = writer.length;
	if (form[point] === full || other === none) {
		write(writer, putWhole, point, 0, 0);
		return;
	}
	const gap = indexOfGap(writer.gaps, Math.abs((day[point] ?? 0) - (day[other] ?? 0)));
	write(writer, putAgainst, wholeDay[point] ?? 0, wholeDay[other] ?? 0, gap);
}

/** Takes out what was put in for a point: the same step the other way. */
function takeOut(living: Living, writer: Writer, point: number): void {
	const { step, of, against, gap } = writer;
	const put = living.putBy[point] ?? none;
	const kind = step[put] === putWhole ? takeWhole : takeAgainst;
	write(writer, kind, of[put] ?? 0, against[put] ?? 0, gap[put] ?? 0);
}

function weighAgain(living: Living, writer: Writer, point: number): void {
	takeOut(living, writer, point);
	weigh(living, writer, point);
}

function append(living: Living, writer: Writer, point: number): void {
	const { sharing, form, older, newer, newest } = living;
	older[point] = sharing.takesOver ? newest : point - 1;
	living.newest = point;
	living.count++;
	weigh(living, writer, point);
	if (newest === none) return;
	newer[newest] = point;
	if (form[newest] === reverse) weighAgain(living, writer, newest);
}

/** Ends a point; where the mechanism lets them, its neighbours take over what they still need. */
function remove(living: Living, writer: Writer, point: number): void {
	const { sharing, form, older, newer } = living;
	takeOut(living, writer, point);
	if (--living.count === 0) write(writer, emptied, 0, 0, 0);
	if (!sharing.takesOver) return;
	const before = older[point] ?? none;
	const after = newer[point] ?? none;
	if (before !== none) newer[before] = after;
	if (after === none) living.newest = before;
	else older[after] = before;
	if (after !== none && form[after] !== reverse) weighAgain(living, writer, after);
	if (before !== none && form[before] === reverse) weighAgain(living, writer, before);
}

/** Everything older is merged into this increment: it is a full from now on. */
function turnIntoFull(living: Living, writer: Writer, point: number): void {
	if (living.form[point] !== forward || living.sharing.sharesFulls) return;
	living.form[point] = full;
	weighAgain(living, writer, point);
}

/** Lets everything of a slot happen. */
function happen(
	living: Living,
	writer: Writer,
	{ points, first, next }: Schedule,
	slot: number
): void {
	let event = first[slot] ?? none;
	for (; event !== none; event = next[event] ?? none) {
		if (event < points) remove(living, writer, event);
		else turnIntoFull(living, writer, event - points);
	}
}

/** Nothing lives yet. Throws when the points do not ascend from day 0. */
function nothingYet(lives: readonly PointLife[], sharing: Sharing): Living {
	const day = new Float64Array(lives.length);
	const form = new Uint8Array(lives.length);
	for (let point = 0; point < lives.length; point++) {
		const life = lives[point] as PointLife;
		if (!(life.day >= (day[point - 1] ?? 0)))
			throw new RangeError(
				`restore points must ascend from day 0, but point ${point} is on day ${life.day}`
			);
		day[point] = life.day;
		form[point] = formOf(life, sharing.sharesFulls);
	}
	const nobody = () => new Int32Array(lives.length).fill(none);
	return {
		sharing,
		day,
		// Stored as whole numbers, days lose their fractions.
		wholeDay: new Int32Array(day),
		form,
		putBy: nobody(),
		older: nobody(),
		newer: nobody(),
		newest: none,
		count: 0
	};
}

/** Follows points that ascend by day; those beyond the horizon are left out. Throws when they do not. */
export function courseOf(
	lives: readonly PointLife[],
	sharing: Sharing,
	horizonDays: number
): Course {
	const living = nothingYet(lives, sharing);
	const schedule = scheduleOf(lives, horizonDays);
	const { points } = schedule;
	const writer = openWriter(points, 2 * points + horizonDays + 1);
	let run = 0;
	for (let day = 0; day <= horizonDays; day++) {
		for (; run < points && (living.day[run] ?? 0) < day + 1; run++) {
			append(living, writer, run);
			stop(writer, runMade);
			happen(living, writer, schedule, run);
			stop(writer, runSettled);
		}
		happen(living, writer, schedule, points + day);
		stop(writer, dayOver);
	}
	return {
		horizonDays,
		points,
		day: living.day,
		step: writer.step.slice(0, writer.length),
		of: writer.of.slice(0, writer.length),
		against: writer.against.slice(0, writer.length),
		gap: writer.gap.slice(0, writer.length),
		stops: writer.stops.slice(0, writer.stopCount),
		stopKind: writer.stopKind.slice(0, writer.stopCount),
		gapDays: gapDays(writer.gaps)
	};
}
