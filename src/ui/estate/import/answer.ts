/** What the page uses of the store's answer to an inventory file. */
import type { BidDocument } from '#engine/bid/index.ts';

export type SizeBasis = 'guest-consumed' | 'in-use' | 'provisioned';
export type Included = 'powered-off' | 'template';
export type Grouping = 'class-and-site' | 'class-site-and-cluster' | 'line';

export interface MappedColumn {
	/** From 0. */
	readonly column: number;
	readonly header: string;
	readonly field: string;
	readonly unit?: string;
	readonly confidence: 'certain' | 'likely' | 'guess';
	readonly because: string;
}

export interface Mapping {
	readonly columns: readonly MappedColumn[];
	readonly sizeOf: 'line' | 'each';
	readonly decimalMark: string;
	readonly decimalMarkDecided: boolean;
}

export interface ImportOptions {
	readonly sizeBasis?: SizeBasis;
	readonly include?: readonly Included[];
	readonly groupBy?: Grouping;
	readonly mapping?: Mapping;
}

export interface SkippedMachines {
	readonly reason: string;
	readonly sentence: string;
	readonly count: number;
	readonly frontEndBytes?: number;
	readonly examples: readonly string[];
	readonly where: string;
}

export interface ReadWorkload {
	readonly name: string;
	readonly class: string;
	readonly classRules: readonly {
		readonly rule: string;
		readonly known: 'assumed' | 'supplied';
		readonly machines: number;
	}[];
	readonly site: string;
	readonly count: number;
	readonly frontEndBytes: number;
}

export interface ReadInventory {
	readonly kind: 'rvtools' | 'table';
	readonly source: {
		readonly fileName: string;
		readonly toolVersion?: string;
		readonly collectedOn?: string;
	};
	readonly workloads: readonly ReadWorkload[];
	readonly taken: {
		readonly machines: number;
		readonly frontEndBytes: number;
		readonly sentence: string;
	};
	readonly skipped: readonly SkippedMachines[];
	readonly basis: {
		readonly chosen: string;
		readonly alternatives: readonly {
			readonly basis: SizeBasis;
			readonly frontEndBytes: number;
		}[];
		readonly sentence: string;
	};
	readonly notices: readonly { readonly sentence: string; readonly examples: readonly string[] }[];
	readonly problems: readonly { readonly where: string; readonly sentence: string }[];
	readonly mapping?: Mapping;
}

export interface ImportAnswer {
	readonly inventory: ReadInventory;
	/** A bid with the inventory's sites and workloads. */
	readonly document: BidDocument;
	/** What was assumed, a sentence each. */
	readonly notes: readonly string[];
}
