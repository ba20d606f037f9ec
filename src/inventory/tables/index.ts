/** Tables: cells, columns found by header, numerals as text, and text files parted into rows. */
export { cellReader, type CellReader } from './cell-reader.ts';
export { cellFlag, cellPowerState, cellText, type Cell } from './cell.ts';
export {
	columnLetters,
	findColumns,
	foldHeader,
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
export { cellOf, hasField, textOf, type Table, type TableRow } from './table.ts';
export { project, tableBuilder, type TableBuilder } from './table-builder.ts';
export { readTextTable, type TextTable } from './text-file.ts';
