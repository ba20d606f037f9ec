/**
 * Places in which restores of a pool run: stream slots, tape drives, or mount slots.
 *
 * A restore takes one when it starts and holds it until it is complete; nobody is put out. Who may
 * start and finds none waits here by rank. Beside the count stands what held up those who had a
 * place: that is what a wait for one is later charged to.
 * Example: with 2 slots the third of three restores waits until one of the others is complete.
 */
import { createHeap, type Heap } from './heap.ts';
import { createPace, type Pace } from './pace.ts';

export interface Slots {
	readonly kind: SlotKind;
	/** Infinity when there is none. */
	readonly limit: number;
	/** Eligible jobs without a place. */
	readonly waiting: Heap;
	/** What held up those who had a place. */
	readonly pace: Pace;
	taken: number;
	peak: number;
}

export type SlotKind = 'streams' | 'drives' | 'mounts';

export const openSlots = (kind: SlotKind, limit: number, resources: number): Slots => ({
	kind,
	limit,
	waiting: createHeap(),
	pace: createPace(resources),
	taken: 0,
	peak: 0
});

export const isFree = ({ taken, limit }: Slots): boolean => taken < limit;

export function take(slots: Slots): void {
	slots.taken += 1;
	slots.peak = Math.max(slots.peak, slots.taken);
}

export function release(slots: Slots): void {
	slots.taken -= 1;
}
