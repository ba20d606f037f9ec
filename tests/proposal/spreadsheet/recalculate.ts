/**
 * A spreadsheet program as the judge: workbooks go in, come out computed anew by LibreOffice, and
 * are read by a library that knows nothing of our writer.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { requireTool } from '../../tools/system-tools.ts';

export interface ReadCell {
	/** Empty where the cell holds a value of its own. */
	readonly formula: string;
	readonly value: number | string;
}

/** Cells by `Sheet!A1`. */
export type ReadCells = ReadonlyMap<string, ReadCell>;

/** Tells the program to compute every formula when it opens a file, whatever results are in it. */
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The files, recalculated; one start of the program for all of them. */
export function recalculated(files: readonly Uint8Array[]): readonly Uint8Array[] {
	const soffice = requireTool('soffice');
	const folder = mkdtempSync(join(tmpdir(), 'bidwright-sheets-'));
	try {
		const profile = join(folder, 'profile');
		mkdirSync(join(profile, 'user'), { recursive: true });
		writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), always);
		const names = files.map((_, index) => `book-${index}.xlsx`);
		for (const [index, file] of files.entries())
			writeFileSync(join(folder, names[index] ?? ''), file);
		const out = join(folder, 'out');
		execFileSync(
			soffice,
			[
				`-env:UserInstallation=file://${profile}`,
				'--headless',
				'--convert-to',
				'xlsx',
				'--outdir',
				out,
				...names.map((name) => join(folder, name))
			],
			{ stdio: 'ignore' }
		);
		return names.map((name) => new Uint8Array(readFileSync(join(out, name))));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function plain(value: ExcelJS.CellValue): number | string {
	if (typeof value === 'number' || typeof value === 'string') return value;
	if (value && typeof value === 'object' && 'error' in value) return value.error;
	return JSON.stringify(value ?? '');
}

function cellOf({ value }: ExcelJS.Cell): ReadCell | null {
	if (value === null) return null;
	if (typeof value === 'object' && 'formula' in value)
		return { formula: value.formula, value: plain(value.result ?? 0) };
	return { formula: '', value: plain(value) };
}

/** Every cell of a workbook. */
export async function cellsOf(file: Uint8Array): Promise<ReadCells> {
	const book = new ExcelJS.Workbook();
	await book.xlsx.load(file.buffer as ArrayBuffer);
	const cells = new Map<string, ReadCell>();
	for (const sheet of book.worksheets)
		sheet.eachRow((row) =>
			row.eachCell((cell) => {
				const read = cellOf(cell);
				if (read) cells.set(`${sheet.name}!${cell.address}`, read);
			})
		);
	return cells;
}
