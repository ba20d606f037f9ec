import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cellFlag,
	cellPowerState,
	columnLetters,
	findColumns,
	findDecimalMark,
	readNumeral,
	readTextTable
} from '../../src/inventory/tables/index.ts';
import { splitFields } from '../../src/inventory/tables/split-fields.ts';
import { delimited } from '../fixtures/rvtools.ts';

describe('yes or no', () => {
	it.each([true, 'True', 'TRUE', 1, '1', 'yes', ' Yes ', 'WAHR', 'VRAI'])('%s is yes', (cell) => {
		expect(cellFlag(cell)).toBe(true);
	});

	it.each([false, 'False', 0, '0', 'no', 'FALSCH', 'faux'])('%s is no', (cell) => {
		expect(cellFlag(cell)).toBe(false);
	});

	it.each([null, '', 'maybe', 2])('%s is neither', (cell) => {
		expect(cellFlag(cell)).toBeUndefined();
	});
});

describe('a power state', () => {
	it.each([
		['poweredOn', 'on'],
		['Powered Off', 'off'],
		['POWEREDOFF', 'off'],
		['suspended', 'suspended'],
		['', undefined],
		['unknown', undefined]
	])('"%s" is %s', (cell, state) => {
		expect(cellPowerState(cell)).toBe(state);
	});
});

describe('the decimal mark of a file', () => {
	it('is settled by one numeral for all of them', () => {
		const { mark, decided } = findDecimalMark(['62.420', '950', '1.024,5']);
		expect({ mark, decided }).toEqual({ mark: ',', decided: true });
		expect(readNumeral('62.420', mark)).toEqual({ ok: true, value: 62420 });
	});

	it.each([
		['4,5 TiB', ','],
		['1,234.5', '.'],
		['1.234.567', ','],
		['1,234,567', '.'],
		['0.125', '.'],
		['1234.567', '.']
	])('is told by %s', (text, mark) => {
		expect(findDecimalMark([text])).toEqual({ mark, decided: true });
	});

	it('of whole numbers is the one that does not group', () => {
		expect(findDecimalMark(['62.420', '1.024'], { wholeNumbers: true })).toEqual({
			mark: ',',
			decided: false
		});
	});

	it('of fields parted by semicolons is a comma unless they say otherwise', () => {
		expect(findDecimalMark(['1,200'], { semicolons: true }).mark).toBe(',');
		expect(findDecimalMark(['1,200.5'], { semicolons: true }).mark).toBe('.');
	});
});

describe('a numeral', () => {
	const plain = fc
		.double({ min: 0, max: 1e9, noNaN: true })
		.map((value) => Math.round(value * 100));

	it('reads the same in every country', () => {
		fc.assert(
			fc.property(
				plain,
				fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN'),
				(cents, country) => {
					const text = new Intl.NumberFormat(country, { minimumFractionDigits: 2 }).format(
						cents / 100
					);
					const mark = country === 'de-DE' || country === 'fr-FR' ? ',' : '.';
					expect(readNumeral(text, mark)).toEqual({ ok: true, value: cents / 100 });
				}
			)
		);
	});

	it.each(['1.2,5', '1,2,3', 'n/a', '12 GB', '', '--5'])('is not %s', (text) => {
		expect(readNumeral(text, ',').ok).toBe(false);
	});
});

describe('columns', () => {
	const names = { inUse: ['In Use MiB', 'In Use MB'], host: ['Host'] };

	it('are found whatever the case, spaces and marks of their headers', () => {
		const { columnsOf } = findColumns([' in use (MiB)', 'IN_USE_MB', 'Host UUID', 'HOST '], names);
		expect(columnsOf).toEqual({ inUse: [0, 1], host: [3] });
	});

	it('are not found by a part of their headers', () => {
		expect(findColumns(['Host UUID', 'In Use MiB total'], names).columnsOf).toEqual({});
	});

	it('are lettered as in a spreadsheet', () => {
		expect([0, 25, 26, 92, 701, 702].map(columnLetters)).toEqual([
			'A',
			'Z',
			'AA',
			'CO',
			'ZZ',
			'AAA'
		]);
	});
});

describe('a text file', () => {
	const table = (data: Uint8Array | string) => {
		const read = readTextTable('list.csv', data);
		if (!read.ok) throw new Error(read.problem.sentence);
		return read.value;
	};

	it('is parted by semicolons beside decimal commas', () => {
		expect(table('Name;Größe (GB)\r\nSQL01;4,5\r\n')).toEqual({
			delimiter: ';',
			rows: [
				{ row: 1, cells: ['Name', 'Größe (GB)'] },
				{ row: 2, cells: ['SQL01', '4,5'] }
			]
		});
	});

	it('counts its rows through blank ones', () => {
		expect(table('a,b\n\n,\nc,d\n').rows.map(({ row }) => row)).toEqual([1, 4]);
	});

	it('obeys a first line that names the delimiter', () => {
		expect(table('sep=|\na,1|b\nc,2|d\n')).toMatchObject({
			delimiter: '|',
			rows: [{ row: 2, cells: ['a,1', 'b'] }, { row: 3 }]
		});
	});

	it.each([
		['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x47, 0xc3, 0xb6]],
		['UTF-16, little end first', [0xff, 0xfe, 0x47, 0, 0xf6, 0]],
		['UTF-16, big end first', [0xfe, 0xff, 0, 0x47, 0, 0xf6]],
		['Windows-1252', [0x47, 0xf6]]
	])('is read in %s', (_, bytes) => {
		expect(table(Uint8Array.from(bytes)).rows).toEqual([{ row: 1, cells: ['Gö'] }]);
	});

	it('gives back any cells that were written', () => {
		const cell = fc
			.string({ maxLength: 12 })
			.filter((text) => text.trim() !== '' && !/[\r]/.test(text));
		const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 20 });
		fc.assert(
			fc.property(rows, (written) => {
				const head: [string, string, string][] = [['VM', 'Site', 'Notes']];
				const { rows: read } = table(delimited([...head, ...head, ...head, ...written], '\t'));
				expect(read.slice(3).map(({ cells }) => cells)).toEqual(written);
			})
		);
	});

	it.each([
		['a,"b ""c"", d"', [['a', 'b "c", d']]],
		[
			'a,"two\nlines"\r\nb,',
			[
				['a', 'two\nlines'],
				['b', '']
			]
		],
		['a "quoted" word,b', [['a "quoted" word', 'b']]],
		[
			'"a"x,b\rc,d',
			[
				['ax', 'b'],
				['c', 'd']
			]
		]
	])('%s is parted as a spreadsheet does', (text, rows) => {
		expect(splitFields(text, ',')).toEqual({ rows });
	});

	it('is refused where a quotation mark is never closed', () => {
		expect(readTextTable('list.csv', 'a,b\n1,"x\n2,y\n')).toMatchObject({
			ok: false,
			problem: { where: 'list.csv, row 2' }
		});
	});
});
