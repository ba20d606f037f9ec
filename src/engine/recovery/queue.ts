/**
 * What enters the simulator: who is restored, from which pool, through what, after which delays.
 *
 * Times are seconds after the event, sizes bytes, rates bytes per second of restored data. Null
 * stands for "no limit" or "none", as absence does. Ids are unique among their like.
 */

export interface RestoreQueue {
	/** Strictly one after the other; work that runs in parallel is one phase with the longer time. */
	readonly phases: readonly Phase[];
	readonly resources: readonly SharedResource[];
	readonly pools: readonly RestorePool[];
	readonly jobs: readonly RestoreJob[];
	/** Times at which the curves are wanted. */
	readonly curveAt?: readonly number[];
}

/** What must happen before restores may start: decide, fetch media, clean room, scan. */
export interface Phase {
	readonly id: string;
	readonly seconds: number;
	/** Delays this pool only, and nobody when there is none of that name; everybody when absent. */
	readonly pool?: string | null;
}

/** Bandwidth that restores share: a pool's reading, a link, a target's writing. */
export interface SharedResource {
	readonly id: string;
	readonly bytesPerSecond: number;
}

export interface RestorePool {
	readonly id: string;
	/** The resource that every restore from this pool reads through. */
	readonly readResource?: string | null;
	/** Streams at once; not looked at when the pool is tape. */
	readonly streamSlots?: number | null;
	/** What one stream can read, before rehydration. */
	readonly streamBytesPerSecond?: number | null;
	/** Bytes restored per byte read, above 0 up to 1 (the default). */
	readonly rehydration?: number | null;
	/** Mounts at once, each held until its data has moved. */
	readonly mountSlots?: number | null;
	/** From start to usable; 0 when absent. */
	readonly mountSeconds?: number | null;
	/** What all mounted restores together may ask for. */
	readonly iops?: number | null;
	/** Mounted restores that move to their target at once: 0 (the default) never moves them, null is no limit. */
	readonly migrationSlots?: number | null;
	readonly tape?: TapeLibrary | null;
}

/** Migrations at once: here alone, absence and null differ. */
export const migrationLimit = ({ migrationSlots }: RestorePool): number =>
	migrationSlots === undefined ? 0 : (migrationSlots ?? Infinity);

export interface TapeLibrary {
	readonly drives: number;
	readonly loadSeconds: number;
	/** Paid for every piece, on a loaded tape too. */
	readonly locateSeconds: number;
	/** Rewind, unload and eject. */
	readonly unloadSeconds: number;
	readonly driveBytesPerSecond: number;
}

/** Part of a restore that lies on one tape. Of multiplexed sets, the bytes read, not those wanted. */
export interface TapePiece {
	readonly tape: string;
	readonly bytes: number;
}

export interface RestoreJob {
	readonly id: string;
	readonly bytes: number;
	/** Null: no copy survived, so it never comes back. */
	readonly pool: string | null;
	/** A stream (the default) is usable when copied; a mount before anything is copied. */
	readonly mode?: 'stream' | 'mount';
	/** Lower is served first; 1 when absent. */
	readonly priority?: number;
	/** Decides among equal priorities; its place in the list, from 1, when absent. */
	readonly sequence?: number;
	/** Restores that must be usable before this one may start. */
	readonly dependsOn?: readonly string[];
	/** Resources crossed after the pool's own. */
	readonly through?: readonly string[];
	/** Holds the slot before any byte moves. */
	readonly overheadSeconds?: number;
	/** Delay of an archive class, asked for when the pool opens. */
	readonly retrievalSeconds?: number;
	readonly rateCapBytesPerSecond?: number | null;
	/** Goes before the pool's. */
	readonly rehydration?: number | null;
	/** What it asks for while mounted; 0 when absent. */
	readonly iops?: number;
	/** Goes before the pool's. */
	readonly mountSeconds?: number | null;
	/** In reading order, adding up to `bytes`; a tape of its own when absent. */
	readonly tapes?: readonly TapePiece[];
	readonly rtoSeconds?: number | null;
	readonly rpoSeconds?: number | null;
	/** What an hour without it costs; 0 when absent. */
	readonly costPerHour?: number;
	/** When the restored point was taken; before the event it is negative. */
	readonly pointAt?: number | null;
}
