/**
 * Which rows are in sight, so that the others need not exist.
 *
 * Lines are of one height; the heading of the shadow group is a line of its own before its first
 * row. Example: 20 rows in sight of 1 000 means some 30 in the page, a few above and below.
 */
export const rowHeight = 23;
const spare = 6;

/** The line on which a row stands. `groupAt` is the row before which a heading stands, if any. */
export const lineAt = (row: number, groupAt: number | null): number =>
	groupAt !== null && row >= groupAt ? row + 1 : row;

export interface Sight {
	/** Rows that exist in the page, in order. */
	readonly rows: readonly number[];
	/** Where the first of them stands, and how high all would be. */
	readonly offset: number;
	readonly height: number;
}

/** The rows around what a scroller shows from `top` over `height`. */
export function linesInSight(
	top: number,
	height: number,
	count: number,
	groupAt: number | null
): Sight {
	const heading = groupAt === null ? 0 : 1;
	const first = Math.max(0, Math.min(count - 1, Math.floor(top / rowHeight) - spare - heading));
	const shown = Math.ceil(height / rowHeight) + 2 * spare + 2 * heading;
	const last = Math.min(count, first + shown);
	// The heading belongs to its row, and stands before it inside the window.
	const line = groupAt !== null && first > groupAt ? first + 1 : first;
	return {
		rows: Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index),
		offset: line * rowHeight,
		height: (count + heading) * rowHeight
	};
}
