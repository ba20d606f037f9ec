/** Customers' inventories in: RVTools, CSV, pasted text → workloads, and an account of how. */
export { namePatternsSchema, type NamePatterns } from './classes/patterns.ts';
export { suggestClass, type ClassSuggestion, type MachineTexts } from './classes/suggest.ts';
export {
	workloadClasses,
	type BasisReport,
	type BasisShare,
	type ChosenBasis,
	type ClassRule,
	type GroupBy,
	type Inventory,
	type InventoryFile,
	type InventoryMachine,
	type InventoryOptions,
	type InventorySite,
	type InventorySource,
	type InventoryWorkload,
	type Notice,
	type SizeBasis,
	type Skipped,
	type SkipReason,
	type WorkloadClass
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
