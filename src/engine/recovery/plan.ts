/**
 * A restore queue made ready to run: names become places, absent fields their defaults, and the
 * restores stand in the order in which they are served.
 *
 * Rank = (priority, sequence), both ascending; the sequence is the 1-based place in the list when
 * absent. queuedAt = open(pool), readyAt = open(pool) + retrievalSeconds: a retrieval is asked for
 * when the pool opens, whatever else the restore waits for.
 * Example: priorities 2, 1, 1 with sequences 1, 9, 2 are served third, first, second.
 */
import { checkQueue } from './check-queue.ts';
import { meets } from './instant.ts';
import { createLaneMap, laneOf, type Lane, type LaneMap } from './lanes.ts';
import { openingSeconds } from './openings.ts';
import type { RestoreJob, RestorePool, RestoreQueue } from './queue.ts';

export interface Plan {
	readonly queue: RestoreQueue;
	readonly lanes: readonly Lane[];
	/** By rank: the first is served first. */
	readonly jobs: readonly PlannedJob[];
	/** No run has more instants: each of them ends a pause, a transfer or a retrieval. */
	readonly mostInstants: number;
}

export interface PlannedJob {
	readonly job: RestoreJob;
	/** Place in the list that came in. */
	readonly place: number;
	/** Place of the pool; null when no copy survived. */
	readonly pool: number | null;
	readonly isMount: boolean;
	/** Asks for more than the pool has when it is idle, so it never starts. */
	readonly isBeyondCeiling: boolean;
	readonly queuedAt: number;
	readonly readyAt: number;
	readonly overheadSeconds: number;
	/** From start to usable, for a mount. */
	readonly mountSeconds: number;
	readonly iops: number;
	/** What is read one after the other; a single piece unless it lies on several tapes. */
	readonly pieces: readonly Piece[];
	/** Its lane; null without a pool. */
	readonly lane: number | null;
	/** Ranks of those that wait for it, and how many it waits for itself. */
	readonly dependents: readonly number[];
	readonly dependencies: number;
}

export interface Piece {
	/** Number of the tape; `noTape` in a pool without. */
	readonly tape: number;
	readonly bytes: number;
}

export const noTape = -1;

/** What the jobs are planned with. */
interface Given {
	readonly queue: RestoreQueue;
	readonly poolPlaces: ReadonlyMap<string, number>;
	/** By pool. */
	readonly opensAt: readonly number[];
	readonly waits: Waits;
	readonly lanes: LaneMap;
	readonly tapes: TapeNumbers;
}

const placesOf = (list: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
	new Map(list.map(({ id }, place) => [id, place]));

/** Throws a RangeError that says what is wrong with a queue that cannot be run. */
export function planRestores(queue: RestoreQueue): Plan {
	checkQueue(queue);
	const ranked = rankedPlaces(queue.jobs);
	const given: Given = {
		queue,
		poolPlaces: placesOf(queue.pools),
		opensAt: queue.pools.map(({ id }) => openingSeconds(queue.phases, id)),
		waits: dependenciesByRank(queue.jobs, ranked),
		lanes: createLaneMap(placesOf(queue.resources)),
		tapes: { byPool: new Map(), next: 0 }
	};
	const jobs = ranked.map((place, rank) => planJob(given, place, rank));
	// Of each: a retrieval, a mount, a migration; of each piece: handling and a transfer.
	const mostInstants = jobs.reduce((sum, { pieces }) => sum + 3 + 2 * pieces.length, 1);
	return { queue, lanes: given.lanes.lanes, jobs, mostInstants };
}

function planJob(given: Given, place: number, rank: number): PlannedJob {
	const { queue, poolPlaces, opensAt, waits, lanes, tapes } = given;
	const job = queue.jobs[place] as RestoreJob;
	const poolPlace = job.pool === null ? null : (poolPlaces.get(job.pool) ?? null);
	const pool = poolPlace === null ? null : (queue.pools[poolPlace] as RestorePool);
	const queuedAt = poolPlace === null ? NaN : (opensAt[poolPlace] ?? 0);
	const isMount = job.mode === 'mount';
	return {
		job,
		place,
		pool: poolPlace,
		isMount,
		isBeyondCeiling: isMount && pool !== null && isBeyondCeiling(job, pool),
		queuedAt,
		readyAt: queuedAt + (job.retrievalSeconds ?? 0),
		overheadSeconds: job.overheadSeconds ?? 0,
		mountSeconds: job.mountSeconds ?? pool?.mountSeconds ?? 0,
		iops: job.iops ?? 0,
		pieces: piecesOf(job, pool, tapes),
		lane: poolPlace === null || pool === null ? null : laneOf(lanes, job, pool, poolPlace),
		dependents: waits.dependents[rank] ?? [],
		dependencies: waits.counts[rank] ?? 0
	};
}

function rankedPlaces(jobs: readonly RestoreJob[]): readonly number[] {
	const priority = (place: number): number => jobs[place]?.priority ?? 1;
	const sequence = (place: number): number => jobs[place]?.sequence ?? place + 1;
	return jobs
		.map((_, place) => place)
		.sort(
			(left, right) =>
				priority(left) - priority(right) || sequence(left) - sequence(right) || left - right
		);
}

interface Waits {
	readonly dependents: readonly (readonly number[] | undefined)[];
	readonly counts: readonly (number | undefined)[];
}

/** Who waits for whom, by rank; a dependency named twice counts once. */
function dependenciesByRank(jobs: readonly RestoreJob[], ranked: readonly number[]): Waits {
	const rankOf = new Map(ranked.map((place, rank) => [jobs[place]?.id, rank]));
	const dependents: number[][] = [];
	const counts: number[] = [];
	ranked.forEach((place, rank) => {
		const ids = jobs[place]?.dependsOn ?? [];
		if (ids.length === 0) return;
		const ranks = new Set(ids.flatMap((id) => rankOf.get(id) ?? []));
		counts[rank] = ranks.size;
		for (const other of ranks) (dependents[other] ??= []).push(rank);
	});
	return { dependents, counts };
}

const isBeyondCeiling = (job: RestoreJob, pool: RestorePool): boolean =>
	pool.mountSlots === 0 || !meets(job.iops ?? 0, pool.iops ?? Infinity);

/** A tape lies in one library: the same name in another pool is another tape. */
interface TapeNumbers {
	readonly byPool: Map<RestorePool, Map<string, number>>;
	next: number;
}

function piecesOf(job: RestoreJob, pool: RestorePool | null, tapes: TapeNumbers): readonly Piece[] {
	if (!pool?.tape) return [{ tape: noTape, bytes: job.bytes }];
	if (!job.tapes) return [{ tape: tapes.next++, bytes: job.bytes }];
	const byName = tapes.byPool.get(pool) ?? new Map<string, number>();
	tapes.byPool.set(pool, byName);
	return job.tapes.map(({ tape, bytes }) => {
		const number = byName.get(tape) ?? tapes.next++;
		byName.set(tape, number);
		return { tape: number, bytes };
	});
}
