/**
 * Forward chains: a full, then increments; either new fulls from time to time, or merging for ever.
 *
 * Periodic fulls: a point outside the n newest stays while a point inside depends on its chain, so
 * a chain leaves whole. At most n + (runs between fulls) − 1 points.
 * Merging: once there are more than n points, the full swallows the oldest increment and takes its
 * date and size. Always n points.
 * Example: n = 7, a synthetic full every Saturday: 13 points at most, on Fridays before it.
 */
import { secondsPerDay } from '../../units/index.ts';
import {
	change,
	count,
	fileAt,
	liveCount,
	newestFile,
	newFile,
	type FileSet,
	type StoredFile
} from './files.ts';
import { linkClone } from './links.ts';
import { archive, claimSlots, remove, retireOldest } from './retire.ts';
import { isActiveFullDay, isSyntheticFullDay } from './schedule.ts';
import { fullBytesAt, incrementBytesAt, sourceBytesAt } from './sizes.ts';

/** The day on which the last full of a kind was written; there is only one a day. */
export interface FullDays {
	active: number;
	synthetic: number;
}

/** Writes a full and begins a chain with it. */
export function writeFull(set: FileSet, seconds: number, active: boolean): StoredFile {
	const { plan } = set;
	const full = newFile('full', seconds, sourceBytesAt(plan, seconds), fullBytesAt(plan, seconds));
	full.active = active;
	full.chain = { full, firstIndex: set.live.length };
	set.live.push(full);
	return full;
}

/** Writes an increment into the chain of the newest file. */
export function writeIncrement(set: FileSet, seconds: number): StoredFile {
	const { plan } = set;
	const increment = newFile(
		'increment',
		seconds,
		sourceBytesAt(plan, seconds),
		incrementBytesAt(plan, seconds)
	);
	increment.chain = newestFile(set).chain;
	set.live.push(increment);
	count(set, increment);
	return increment;
}

/** One run of a chain with periodic fulls. */
export function runWithFulls(set: FileSet, seconds: number, fullDays: FullDays): void {
	const { plan } = set;
	const day = Math.floor(seconds / secondsPerDay);
	if (fullDays.active !== day && isActiveFullDay(plan, day)) {
		count(set, writeFull(set, seconds, true));
		fullDays.active = day;
	} else if (
		fullDays.active !== day &&
		fullDays.synthetic !== day &&
		isSyntheticFullDay(plan, day)
	) {
		const previous = newestFile(set);
		const full = writeFull(set, seconds, false);
		linkClone(set, full, previous);
		count(set, full);
		fullDays.synthetic = day;
	} else {
		writeIncrement(set, seconds);
	}
	retireClosedChains(set);
}

/** Retires every point older than the chain of the n-th newest point. */
export function retireClosedChains(set: FileSet): void {
	const excess = liveCount(set) - set.plan.retentionPoints;
	if (excess <= 0) return;
	const oldestKept = fileAt(set, set.head + excess);
	const chainStart = oldestKept.chain?.firstIndex ?? set.head;
	while (set.head < chainStart) retireOldest(set);
}

/** Lets the full swallow the oldest increment when there are more than n points. */
export function mergeOldest(set: FileSet, seconds: number): void {
	if (liveCount(set) <= set.plan.retentionPoints) return;
	const full = fileAt(set, set.head);
	const swallowed = fileAt(set, set.head + 1);
	const heir = full.marks.length > 0 ? succeed(set, full, seconds) : full;
	set.head += 1;
	set.live[set.head] = heir;
	if (heir === full) resize(set, full, swallowed.pointSeconds);
	else claimSlots(set, full);
	heir.marks = swallowed.marks;
	heir.inheritedMarks = swallowed.marks;
	remove(set, swallowed);
}

function resize(set: FileSet, full: StoredFile, pointSeconds: number): void {
	change(set, full, () => {
		full.pointSeconds = pointSeconds;
		full.sourceBytes = sourceBytesAt(set.plan, pointSeconds);
		full.fileBytes = fullBytesAt(set.plan, pointSeconds);
		full.active = false;
		if (full.clonedFrom) linkClone(set, full, full.clonedFrom);
	});
}

/** Archives a marked full unchanged; a copy of it, of the same date and size, leads the chain on. */
function succeed(set: FileSet, full: StoredFile, seconds: number): StoredFile {
	const heir = newFile('full', seconds, full.sourceBytes, full.fileBytes);
	heir.pointSeconds = full.pointSeconds;
	heir.chain = full.chain;
	if (heir.chain) heir.chain.full = heir;
	linkClone(set, heir, full);
	count(set, heir);
	archive(set, full);
	return heir;
}
