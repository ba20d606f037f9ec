/**
 * A customer's own table with its headers found, from a text file or from a sheet of a workbook.
 *
 * The header row is the one among the first rows whose texts mean most fields; without any such row
 * a first row of texts over a column of numbers counts; else there are no headers and columns are
 * called by their letters.
 * Example: with a title in row 1 and `Server, Used (GB)` in row 3, the rows begin at 4.
 */
import { accept, placeText, reject, type Outcome, type Place } from '../problem.ts';
import {
	cellText,
	columnLetters,
	type Cell,
	type ColumnPlan,
	type TableRow,
	type TextTable
} from '../tables/index.ts';
import { readSheet, type Workbook, type WorkbookSheet } from '../xlsx/index.ts';
import { splitAmount } from './amount.ts';
import { headerMatch } from './headers.ts';
import { mappedFields, type Grid } from './mapping.ts';

const headerRowsAtMost = 20;
const columnsAtMost = 256;

const isText = (cell: Cell): boolean =>
	cell === null || (typeof cell === 'string' && splitAmount(cell)?.rest !== '');

const fieldsIn = (cells: readonly Cell[]): number =>
	mappedFields.filter((field) =>
		cells.some((cell) => headerMatch(cellText(cell), field) !== undefined)
	).length;

function headerIndex(rows: readonly TableRow[]): number {
	const candidates = rows.slice(0, headerRowsAtMost).map((row, index) => ({
		index,
		fields: row.cells.every(isText) ? fieldsIn(row.cells) : 0
	}));
	const best = candidates.reduce((a, b) => (b.fields > a.fields ? b : a), { index: -1, fields: 0 });
	if (best.fields > 0) return best.index;
	const [first, second] = rows;
	const overNumbers = second?.cells.some((cell, column) => {
		return !isText(cell) && isText(first?.cells[column] ?? null);
	});
	return first?.cells.every(isText) && overNumbers ? 0 : -1;
}

function toGrid(place: Place, rows: readonly TableRow[], semicolons: boolean): Outcome<Grid> {
	if (rows.length === 0) return reject(placeText(place), 'it is empty; a table was expected');
	const at = headerIndex(rows);
	const width = Math.min(
		columnsAtMost,
		rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
	);
	const header = rows[at];
	const headers = Array.from({ length: width }, (_, column) => {
		return cellText(header?.cells[column]) || `Column ${columnLetters(column)}`;
	});
	const body = rows.slice(at + 1);
	if (body.length === 0)
		return reject(placeText(place), `there are only headers (${headers.join(', ')}) and no rows`);
	const found = header && { headerRow: header.row };
	return accept({ place, ...found, headers, rows: body, semicolons });
}

/** A text file as a grid. */
export const gridFromText = (file: string, text: TextTable): Outcome<Grid> =>
	toGrid({ file }, text.rows, text.delimiter === ';');

/** A sheet of a workbook as a grid. */
export function gridFromSheet(book: Workbook, sheet: WorkbookSheet): Outcome<Grid> {
	const rows: TableRow[] = [];
	let width = 0;
	let plan: ColumnPlan | undefined;
	const done = readSheet(book, sheet, (row, cells) => {
		rows.push({ row, cells: cells.slice(0, columnsAtMost) });
		width = Math.min(columnsAtMost, Math.max(width, cells.length));
		if (rows.length >= headerRowsAtMost)
			plan ??= { slotOf: Array.from({ length: width }, (_, column) => column), slots: width };
		return plan;
	});
	return done.ok ? toGrid({ file: book.archive.file, sheet: sheet.name }, rows, false) : done;
}

/** The sheet a person asked for, or the first visible one. */
export function chooseSheet(book: Workbook, name: string | undefined): Outcome<WorkbookSheet> {
	const sheet =
		name === undefined
			? (book.sheets.find(({ hidden }) => !hidden) ?? book.sheets[0])
			: book.sheets.find((one) => one.name === name);
	return sheet
		? accept(sheet)
		: reject(
				book.archive.file,
				`there is no sheet ${name ?? ''}; there are ${book.sheets.map((one) => one.name).join(', ')}`
			);
}
