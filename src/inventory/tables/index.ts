/** Tables: cells, columns found by header, numerals as text, and text files parted into rows. */
export { cellReader, type CellReader } from './cell-reader.ts';
export { cellFlag, cellPowerState, cellText, type Cell, type PowerState } from './cell.ts';
export {
	columnLetters,
	findColumns,
	foldHeader,
	layOut,
	type ColumnNames,
	type ColumnPlan,
	type FoundColumns
} from './columns.ts';
export {
	findDecimalMark,
	readNumeral,
	type DecimalMark,
	type DecimalMarkFinding
} from './numeral.ts';
export {
	cellOf,
	columnName,
	hasField,
	textOf,
	whereOf,
	type Table,
	type TableRow
} from './table.ts';
export { project, tableBuilder, type TableBuilder } from './table-builder.ts';
export { readTextTable, type Delimiter, type TextTable } from './text-file.ts';
