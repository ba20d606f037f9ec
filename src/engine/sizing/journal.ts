/**
 * A replica and its journal: production once more, and every write of so long a history.
 *
 * bytes = size · 1.0 + Σ machines max(least, written in the history · bytes per byte written, in whole
 * steps). Each write counts, also one that overwrites another: what is written between two checkpoints,
 * U(checkpoint), times the checkpoints of the history.
 * Source: vendor sizing guides (percentage rounded up to steps, a minimum a machine).
 * Example: 1 TB, 10 %/day spread evenly, a history of 1 day, 1.1: 105 GB written, 1.116 TB in all.
 */
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

/** Bytes of replica and journal per byte of the group's front end, on each day of its growth. */
export function journalResponse(
	store: JournalStore,
	{ curve, frontEndBytes, rows }: WorkloadGroup,
	growthByDay: Float64Array
): Float64Array {
	const written = writtenPerDay(curve, store.checkpointEvery.value);
	const perByte = written * store.history.value * store.perWritten.value;
	const rounded = store.step !== undefined || store.leastPerMachine !== undefined;
	return growthByDay.map((growth) => {
		if (!rounded || frontEndBytes === 0) return growth * (1 + perByte);
		let journals = 0;
		for (const { workload } of rows) {
			const each = (workload.frontEnd.value / workload.count) * growth * perByte;
			journals += workload.count * journalBytes(store, each);
		}
		return growth + journals / frontEndBytes;
	});
}
