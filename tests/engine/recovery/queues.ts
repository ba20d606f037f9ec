/** Queues made by hand: one pool behind one resource of 100 MB/s unless a test says otherwise. */
import {
	simulateRestores,
	type RestoreJob,
	type RestoreOutcome,
	type RestorePool,
	type RestoreQueue,
	type RestoreTimeline
} from '#engine/recovery/index.ts';

export const megabyte = 1e6;
export const gigabyte = 1e9;

export const pool = (more: Partial<RestorePool> = {}): RestorePool => ({
	id: 'pool',
	readResource: 'read',
	...more
});

export const job = (id: string, gigabytes: number, more: Partial<RestoreJob> = {}): RestoreJob => ({
	id,
	bytes: gigabytes * gigabyte,
	pool: 'pool',
	...more
});

export const queue = (
	jobs: readonly RestoreJob[],
	more: Partial<RestoreQueue> = {}
): RestoreQueue => ({
	phases: [],
	resources: [{ id: 'read', bytesPerSecond: 100 * megabyte }],
	pools: [pool()],
	jobs,
	...more
});

/** One pool as given, and what comes of the jobs. */
export const play = (
	given: Partial<RestorePool>,
	jobs: readonly RestoreJob[],
	more: Partial<RestoreQueue> = {}
): RestoreOutcome => simulateRestores(queue(jobs, { pools: [pool(given)], ...more }));

export const timeline = ({ jobs }: RestoreOutcome, id: string): RestoreTimeline =>
	jobs.find((one) => one.id === id)!;

/** One time of every job, in the order of the queue. */
export const times = (
	{ jobs }: RestoreOutcome,
	which: 'startedAt' | 'usableAt' | 'completeAt' = 'usableAt'
): readonly (number | null)[] => jobs.map((one) => one[which]);
