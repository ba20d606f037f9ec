/** Workbooks of the worked example, whole or changed in one respect, and their cells. */
import { join } from 'node:path';
import type { BidDocument } from '#engine/bid/index.ts';
import { isCurrency, minorUnits } from '#engine/finance/index.ts';
import type { Language } from '#proposal/wording/language.ts';
import type { Messages } from '#proposal/model/telling.ts';
import { formatOf } from '#proposal/wording/format.ts';
import { loadWords } from '#proposal/wording/load.ts';
import { speaker } from '#proposal/wording/say.ts';
import type { Cell } from '#proposal/spreadsheet/cell.ts';
import { workbookFile } from '#proposal/spreadsheet/file/package.ts';
import type { Workbook } from '#proposal/spreadsheet/sheet.ts';
import { workbookOf } from '#proposal/spreadsheet/workbook.ts';
import { date, exampleInput, projected, templates } from '../example.ts';

export interface Book {
	readonly workbook: Workbook;
	readonly digits: number;
}

/** The workbook of the example after a change. */
export function bookOf(
	change: (bid: BidDocument) => BidDocument = (bid) => bid,
	language: Language = 'en'
): Book {
	const view = projected(exampleInput(change));
	const words = loadWords(join(templates, 'proposals'), language);
	if (!words.ok) throw new Error(words.problems.join('; '));
	const teller = {
		view,
		say: speaker<Messages>(words.words.messages),
		translate: words.words.translate,
		format: formatOf(language)
	};
	const sender = {
		name: 'Sender',
		confidentiality: 'Ours & yours',
		ink: '#17191C',
		accent: '#0B5A7D'
	};
	return {
		workbook: workbookOf(teller, sender, date),
		digits: isCurrency(view.currency) ? minorUnits(view.currency) : 2
	};
}

export const fileOf = ({ workbook, digits }: Book): Uint8Array => workbookFile(workbook, digits);

/** Every cell with its sheet and place, `[sheet, row, column, cell]`. */
export const cellsIn = ({ workbook }: Book): readonly (readonly [string, number, number, Cell])[] =>
	workbook.sheets.flatMap(({ name, rows }) =>
		[...rows].flatMap(([row, cells]) =>
			cells.flatMap((cell, index) => (cell ? [[name, row, index + 1, cell] as const] : []))
		)
	);

/** A workbook with the inputs of another of the same form: its formulas and its results stay. */
export function withInputsOf(book: Book, other: Book): Book {
	const sheets = book.workbook.sheets.map((sheet) => {
		const twin = other.workbook.sheets.find(({ name }) => name === sheet.name);
		const rows = new Map(
			[...sheet.rows].map(([row, cells]) => [
				row,
				cells.map((cell, index) => {
					const changed = twin?.rows.get(row)?.[index];
					return cell?.kind === 'number' && changed?.kind === 'number' ? changed : cell;
				})
			])
		);
		return { ...sheet, rows };
	});
	return { ...book, workbook: { ...book.workbook, sheets } };
}
