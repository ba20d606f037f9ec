/**
 * The state of a run: what each restore is doing and since when, who holds which places.
 *
 * Restores are numbered by rank, and what changes of them stands in typed arrays: tens of thousands
 * are played while someone waits. A time is NaN until it is known.
 */
import { openDrives, type Drives } from './drives.ts';
import { createHeap, type Heap } from './heap.ts';
import type { Lane } from './lanes.ts';
import { openCurve, type DeliveredCurve } from './delivered-curve.ts';
import type { Pace } from './pace.ts';
import type { Plan, PlannedJob } from './plan.ts';
import { migrationLimit, type RestorePool } from './queue.ts';
import { openSlots, type Slots } from './slots.ts';
import { openTransfers, type Transfers } from './transfers.ts';

/** What a restore is doing. `handling` is overhead and tape handling, before a byte moves. */
export type Stage =
	'retrieving' | 'waiting' | 'handling' | 'moving' | 'mounting' | 'mounted' | 'complete';

export interface Run {
	readonly plan: Plan;
	readonly pools: readonly RunningPool[];
	readonly transfers: Transfers;
	/** Jobs by when their retrieval, handling or mounting ends. */
	readonly timers: Heap;
	readonly stage: Stage[];
	/** Jobs that must be usable first. */
	readonly unmet: Int32Array;
	/** The piece being read, or read next. */
	readonly piece: Int32Array;
	readonly eligibleAt: Float64Array;
	readonly startedAt: Float64Array;
	readonly usableAt: Float64Array;
	readonly completeAt: Float64Array;
	/** Seconds before usable in which it had its place and nothing moved. */
	readonly handlingSeconds: Float64Array;
	/** By number from 0; −1 when it was read from no tape. */
	readonly drive: Int32Array;
	readonly curve: DeliveredCurve;
	now: number;
}

export interface RunningPool {
	readonly pool: RestorePool;
	/** Stream slots, or the drives of a library. */
	readonly streams: Slots;
	readonly drives: Drives | null;
	readonly mounts: Slots;
	/** Mounted jobs that wait to be moved. */
	readonly toMigrate: Heap;
	readonly migrationLimit: number;
	migrating: number;
	mountedIops: number;
	peakIops: number;
}

export const noDrive = -1;

const unknown = (count: number): Float64Array => new Float64Array(count).fill(NaN);

/** A run in which nothing has happened yet: time 0, every retrieval under way. */
export function openRun(plan: Plan): Run {
	const { queue, jobs, lanes } = plan;
	const pools = queue.pools.map((pool) => openPool(pool, queue.resources.length));
	const paceOf = ({ pool, isMigration }: Lane): Pace => {
		const running = pools[pool] as RunningPool;
		return (isMigration ? running.mounts : running.streams).pace;
	};
	const rates = queue.resources.map(({ bytesPerSecond }) => bytesPerSecond);
	return {
		plan,
		pools,
		transfers: openTransfers(lanes, rates, paceOf),
		timers: createHeap(),
		stage: jobs.map(() => 'retrieving'),
		unmet: Int32Array.from(jobs, ({ dependencies }) => dependencies),
		piece: new Int32Array(jobs.length),
		eligibleAt: unknown(jobs.length),
		startedAt: unknown(jobs.length),
		usableAt: unknown(jobs.length),
		completeAt: unknown(jobs.length),
		handlingSeconds: new Float64Array(jobs.length),
		drive: new Int32Array(jobs.length).fill(noDrive),
		curve: openCurve(queue.curveAt ?? []),
		now: 0
	};
}

function openPool(pool: RestorePool, resources: number): RunningPool {
	const streams = pool.tape
		? openSlots('drives', pool.tape.drives, resources)
		: openSlots('streams', pool.streamSlots ?? Infinity, resources);
	return {
		pool,
		streams,
		drives: pool.tape ? openDrives(pool.tape) : null,
		mounts: openSlots('mounts', pool.mountSlots ?? Infinity, resources),
		toMigrate: createHeap(),
		migrationLimit: migrationLimit(pool),
		migrating: 0,
		mountedIops: 0,
		peakIops: 0
	};
}

export const jobOf = ({ plan }: Run, job: number): PlannedJob => plan.jobs[job] as PlannedJob;

/** The pool of a job that has one: others never get as far as to be asked. */
export const poolOf = (run: Run, job: number): RunningPool =>
	run.pools[jobOf(run, job).pool ?? -1] as RunningPool;

/** The places for which a job with a pool asks. */
export function slotsOf(run: Run, job: number): Slots {
	const { streams, mounts } = poolOf(run, job);
	return jobOf(run, job).isMount ? mounts : streams;
}
