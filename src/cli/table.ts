/** Plain text tables for people: columns aligned, figures to the right, two spaces between. */
export interface Column {
	readonly head: string;
	readonly right?: boolean;
}

/** Lines of a table under its heads; cells are shown as given. */
export function textTable(
	columns: readonly Column[],
	rows: readonly (readonly string[])[]
): string {
	const widths = columns.map(({ head }, index) =>
		Math.max(head.length, ...rows.map((row) => (row[index] ?? '').length))
	);
	const line = (cells: readonly string[]): string =>
		columns
			.map(({ right }, index) => {
				const cell = cells[index] ?? '';
				const width = widths[index] ?? 0;
				return right ? cell.padStart(width) : cell.padEnd(width);
			})
			.join('  ')
			.trimEnd();
	return [line(columns.map(({ head }) => head)), ...rows.map(line)].join('\n');
}
