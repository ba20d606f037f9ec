/**
 * What a restore queue must fulfil before it is run. A queue is made by a program, so a fault in it
 * is a broken invariant: it throws, and says which restore or pool, what is wrong and what was expected.
 */
import { meets } from './instant.ts';
import { migrationLimit, type RestoreJob, type RestorePool, type RestoreQueue } from './queue.ts';

/** Throws a RangeError at the first fault. */
export function checkQueue({ phases, resources, pools, jobs }: RestoreQueue): void {
	const resourceIds = byId('resource', resources);
	const poolIds = byId('pool', pools);
	const jobIds = byId('restore', jobs);
	for (const { id, seconds } of phases) amount(`phase "${id}"`, 'seconds', seconds);
	for (const { id, bytesPerSecond } of resources)
		amount(`resource "${id}"`, 'bytesPerSecond', bytesPerSecond);
	for (const pool of pools) {
		checkPool(pool);
		if (pool.readResource) known(`pool "${pool.id}"`, 'resource', pool.readResource, resourceIds);
	}
	for (const job of jobs) {
		const where = `restore "${job.id}"`;
		checkJob(where, job);
		for (const id of job.dependsOn ?? []) known(where, 'restore', id, jobIds);
		for (const id of job.through ?? []) known(where, 'resource', id, resourceIds);
		if (job.pool !== null) checkWay(where, job, known(where, 'pool', job.pool, poolIds));
	}
}

function byId<T extends { readonly id: string }>(
	kind: string,
	list: readonly T[]
): ReadonlyMap<string, T> {
	const found = new Map<string, T>();
	for (const one of list) {
		if (found.has(one.id))
			throw new RangeError(`two ${kind}s are called "${one.id}"; each needs an id of its own`);
		found.set(one.id, one);
	}
	return found;
}

function known<T>(where: string, kind: string, id: string, ids: ReadonlyMap<string, T>): T {
	const found = ids.get(id);
	if (found === undefined)
		throw new RangeError(
			`${where} names the ${kind} "${id}", which the queue does not have; add it or leave it out`
		);
	return found;
}

/** A number from 0 up, or nothing. */
function amount(where: string, field: string, value: number | null | undefined): void {
	if (value === null || value === undefined || (value >= 0 && value < Infinity)) return;
	throw new RangeError(`${field} of ${where} is ${value}; expected a number from 0 up`);
}

function factor(where: string, rehydration: number | null | undefined): void {
	if (rehydration === null || rehydration === undefined) return;
	if (rehydration > 0 && rehydration <= 1) return;
	throw new RangeError(
		`rehydration of ${where} is ${rehydration}; expected bytes restored per byte read, above 0 up to 1`
	);
}

function checkPool(pool: RestorePool): void {
	const where = `pool "${pool.id}"`;
	amount(where, 'streamSlots', pool.streamSlots);
	amount(where, 'streamBytesPerSecond', pool.streamBytesPerSecond);
	amount(where, 'mountSlots', pool.mountSlots);
	amount(where, 'mountSeconds', pool.mountSeconds);
	amount(where, 'iops', pool.iops);
	amount(where, 'migrationSlots', pool.migrationSlots);
	factor(where, pool.rehydration);
	if (!pool.tape) return;
	amount(where, 'drives', pool.tape.drives);
	amount(where, 'loadSeconds', pool.tape.loadSeconds);
	amount(where, 'locateSeconds', pool.tape.locateSeconds);
	amount(where, 'unloadSeconds', pool.tape.unloadSeconds);
	amount(where, 'driveBytesPerSecond', pool.tape.driveBytesPerSecond);
	if (!Number.isInteger(pool.tape.drives))
		throw new RangeError(`drives of ${where} are ${pool.tape.drives}; expected a whole number`);
}

function checkJob(where: string, job: RestoreJob): void {
	amount(where, 'bytes', job.bytes);
	amount(where, 'overheadSeconds', job.overheadSeconds);
	amount(where, 'retrievalSeconds', job.retrievalSeconds);
	amount(where, 'rateCapBytesPerSecond', job.rateCapBytesPerSecond);
	amount(where, 'iops', job.iops);
	amount(where, 'mountSeconds', job.mountSeconds);
	factor(where, job.rehydration);
}

/** Whether its pool can restore it at all, and something says how fast. */
function checkWay(where: string, job: RestoreJob, pool: RestorePool): void {
	const isMount = job.mode === 'mount';
	if (isMount && pool.tape)
		throw new RangeError(
			`${where} is to be mounted from the pool "${pool.id}", which is tape; stream it instead`
		);
	if (pool.tape) checkPieces(where, job);
	const moves = job.bytes > 0 && (!isMount || migrationLimit(pool) > 0);
	const limits = [job.rateCapBytesPerSecond, pool.streamBytesPerSecond, pool.tape];
	const isLimited =
		Boolean(pool.readResource) ||
		(job.through ?? []).length > 0 ||
		limits.some((limit) => limit !== null && limit !== undefined);
	if (moves && !isLimited)
		throw new RangeError(
			`nothing says how fast ${where} can move; expected a resource on its way or a rate of its own`
		);
}

function checkPieces(where: string, { tapes, bytes }: RestoreJob): void {
	if (tapes === undefined) return;
	let sum = 0;
	for (const piece of tapes) {
		amount(where, `bytes on tape "${piece.tape}"`, piece.bytes);
		sum += piece.bytes;
	}
	if (!meets(sum, bytes) || !meets(bytes, sum))
		throw new RangeError(
			`the pieces on tape of ${where} add up to ${sum} bytes; expected its ${bytes} bytes`
		);
}
