/** Customers' own tables: what their columns mean, and the inventory they make. */
export { applyMapping } from './apply.ts';
export { chooseSheet, gridFromSheet, gridFromText } from './grid.ts';
export {
	mappedFields,
	type ColumnUnit,
	type Confidence,
	type Grid,
	type MappedColumn,
	type MappedField,
	type Mapping
} from './mapping.ts';
export { proposeMapping } from './propose.ts';
