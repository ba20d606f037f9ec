/** Customers' inventories in: RVTools, CSV, pasted text → workloads, and an account of how. */
export { namePatternsSchema, type NamePatterns } from './classes/patterns.ts';
export { suggestClass } from './classes/suggest.ts';
export type {
	ChosenBasis,
	GroupBy,
	Inventory,
	InventoryFile,
	InventoryOptions,
	InventoryWorkload,
	Notice,
	SizeBasis,
	Skipped
} from './inventory.ts';
export {
	applyMapping,
	mappedFields,
	proposeMapping,
	type ColumnUnit,
	type Confidence,
	type Grid,
	type MappedColumn,
	type MappedField,
	type Mapping
} from './mapping/index.ts';
export type { Outcome, Problem } from './problem.ts';
export { openGrid, readInventory } from './read-inventory.ts';
