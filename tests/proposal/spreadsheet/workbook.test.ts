import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnName, plainText, textCell } from '#proposal/spreadsheet/cell.ts';
import { languages, date, exampleInput, templates } from '../example.ts';
import { renderSpreadsheet } from '#proposal/index.ts';
import { bookOf, cellsIn, fileOf } from './books.ts';
import { cellsOf } from './recalculate.ts';

describe('text in a cell', () => {
	it.each(['=1+1', '+31 10', '-5', '@SUM(A1)', '\t=1', ' =cmd()'])(
		'that begins like a formula stays text: %j',
		(text) => {
			expect(plainText(text)).toMatch(/^'/);
		}
	);

	it('of any other kind is left alone, but for what a file cannot hold', () => {
		expect(plainText('Vault & <courier>')).toBe('Vault & <courier>');
		expect(plainText('one\u0000two\ud800')).toBe('one two\ufffd');
	});

	it('is neutral everywhere in a workbook, whatever a customer file calls its things', () => {
		const book = bookOf((bid) => ({
			...bid,
			customer: { ...bid.customer, name: '=HYPERLINK("http://example.org")' },
			incumbent: {
				...bid.incumbent!,
				bill: [{ label: '=2+5', category: 'media', timing: 'yearly', amount: 100 }]
			}
		}));
		const texts = cellsIn(book).flatMap(([, , , cell]) =>
			cell.kind === 'text' ? [cell.text] : []
		);
		expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
		expect(texts).toContain("'=2+5");
		expect(textCell('=2+5')).toMatchObject({ kind: 'text', text: "'=2+5" });
	});
});

it('names columns as spreadsheets do', () => {
	expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual([
		'A',
		'Z',
		'AA',
		'AZ',
		'BA',
		'ZZ',
		'AAA'
	]);
});

describe('the workbook', () => {
	it('shows the same results to a reader that does not compute', async () => {
		const { evaluation } = exampleInput();
		const cells = [...(await cellsOf(fileOf(bookOf()))).values()].map(({ value }) => value);
		const chosen = evaluation.candidates[0]!;
		for (const { saving, netPresentValue } of chosen.comparisons) {
			expect(cells).toContain(Number(saving));
			expect(cells).toContain(Number(netPresentValue));
		}
		expect(cells).toContain(Number(chosen.cost.total));
	});

	it('makes every amount a formula: numbers without one are inputs and sizes', () => {
		const numbers = cellsIn(bookOf()).filter(([, , , cell]) => cell.kind === 'number');
		const styles = new Set(numbers.map(([, , , cell]) => cell.style));
		expect([...styles].filter((style) => /^amount/.test(style))).toEqual([]);
	});

	it('names the inputs that everything hangs on', () => {
		const names = bookOf().workbook.names.map(({ name }) => name);
		expect(names).toEqual(
			expect.arrayContaining([
				'discount_rate',
				'inflation',
				'renewal_uplift',
				'counter_offer',
				'EUR_per_USD',
				'npv_counter_offer'
			])
		);
		expect(new Set(names).size).toBe(names.length);
	});

	it.each(languages)('calls its sheets by names that every program takes: %s', (language) => {
		for (const { name } of bookOf((bid) => bid, language).workbook.sheets)
			expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
	});

	it('is the same file for the same bid', () => {
		expect(fileOf(bookOf())).toEqual(fileOf(bookOf()));
	});

	it('holds nothing that is ours alone, in any of its parts', () => {
		const made = renderSpreadsheet(
			exampleInput((bid) => ({
				...bid,
				internalNotes: 'MARK-NOTE',
				workloads: (bid.workloads ?? []).map((one) => ({ ...one, owner: 'MARK-OWNER' })),
				offer: { ...bid.offer, discounts: { hardware: '23.57 %', software: '31.41 %' } }
			})),
			{ date, templates }
		);
		if (!made.ok) throw new Error(made.problems.join('; '));
		const parts = Object.values(unzipSync(made.xlsx)).map((part) => strFromU8(part));
		const text = parts.join('\n');
		expect(text).not.toMatch(/MARK/);
		const numbers = new Set(text.match(/\d+(\.\d+)?/g));
		expect(['23.57', '0.2357', '31.41', '0.3141'].filter((one) => numbers.has(one))).toEqual([]);
		const list = exampleInput()
			.evaluation.candidates[0]!.sizing.billOfMaterials.filter(
				({ category, unitPrice }) =>
					unitPrice !== null && (category === 'hardware' || category === 'software')
			)
			.map(({ unitPrice }) => `<v>${Number(unitPrice)}</v>`);
		expect(list.length).toBeGreaterThan(3);
		expect(list.filter((price) => text.includes(price))).toEqual([]);
		expect(made.fileName).toBe('kestrel-logistics-nw-2026-0417-v1.2-2026-11-23.xlsx');
	});

	it('says what has no price yet, and compares nothing with half a cost', () => {
		const book = bookOf((bid) => ({ ...bid, offer: { ...bid.offer, priceBook: 'none' } }));
		const texts = cellsIn(book).flatMap(([, , , cell]) =>
			cell.kind === 'text' ? [cell.text] : []
		);
		expect(texts.some((text) => text.startsWith('Not complete'))).toBe(true);
	});
});
