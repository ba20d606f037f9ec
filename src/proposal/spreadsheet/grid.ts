/** Cells put down one by one, and read as rows. */
import type { Cell } from './cell.ts';
import type { Sheet } from './sheet.ts';

export interface Grid {
	readonly put: (column: number, row: number, cell: Cell) => void;
	/** Cells side by side from a column on; null leaves a place empty. */
	readonly line: (column: number, row: number, cells: readonly (Cell | null)[]) => void;
	readonly rows: Sheet['rows'];
}

/** An empty grid; rows and columns count from 1. */
export function gridOf(): Grid {
	const rows = new Map<number, (Cell | null)[]>();
	const put: Grid['put'] = (column, row, cell) => {
		const cells = rows.get(row) ?? [];
		rows.set(row, cells);
		while (cells.length < column) cells.push(null);
		cells[column - 1] = cell;
	};
	return {
		rows,
		put,
		line: (column, row, cells) => {
			for (const [index, cell] of cells.entries()) if (cell) put(column + index, row, cell);
		}
	};
}
