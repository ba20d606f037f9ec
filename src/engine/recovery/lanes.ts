/**
 * Restores that always have the same rate travel in one lane.
 *
 * A restored byte takes 1/f bytes of its pool's read resource and 1 of every other resource on its
 * way, f being the rehydration factor: reading at capacity · f. Its rate is at most
 * min(own cap, f · stream rate of the pool, drive rate); the stream rate is a read rate, the others
 * are not. Same resources, factor, cap, pool and class mean the same rate at every instant.
 * Example: factor 0.4 through a 1000 MB/s box restores at 400 MB/s.
 */
import type { RestoreJob, RestorePool } from './queue.ts';

export interface Lane {
	/** Place of the pool. */
	readonly pool: number;
	/** Migrations get what streams leave over. */
	readonly isMigration: boolean;
	/** Places of the resources crossed, and bytes taken of each for a byte restored. */
	readonly resources: readonly number[];
	readonly coefficients: readonly number[];
	/** Infinity when only the resources limit it. */
	readonly capBytesPerSecond: number;
}

export interface LaneMap {
	readonly lanes: Lane[];
	readonly placeOfResource: ReadonlyMap<string, number>;
	readonly byKey: Map<string, number>;
	/** Many restores name one and the same list: it is read once. */
	readonly pathOf: Map<readonly string[], string>;
}

export const createLaneMap = (placeOfResource: ReadonlyMap<string, number>): LaneMap => ({
	lanes: [],
	placeOfResource,
	byKey: new Map(),
	pathOf: new Map()
});

const nowhere: readonly string[] = [];

/** Bytes restored per byte read. */
const rehydrationOf = (job: RestoreJob, pool: RestorePool): number =>
	job.rehydration ?? pool.rehydration ?? 1;

function capOf(job: RestoreJob, pool: RestorePool, rehydration: number): number {
	return Math.min(
		job.rateCapBytesPerSecond ?? Infinity,
		rehydration * (pool.streamBytesPerSecond ?? Infinity),
		pool.tape?.driveBytesPerSecond ?? Infinity
	);
}

/** The number of a job's lane, which is made when it is the first in it. */
export function laneOf(map: LaneMap, job: RestoreJob, pool: RestorePool, place: number): number {
	const rehydration = rehydrationOf(job, pool);
	const cap = capOf(job, pool, rehydration);
	const isMigration = job.mode === 'mount';
	const through = job.through ?? nowhere;
	const key = `${place} ${isMigration ? 1 : 0} ${rehydration} ${cap} ${pathKey(map, through)}`;
	const known = map.byKey.get(key);
	if (known !== undefined) return known;
	const resources = crossed(map, through, pool);
	const read = pool.readResource ?? null;
	const readPlace = read === null ? undefined : map.placeOfResource.get(read);
	const coefficients = resources.map((resource) => (resource === readPlace ? 1 / rehydration : 1));
	map.byKey.set(key, map.lanes.length);
	map.lanes.push({ pool: place, isMigration, resources, coefficients, capBytesPerSecond: cap });
	return map.lanes.length - 1;
}

function pathKey({ pathOf, placeOfResource }: LaneMap, through: readonly string[]): string {
	const known = pathOf.get(through);
	if (known !== undefined) return known;
	const key = through.map((id) => placeOfResource.get(id) ?? id).join(' ');
	pathOf.set(through, key);
	return key;
}

/** Places of the resources on the way; one that is named twice counts once. */
function crossed(
	{ placeOfResource }: LaneMap,
	through: readonly string[],
	{ readResource }: RestorePool
): readonly number[] {
	const ids = new Set(readResource ? [readResource, ...through] : through);
	return [...ids].flatMap((id) => placeOfResource.get(id) ?? []);
}
