/**
 * The life of a restore, step by step: what happens when its retrieval, a pause or a transfer ends.
 *
 * A stream: overhead, then for each piece the tape's change and locating, then its bytes; usable and
 * complete at the end. A mount: overhead and mounting, usable; then, when there is a place to be
 * moved in, its bytes; slot and IOPS are held until that is over. Steps of no length follow one
 * another in the same instant.
 * Example: 60 s of overhead and 36 GB alone at 100 MB/s: usable 420 s after the start.
 */
import { changeTape, giveBack } from './drives.ts';
import { push } from './heap.ts';
import { chargeStill } from './pace.ts';
import type { Piece } from './plan.ts';
import { jobOf, noDrive, poolOf, slotsOf, type Run } from './run.ts';
import { release } from './slots.ts';
import { enter } from './transfers.ts';

/** Lets a job wait for what it asked of the archive; one without a copy waits for nothing. */
export function beginRetrieval(run: Run, job: number): void {
	const { pool, readyAt } = jobOf(run, job);
	if (pool !== null) push(run.timers, readyAt, job);
}

/** Goes on with a job whose retrieval, handling or mounting is over. */
export function endPause(run: Run, job: number): void {
	switch (run.stage[job]) {
		case 'retrieving':
			run.stage[job] = 'waiting';
			makeEligible(run, job);
			return;
		case 'handling':
			beginTransfer(run, job);
			return;
		case 'mounting':
			becomeMounted(run, job);
			return;
		// A transfer of no bytes is a pause of no length.
		case 'moving':
			endTransfer(run, job);
			return;
		case 'waiting':
		case 'mounted':
		case 'complete':
		case undefined:
			throw new Error(`restore "${jobOf(run, job).job.id}" was woken while it did nothing`);
	}
}

/** Queues a job that is ready and waits for nobody, unless it asks for more than there is. */
function makeEligible(run: Run, job: number): void {
	const { isMount, isBeyondCeiling } = jobOf(run, job);
	if (run.stage[job] !== 'waiting' || run.unmet[job] !== 0) return;
	run.eligibleAt[job] = run.now;
	const { streams, mounts } = poolOf(run, job);
	if (!isBeyondCeiling) push((isMount ? mounts : streams).waiting, job, job);
}

/** Starts what a job does with its place, which it has by now. */
export function begin(run: Run, job: number): void {
	const { isMount, overheadSeconds, mountSeconds } = jobOf(run, job);
	run.startedAt[job] = run.now;
	if (isMount) handle(run, job, 'mounting', overheadSeconds + mountSeconds);
	else beginPiece(run, job, overheadSeconds);
}

function handle(run: Run, job: number, stage: 'handling' | 'mounting', seconds: number): void {
	run.stage[job] = stage;
	run.handlingSeconds[job] = (run.handlingSeconds[job] ?? 0) + seconds;
	chargeStill(slotsOf(run, job).pace, seconds);
	push(run.timers, run.now + seconds, job);
}

const pieceOf = (run: Run, job: number): Piece | undefined =>
	jobOf(run, job).pieces[run.piece[job] ?? 0];

function beginPiece(run: Run, job: number, overheadSeconds: number): void {
	const { drives } = poolOf(run, job);
	const piece = pieceOf(run, job);
	const change = drives && piece ? changeTape(drives, run.drive[job] ?? noDrive, piece.tape) : 0;
	handle(run, job, 'handling', overheadSeconds + change);
}

/** Bytes of a job's present transfer: a piece, or everything when it is moved after being mounted. */
export function movingBytes(run: Run, job: number): number {
	const { isMount, job: source } = jobOf(run, job);
	return isMount ? source.bytes : (pieceOf(run, job)?.bytes ?? 0);
}

function beginTransfer(run: Run, job: number): void {
	const bytes = movingBytes(run, job);
	run.stage[job] = 'moving';
	if (bytes > 0) enter(run.transfers, jobOf(run, job).lane ?? -1, job, bytes);
	else push(run.timers, run.now, job);
}

/** Goes on with a job whose transfer is over. */
export function endTransfer(run: Run, job: number): void {
	const { isMount, pieces } = jobOf(run, job);
	const next = (run.piece[job] ?? 0) + 1;
	if (isMount) poolOf(run, job).migrating -= 1;
	else if (next < pieces.length) {
		run.piece[job] = next;
		beginPiece(run, job, 0);
		return;
	} else becomeUsable(run, job);
	complete(run, job);
}

function becomeUsable(run: Run, job: number): void {
	run.usableAt[job] = run.now;
	for (const other of jobOf(run, job).dependents) {
		run.unmet[other] = (run.unmet[other] ?? 0) - 1;
		makeEligible(run, other);
	}
}

function becomeMounted(run: Run, job: number): void {
	run.stage[job] = 'mounted';
	becomeUsable(run, job);
	push(poolOf(run, job).toMigrate, job, job);
}

/** Moves a mounted job's bytes to where it shall stay. */
export function beginMigration(run: Run, job: number): void {
	const pool = poolOf(run, job);
	pool.migrating += 1;
	chargeStill(pool.mounts.pace, run.now - (run.usableAt[job] ?? 0));
	beginTransfer(run, job);
}

function complete(run: Run, job: number): void {
	const { isMount, iops, pieces } = jobOf(run, job);
	const pool = poolOf(run, job);
	const slots = slotsOf(run, job);
	run.stage[job] = 'complete';
	run.completeAt[job] = run.now;
	release(slots);
	if (isMount) pool.mountedIops = slots.taken === 0 ? 0 : pool.mountedIops - iops;
	if (pool.drives) giveBack(pool.drives, pool.streams.waiting, run.drive[job] ?? noDrive, pieces);
}
