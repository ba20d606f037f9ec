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
import { findDecimalMark, readNumeral } from './numeral.ts';
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

function someNumeral(texts: Iterable<string>): boolean {
	for (const text of texts) if (/\d[.,]\d/.test(text)) return true;
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

	const remember = (row: TableRow, field: Field, example: string): void => {
		const known = unreadable.get(field) ?? { rows: [], example };
		known.rows.push(row.row);
		unreadable.set(field, known);
	};
	const undecided = (): readonly Problem[] => {
		if (finding.decided || !someNumeral(textsOf(table, sizeFields))) return [];
		const mark = finding.mark === ',' ? 'comma' : 'point';
		return [
			{
				where: placeText(table.place),
				sentence: `sizes are written as text that can be read in two ways; a decimal ${mark} was taken`
			}
		];
	};
	const sentenceOf = ([field, { rows, example }]: [Field, Unreadable]): Problem => {
		const isSize = sizeFields.includes(field);
		const one = isSize ? 'a cell is not a number' : 'a cell says neither yes nor no';
		const many = isSize ? 'cells are not numbers' : 'cells say neither yes nor no';
		const effect = isSize ? 'the size counts as unknown there' : 'read as no';
		return {
			where: placeText(table.place, undefined, columnName(table, field)),
			sentence: `${rows.length === 1 ? one : `${rows.length} ${many}`}, for example "${example}" (row ${listText(rows)}); ${effect}`
		};
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
			if (!reading.ok || typeof cell === 'boolean') {
				remember(row, field, text);
				return undefined;
			}
			if (reading.value < 0) negative.push({ row, field, text });
			return bytes(reading.value * byteUnits.MiB);
		},
		flag(row, field) {
			const cell = cellOf(table, row, field);
			const flag = cellFlag(cell);
			if (flag === undefined && cell !== null) remember(row, field, cellText(cell));
			return flag;
		},
		refusal() {
			const first = negative[0];
			if (!first) return undefined;
			const others = negative.length > 1 ? ` and ${negative.length - 1} more are negative too` : '';
			return reject(
				whereOf(table, first.row, first.field),
				`a size of zero or more was expected, but this cell holds ${first.text}${others}; nothing was imported`
			);
		},
		problems: () => [...undecided(), ...[...unreadable].map(sentenceOf)]
	};
}
