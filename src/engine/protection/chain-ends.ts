/**
 * When each point really goes, once what other points need is counted, and when it is whole.
 *
 * Laws: a forward increment needs everything back to its full, so a point lives at least as long as
 * any later point of its chain; a reverse increment needs everything up to its full, so a point
 * lives at least as long as any earlier one. A media set stays until all of it may go, and while it
 * is still being written; only fulls are kept longer than their set, on another one. Whole is what
 * can be restored alone: a written full, the oldest short-term point of a forever-forward chain and
 * what was put aside from it, the newest point of a reverse chain. Each law is one pass.
 * Example: full on day 0, increments to day 6, 3 days each: the chain goes on day 9, in one piece.
 */
import { setWindows, windowIndex, type Windows } from './chain-style.ts';
import { dayOfRun, secondsOfRun, staysWhole, type Timeline } from './timeline.ts';

/** All in seconds since the first run. */
export interface ChainEnds {
	/** When a point goes. */
	readonly ends: Float64Array;
	/** From when until when a point is whole; Infinity when it never is, or never ceases to be. */
	readonly wholeFrom: Float64Array;
	readonly wholeUntil: Float64Array;
}

export function chainEndsOf(timeline: Timeline): ChainEnds {
	const { runs, isFull, shortEnds, longEnds, chain, fulls } = timeline;
	const ends = new Float64Array(runs);
	const wholeFrom = new Float64Array(runs).fill(Infinity);
	const wholeUntil = new Float64Array(runs).fill(Infinity);
	for (let run = 0; run < runs; run += 1) {
		ends[run] = Math.max(shortEnds[run] ?? 0, longEnds[run] ?? 0);
		if (isFull[run] === 1) wholeFrom[run] = secondsOfRun(timeline, run);
	}
	switch (chain.style) {
		case 'independent':
			wholeFrom.fill(0);
			break;
		case 'forever-forward':
			makeOldestWhole(timeline, wholeFrom);
			break;
		case 'forward-incremental':
			holdForLater(timeline, ends);
			break;
		case 'reverse-incremental':
			holdForEarlier(timeline, ends);
			makeNewestWhole(timeline, wholeFrom, wholeUntil);
			break;
		case 'tape-sets': {
			const sets = setWindows(chain, fulls);
			if (sets) holdSets(timeline, sets, ends);
			break;
		}
	}
	return { ends, wholeFrom, wholeUntil };
}

/** A point is the full of the chain once all older short-term points are gone, if it lasts so long. */
function makeOldestWhole(timeline: Timeline, wholeFrom: Float64Array): void {
	let olderGone = 0;
	for (let run = 0; run < timeline.runs; run += 1) {
		const shortEnd = timeline.shortEnds[run] ?? 0;
		if (run > 0 && olderGone < shortEnd) {
			wholeFrom[run] = Math.max(olderGone, secondsOfRun(timeline, run));
		}
		olderGone = Math.max(olderGone, shortEnd);
	}
}

/** The newest point is whole until the next run of its chain turns it into an increment. */
function makeNewestWhole(
	timeline: Timeline,
	wholeFrom: Float64Array,
	wholeUntil: Float64Array
): void {
	for (let run = 0; run < timeline.runs; run += 1) {
		wholeFrom[run] = secondsOfRun(timeline, run);
		if (!staysWhole(timeline, run)) wholeUntil[run] = secondsOfRun(timeline, run + 1);
	}
}

function holdForLater({ runs, isFull }: Timeline, ends: Float64Array): void {
	let needed = 0;
	for (let run = runs - 1; run >= 0; run -= 1) {
		needed = Math.max(needed, ends[run] ?? 0);
		ends[run] = needed;
		if (isFull[run] === 1) needed = 0;
	}
}

function holdForEarlier({ runs, isFull }: Timeline, ends: Float64Array): void {
	let needed = 0;
	for (let run = 0; run < runs; run += 1) {
		if (isFull[run] === 1) needed = 0;
		needed = Math.max(needed, ends[run] ?? 0);
		ends[run] = needed;
	}
}

function holdSets(timeline: Timeline, sets: Windows, ends: Float64Array): void {
	/** Until when the set after this one needs this one. */
	let needed = 0;
	for (let last = timeline.runs - 1; last >= 0;) {
		const set = windowIndex(sets, dayOfRun(timeline, last));
		let first = last;
		while (first > 0 && windowIndex(sets, dayOfRun(timeline, first - 1)) === set) first -= 1;
		const setEnd = holdSet(timeline, first, last, needed, ends);
		needed = timeline.isFull[first] === 1 ? 0 : setEnd;
		last = first - 1;
	}
}

/** Holds the points of one set together; returns when the set goes, in seconds. */
function holdSet(
	timeline: Timeline,
	first: number,
	last: number,
	needed: number,
	ends: Float64Array
): number {
	const { isFull, shortEnds } = timeline;
	let setEnd = Math.max(needed, secondsOfRun(timeline, last + 1));
	for (let run = first; run <= last; run += 1) {
		// A full is kept for the long term on a set of its own; here it is held for the short term.
		setEnd = Math.max(setEnd, (isFull[run] === 1 ? shortEnds[run] : ends[run]) ?? 0);
	}
	for (let run = first; run <= last; run += 1) {
		ends[run] = Math.max(ends[run] ?? 0, setEnd);
	}
	return setEnd;
}
