import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readInventory, type Problem } from '#inventory/index.ts';
import { syntheticRvtools } from '../fixtures/rvtools.ts';
import { workbook, type FixtureCell } from '../fixtures/workbook.ts';
import { patterns } from './patterns.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function problemOf(data: Uint8Array | string, fileName = 'estate.xlsx'): Promise<Problem> {
	const outcome = await readInventory({ fileName, data }, {}, patterns);
	if (outcome.ok) throw new Error('the file was taken');
	return outcome.problem;
}

const info = (rows: readonly (readonly FixtureCell[])[]): Uint8Array =>
	workbook([{ name: 'vInfo', rows }]);

const compound = (content: string): Uint8Array =>
	Uint8Array.from([
		...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
		...Array.from(content, (letter) => [letter.charCodeAt(0), 0]).flat()
	]);

describe('a file that is no inventory is refused in one sentence', () => {
	const cases: readonly (readonly [string, Uint8Array, string])[] = [
		['an empty file', new Uint8Array(0), 'the file is empty'],
		['an old workbook', compound('Workbook'), 'old .xls form'],
		['a protected workbook', compound('EncryptedPackage'), 'protected by a password'],
		['a PDF', text('%PDF-1.7 …'), 'this is a PDF document'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'this is a picture'],
		['other binary data', Uint8Array.from([1, 0, 2, 0]), 'neither a workbook nor text'],
		['a web page', text('<html><table></table></html>'), 'a web page or XML'],
		['a binary workbook', zipSync({ 'xl/workbook.bin': text('x') }), '(.xlsb)'],
		['an OpenDocument file', zipSync({ 'content.xml': text('<x/>') }), 'OpenDocument'],
		['a text document', zipSync({ 'word/document.xml': text('<x/>') }), 'text document'],
		['an archive of workbooks', zipSync({ 'a/b.xlsx': text('x') }), 'unpack it'],
		['some other archive', zipSync({ 'a.txt': text('x') }), 'not an .xlsx workbook'],
		['blanks', text('  \n \n'), 'there is no text in it']
	];

	it.each(cases)('%s', async (_, data, sentence) => {
		const problem = await problemOf(data);
		expect(problem.where).toBe('estate.xlsx');
		expect(problem.sentence).toContain(sentence);
	});

	it('a workbook cut short anywhere', async () => {
		const whole = syntheticRvtools({ machines: 20 });
		for (let length = 1; length < whole.length; length += 997)
			expect((await problemOf(whole.subarray(0, length))).sentence).not.toBe('');
	});
});

describe('a damaged workbook', () => {
	const whole = syntheticRvtools({ machines: 12 });
	const truth = readInventory({ fileName: 'estate.xlsx', data: whole }, {}, patterns);
	const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
		minLength: 1,
		maxLength: 6
	});

	it('is refused, or read as it was written, wherever its bytes are changed', async () => {
		const expected = await truth;
		await fc.assert(
			fc.asyncProperty(damage, async (changes) => {
				const data = whole.slice();
				for (const [at, byte] of changes) data[at] = byte;
				const outcome = await readInventory({ fileName: 'estate.xlsx', data }, {}, patterns);
				// Names of sheets stand in parts of their own: a sheet may be gone, never wrong.
				if (outcome.ok && expected.ok && outcome.value.source.read.length === 4)
					expect(outcome.value.workloads).toEqual(expected.value.workloads);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a list of machines that lacks what is needed', () => {
	it('says which columns were expected and which were found', async () => {
		expect(
			await problemOf(
				info([
					['Name', 'CPUs', 'Memory'],
					['A', 1, 2]
				])
			)
		).toEqual({
			where: 'estate.xlsx, sheet vInfo',
			sentence:
				'the columns VM and one of In Use MiB, Provisioned MiB or Total disk capacity MiB (or MB) were expected, but the first row holds Name, CPUs, Memory'
		});
	});

	it('says so when it is empty', async () => {
		expect((await problemOf(info([]))).sentence).toContain('but the sheet is empty');
		expect((await problemOf(info([['VM', 'In Use MB']]))).sentence).toContain('no machines');
	});

	it('names row and column of a negative size and counts the others', async () => {
		expect(
			await problemOf(
				info([
					['VM', 'Host', 'In Use MB'],
					['A', 'h', 5],
					['B', 'h', -62420],
					['C', 'h', '-1']
				])
			)
		).toEqual({
			where: 'estate.xlsx, sheet vInfo, row 3, column C (In Use MB)',
			sentence:
				'a size of zero or more was expected, but this cell holds -62420 and 1 more are negative too; nothing was imported'
		});
	});
});

describe('archives made to do harm', () => {
	it('are refused at once', async () => {
		const dense = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 2 ** 20) });
		const started = performance.now();
		const problem = await problemOf(dense);
		expect(performance.now() - started).toBeLessThan(1000);
		expect(problem.sentence).toContain('the file was not opened');
	});
});

describe('several files', () => {
	it('are refused when one of them is a workbook', async () => {
		const outcome = await readInventory(
			[
				{ fileName: 'a.csv', data: 'VM,Powerstate,In Use MB\nA,poweredOn,5' },
				{ fileName: 'b.xlsx', data: syntheticRvtools({ machines: 2 }) }
			],
			{},
			patterns
		);
		expect(outcome).toMatchObject({ ok: false, problem: { where: 'b.xlsx' } });
	});

	it('are refused when none of them is a list of machines', async () => {
		const outcome = await readInventory(
			[
				{ fileName: 'a.csv', data: 'Name,Size (GB)\nA,5' },
				{ fileName: 'b.csv', data: 'Name,Size (GB)\nB,5' }
			],
			{},
			patterns
		);
		expect(outcome).toMatchObject({
			ok: false,
			problem: { where: 'b.csv', sentence: expect.stringContaining('vInfo') as string }
		});
	});
});
