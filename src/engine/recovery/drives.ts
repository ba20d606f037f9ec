/**
 * The drives of a tape library: which tape each holds, which are idle, which tapes are spoken for.
 *
 * A restore takes the idle drive that holds the tape of its first piece, else the lowest-numbered
 * empty one, else the lowest-numbered; its tapes are taken out of other drives at no charge, and are
 * reserved until it ends. Before each piece it pays change + locate: change is 0 when the drive holds
 * that tape, load when it is empty, unload + load when it holds another.
 * Example: load 20 s, locate 60 s, unload 120 s: the first tape costs 80 s, the same again 60 s,
 * another 200 s.
 *
 * A restore that needs a reserved tape is passed over. It is put aside with that tape, so that it is
 * not looked at again until the tape is free; then only the first of those put aside comes back, for
 * it will reserve the tape again. Whoever leaves the queue without reserving its free tapes brings
 * back the next of each.
 */
import { createHeap, firstItem, pop, push, type Heap } from './heap.ts';
import { noTape, type Piece } from './plan.ts';
import type { TapeLibrary } from './queue.ts';

export interface Drives {
	readonly library: TapeLibrary;
	/** By drive: the number of its tape, or `noTape`. */
	readonly holds: number[];
	readonly isBusy: boolean[];
	readonly reserved: Set<number>;
	/** By tape: the jobs that wait for it. */
	readonly aside: Map<number, Heap>;
}

export const openDrives = (library: TapeLibrary): Drives => ({
	library,
	holds: Array.from({ length: library.drives }, () => noTape),
	isBusy: Array.from({ length: library.drives }, () => false),
	reserved: new Set(),
	aside: new Map()
});

/** The first of its tapes that a running job has; undefined when it may start. */
export const reservedTape = ({ reserved }: Drives, pieces: readonly Piece[]): number | undefined =>
	pieces.find(({ tape }) => reserved.has(tape))?.tape;

/** Puts a job aside until a tape is free, and lets the next of its other tapes come back. */
export function putAside(
	drives: Drives,
	waiting: Heap,
	job: number,
	tape: number,
	pieces: readonly Piece[]
): void {
	const aside = drives.aside.get(tape) ?? createHeap();
	drives.aside.set(tape, aside);
	push(aside, job, job);
	for (const piece of pieces) {
		if (!drives.reserved.has(piece.tape)) bringBack(drives, waiting, piece.tape);
	}
}

function bringBack({ aside }: Drives, waiting: Heap, tape: number): void {
	const heap = aside.get(tape);
	const job = heap === undefined ? undefined : pop(heap);
	if (heap !== undefined && firstItem(heap) === undefined) aside.delete(tape);
	if (job !== undefined) push(waiting, job, job);
}

/** Takes a drive for a job, reserves its tapes and empties the other drives of them. */
export function takeDrive(drives: Drives, pieces: readonly Piece[]): number {
	const { holds, isBusy, reserved } = drives;
	const drive = chooseDrive(drives, pieces[0]?.tape ?? noTape);
	isBusy[drive] = true;
	for (const { tape } of pieces) {
		reserved.add(tape);
		const other = holds.indexOf(tape);
		if (other >= 0 && other !== drive) holds[other] = noTape;
	}
	return drive;
}

function chooseDrive({ holds, isBusy }: Drives, tape: number): number {
	const isIdle = (drive: number): boolean => isBusy[drive] === false;
	const loaded = tape === noTape ? -1 : holds.indexOf(tape);
	if (loaded >= 0 && isIdle(loaded)) return loaded;
	const empty = holds.findIndex((held, drive) => held === noTape && isIdle(drive));
	return empty >= 0 ? empty : isBusy.indexOf(false);
}

/** Puts a tape into a job's drive; the seconds until it can be read. */
export function changeTape({ holds, library }: Drives, drive: number, tape: number): number {
	const { loadSeconds, locateSeconds, unloadSeconds } = library;
	const held = holds[drive];
	holds[drive] = tape;
	if (held === tape) return locateSeconds;
	return (held === noTape ? 0 : unloadSeconds) + loadSeconds + locateSeconds;
}

/** Gives drive and tapes back; the tape last read stays in the drive. */
export function giveBack(
	drives: Drives,
	waiting: Heap,
	drive: number,
	pieces: readonly Piece[]
): void {
	drives.isBusy[drive] = false;
	for (const { tape } of pieces) {
		if (drives.reserved.delete(tape)) bringBack(drives, waiting, tape);
	}
}
