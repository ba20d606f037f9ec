/**
 * A table whose columns are known by field: what all readers work on, whatever file it came from.
 *
 * Only wanted columns are kept; addresses, keys and notes are gone once a table exists. A cell is
 * asked for by field, and a problem with it can always say file, sheet, row and column.
 * Example: in a table with the header `In Use MB` in column I, the place of that cell in row 12 is
 * `estate.xlsx, sheet vInfo, row 12, column I (In Use MB)`.
 */
import { placeText, type Place } from '../problem.ts';
import { cellText, type Cell } from './cell.ts';
import { columnLetters, type ColumnLayout, type FoundColumns } from './columns.ts';

/** A row that is not blank: its number as the file counts (from 1), and its wanted cells. */
export interface TableRow {
	readonly row: number;
	readonly cells: readonly Cell[];
}

export interface Table<Field extends string> {
	readonly place: Place;
	readonly found: FoundColumns<Field>;
	readonly layout: ColumnLayout<Field>;
	readonly rows: readonly TableRow[];
	/** The fields of the file are parted by semicolons: a hint for reading numerals. */
	readonly semicolons: boolean;
}

export const hasField = <Field extends string>(table: Table<Field>, field: Field): boolean =>
	table.layout.slotOf[field] !== undefined;

/** The cell of a field; null when it is blank or the table has no such column. */
export function cellOf<Field extends string>(
	table: Table<Field>,
	row: TableRow,
	field: Field
): Cell {
	const slot = table.layout.slotOf[field];
	return slot === undefined ? null : (row.cells[slot] ?? null);
}

/** The text of a field; empty when blank or absent. */
export const textOf = <Field extends string>(
	table: Table<Field>,
	row: TableRow,
	field: Field
): string => cellText(cellOf(table, row, field));

/** `column I (In Use MB)` for the column in which a field was found. */
export function columnName<Field extends string>(table: Table<Field>, field: Field): string {
	const column = table.found.columnsOf[field]?.[0] ?? 0;
	return `${columnLetters(column)} (${table.found.headers[column] ?? ''})`;
}

/** Where the cell of a field stands, as a sentence names it. */
export const whereOf = <Field extends string>(
	table: Table<Field>,
	row: TableRow,
	field: Field
): string => placeText(table.place, row.row, columnName(table, field));
