/**
 * Footing: figures of a money table in thousands (or whole units) that add up in both directions
 * as they are printed.
 *
 * Rounding each cell and each total by itself leaves sums that are off by one or two. Here the grand
 * total is rounded first, row and column totals share it by largest remainder, and cells give or
 * take one where their remainder is nearest. Zero stays zero.
 * Example: 0.4 + 0.4 + 0.4 = 1.2 prints as 1 + 0 + 0 = 1.
 */
export interface Footed {
	readonly cells: readonly (readonly number[])[];
	readonly rowTotals: readonly number[];
	readonly columnTotals: readonly number[];
	readonly total: number;
}

const sum = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0);

/** The nearest whole number; minus nought is nought. */
const whole = (value: number): number => Math.round(value) + 0;

/** Rounds values so that they add up to a whole total: the largest remainders are rounded up. */
export function roundToSum(values: readonly number[], total: number): number[] {
	const rounded = values.map((value) => Math.floor(value) + 0);
	const missing = total - sum(rounded);
	const order = values
		.map((value, index) => ({ index, remainder: value - Math.floor(value) }))
		.sort((one, other) => other.remainder - one.remainder || one.index - other.index);
	// Zeros take part last: nothing is printed where nothing is meant.
	const usable = [
		...order.filter(({ index }) => values[index] !== 0),
		...order.filter(({ index }) => values[index] === 0)
	];
	for (let step = 0; step < missing; step++) {
		const place = usable[step % usable.length];
		if (place) rounded[place.index] = (rounded[place.index] ?? 0) + 1;
	}
	return rounded;
}

interface Board {
	readonly exact: readonly (readonly number[])[];
	readonly cells: number[][];
	/** What rows and columns still miss. */
	readonly rows: number[];
	readonly columns: number[];
}

/** How gladly a cell takes one more (or less): the larger the better; never for a zero. */
function gladness(board: Board, row: number, column: number, step: number): number {
	const exact = board.exact[row]?.[column] ?? 0;
	if (exact === 0) return -Infinity;
	return step * (exact - (board.cells[row]?.[column] ?? 0));
}

function change(board: Board, row: number, column: number, step: number): void {
	const cells = board.cells[row];
	if (!cells) return;
	cells[column] = (cells[column] ?? 0) + step;
	board.rows[row] = (board.rows[row] ?? 0) - step;
	board.columns[column] = (board.columns[column] ?? 0) - step;
}

interface Move {
	readonly row: number;
	readonly column: number;
	readonly worth: number;
	readonly step: number;
}

/** The best single change that helps a row or a column; both count more than one. */
function bestMove(board: Board): Move | null {
	let best: Move | null = null;
	for (let row = 0; row < board.rows.length; row++) {
		for (let column = 0; column < board.columns.length; column++) {
			for (const step of [1, -1]) {
				const helpsRow = Math.sign(board.rows[row] ?? 0) === step;
				const helpsColumn = Math.sign(board.columns[column] ?? 0) === step;
				if (!helpsRow && !helpsColumn) continue;
				const worth = gladness(board, row, column, step) + (helpsRow && helpsColumn ? 1000 : 0);
				if (worth > -Infinity && (best === null || worth > best.worth))
					best = { row, column, worth, step };
			}
		}
	}
	return best;
}

/** Foots a table of exact amounts, already divided by the unit it is printed in. */
export function foot(exact: readonly (readonly number[])[]): Footed {
	const width = exact[0]?.length ?? 0;
	const exactRows = exact.map(sum);
	const exactColumns = Array.from({ length: width }, (_, column) =>
		sum(exact.map((row) => row[column] ?? 0))
	);
	const total = whole(sum(exactRows));
	const rowTotals = roundToSum(exactRows, total);
	const columnTotals = roundToSum(exactColumns, total);
	const cells = exact.map((row) => row.map(whole));
	const board: Board = {
		exact,
		cells,
		rows: rowTotals.map((wanted, row) => wanted - sum(cells[row] ?? [])),
		columns: columnTotals.map(
			(wanted, column) => wanted - sum(cells.map((row) => row[column] ?? 0))
		)
	};
	// Each move mends a row or a column; a table this size settles in a few dozen.
	for (let moves = 0; moves < 40 * (exact.length + width); moves++) {
		const move = bestMove(board);
		if (!move) break;
		change(board, move.row, move.column, move.step);
	}
	const settled = [...board.rows, ...board.columns].every((left) => left === 0);
	return settled ? { cells, rowTotals, columnTotals, total } : byCells(cells, width);
}

/** Where no cell may give way, the printed totals follow the printed cells. */
function byCells(cells: readonly (readonly number[])[], width: number): Footed {
	const rowTotals = cells.map(sum);
	const columnTotals = Array.from({ length: width }, (_, column) =>
		sum(cells.map((row) => row[column] ?? 0))
	);
	return { cells, rowTotals, columnTotals, total: sum(rowTotals) };
}
