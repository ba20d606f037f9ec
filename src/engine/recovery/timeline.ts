/**
 * The timeline of one restore.
 *
 * Times are seconds after the event; null is never, or unknown. As far as it came,
 * queued ≤ ready ≤ eligible ≤ started ≤ usable ≤ complete. dataLostSeconds = max(0, −pointAt).
 * Example: a point taken 4 h before the event loses 14,400 s of data.
 */
import { jobOf, noDrive, type Run } from './run.ts';

export interface RestoreTimeline {
	readonly id: string;
	/** When the pool opens. */
	readonly queuedAt: number | null;
	/** When what it asked of an archive has come. */
	readonly readyAt: number | null;
	/** When everything it depends on is usable too. */
	readonly eligibleAt: number | null;
	readonly startedAt: number | null;
	readonly usableAt: number | null;
	/** When all its bytes are where they shall stay. */
	readonly completeAt: number | null;
	/** Usable … complete: a mounted restore is served from the backup. Null when that never ends. */
	readonly degradedSeconds: number | null;
	/** Overhead, tape handling and mounting within started … usable. */
	readonly handlingSeconds: number;
	readonly dataLostSeconds: number | null;
	/** The tape drive it was read with, from 1. */
	readonly drive: number | null;
	/** Null when it becomes usable. */
	readonly neverBecause: NeverBecause | null;
}

/**
 * No copy survived; what it depends on never becomes usable; it asks for more than the pool has; no
 * place ever comes free; or its transfer stands still for ever.
 */
export type NeverBecause = 'no-copy' | 'dependency' | 'ceiling' | 'no-place' | 'no-bandwidth';

const orNull = (time: number | undefined): number | null =>
	time === undefined || Number.isNaN(time) ? null : time;

/** What has become of the restore of a rank when the run is over. */
export function timelineOf(run: Run, rank: number): RestoreTimeline {
	const { job, pool, queuedAt, readyAt } = jobOf(run, rank);
	const pointAt = pool === null ? null : (job.pointAt ?? null);
	const drive = run.drive[rank] ?? noDrive;
	const usableAt = orNull(run.usableAt[rank]);
	const completeAt = orNull(run.completeAt[rank]);
	return {
		id: job.id,
		queuedAt: orNull(queuedAt),
		readyAt: orNull(readyAt),
		eligibleAt: orNull(run.eligibleAt[rank]),
		startedAt: orNull(run.startedAt[rank]),
		usableAt,
		completeAt,
		degradedSeconds: usableAt === null || completeAt === null ? null : completeAt - usableAt,
		handlingSeconds: run.handlingSeconds[rank] ?? 0,
		dataLostSeconds: pointAt === null ? null : Math.max(0, -pointAt),
		drive: drive === noDrive ? null : drive + 1,
		neverBecause: neverBecause(run, rank)
	};
}

function neverBecause(run: Run, rank: number): NeverBecause | null {
	const isKnown = (times: Float64Array): boolean => !Number.isNaN(times[rank]);
	if (isKnown(run.usableAt)) return null;
	if (isKnown(run.startedAt)) return 'no-bandwidth';
	const { pool, isBeyondCeiling } = jobOf(run, rank);
	if (pool === null) return 'no-copy';
	if (!isKnown(run.eligibleAt)) return 'dependency';
	return isBeyondCeiling ? 'ceiling' : 'no-place';
}
