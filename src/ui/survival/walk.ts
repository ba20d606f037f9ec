/** Walking the cells of the matrix by keys. */
export interface CellPlace {
	readonly row: number;
	readonly column: number;
}

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	Home: [0, -Infinity],
	End: [0, Infinity],
	PageUp: [-Infinity, 0],
	PageDown: [Infinity, 0]
};

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The cell that a key leads to; null when the key does not walk. */
export function walk(
	from: CellPlace,
	key: string,
	rows: number,
	columns: number
): CellPlace | null {
	const move = moves[key];
	return move
		? { row: within(from.row + move[0], rows), column: within(from.column + move[1], columns) }
		: null;
}
