/**
 * How far the shared resources and the places to run in were used.
 *
 * Used share of a resource = bytes taken ÷ (capacity · span); of places = seconds held ÷ (places ·
 * span). The span runs from the opening of the first pool that restores something to the end of the
 * run. A resource is full while less than 1e-9 of it is left.
 * Example: 28.5 TB over a link of 210 MB/s in 45 h use 84 % of it.
 */
import { slotsOf, type Run } from './run.ts';
import type { SlotKind, Slots } from './slots.ts';

export interface ResourceUse {
	readonly id: string;
	readonly bytesPerSecond: number;
	/** What restored bytes took of it: more than they are, where they had to be rehydrated. */
	readonly takenBytes: number;
	readonly fullSeconds: number;
	readonly usedShare: number;
}

export interface SlotUse {
	readonly pool: string;
	readonly kind: SlotKind;
	/** Null when there is no limit. */
	readonly limit: number | null;
	/** Most held at once. */
	readonly peak: number;
	readonly heldSeconds: number;
	/** Null when there is no limit. */
	readonly usedShare: number | null;
	/** Most asked for at once by what was mounted. */
	readonly peakIops: number;
}

function spanSeconds({ plan, now }: Run): number {
	const opening = plan.jobs.reduce(
		(first, { queuedAt }) => (queuedAt < first ? queuedAt : first),
		Infinity
	);
	return Math.max(0, now - opening);
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

export function resourceUses(run: Run): readonly ResourceUse[] {
	const span = spanSeconds(run);
	const { takenBytes, fullSeconds } = run.transfers;
	return run.plan.queue.resources.map(({ id, bytesPerSecond }, place) => ({
		id,
		bytesPerSecond,
		takenBytes: takenBytes[place] ?? 0,
		fullSeconds: fullSeconds[place] ?? 0,
		usedShare: share(takenBytes[place] ?? 0, bytesPerSecond * span)
	}));
}

/** Of each pool: its stream slots or drives, and its mount slots. */
export function slotUses(run: Run): readonly SlotUse[] {
	const span = spanSeconds(run);
	const held = heldSeconds(run);
	return run.pools.flatMap(({ pool, streams, mounts, peakIops }) =>
		[streams, mounts].map((slots): SlotUse => {
			const limit = slots.limit === Infinity ? null : slots.limit;
			const seconds = held.get(slots) ?? 0;
			return {
				pool: pool.id,
				kind: slots.kind,
				limit,
				peak: slots.peak,
				heldSeconds: seconds,
				usedShare: limit === null ? null : share(seconds, limit * span),
				peakIops: slots === mounts ? peakIops : 0
			};
		})
	);
}

/** Seconds from start to completion, or to the end of the run where that never comes. */
function heldSeconds(run: Run): ReadonlyMap<Slots, number> {
	const held = new Map<Slots, number>();
	for (let job = 0; job < run.startedAt.length; job++) {
		const startedAt = run.startedAt[job] ?? NaN;
		const completeAt = run.completeAt[job] ?? NaN;
		if (Number.isNaN(startedAt)) continue;
		const slots = slotsOf(run, job);
		const until = Number.isNaN(completeAt) ? run.now : completeAt;
		held.set(slots, (held.get(slots) ?? 0) + until - startedAt);
	}
	return held;
}
