/**
 * What enters the question of survival: who has copies where, who can destroy them, what happens.
 *
 * Times are seconds on one clock; the event's own time is 0 when absent. An authority is whoever can
 * log in and delete: an administrator, an account's owner, the keeper of a vault.
 */
import type { RestoreJob } from './queue.ts';

export interface Topology {
	/** By authority: the authorities that it can take over. */
	readonly controls: Readonly<Record<string, readonly string[]>>;
	readonly workloads: readonly ProtectedWorkload[];
}

export interface ProtectedWorkload {
	readonly id: string;
	/** In order of preference. Workloads that share one list are judged once. */
	readonly copies: readonly WorkloadCopy[];
}

export interface WorkloadCopy {
	readonly id: string;
	readonly site: string;
	/** Each can be restored by itself from this copy, and has arrived there. */
	readonly points: readonly CopyPoint[];
	/** Authorities that can delete a point that is online and not locked. */
	readonly deleters?: readonly string[];
	/** Authorities that can destroy it whatever the lock, and offline too. */
	readonly overriders?: readonly string[];
	/** True when absent. */
	readonly online?: boolean;
	/** For points that say nothing themselves. */
	readonly immutableUntil?: number | null;
	/** How a workload comes back from this copy. */
	readonly restore?: CopyRestore;
}

export interface CopyPoint {
	readonly at: number;
	readonly immutableUntil?: number | null;
}

/** What a restore takes from the copy chosen for it; laid over what is known of it before. */
export type CopyRestore = Pick<RestoreJob, 'pool'> &
	Partial<Omit<RestoreJob, 'id' | 'pool' | 'pointAt'>>;

export interface DisasterEvent {
	readonly id: string;
	/** 0 when absent. */
	readonly at?: number;
	/** Sites that are lost with all they hold. */
	readonly sites?: readonly string[];
	/** Authorities in the wrong hands. */
	readonly authorities?: readonly string[];
	/** Destroys what is online and not locked: everywhere or at these sites. */
	readonly onlineDestruction?: 'all' | readonly string[] | null;
	/** Copies lost by id. */
	readonly copiesLost?: readonly string[];
	/** Points taken from then on are not clean. */
	readonly corruptedSince?: number | null;
	/** Workloads that must be restored; all when absent. */
	readonly workloads?: readonly string[] | null;
}

/** Null means no lock: a time that is always over. */
export const lockedUntil = (copy: WorkloadCopy, point: CopyPoint): number =>
	point.immutableUntil ?? copy.immutableUntil ?? -Infinity;
