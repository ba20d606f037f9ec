/**
 * Where the time went: the hours from the event until each restore was usable, by what took them.
 *
 * usableAt = phases + retrieval + dependencies + wait for a place + handling + transfer, for every
 * restore that becomes usable; the sum over all of them is split by cause. Transfer is charged to
 * what held the rates of the pool's streams. A wait for a place is charged to what held up those who
 * had one, in proportion: to a shared resource where one held their rate, else to the places
 * themselves. So more drives are named only where more drives would help.
 * Example: two restores of 100 GB, one slot, 100 MB/s: 3000 s, all of them charged to the bandwidth.
 */
import { phasesBefore } from './openings.ts';
import { readPace } from './pace.ts';
import type { RestoreQueue } from './queue.ts';
import { jobOf, slotsOf, type Run } from './run.ts';
import type { SlotKind, Slots } from './slots.ts';

export interface Delay {
	readonly cause: DelayCause;
	/** Of the phase, resource or pool; null for dependencies. */
	readonly id: string | null;
	/** Summed over the restores that became usable. */
	readonly jobSeconds: number;
}

/**
 * `rate`: streams at their own limit (stream, drive or cap of a restore). `streams`, `drives`,
 * `mounts`: too few of them in the pool, IOPS included.
 */
export type DelayCause =
	'phase' | 'retrieval' | 'dependencies' | 'handling' | 'rate' | 'resource' | SlotKind;

/** Adds up seconds by cause and id. */
type Ledger = Map<string, Delay>;

function charge(ledger: Ledger, cause: DelayCause, id: string | null, jobSeconds: number): void {
	// Less is what rounding left.
	if (jobSeconds < 1e-6) return;
	const key = `${cause} ${id ?? ''}`;
	const before = ledger.get(key)?.jobSeconds ?? 0;
	ledger.set(key, { cause, id, jobSeconds: before + jobSeconds });
}

/** The longest first; equal ones by name. */
export function delaysOf(run: Run): readonly Delay[] {
	const ledger: Ledger = new Map();
	const spent = spentBySlots(run);
	for (const pool of run.pools) {
		for (const slots of [pool.streams, pool.mounts]) {
			const seconds = spent.get(slots);
			if (seconds) chargeSpent(ledger, run.plan.queue, pool.pool.id, slots, seconds);
		}
	}
	return [...ledger]
		.sort(
			([key, one], [otherKey, other]) =>
				other.jobSeconds - one.jobSeconds || (key < otherKey ? -1 : 1)
		)
		.map(([, delay]) => delay);
}

/** What the restores of one pool and kind spent on the way to being usable. */
interface Spent {
	jobs: number;
	retrieval: number;
	dependencies: number;
	place: number;
	handling: number;
	transfer: number;
}

const nothing: Spent = {
	jobs: 0,
	retrieval: 0,
	dependencies: 0,
	place: 0,
	handling: 0,
	transfer: 0
};

function spentBySlots(run: Run): ReadonlyMap<Slots, Spent> {
	const spent = new Map<Slots, Spent>();
	for (let job = 0; job < run.usableAt.length; job++) {
		const usableAt = run.usableAt[job] ?? NaN;
		if (Number.isNaN(usableAt)) continue;
		const { queuedAt, readyAt } = jobOf(run, job);
		const slots = slotsOf(run, job);
		const sum = spent.get(slots) ?? { ...nothing };
		spent.set(slots, sum);
		const eligibleAt = run.eligibleAt[job] ?? 0;
		const startedAt = run.startedAt[job] ?? 0;
		const handling = run.handlingSeconds[job] ?? 0;
		sum.jobs += 1;
		sum.retrieval += readyAt - queuedAt;
		sum.dependencies += eligibleAt - readyAt;
		sum.place += startedAt - eligibleAt;
		sum.handling += handling;
		sum.transfer += usableAt - startedAt - handling;
	}
	return spent;
}

function chargeSpent(
	ledger: Ledger,
	{ phases, resources }: RestoreQueue,
	pool: string,
	slots: Slots,
	spent: Spent
): void {
	for (const phase of phasesBefore(phases, pool))
		charge(ledger, 'phase', phase.id, phase.seconds * spent.jobs);
	charge(ledger, 'retrieval', pool, spent.retrieval);
	charge(ledger, 'dependencies', null, spent.dependencies);
	charge(ledger, 'handling', pool, spent.handling);
	const { byResource, ownCap, still } = readPace(slots.pace);
	const moving = byResource.reduce((sum, seconds) => sum + seconds, ownCap);
	let { transfer, place } = spent;
	byResource.forEach((seconds, resource) => {
		const ofTransfer = moving > 0 ? (spent.transfer * seconds) / moving : 0;
		const ofPlace = moving + still > 0 ? (spent.place * seconds) / (moving + still) : 0;
		charge(ledger, 'resource', resources[resource]?.id ?? null, ofTransfer + ofPlace);
		transfer -= ofTransfer;
		place -= ofPlace;
	});
	charge(ledger, 'rate', pool, transfer);
	charge(ledger, slots.kind, pool, place);
}
