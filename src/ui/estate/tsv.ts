/**
 * Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, line ends between
 * rows, quotes around a cell that holds either, doubled inside.
 *
 * Example: `a\tb\n"c\nd"\te\n` is [['a', 'b'], ['c\nd', 'e']].
 */
export type Block = readonly (readonly string[])[];

/** The cells of a pasted text. A last line end closes the last row and begins no other. */
export function parseBlock(text: string): Block {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [whole, quoted, bare = '', end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g
	)) {
		if (whole === '' && row.length === 0) break;
		row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (end === '\t') continue;
		rows.push(row);
		row = [];
		if (end === '') break;
	}
	return rows;
}

const printed = (cell: string): string =>
	/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A block as a spreadsheet pastes it. */
export const printBlock = (block: Block): string =>
	block.map((row) => row.map(printed).join('\t')).join('\n');
