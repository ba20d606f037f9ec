/**
 * The files of a counted chain while it runs, and the exact total of their bytes.
 *
 * Files change: a merge re-dates and re-sizes a full, a clone is linked anew when what it was
 * cloned from goes, an old point becomes a stub. `change` keeps the total right through all of it,
 * so that a run costs the same whether ten points are alive or ten thousand.
 * Example: adding a file of 5 bytes and resizing it to 7 leaves a total of 7.
 */
import type { CountedPlan, GfsClass } from './plan.ts';

/** What stays on the performance tier of a point that was moved to object storage: 32 MiB. */
const stubBytes = 32 * 2 ** 20;

export type FileRole = 'full' | 'increment' | 'reverse-increment' | 'disk' | 'snapshot';

/** The run of files that hang on one full. A merge or an archiving replaces the full. */
export interface Chain {
	full: StoredFile;
	/** Where the full stands in `live`. */
	firstIndex: number;
}

export interface StoredFile {
	role: FileRole;
	/** Written whole from the source, not put together from other files. */
	active: boolean;
	archived: boolean;
	moved: boolean;
	gone: boolean;
	pointSeconds: number;
	createdSeconds: number;
	sourceBytes: number;
	fileBytes: number;
	/** Bytes shared with `clonedFrom`; null when the file is not a clone. */
	savedBytes: number | null;
	clonedFrom: StoredFile | null;
	/** The one file cloned from this one. */
	clone: StoredFile | null;
	chain: Chain | null;
	/** Long-term classes this point stands for. */
	marks: readonly GfsClass[];
	/** Marks a merged full took over from the increment it swallowed. */
	inheritedMarks: readonly GfsClass[];
	/** Long-term slots the point still holds. */
	slots: number;
	/** The index the point had when it left the live chain, and the length of `live` then. */
	lastIndex: { readonly index: number; readonly liveLength: number } | null;
}

export interface FileSet {
	readonly plan: CountedPlan;
	/** Oldest first, from `head` on; what is before `head` has left. */
	readonly live: StoredFile[];
	head: number;
	/** Fulls kept for the long term, oldest first; those that are `gone` are skipped. */
	readonly archive: StoredFile[];
	/** Files that hold a slot of a class, oldest first. */
	readonly slotHolders: Readonly<Record<GfsClass, StoredFile[]>>;
	readonly total: { bytes: number; lost: number };
	readonly movedUpTo: { live: number; archive: number };
}

export const emptyFileSet = (plan: CountedPlan): FileSet => ({
	plan,
	live: [],
	head: 0,
	archive: [],
	slotHolders: { weekly: [], monthly: [], quarterly: [], yearly: [] },
	total: { bytes: 0, lost: 0 },
	movedUpTo: { live: 0, archive: 0 }
});

const none: readonly GfsClass[] = [];

/** A new file that nothing refers to yet and the set does not count yet. */
export const newFile = (
	role: FileRole,
	seconds: number,
	sourceBytes: number,
	fileBytes: number
): StoredFile => ({
	role,
	active: false,
	archived: false,
	moved: false,
	gone: false,
	pointSeconds: seconds,
	createdSeconds: seconds,
	sourceBytes,
	fileBytes,
	savedBytes: null,
	clonedFrom: null,
	clone: null,
	chain: null,
	marks: none,
	inheritedMarks: none,
	slots: 0,
	lastIndex: null
});

export const bytesOf = (file: StoredFile): number =>
	file.moved ? stubBytes : file.fileBytes - (file.savedBytes ?? 0);

/** Adds without losing low digits over tens of thousands of runs (Neumaier). */
function addToTotal({ total }: FileSet, bytes: number): void {
	const sum = total.bytes + bytes;
	total.lost +=
		Math.abs(total.bytes) >= Math.abs(bytes)
			? total.bytes - sum + bytes
			: bytes - sum + total.bytes;
	total.bytes = sum;
}

export const totalBytesOf = ({ total }: FileSet): number => total.bytes + total.lost;
export const liveCount = (set: FileSet): number => set.live.length - set.head;

/** Counts a file in. */
export const count = (set: FileSet, file: StoredFile): void => addToTotal(set, bytesOf(file));

/** Counts a file out for good. */
export function discount(set: FileSet, file: StoredFile): void {
	addToTotal(set, -bytesOf(file));
	file.gone = true;
}

/** Alters a counted file and keeps the total right. */
export function change(set: FileSet, file: StoredFile, alter: () => void): void {
	addToTotal(set, -bytesOf(file));
	alter();
	addToTotal(set, bytesOf(file));
}

export function fileAt(set: FileSet, index: number): StoredFile {
	const file = set.live[index];
	if (!file || index < set.head) throw new Error(`No live file stands at ${index}.`);
	return file;
}

export const newestFile = (set: FileSet): StoredFile => fileAt(set, set.live.length - 1);
