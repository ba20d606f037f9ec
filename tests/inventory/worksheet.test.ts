import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/inventory/tables/index.ts';
import { openWorkbook, readSheet } from '../../src/inventory/xlsx/index.ts';
import { packed, workbookParts, type WorkbookStyle } from '../fixtures/workbook.ts';

const xml = (text: string): Uint8Array => new TextEncoder().encode(text);

type Row = readonly [number, readonly Cell[]];

/** Every row of the named sheet (or the first), with every column. */
function rowsOf(data: Uint8Array, name?: string): readonly Row[] {
	const book = openWorkbook('estate.xlsx', data);
	if (!book.ok) throw new Error(book.problem.sentence);
	const sheet = book.value.sheets.find((one) => name === undefined || one.name === name);
	if (!sheet) throw new Error(`no sheet ${name ?? ''}`);
	const rows: Row[] = [];
	const done = readSheet(book.value, sheet, (row, cells) => {
		rows.push([row, cells]);
		return undefined;
	});
	if (!done.ok) throw new Error(`${done.problem.where}: ${done.problem.sentence}`);
	return rows;
}

/** A workbook whose one sheet has this XML, and this table of shared strings. */
function withSheet(sheetXml: string, strings = '<sst/>'): Uint8Array {
	return packed({
		...workbookParts([{ name: 'Sheet1', rows: [] }]),
		'xl/worksheets/sheet1.xml': xml(sheetXml),
		'xl/sharedStrings.xml': xml(strings)
	});
}

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('the rows of a worksheet', () => {
	it('take shared strings and yes or no, and follow on where references are missing', () => {
		const data = withSheet(
			sheet('<row r="7"><c r="B7" t="s"><v>0</v></c><c t="b"><v>1</v></c></row>'),
			'<sst><si><t>VM</t></si></sst>'
		);
		expect(rowsOf(data)).toEqual([[7, [null, 'VM', true]]]);
	});

	it('take every kind of value', () => {
		const data = withSheet(
			sheet(
				'<row r="1"><c r="A1"><v>62420.5</v></c><c r="B1" t="n"><v>-1.5E3</v></c>' +
					'<c r="C1" t="inlineStr"><is><t>R&amp;D</t></is></c>' +
					'<c r="D1" t="str"><f>A1&amp;"x"</f><v>result</v></c>' +
					'<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="d"><v>2024-01-15</v></c>' +
					'<c r="G1" s="4"/><c r="H1" t="b"><v>0</v></c><c r="I1"><v> </v></c></row>'
			)
		);
		expect(rowsOf(data)).toEqual([
			[1, [62420.5, -1500, 'R&D', 'result', '#N/A', '2024-01-15', null, false]]
		]);
	});

	it('read rich text as one text, without its phonetic guide', () => {
		const strings =
			'<sst><si><r><rPr><b/></rPr><t xml:space="preserve">In </t></r><r><t>Use</t></r>' +
			'<rPh sb="0" eb="1"><t>guide</t></rPh></si><si><t/></si>' +
			'<si><t>line_x000D_end &#8211; &#x263A; &lt;b&gt; &unknown;</t></si>' +
			'<si><t><![CDATA[a < b]]></t></si></sst>';
		const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
		expect(rowsOf(withSheet(sheet(`<row>${cells}</row>`), strings))).toEqual([
			[1, ['In Use', null, 'line\rend – ☺ <b> &unknown;', 'a < b']]
		]);
	});

	it('never expand entities that a document declares', () => {
		const bomb = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
		const data = withSheet(
			sheet('<row><c t="s"><v>0</v></c></row>'),
			`${bomb}<sst><si><t>&b;</t></si></sst>`
		);
		expect(rowsOf(data)).toEqual([[1, ['&b;']]]);
	});

	it('stand where their references say when rows and cells are missing between them', () => {
		const data = withSheet(
			sheet(
				'<row r="2"><c r="C2"><v>1</v></c></row><row r="3"/><row r="5" spans="1:9">' +
					'<c r="A5" s="2"/></row><row r="9"><c r="AB9"><v>2</v></c></row>'
			)
		);
		expect(rowsOf(data)).toEqual([
			[2, [null, null, 1]],
			[9, [...Array<null>(27).fill(null), 2]]
		]);
	});

	it('are none in an empty sheet', () => {
		expect(rowsOf(withSheet('<worksheet><sheetData/></worksheet>'))).toEqual([]);
		expect(rowsOf(withSheet(sheet('')))).toEqual([]);
	});

	it('refuse a sheet that ends in the middle', () => {
		const data = withSheet('<worksheet><sheetData><row><c><v>1</v></c></row><row><c>');
		expect(() => rowsOf(data)).toThrow('estate.xlsx, sheet Sheet1: the sheet is cut short');
	});

	it('refuse a sheet with rows beyond those of a spreadsheet', () => {
		const data = withSheet(sheet('<row r="1048577"><c><v>1</v></c></row>'));
		expect(() => rowsOf(data)).toThrow('more rows than a spreadsheet can hold');
	});

	const cell = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/\p{Cc}|_x/u.test(text)),
		fc.integer(),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.boolean(),
		fc.constant(null)
	);
	const style: fc.Arbitrary<WorkbookStyle> = fc.record({
		strings: fc.constantFrom('shared', 'inline'),
		references: fc.boolean()
	});
	/** What a sheet can keep of a cell: no empty texts, and no sign of a zero. */
	const keepable = (value: Cell): Cell => (value === '' ? null : Object.is(value, -0) ? 0 : value);

	it('are what was written, however it was written', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { maxLength: 30 }),
				style,
				fc.constantFrom(undefined, 'x', 'main'),
				(rows, how, prefix) => {
					const named = prefix === undefined ? how : { ...how, prefix };
					const read = rowsOf(packed(workbookParts([{ name: 'S', rows }], named)));
					const written = rows.flatMap((cells, index): Row[] => {
						const kept = cells.map(keepable);
						while (kept.at(-1) === null) kept.pop();
						return kept.length > 0 ? [[index + 1, kept]] : [];
					});
					expect(read).toEqual(written);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('are the same wherever the pieces of the file happen to be cut', () => {
		const rows = Array.from({ length: 400 }, (_, row) => [
			`name ${row}`,
			row,
			row % 2 === 0,
			'x'.repeat(row % 90)
		]);
		const parts = workbookParts([{ name: 'S', rows }], { strings: 'inline' });
		const body = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
		const written = rowsOf(packed(parts));
		expect(written).toHaveLength(400);
		for (let shift = 0; shift < 120; shift++) {
			const shifted = body.replace('<sheetData>', `${' '.repeat(shift)}<sheetData>`);
			const stored = zipSync({
				...parts,
				'xl/worksheets/sheet1.xml': [xml(shifted), { level: 0 }]
			});
			expect(rowsOf(stored)).toEqual(written);
		}
	});

	it('are those of a workbook that another program wrote', async () => {
		const book = new ExcelJS.Workbook();
		book.addWorksheet('Other').addRow(['not this one']);
		const written = book.addWorksheet('vInfo');
		written.addRow(['VM', 'In Use MB', 'Template', 'Notes']);
		written.addRow(['SQL01', 62420, false, { richText: [{ text: 'two ' }, { text: 'parts' }] }]);
		written.getCell('B5').value = { formula: 'B2*2', result: 124840 };
		written.getCell('A6').fill = { type: 'pattern', pattern: 'solid' };
		const data = new Uint8Array(await book.xlsx.writeBuffer());
		expect(rowsOf(data, 'vInfo')).toEqual([
			[1, ['VM', 'In Use MB', 'Template', 'Notes']],
			[2, ['SQL01', 62420, false, 'two parts']],
			[5, [null, 124840]]
		]);
	});
});
