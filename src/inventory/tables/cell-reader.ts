/**
 * Reads sizes and yes-or-no cells of a table and remembers what it could not read.
 *
 * A negative size refuses the file: it shows that a column is not what it seems. A cell that is no
 * number (`n/a`, `#N/A`) makes that size unknown, is reported once per column, and is never zero.
 * Example: `62420` in a MiB column is 65 452 113 920 bytes; `"62.420,5"` in a file with decimal
 * commas is 65 452 638 208.
 */
import { bytes, byteUnits, type Bytes } from '#engine/units/index.ts';
import { listText, placeText, reject, type Outcome, type Problem } from '../problem.ts';
import { cellFlag, cellText } from './cell.ts';
import { findDecimalMark, readNumeral, type DecimalMarkFinding } from './numeral.ts';
import { cellOf, columnName, whereOf, type Table, type TableRow } from './table.ts';

export interface CellReader<Field extends string> {
	/** A size in MiB as bytes; undefined when blank or unreadable. */
	size(row: TableRow, field: Field): Bytes | undefined;
	/** Yes or no; undefined when blank or neither. */
	flag(row: TableRow, field: Field): boolean | undefined;
	/** The first reason to refuse the file, if any. */
	refusal(): Outcome<never> | undefined;
	/** What could not be read, a sentence per column. */
	problems(): readonly Problem[];
	/** How numerals in text were read; undefined when there were none. */
	decimalMark: DecimalMarkFinding | undefined;
}

function* textsOf<Field extends string>(
	table: Table<Field>,
	fields: readonly Field[]
): Generator<string> {
	for (const row of table.rows) {
		for (const field of fields) {
			const cell = cellOf(table, row, field);
			if (typeof cell === 'string') yield cell;
		}
	}
}

function someText(texts: Iterable<string>): boolean {
	for (const text of texts) if (/[.,]/.test(text) && /\d/.test(text)) return true;
	return false;
}

interface Unreadable {
	readonly rows: number[];
	readonly example: string;
}

/** A reader for a table whose `sizeFields` are in MiB. */
export function cellReader<Field extends string>(
	table: Table<Field>,
	sizeFields: readonly NoInfer<Field>[]
): CellReader<Field> {
	const hints = { wholeNumbers: true, semicolons: table.semicolons };
	const finding = findDecimalMark(textsOf(table, sizeFields), hints);
	const unreadable = new Map<Field, Unreadable>();
	const negative: { row: TableRow; field: Field; text: string }[] = [];

	const remember = (row: TableRow, field: Field, example: string): undefined => {
		const known = unreadable.get(field) ?? { rows: [], example };
		known.rows.push(row.row);
		unreadable.set(field, known);
		return undefined;
	};
	return {
		size(row, field) {
			const cell = cellOf(table, row, field);
			if (cell === null) return undefined;
			const text = cellText(cell);
			const reading =
				typeof cell === 'number'
					? { ok: true as const, value: cell }
					: readNumeral(text, finding.mark);
			if (!reading.ok || typeof cell === 'boolean') return remember(row, field, text);
			if (reading.value < 0) negative.push({ row, field, text });
			return bytes(reading.value * byteUnits.MiB);
		},
		flag(row, field) {
			const cell = cellOf(table, row, field);
			const flag = cellFlag(cell);
			return flag === undefined && cell !== null ? remember(row, field, cellText(cell)) : flag;
		},
		refusal() {
			const first = negative[0];
			if (!first) return undefined;
			const others = negative.length > 1 ? `, and so do ${negative.length - 1} more` : '';
			return reject(
				whereOf(table, first.row, first.field),
				`a size of zero or more was expected, but this cell holds ${first.text}${others}; nothing was imported`
			);
		},
		problems: () =>
			[...unreadable].map(([field, { rows, example }]) => ({
				where: placeText(table.place, undefined, columnName(table, field)),
				sentence: sizeFields.includes(field)
					? `${rows.length === 1 ? 'a cell is' : `${rows.length} cells are`} not a number, for example "${example}" (row ${listText(rows)}); the size counts as unknown there`
					: `${rows.length === 1 ? 'a cell says' : `${rows.length} cells say`} neither yes nor no, for example "${example}" (row ${listText(rows)}); read as no`
			})),
		decimalMark: someText(textsOf(table, sizeFields)) ? finding : undefined
	};
}
