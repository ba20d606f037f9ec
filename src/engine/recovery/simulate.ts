/**
 * Plays a restore queue from the event to the last restore, event by event.
 *
 * At each instant, in rounds until nothing more happens: what is due ends and frees its places;
 * eligible restores start by rank where there is a place; mounted ones start to move where there is
 * one. Then the rates are worked out anew and time goes on to the next thing due. There is no chance
 * in it, no preemption and no share by rank; one that may not start blocks nobody, except a mount
 * that does not fit, which no other mount of its pool overtakes.
 * Example: 1 TB alone through 200 MB/s is usable after 5000 s.
 */
import { trace } from './delivered-curve.ts';
import { putAside, reservedTape, takeDrive } from './drives.ts';
import { firstItem, firstKey, pop } from './heap.ts';
import { meets, windowSeconds } from './instant.ts';
import {
	begin,
	beginMigration,
	beginRetrieval,
	endPause,
	endTransfer,
	movingBytes
} from './life.ts';
import { outcomeOf, type RestoreOutcome } from './outcome.ts';
import { planRestores } from './plan.ts';
import type { RestoreQueue } from './queue.ts';
import { jobOf, openRun, type Run, type RunningPool } from './run.ts';
import { isFree, take } from './slots.ts';
import { moveOn, nextEnd, setRates, takeEnded } from './transfers.ts';

/** The timeline of every restore, and what held it up. Throws a RangeError on a queue that cannot be run. */
export function simulateRestores(queue: RestoreQueue): RestoreOutcome {
	const run = openRun(planRestores(queue));
	const { transfers, timers, plan } = run;
	for (let job = 0; job < plan.jobs.length; job++) beginRetrieval(run, job);
	for (let instant = 0; instant <= plan.mostInstants; instant++) {
		settle(run);
		setRates(transfers, run.now);
		const next = Math.min(nextEnd(transfers), firstKey(timers));
		trace(run.curve, transfers.deliveredBytes, transfers.bytesPerSecond, run.now, next);
		if (next === Infinity) return outcomeOf(run);
		moveOn(transfers, next - run.now);
		run.now = next;
	}
	throw new Error(`the run goes on after ${plan.mostInstants} instants, more than it can have`);
}

function settle(run: Run): void {
	const bytesOf = (job: number): number => movingBytes(run, job);
	for (const job of takeEnded(run.transfers, run.now, bytesOf)) endTransfer(run, job);
	const until = run.now + windowSeconds(run.now);
	do {
		while (firstKey(run.timers) <= until) endPause(run, pop(run.timers) ?? -1);
		for (const pool of run.pools) {
			startStreams(run, pool);
			startMounts(run, pool);
		}
		for (const pool of run.pools) startMigrations(run, pool);
	} while (firstKey(run.timers) <= until);
}

function startStreams(run: Run, { streams, drives }: RunningPool): void {
	const { waiting } = streams;
	for (
		let job = firstItem(waiting);
		job !== undefined && isFree(streams);
		job = firstItem(waiting)
	) {
		const { pieces } = jobOf(run, job);
		pop(waiting);
		const reserved = drives ? reservedTape(drives, pieces) : undefined;
		if (drives && reserved !== undefined) {
			putAside(drives, waiting, job, reserved, pieces);
			continue;
		}
		if (drives) run.drive[job] = takeDrive(drives, pieces);
		take(streams);
		begin(run, job);
	}
}

function startMounts(run: Run, pool: RunningPool): void {
	const { waiting } = pool.mounts;
	for (let job = firstItem(waiting); job !== undefined; job = firstItem(waiting)) {
		const iops = pool.mountedIops + jobOf(run, job).iops;
		if (!isFree(pool.mounts) || !meets(iops, pool.pool.iops ?? Infinity)) return;
		pop(waiting);
		take(pool.mounts);
		pool.mountedIops = iops;
		pool.peakIops = Math.max(pool.peakIops, iops);
		begin(run, job);
	}
}

function startMigrations(run: Run, pool: RunningPool): void {
	while (pool.migrating < pool.migrationLimit) {
		const job = pop(pool.toMigrate);
		if (job === undefined) return;
		beginMigration(run, job);
	}
}
