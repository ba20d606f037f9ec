/**
 * A machine as any reader hands it on: who it is, where it runs, and what is known of its size.
 *
 * Sizes are absent when unknown; zero never stands for unknown. A line of a customer's own table may
 * stand for several machines (`count`), whose sizes are then one sum.
 */
import type { Bytes } from '#engine/units/index.ts';
import type { InventoryOptions, SkipReason, WorkloadClass } from './inventory.ts';

export interface MachineSizes {
	readonly guestConsumed?: Bytes;
	readonly inUse?: Bytes;
	readonly provisioned?: Bytes;
	readonly diskCapacity?: Bytes;
	readonly asListed?: Bytes;
}

export interface Machine {
	readonly name: string;
	/** Row in its sheet, as the file counts. */
	readonly row: number;
	readonly site: string;
	readonly cluster: string;
	readonly count: number;
	readonly sizes: MachineSizes;
	/** Why it is skipped; undefined when it is taken if its size is known. */
	readonly skip?: SkipReason;
	/** Texts from which a class may be told; they go no further. */
	readonly operatingSystem: string;
	readonly notes: string;
	/** The class its table states, with the words it used. */
	readonly statedClass?: { readonly class: WorkloadClass; readonly rule: string };
	/** Its largest single machine, where a line that counts several names it. */
	readonly largest?: Bytes;
	readonly changePerDay?: number;
	/** Share rewritten at least once in so many days. */
	readonly changeIn7Days?: number;
	readonly changeIn30Days?: number;
	readonly growthPerYear?: number;
	readonly owner?: string;
	readonly serviceLevel?: string;
}

/** A reason to skip, unless a person asked for such machines. */
export const unlessIncluded = (
	reason: SkipReason | undefined,
	include: InventoryOptions['include']
): SkipReason | undefined =>
	(reason === 'powered-off' || reason === 'template') && include?.includes(reason)
		? undefined
		: reason;
