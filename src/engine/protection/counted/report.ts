/**
 * The state of a counted chain after a run: every file, why it is kept, what it depends on.
 *
 * `index` counts points from the newest, which is 1. A point outside the n newest names the n-th
 * (`keptForIndex`), whose chain needs it. A long-term point has no index but the slots it holds,
 * counted from the newest of each class; one that left the live chain in this run still shows the
 * index it had there.
 * Example: n = 7, fulls on Saturdays, a Friday: 13 points, of which 8…13 are kept for point 7.
 */
import { bytesOf, liveCount, type FileSet, type StoredFile } from './files.ts';
import { gfsClasses, type GfsClass } from './plan.ts';
import { workingSpaceBytesAt } from './sizes.ts';

export type CountedKind =
	| 'active-full'
	| 'synthetic-full'
	| 'cloned-full'
	| 'archived-full'
	| 'archived-cloned-full'
	| 'increment'
	| 'reverse-increment'
	| 'replica-disk'
	| 'replica-snapshot'
	| 'replica-shield';

export interface CountedPoint {
	readonly kind: CountedKind;
	readonly pointSeconds: number;
	readonly createdSeconds: number;
	readonly bytes: number;
	/** From the newest, 1; null for long-term points and the shield of a replica. */
	readonly index: number | null;
	/** The point inside the n newest whose chain needs this one. */
	readonly keptForIndex: number | null;
	/** Slots held, from the newest of the class; `due` when the point will compete for one. */
	readonly slots: Readonly<Partial<Record<GfsClass, number | 'due'>>>;
	/** The full or disk that this file needs. */
	readonly parentSeconds: number | null;
	/** Bytes shared with an earlier file; null when it is not a clone. */
	readonly savedBytes: number | null;
	/** Moved to object storage; what is counted here is a stub. */
	readonly moved: boolean;
}

export interface CountedState {
	readonly seconds: number;
	/** Oldest first; long-term points before the live chain. */
	readonly points: readonly CountedPoint[];
	readonly restorePointBytes: number;
	readonly workingSpaceBytes: number;
}

export function stateOf(set: FileSet, runSeconds: number, measuredSeconds: number): CountedState {
	const ranks = slotRanks(set);
	const live = set.live.slice(set.head).map((file, position): CountedPoint => {
		const index = liveCount(set) - position;
		const inside = index <= set.plan.retentionPoints;
		return {
			...pointOf(file),
			index,
			keptForIndex: inside ? null : set.plan.retentionPoints,
			slots: liveSlots(set, file, ranks)
		};
	});
	const archived = set.archive
		.filter((file) => !file.gone)
		.map((file): CountedPoint => {
			const justLeft = file.lastIndex?.liveLength === set.live.length;
			return {
				...pointOf(file),
				index: justLeft ? (file.lastIndex?.index ?? null) : null,
				slots: ranks.get(file) ?? {}
			};
		});
	const points = [...archived, ...live, ...shieldOf(set, runSeconds)];
	return {
		seconds: measuredSeconds,
		points,
		restorePointBytes: points.reduce((sum, { bytes }) => sum + bytes, 0),
		workingSpaceBytes: workingSpaceBytesAt(set.plan, measuredSeconds)
	};
}

function pointOf(file: StoredFile): CountedPoint {
	const parent = file.chain?.full;
	return {
		kind: kindOf(file),
		pointSeconds: file.pointSeconds,
		createdSeconds: file.createdSeconds,
		bytes: bytesOf(file),
		index: null,
		keptForIndex: null,
		slots: {},
		parentSeconds: parent && parent !== file ? parent.pointSeconds : null,
		savedBytes: file.savedBytes,
		moved: file.moved
	};
}

function kindOf({ role, active, archived, savedBytes }: StoredFile): CountedKind {
	const isClone = savedBytes !== null;
	switch (role) {
		case 'full':
			if (archived) return isClone ? 'archived-cloned-full' : 'archived-full';
			if (isClone) return 'cloned-full';
			return active ? 'active-full' : 'synthetic-full';
		case 'disk':
			return 'replica-disk';
		case 'snapshot':
			return 'replica-snapshot';
		case 'increment':
		case 'reverse-increment':
			return role;
	}
}

/** The empty snapshot that shields the newest state of a replica. */
function shieldOf({ plan, live }: FileSet, seconds: number): readonly CountedPoint[] {
	const disk = live.at(-1)?.chain?.full;
	if (plan.chain !== 'replica' || !disk) return [];
	return [
		{
			kind: 'replica-shield',
			pointSeconds: seconds,
			createdSeconds: seconds,
			bytes: 0,
			index: null,
			keptForIndex: null,
			slots: {},
			parentSeconds: disk.pointSeconds,
			savedBytes: null,
			moved: false
		}
	];
}

type Slots = Partial<Record<GfsClass, number | 'due'>>;

function slotRanks({ slotHolders }: FileSet): ReadonlyMap<StoredFile, Slots> {
	const ranks = new Map<StoredFile, Slots>();
	for (const gfsClass of gfsClasses) {
		slotHolders[gfsClass].forEach((file, position, holders) => {
			const slots = ranks.get(file) ?? {};
			slots[gfsClass] = holders.length - position;
			ranks.set(file, slots);
		});
	}
	return ranks;
}

function liveSlots(
	set: FileSet,
	file: StoredFile,
	ranks: ReadonlyMap<StoredFile, Slots>
): Readonly<Slots> {
	if (set.plan.gfs?.method === 'active-full') return ranks.get(file) ?? {};
	const marks = file.role === 'increment' ? file.marks : file.inheritedMarks;
	return Object.fromEntries(marks.map((gfsClass) => [gfsClass, 'due']));
}
