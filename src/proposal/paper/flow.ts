/**
 * Long tables over pages: cut between rows, with the head repeated, never after a group's heading,
 * never with a single row on either side, and with the caption and the source where they belong.
 */
import type { Content } from 'pdfmake/interfaces';
import type { Row } from '../model/blocks.ts';
import { above, heightOf, rowHeights } from './height.ts';
import type { Flow } from './items.ts';
import type { Sheet } from './sheet.ts';
import { columnWidths, tableNode, type PageNumbers } from './table.ts';

interface Part {
	readonly node: Content;
	/** Begins a page. */
	readonly turns: boolean;
}

const leastRows = 2;

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Rows that fit into a height from `from` on, at least one. */
function rowsThatFit(heights: readonly number[], from: number, height: number): number {
	let used = 0;
	let count = 0;
	while (from + count < heights.length) {
		used += heights[from + count] ?? 0;
		if (used > height && count > 0) break;
		count += 1;
	}
	return count;
}

/** Moves a cut up until it parts well: not behind a heading, not leaving a row alone. */
function goodCut(rows: readonly Row[], from: number, cut: number): number {
	let end = cut;
	if (rows.length - end > 0 && rows.length - end < leastRows) end = rows.length - leastRows;
	while (end > from + 1 && rows[end - 1]?.kind === 'group') end -= 1;
	return Math.max(end, from + 1);
}

/**
 * Cuts a table into parts. `left` is the room on this page, `room` that of a whole one; a table that
 * cannot begin here with its caption, head and two rows begins on the next page.
 */
export function splitTable(
	sheet: Sheet,
	flow: Flow,
	left: number,
	room: number,
	numbers: PageNumbers
): readonly Part[] {
	const { table, caption, notes } = flow;
	const widths = columnWidths(sheet, table);
	const whole = tableNode(sheet, table, 7, numbers, widths);
	const [head = 0, ...heights] = rowHeights(sheet, whole);
	const captionHeight = heightOf(sheet, caption) + 7;
	const notesHeight = sum(notes.map((note) => above(note) + heightOf(sheet, note)));
	const beginning = flow.above + captionHeight + head + sum(heights.slice(0, leastRows));
	const startsHere = beginning <= left;
	const parts: Part[] = [];
	let from = 0;
	let space = (startsHere ? left - flow.above : room) - captionHeight - head;
	while (from < table.rows.length) {
		const remaining = sum(heights.slice(from));
		const isLast = remaining + notesHeight <= space;
		// What is left would fit, but not with its source: one row goes along with it.
		const most = remaining <= space ? table.rows.length - 1 - from : Infinity;
		const fitting = Math.max(1, Math.min(most, rowsThatFit(heights, from, space)));
		const end = isLast ? table.rows.length : goodCut(table.rows, from, from + fitting);
		const rows = { ...table, rows: table.rows.slice(from, end) };
		const isFirst = from === 0;
		const node = tableNode(sheet, rows, isFirst ? 7 : 0, numbers, widths);
		parts.push({
			turns: isFirst ? !startsHere : true,
			node: {
				stack: [...(isFirst ? [caption] : []), node, ...(end === table.rows.length ? notes : [])],
				unbreakable: true,
				margin: [0, isFirst ? flow.above : 0, 0, 0]
			}
		});
		from = end;
		space = room - head;
	}
	return parts;
}
