/**
 * A replica and its journal: production once more, and every write of so long a history.
 *
 * bytes = size · 1.0 + Σ machines max(least, written in the history · bytes per byte written, in whole
 * steps). Each write counts, also one that overwrites another: what is written between two checkpoints,
 * U(checkpoint), times the checkpoints of the history.
 * Source: vendor sizing guides (percentage rounded up to steps, a minimum a machine).
 * Example: 1 TB, 10 %/day spread evenly, a history of 1 day, 1.1: 105 GB written, 1.116 TB in all.
 */
import type { EstateRow } from '../design/index.ts';
import type { JournalStore } from '../library/index.ts';
import { uniqueShare, type ChangeCurve } from '../reduction/index.ts';
import { secondsPerDay } from '../units/index.ts';
import type { WorkloadGroup } from './groups.ts';

/** Bytes written in a day per byte of front end, each write counted, seen every so many seconds. */
export const writtenPerDay = (curve: ChangeCurve, everySeconds: number): number =>
	(uniqueShare(curve, everySeconds / secondsPerDay) * secondsPerDay) / everySeconds;

/** Journal of one machine: at least its least size, in whole steps; as given where a file states neither. */
export function journalBytes(
	{ leastPerMachine, step }: Pick<JournalStore, 'leastPerMachine' | 'step'>,
	wantedBytes: number
): number {
	const least = Math.max(wantedBytes, leastPerMachine?.value ?? 0);
	return step ? Math.ceil(least / step.value - 1e-9) * step.value : least;
}

/**
 * Adds to `changes` by how much a value that only rises or only falls differs from the day before, on
 * each day after `from` until `to`. Where both ends are equal nothing is looked at in between: a machine
 * steps a few times in years.
 */
function addChanges(
	changes: Float64Array,
	valueOn: (day: number) => number,
	from: number,
	to: number,
	[atFrom, atTo]: readonly [number, number]
): void {
	if (atFrom === atTo) return;
	if (to - from === 1) {
		changes[to] = (changes[to] ?? 0) + atTo - atFrom;
		return;
	}
	const middle = (from + to) >> 1;
	const atMiddle = valueOn(middle);
	addChanges(changes, valueOn, from, middle, [atFrom, atMiddle]);
	addChanges(changes, valueOn, middle, to, [atMiddle, atTo]);
}

/** Bytes of the journals of all machines of a group on each day, machine by machine in steps. */
function journalsByDay(
	store: JournalStore,
	rows: readonly EstateRow[],
	perByte: number,
	growthByDay: Float64Array
): Float64Array {
	const changes = new Float64Array(growthByDay.length);
	const last = growthByDay.length - 1;
	for (const { workload } of rows) {
		const { count, frontEnd } = workload;
		const journalsOn = (day: number): number =>
			count * journalBytes(store, (frontEnd.value / count) * (growthByDay[day] ?? 0) * perByte);
		const first = journalsOn(0);
		changes[0] = (changes[0] ?? 0) + first;
		addChanges(changes, journalsOn, 0, last, [first, journalsOn(last)]);
	}
	let journals = 0;
	return changes.map((change) => (journals += change));
}

/**
 * Bytes of replica and journal per byte of the group's front end, on each day of its growth, which
 * rises or falls throughout.
 */
export function journalResponse(
	store: JournalStore,
	{ curve, frontEndBytes, rows }: WorkloadGroup,
	growthByDay: Float64Array
): Float64Array {
	const written = writtenPerDay(curve, store.checkpointEvery.value);
	const perByte = written * store.history.value * store.perWritten.value;
	const rounded = store.step !== undefined || store.leastPerMachine !== undefined;
	if (!rounded || frontEndBytes === 0) return growthByDay.map((growth) => growth * (1 + perByte));
	const journals = journalsByDay(store, rows, perByte, growthByDay);
	return growthByDay.map((growth, day) => growth + (journals[day] ?? 0) / frontEndBytes);
}
