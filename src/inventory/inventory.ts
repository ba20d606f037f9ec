/**
 * What an inventory file comes to: workloads as a person would type them, and an honest account of
 * how they came about. Everything here can be sent to and from a worker (structured clone).
 *
 * Law: machines read = machines taken + machines skipped, and the bytes of the workloads, of the
 * sites and of the size bases each sum to the bytes taken.
 */
import type { Bytes } from '#engine/units/index.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { Problem } from './problem.ts';

/** A file as it was dropped, or text as it was pasted. */
export interface InventoryFile {
	readonly fileName: string;
	readonly data: Uint8Array | string;
}

/**
 * Which number stands for a machine's size:
 * - `guest-consumed`: what its file systems hold, as the guest sees it, when less than in use;
 * - `in-use`: what its disks, snapshots, logs and swap occupy on the datastore;
 * - `provisioned`: what they may grow to;
 * - `disk-capacity`: the size of its virtual disks (only where nothing else is known);
 * - `as-listed`: the number in the customer's own table.
 */
export type SizeBasis = 'guest-consumed' | 'in-use' | 'provisioned' | 'disk-capacity' | 'as-listed';

/** The bases a person can choose from; the others are what remains where the chosen one is unknown. */
export type ChosenBasis = 'guest-consumed' | 'in-use' | 'provisioned';

export const workloadClasses = [
	'database',
	'mail',
	'file-server',
	'virtual-desktop',
	'system',
	'application',
	'general'
] as const;

export type WorkloadClass = (typeof workloadClasses)[number];

export interface InventoryMachine {
	readonly name: string;
	readonly bytes: Bytes;
}

/** Why a class is suggested: a rule and how many machines it matched. Suggestions are assumptions. */
export interface ClassRule {
	/** `name contains "sql"`, `column "Type" says "Mail"`, or that nothing matched. */
	readonly rule: string;
	readonly reason: string;
	/** `assumed` from a pattern; `supplied` by the customer's own table. */
	readonly known: 'assumed' | 'supplied';
	readonly machines: number;
}

export interface BasisShare {
	readonly basis: SizeBasis;
	readonly machines: number;
	readonly frontEndBytes: Bytes;
}

/** A row of the estate: machines of one class at one site, or a line of the customer's own table. */
export interface InventoryWorkload {
	readonly name: string;
	readonly class: WorkloadClass;
	readonly classRules: readonly ClassRule[];
	readonly site: string;
	readonly count: number;
	readonly frontEndBytes: Bytes;
	readonly sizeBasis: readonly BasisShare[];
	/** What the row was made of, the largest first; a line that counts several is one entry. */
	readonly machines: readonly InventoryMachine[];
	/** The worst single job. Of a line that counts several machines without naming it, their average. */
	readonly largestMachine: InventoryMachine;
	/** Averages weighted by bytes over the machines that state them. */
	readonly changePerDay?: number;
	readonly changeOver?: { readonly days: number; readonly share: number } | undefined;
	readonly growthPerYear?: number;
	readonly owner?: string;
	readonly serviceLevel?: string;
}

export type SkipReason =
	| 'template'
	| 'site-recovery-placeholder'
	| 'powered-off'
	| 'listed-twice'
	| 'total'
	| 'no-name'
	| 'no-size';

/** Machines that were read and not taken. */
export interface Skipped {
	readonly reason: SkipReason;
	readonly sentence: string;
	readonly count: number;
	/** What they would have added; absent when not one of their sizes is known. */
	readonly frontEndBytes?: Bytes;
	readonly examples: readonly string[];
	readonly where: string;
}

export type NoticeKind =
	| 'raw-device-mappings'
	| 'independent-disks'
	| 'not-connected'
	| 'usually-not-backed-up'
	| 'two-columns-one-header'
	| 'averages';

/** Something taken as it is that a person should know, with its size where it has one. */
export interface Notice {
	readonly kind: NoticeKind;
	readonly sentence: string;
	readonly count: number;
	readonly bytes?: Bytes;
	readonly examples: readonly string[];
}

export interface BasisReport {
	readonly chosen: ChosenBasis | 'as-listed';
	/** What was used in fact, for how many machines and bytes. */
	readonly used: readonly BasisShare[];
	/** What the taken machines would come to under each choice. */
	readonly alternatives: readonly { readonly basis: ChosenBasis; readonly frontEndBytes: Bytes }[];
	readonly sentence: string;
}

export interface InventorySite {
	readonly name: string;
	readonly machines: number;
	readonly frontEndBytes: Bytes;
	/** Clusters, or hosts that stand alone. */
	readonly clusters: readonly InventoryCluster[];
}

export interface InventoryCluster {
	readonly name: string;
	readonly machines: number;
	readonly frontEndBytes: Bytes;
}

export interface InventorySource {
	readonly fileName: string;
	/** The sheets or files that were read; no other was. */
	readonly read: readonly string[];
	readonly toolVersion?: string;
	/** The day the tool collected, as YYYY-MM-DD. */
	readonly collectedOn?: string;
}

export interface Inventory {
	readonly kind: 'rvtools' | 'table';
	readonly source: InventorySource;
	readonly workloads: readonly InventoryWorkload[];
	readonly machinesRead: number;
	readonly taken: {
		readonly machines: number;
		readonly frontEndBytes: Bytes;
		readonly sentence: string;
	};
	readonly skipped: readonly Skipped[];
	readonly basis: BasisReport;
	readonly notices: readonly Notice[];
	readonly problems: readonly Problem[];
	readonly sites: readonly InventorySite[];
	/** For a customer's own table: how its columns were understood. */
	readonly mapping?: Mapping;
}

/** What a person may choose about an import. */
export interface InventoryOptions {
	/** Default: what the guest consumes, where that is known and less than what is in use. */
	readonly sizeBasis?: ChosenBasis;
	/** Machines taken although they are skipped by default. */
	readonly include?: readonly ('powered-off' | 'template')[];
	/**
	 * Rows by class and site, by class, site and cluster, or one per line of the file. Default: by
	 * class and site; a customer's own table that already reads like workloads keeps its lines.
	 */
	readonly groupBy?: GroupBy;
	/** For a customer's own table: its columns as corrected by a person. */
	readonly mapping?: Mapping;
	/** For a workbook that is not RVTools: which sheet to read; default the first visible one. */
	readonly sheet?: string;
}

export type GroupBy = 'class-and-site' | 'class-site-and-cluster' | 'line';
