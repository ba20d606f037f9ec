/**
 * The selection of a grid: a cursor, and the corner it was stretched from. Pure moves, always
 * inside the grid.
 */
export interface Place {
	readonly row: number;
	readonly column: number;
}

export interface Selection {
	readonly cursor: Place;
	readonly anchor: Place;
}

export interface Extent {
	readonly rows: number;
	readonly columns: number;
}

/** Rows and columns of a selection, both ends included. */
export interface Area {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

export const selectionAt = (row: number, column: number): Selection => ({
	cursor: { row, column },
	anchor: { row, column }
});

export const areaOf = ({ cursor, anchor }: Selection): Area => ({
	top: Math.min(cursor.row, anchor.row),
	bottom: Math.max(cursor.row, anchor.row),
	left: Math.min(cursor.column, anchor.column),
	right: Math.max(cursor.column, anchor.column)
});

export const isInside = ({ top, bottom, left, right }: Area, { row, column }: Place): boolean =>
	row >= top && row <= bottom && column >= left && column <= right;

export const cellCount = ({ top, bottom, left, right }: Area): number =>
	(bottom - top + 1) * (right - left + 1);

const between = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** The selection with its cursor at a place; stretched from its anchor, or anew. */
export function moveTo(
	selection: Selection,
	place: Place,
	extent: Extent,
	stretch = false
): Selection {
	const cursor = {
		row: between(place.row, extent.rows - 1),
		column: between(place.column, extent.columns - 1)
	};
	return { cursor, anchor: stretch ? selection.anchor : cursor };
}

const steps: Readonly<Record<string, Place>> = {
	ArrowUp: { row: -1, column: 0 },
	ArrowDown: { row: 1, column: 0 },
	ArrowLeft: { row: 0, column: -1 },
	ArrowRight: { row: 0, column: 1 }
};

export interface MoveKey {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
}

/** Where a key takes the selection; null when the key does not move. `page` is rows on the screen. */
export function moveByKey(
	selection: Selection,
	{ key, shiftKey, ctrlKey, metaKey }: MoveKey,
	extent: Extent,
	page: number
): Selection | null {
	const far = ctrlKey || metaKey;
	const { row, column } = selection.cursor;
	const to = (place: Place): Selection => moveTo(selection, place, extent, shiftKey);
	const step = steps[key];
	if (step) {
		const length = far ? Math.max(extent.rows, extent.columns) : 1;
		return to({ row: row + step.row * length, column: column + step.column * length });
	}
	if (key === 'PageDown') return to({ row: row + page, column });
	if (key === 'PageUp') return to({ row: row - page, column });
	if (key === 'Home') return to({ row: far ? 0 : row, column: 0 });
	if (key === 'End') return to({ row: far ? extent.rows - 1 : row, column: extent.columns - 1 });
	return null;
}

/** The next cell as Tab goes: right, and from the last column to the next row. */
export function moveByTab(selection: Selection, extent: Extent, back: boolean): Selection {
	const { row, column } = selection.cursor;
	const flat = row * extent.columns + column + (back ? -1 : 1);
	const last = extent.rows * extent.columns - 1;
	const next = between(flat, last);
	return selectionAt(Math.floor(next / extent.columns), next % extent.columns);
}
