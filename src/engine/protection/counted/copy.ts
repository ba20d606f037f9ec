/**
 * Copy chains: forever-forward chains that put fulls aside for the long term.
 *
 * Method merge: at each run, for every instant that became due since the run before, the nearer of
 * the two points is marked (the newer on a tie). A marked full that would swallow the next
 * increment is archived instead, and a copy of it leads the chain on.
 * Method active-full: a run that passes a due instant writes a full that carries the mark.
 * Example: weekly on Sunday 22 h, runs daily at 22 h: Sunday's own run is marked.
 */
import { count, newestFile, type FileSet, type StoredFile } from './files.ts';
import { mergeOldest, retireClosedChains, writeFull, writeIncrement } from './forward.ts';
import { nextInstant } from './instants.ts';
import { gfsClasses, type Gfs, type GfsClass } from './plan.ts';
import { claimSlots } from './retire.ts';

export interface DueInstants {
	/** The next due instant of each class in use, in seconds. */
	readonly next: Map<GfsClass, number>;
	/** The earliest of them, so that most runs need look no further. */
	earliest: number;
}

export function firstDueInstants(gfs: Gfs | null, afterSeconds: number): DueInstants {
	const next = new Map<GfsClass, number>();
	for (const gfsClass of gfsClasses) {
		if (!gfs || gfs.counts[gfsClass] === 0) continue;
		next.set(gfsClass, nextInstant(gfsClass, gfs.dates, afterSeconds));
	}
	return { next, earliest: Math.min(...next.values()) };
}

/** Calls `mark` for each instant up to now and moves the instants on. */
function passDueInstants(
	gfs: Gfs,
	due: DueInstants,
	nowSeconds: number,
	mark: (gfsClass: GfsClass, instant: number) => void
): void {
	if (due.earliest > nowSeconds) return;
	for (const [gfsClass, first] of due.next) {
		let instant = first;
		for (; instant <= nowSeconds; instant = nextInstant(gfsClass, gfs.dates, instant)) {
			mark(gfsClass, instant);
		}
		due.next.set(gfsClass, instant);
	}
	due.earliest = Math.min(...due.next.values());
}

/** One run of a copy chain. */
export function runCopy(set: FileSet, seconds: number, due: DueInstants): void {
	const gfs = set.plan.gfs;
	if (gfs?.method === 'active-full') runWithGfsFulls(set, seconds, gfs, due);
	else runMerging(set, seconds, gfs, due);
}

function runMerging(set: FileSet, seconds: number, gfs: Gfs | null, due: DueInstants): void {
	const previous = newestFile(set);
	const newest = writeIncrement(set, seconds);
	if (gfs) {
		passDueInstants(gfs, due, seconds, (gfsClass, instant) => {
			const isPrevious = instant - previous.pointSeconds < seconds - instant;
			markPoint(isPrevious ? previous : newest, gfsClass);
		});
	}
	mergeOldest(set, seconds);
}

function runWithGfsFulls(set: FileSet, seconds: number, gfs: Gfs, due: DueInstants): void {
	const marks: GfsClass[] = [];
	passDueInstants(gfs, due, seconds, (gfsClass) => {
		if (!marks.includes(gfsClass)) marks.push(gfsClass);
	});
	if (marks.length === 0) {
		writeIncrement(set, seconds);
	} else {
		const full = writeFull(set, seconds, false);
		full.marks = marks;
		count(set, full);
		claimSlots(set, full);
	}
	retireClosedChains(set);
}

function markPoint(point: StoredFile, gfsClass: GfsClass): void {
	if (!point.marks.includes(gfsClass)) point.marks = [...point.marks, gfsClass];
}
