import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fullMeasure, mainColumn } from '#charts/paper/index.ts';
import { loadBrand } from '#proposal/brand/index.ts';
import type { Block, ProposalDocument, Table } from '#proposal/model/blocks.ts';
import { splitTable } from '#proposal/paper/flow.ts';
import { heightOf } from '#proposal/paper/height.ts';
import { widthsOf } from '#proposal/paper/lines.ts';
import { sheetOf, type Sheet } from '#proposal/paper/sheet.ts';
import { columnWidths } from '#proposal/paper/table.ts';
import { exampleInput, languages, projected, templates, told, variants } from './example.ts';

function sheetIn(brand: string, language: 'en' | 'de'): Sheet {
	const reading = loadBrand(join(templates, 'brands'), brand);
	if (!reading.ok) throw new Error(reading.problems.join('\n'));
	return sheetOf(reading.brand, language);
}

const tablesOf = (document: ProposalDocument): readonly Table[] =>
	[
		...document.chapters.flatMap(({ blocks }) => blocks),
		...(document.contents?.blocks ?? [])
	].flatMap((block: Block) =>
		block.kind === 'side-table'
			? [block.table]
			: block.kind === 'exhibit' && block.body.kind === 'table'
				? [block.body.table]
				: []
	);

describe.each(['northwind', 'baobab'])('tables of %s', (brand) => {
	describe.each(languages)('in %s', (language) => {
		const sheet = sheetIn(brand, language);

		it.each(Object.entries(variants))('stay inside the measure, %s', (_, change) => {
			for (const table of tablesOf(told(projected(exampleInput(change)), language))) {
				const widths = columnWidths(sheet, table);
				const span = table.span === 'full' ? fullMeasure : fullMeasure - mainColumn;
				const paddings = (widths.length - 1) * (widths.length > 9 ? 7 : 12);
				expect(widths.reduce((sum, width) => sum + width, paddings)).toBeLessThanOrEqual(
					span + 1e-6
				);
			}
		});

		it.each(Object.entries(variants))('never part a figure, %s', (_, change) => {
			for (const table of tablesOf(told(projected(exampleInput(change)), language))) {
				const widths = columnWidths(sheet, table);
				for (const row of table.rows) {
					if (row.kind === 'group') continue;
					row.cells.forEach((cell, index) => {
						if (table.columns[index]?.align !== 'right') return;
						const { cell: usual, cellStrong, note } = sheet.roles;
						const role = row.kind === 'total' ? cellStrong : table.pitch === 'small' ? note : usual;
						expect([cell.text, widthsOf(cell.text, role).word <= widths[index]! + 0.01]).toEqual([
							cell.text,
							true
						]);
					});
				}
			}
		});
	});
});

describe('a table that goes on over the page', () => {
	const sheet = sheetIn('northwind', 'en');
	const pages = { of: () => '1' };
	const rows = (count: number): Table['rows'] =>
		Array.from({ length: count }, (_, index) => ({
			kind: index % 7 === 3 ? ('group' as const) : ('row' as const),
			cells: [{ text: `row ${index}` }, { text: String(index) }]
		}));
	const table = (count: number): Table => ({
		pitch: 'text',
		span: 'full',
		columns: [
			{ head: 'What', align: 'left', width: { share: 1 } },
			{ head: 'How much', align: 'right', width: 'fit' }
		],
		rows: rows(count)
	});
	const flow = (count: number) => ({
		kind: 'flow' as const,
		caption: { stack: [] },
		table: table(count),
		notes: [],
		above: 21
	});
	const room = sheet.geometry.textHeight;

	it('keeps all rows, in order, on pages that they fit', () => {
		for (let count = 3; count < 120; count += 1) {
			for (const left of [room, room / 3, 60]) {
				const parts = splitTable(sheet, flow(count), left, room, pages);
				for (const { node } of parts) expect(heightOf(sheet, node)).toBeLessThanOrEqual(room);
				const text = JSON.stringify(parts.map(({ node }) => node));
				const found = [...text.matchAll(/"row (\d+)"/g)].map(([, index]) => Number(index));
				expect(found).toEqual(Array.from({ length: count }, (_, index) => index));
			}
		}
	});

	it('never ends a page behind a heading and never leaves one row alone', () => {
		for (let count = 14; count < 120; count += 1) {
			const parts = splitTable(sheet, flow(count), room / 2, room, pages);
			parts.forEach(({ node }, place) => {
				const found = [...JSON.stringify(node).matchAll(/"row (\d+)"/g)].map(([, index]) =>
					Number(index)
				);
				expect(found.length).toBeGreaterThan(1);
				if (place < parts.length - 1) expect(found.at(-1)! % 7).not.toBe(3);
			});
		}
	});

	it('begins on the next page where caption, head and two rows do not fit', () => {
		expect(splitTable(sheet, flow(20), 40, room, pages)[0]).toMatchObject({ turns: true });
		expect(splitTable(sheet, flow(20), room, room, pages)[0]).toMatchObject({ turns: false });
	});
});
