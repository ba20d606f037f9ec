/**
 * Text with columns — CSV, TSV, or what a spreadsheet puts on the clipboard — into rows of cells.
 *
 * Encoding: a byte order mark decides; else UTF-8 when it is valid, else Windows-1252, in which
 * older spreadsheets save. Delimiter: the candidate that parts most lines into the same number of
 * fields, a first line `sep=;` before all. Quotes and line ends inside them follow RFC 4180.
 * Example: `Name;Größe (GB)\r\nSQL01;4,5\r\n` has the delimiter `;` and two rows of two cells.
 */
import { accept, reject, type Outcome } from '../problem.ts';
import type { Cell } from './cell.ts';
import { splitFields } from './split-fields.ts';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface TextTable {
	readonly delimiter: Delimiter;
	/** Rows with something in them, numbered from 1 as a spreadsheet would show them. */
	readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
}

/** Text of 100 MB is an estate of half a million rows; nothing larger is an inventory. */
const bytesAtMost = 100e6;

/** Decodes the bytes of a text file. */
function decodeText(data: Uint8Array): string {
	if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data);
	if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(data);
	} catch {
		return new TextDecoder('windows-1252').decode(data);
	}
}

/** Tabs come first where candidates are equal: no text of a person has them by chance. */
const candidates: readonly Delimiter[] = ['\t', ';', ',', '|'];

/** Delimiters outside of quotes in each of the first lines. */
function fieldCounts(lines: readonly string[], delimiter: Delimiter): readonly number[] {
	return lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1);
}

/** Finds the delimiter from the first lines; undefined when there is a single column. */
function findDelimiter(text: string): Delimiter | undefined {
	const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
	const named = candidates.find((candidate) => candidate === stated);
	if (named) return named;
	const lines = text
		.slice(0, 65_536)
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '')
		.slice(0, 50);
	const score = (delimiter: Delimiter): number => {
		const counts = fieldCounts(lines, delimiter).filter((count) => count > 0);
		const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
		return counts.filter((count) => count === usual).length * (usual > 0 ? 1 : 0);
	};
	const scores = candidates.map((delimiter) => ({ delimiter, score: score(delimiter) }));
	const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.delimiter : undefined;
}

/** Parts text into rows of cells; blank rows are left out, blank cells are null. */
export function readTextTable(file: string, data: Uint8Array | string): Outcome<TextTable> {
	if (data.length > bytesAtMost)
		return reject(file, 'the text is larger than 100 MB; bring the machines in several files');
	const decoded = typeof data === 'string' ? data : decodeText(data);
	const text = decoded.replace(/^\ufeff/, '');
	if (text.trim() === '') return reject(file, 'there is no text in it; a table was expected');
	if (/^\s*<(\?xml|!doctype|html|table)/i.test(text))
		return reject(
			file,
			'this is a web page or XML under another name; open it in a spreadsheet program and save it as .xlsx'
		);
	const delimiter = findDelimiter(text) ?? ',';
	const stated = /^sep=.\r?\n/i.exec(text)?.[0] ?? '';
	const firstRow = stated === '' ? 1 : 2;
	const parted = splitFields(text.slice(stated.length), delimiter);
	if (parted.openQuoteRow !== undefined)
		return reject(
			`${file}, row ${parted.openQuoteRow + firstRow - 1}`,
			'a quotation mark is not closed; write a quotation mark inside a text twice'
		);
	const rows = parted.rows.flatMap((fields, index) => {
		const cells = fields.map((field): Cell => (field.trim() === '' ? null : field));
		return cells.some((cell) => cell !== null) ? [{ row: index + firstRow, cells }] : [];
	});
	return accept({ delimiter, rows });
}
