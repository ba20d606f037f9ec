/**
 * What is done to many cells at once: set, clear, fill, copy, paste. Pure: rows and an area in,
 * changes of the document out.
 */
import type { BidDocument } from '#engine/bid/index.ts';
import { getAt, type Change } from '../session/index.ts';
import { columns, type Column, type Names } from './columns.ts';
import type { EstateRow } from './rows.ts';
import type { Area } from './selection.ts';
import { parseBlock, printBlock, type Block } from './tsv.ts';

type Rows = readonly EstateRow[];

const across = ({ left, right }: Area): readonly Column[] => columns.slice(left, right + 1);
const down = (rows: Rows, { top, bottom }: Area): Rows => rows.slice(top, bottom + 1);

/** The same text into every cell of the area; an empty one clears. */
export const setCells = (rows: Rows, area: Area, text: string, names: Names): Change[] =>
	down(rows, area).flatMap(({ index }) =>
		across(area).map((column) => column.change(index, text, names))
	);

/** A cell's value with how it is known, from another row. */
const copied = (
	document: BidDocument,
	from: EstateRow | undefined,
	to: EstateRow,
	{ field }: Column
): Change => ({
	path: ['workloads', to.index, field],
	value: from && getAt(document, ['workloads', from.index, field])
});

/** The first row of the area into the others. Names stay, unless they are all that is selected. */
export function fillDown(document: BidDocument, rows: Rows, area: Area): Change[] {
	const [from, ...others] = down(rows, area);
	const filled = across(area).filter(({ field }) => field !== 'name' || area.left === area.right);
	return others.flatMap((to) => filled.map((column) => copied(document, from, to, column)));
}

/** The area's rows, again and again, into the rows below it down to `last`. */
export function fillTo(document: BidDocument, rows: Rows, area: Area, last: number): Change[] {
	const from = down(rows, area);
	return rows
		.slice(area.bottom + 1, last + 1)
		.flatMap((to, index) =>
			across(area).map((column) => copied(document, from[index % from.length], to, column))
		);
}

/** A copied area: text for any program, and the document's own values for this one. */
export interface CopiedCells {
	readonly text: string;
	readonly own: string;
}

type OwnCells = readonly (readonly (readonly [field: string, value: unknown])[])[];

export function copyCells(
	document: BidDocument,
	rows: Rows,
	area: Area,
	names: Names
): CopiedCells {
	const selected = down(rows, area);
	const own: OwnCells = selected.map(({ index }) =>
		across(area).map(({ field }) => [field, getAt(document, ['workloads', index, field]) ?? null])
	);
	return {
		text: printBlock(selected.map((row) => across(area).map((one) => one.edit(row, names)))),
		own: JSON.stringify(own)
	};
}

/** What is about to be pasted, and where it lands. */
export interface Paste {
	readonly block: Block;
	readonly own: OwnCells;
	readonly area: Area;
	/** Names of the rows that must be made for it. */
	readonly newNames: readonly string[];
}

/** Lays a block over the grid from the area's corner; one cell fills the whole area. */
export function planPaste(
	text: string,
	own: string | undefined,
	area: Area,
	rowCount: number
): Paste | null {
	const block = parseBlock(text);
	const [first] = block;
	if (!first) return null;
	const isOne = block.length === 1 && first.length === 1;
	const height = isOne ? area.bottom - area.top + 1 : block.length;
	const width = isOne ? area.right - area.left + 1 : Math.max(...block.map((row) => row.length));
	const landed = {
		top: area.top,
		left: area.left,
		bottom: area.top + height - 1,
		right: Math.min(area.left + width, columns.length) - 1
	};
	const missing = Math.max(0, landed.bottom + 1 - rowCount);
	const newNames = Array.from({ length: missing }, (_, index) => {
		const named = area.left === 0 ? block[height - missing + index]?.[0]?.trim() : '';
		return named ? named : `Workload ${rowCount + index + 1}`;
	});
	return {
		block,
		own: own === undefined ? [] : (JSON.parse(own) as OwnCells),
		area: landed,
		newNames
	};
}

/** The changes of a paste into rows, from its first on. Own values keep how they are known. */
export function pasteCells({ block, own, area }: Paste, rows: Rows, names: Names): Change[] {
	const isOne = block.length === 1 && block[0]?.length === 1;
	return rows.flatMap(({ index }, below) =>
		across(area).flatMap((column, along): Change[] => {
			const [y, x] = isOne ? [0, 0] : [below, along];
			const typed = block[y]?.[x];
			if (typed === undefined) return [];
			const [field, value] = own[y]?.[x] ?? [];
			if (field !== column.field) return [column.change(index, typed, names)];
			return [{ path: ['workloads', index, field], value: value ?? undefined, typed }];
		})
	);
}
