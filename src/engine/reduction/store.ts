/**
 * What is stored, and how a store keeps it: the two descriptions that decide bytes.
 *
 * A `DataShape` is the same for all workloads of a group and knows no sizes. A `StoreMechanism` is
 * one of the five ways in which stores keep restore points; its parameters are data of an
 * architecture, its laws are in this room.
 */
import type { ChangeCurve } from './change-curve.ts';
import type { Chunker } from './chunker.ts';

export interface DataShape {
	/** Compound growth of the front end per 365 days; negative shrinks. */
	readonly growthPerYear: number;
	/** Bytes stored per byte of a whole copy, after compression in the store's blocks. */
	readonly firstReduction: number;
	/** The same for changed data. */
	readonly changeReduction: number;
	/** Share of a machine's bytes that is the same on its sisters on the first day. */
	readonly sharedShare: number;
	readonly machines: number;
	readonly curve: ChangeCurve;
	/**
	 * Bytes of the extent in which the change rate was counted. Without it the rate was counted in
	 * the store's own blocks, as job reports do, and is not amplified again.
	 */
	readonly extentBytes?: number | undefined;
	/** Length of a contiguous run of hot extents; without it, far longer than any chunk. */
	readonly hotRunBytes?: number | undefined;
	/** Bytes of one machine, for runs so long that it has few of them; without it, they are many. */
	readonly machineBytes?: number | undefined;
}

export type StoreMechanism =
	/** Files: a full is written whole, an increment holds the change since the point before it. */
	| { readonly kind: 'chain' }
	/** Files whose fulls are cloned from blocks already there (ReFS, XFS): only new blocks cost. */
	| { readonly kind: 'cloned'; readonly blockBytes: number }
	/** Deduplicating chunk store. */
	| {
			readonly kind: 'chunked';
			readonly chunker: Chunker;
			/** Whether what machines have in common counts once in the pool or once a machine. */
			readonly scope: 'machine' | 'pool';
			/** Share of the store that cleaning leaves occupied by what was deleted. */
			readonly unreclaimedShare: number;
			/** Days between two cleanings; what is deleted in between still occupies its bytes. */
			readonly cleaningEveryDays: number;
	  }
	/** A golden copy, and for each point the blocks that were overwritten after it. */
	| {
			readonly kind: 'snapshot';
			readonly blockBytes?: number | undefined;
			/** Bytes that mounted copies hold of their own, per byte of front end. */
			readonly mountedWriteShare?: number | undefined;
	  }
	/** Sets written whole and never rewritten: nothing is merged, an expired set is just gone. */
	| { readonly kind: 'tape' };
