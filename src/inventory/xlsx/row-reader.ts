/**
 * Turns the bytes of worksheet rows into rows of cells, decoding only the wanted columns.
 *
 * The bytes are walked once, tag by tag. Cells and rows without a reference follow the one before
 * them, because `r` is optional (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). Dates stay what they are
 * in the file: numbers of days.
 * Example: `<row r="7"><c r="B7" t="s"><v>0</v></c><c t="b"><v>1</v></c></row>` is row 7 with shared
 * string 0 in column B (index 1) and true in column C (index 2).
 */
import type { Cell, ColumnPlan } from '../tables/index.ts';
import { byte, indexOfByte, nameEndsAt, standsAt, tagEnd, wholeNumber } from './bytes.ts';
import { cellValue } from './cell-value.ts';
import type { SharedStrings } from './shared-strings.ts';

/**
 * Takes a row with something in a wanted column (its number as a spreadsheet counts, from 1).
 * Returns the plan for the rows that follow (undefined keeps every column), or 'stop'.
 */
export type RowSink = (row: number, cells: readonly Cell[]) => ColumnPlan | undefined | 'stop';

/**
 * How a walk ended: at the end of its bytes, at the end of the sheet, because the sink wanted no
 * more, or at a row that no spreadsheet can have.
 */
type WalkEnd = 'more' | 'end' | 'stop' | 'beyond';

/** Walks the bytes [from, to), which hold whole rows. */
export type RowReader = (data: Uint8Array, from: number, to: number) => WalkEnd;

/** A worksheet's bounds as every spreadsheet program has them. */
const columnsAtMost = 16_384;
const rowsAtMost = 1_048_576;

const letter = { c: 0x63, r: 0x72, t: 0x74 } as const;

/** Column index of a reference: `B7` is 1, `AA1` is 26; -1 when there are no letters. */
function columnIndex(data: Uint8Array, from: number): number {
	let column = 0;
	for (let at = from; column <= columnsAtMost; at++) {
		const step = ((data[at] as number) & ~0x20) - 0x40;
		if (step < 1 || step > 26) break;
		column = column * 26 + step;
	}
	return column - 1;
}

/** Where the value of the one-letter attribute `name` begins in the tag [from, to), or -1. */
function attribute(data: Uint8Array, name: number, from: number, to: number): number {
	for (let at = from; at + 3 < to; at++) {
		if ((data[at] as number) > byte.space) continue;
		if (data[at + 1] === name && data[at + 2] === byte.equals) return at + 4;
	}
	return -1;
}

function rowNumber(data: Uint8Array, from: number, to: number, previous: number): number {
	const start = attribute(data, letter.r, from, to);
	if (start < 0) return previous + 1;
	let end = start;
	while ((data[end] as number) >= byte.zero && (data[end] as number) <= byte.nine) end++;
	return Math.max(previous + 1, wholeNumber(data, start, end));
}

/** Where the end tag of the cell lies that opened before `from`, or -1. */
function cellEnd(data: Uint8Array, from: number, to: number, prefix: number): number {
	let at = indexOfByte(data, byte.lt, from, to);
	while (at >= 0) {
		const name = at + 2 + prefix;
		if (data[at + 1] === byte.slash && data[name] === letter.c && nameEndsAt(data, name + 1))
			return at;
		at = indexOfByte(data, byte.lt, at + 1, to);
	}
	return -1;
}

/** A reader for a sheet whose element names carry a namespace prefix of `prefix` bytes. */
export function rowReader(strings: SharedStrings, sink: RowSink, prefix: number): RowReader {
	let plan: ColumnPlan | undefined;
	let row = 0;
	let column = -1;
	let cells: Cell[] = [];
	let filled = false;

	const keep = (value: Cell): void => {
		const slot = plan ? plan.slotOf[column] : column;
		if (value === null || slot === undefined) return;
		while (cells.length < slot) cells.push(null);
		// Of two columns with one meaning the first that is filled counts.
		cells[slot] ??= value;
		filled = true;
	};
	const beginRow = (data: Uint8Array, from: number, to: number): void => {
		row = rowNumber(data, from, to, row);
		column = -1;
		cells = plan ? new Array<Cell>(plan.slots).fill(null) : [];
		filled = false;
	};
	const endRow = (): WalkEnd => {
		if (!filled) return 'more';
		if (row > rowsAtMost) return 'beyond';
		filled = false;
		const next = sink(row, cells);
		if (next === 'stop') return 'stop';
		plan = next;
		return 'more';
	};
	/** Reads the cell whose tag name stands at `name`; returns where to go on. */
	const readCell = (data: Uint8Array, name: number, end: number, to: number): number => {
		const reference = attribute(data, letter.r, name + 1, end);
		const stated = reference < 0 ? -1 : columnIndex(data, reference);
		column = stated < 0 ? column + 1 : stated;
		const wanted = plan ? plan.slotOf[column] !== undefined : column < columnsAtMost;
		if (!wanted || data[end - 1] === byte.slash) return end;
		const close = cellEnd(data, end, to, prefix);
		if (close < 0) return end;
		const type = attribute(data, letter.t, name + 1, end);
		keep(cellValue(data, end + 1, close, type, strings, prefix));
		return close;
	};

	return (data, from, to) => {
		for (let at = from; at >= 0; at = indexOfByte(data, byte.lt, at + 1, to)) {
			const closing = data[at + 1] === byte.slash;
			const name = at + (closing ? 2 : 1) + prefix;
			if (closing) {
				if (standsAt(data, 'sheetData', name)) return 'end';
				const ended = standsAt(data, 'row', name) ? endRow() : 'more';
				if (ended !== 'more') return ended;
			} else if (data[name] === letter.c && nameEndsAt(data, name + 1)) {
				const end = tagEnd(data, name, to);
				if (end >= 0) at = readCell(data, name, end, to);
			} else if (standsAt(data, 'row', name) && nameEndsAt(data, name + 3)) {
				const end = tagEnd(data, name, to);
				if (end >= 0) beginRow(data, name + 3, end);
			}
		}
		return 'more';
	};
}
