import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '#engine/evaluate.ts';
import { bidwright, example, scratchFolder } from './shell.ts';

const exampleText = readFileSync(example, 'utf8');

describe('the command line', () => {
	it('says what there is, and each command says how it is used', async () => {
		const overview = await bidwright(['--help']);
		expect(overview.code).toBe(0);
		for (const name of [
			'import',
			'check',
			'points',
			'evaluate',
			'explain',
			'recover',
			'deal',
			'win',
			'portfolio',
			'propose',
			'serve'
		]) {
			expect(overview.out).toContain(`  ${name}`);
			const help = await bidwright([name, '--help']);
			expect(help).toMatchObject({ code: 0, err: '' });
			expect(help.out).toMatch(new RegExp(`^bidwright ${name} `));
		}
	});

	it.each([
		[['evaluat'], '"evaluat" is no command'],
		[['evaluate'], 'expected a bid file'],
		[['evaluate', 'absent.bid.yaml'], 'absent.bid.yaml: there is no such file'],
		[['evaluate', 'templates'], 'templates: this is a folder'],
		[['evaluate', example, 'another'], '"another" is one word too many'],
		[['evaluate', example, '--fast'], "Unknown option '--fast'"],
		[
			['evaluate', example, '--only', 'weather'],
			'--only "weather" is not known; expected size, cost, recover or check'
		],
		[['deal', 'absent.bid.yaml'], 'absent.bid.yaml: there is no such file'],
		[['win'], 'expected a bid file'],
		[['portfolio', 'src'], 'src: there is no file named like NAME.bid.yaml'],
		[['portfolio', 'absent'], 'absent: this is no folder'],
		[['points', '14d'], 'expected --days N'],
		[['points', '14d', '--days', 'many'], '--days "many" is not a whole number'],
		[['points', 'a fortnight', '--days', '3'], '"a fortnight" is not a policy'],
		[['points', '{daily: 0}', '--days', '3'], 'a retention of zero keeps nothing'],
		[['points', '14d', '--days', '3', '--chain', 'bicycle'], '--chain "bicycle" is not known'],
		[['import'], 'expected a file'],
		[['import', 'LICENSE', '--size', 'huge'], '--size "huge" is not known'],
		[['serve', '--port', '99999'], '--port "99999" is not a whole number']
	])('answers bad input with one line and exit code 2: %j', async (words, sentence) => {
		const ran = await bidwright(words);
		expect(ran.code).toBe(2);
		expect(ran.err).toContain(sentence);
		expect(ran.err.trim().split('\n')).toHaveLength(1);
		expect(ran.out).toBe('');
	});

	it('names file, line and path of a field that is wrong', async () => {
		const spoilt = exampleText.replace('frontEnd: { value: 21.4 TB', 'frontEnd: { value: plenty');
		const line = spoilt.split('\n').findIndex((text) => text.includes('plenty')) + 1;
		const ran = await bidwright(['check', '-'], { stdin: spoilt });
		expect(ran.code).toBe(2);
		expect(ran.err).toBe(
			`-:${line} workloads[0].frontEnd.value: "plenty" is not a size; write for example 4.5 TiB or 12 TB\n`
		);
	});

	it('says what it expected when a file is no bid', async () => {
		const ran = await bidwright(['check', '-'], { stdin: 'shopping: [milk, eggs]\n' });
		expect(ran.err).toContain(
			'is not a bid; expected a document that begins with "schema: bidwright/bid@1"'
		);
		const binary = await bidwright(['check', '-'], { stdin: new Uint8Array([0xff, 0xfe, 0x00]) });
		expect(binary.err).toContain('is not a text file in UTF-8');
	});
});

describe('evaluate', () => {
	it('prints one JSON document and nothing else', async () => {
		const ran = await bidwright(['evaluate', example, '--json']);
		expect(ran).toMatchObject({ code: 0, err: '' });
		const evaluation = JSON.parse(ran.out) as Evaluation;
		expect(evaluation.schema).toBe('bidwright/evaluation@1');
		expect(evaluation.candidates.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
	});

	it('gives the same bytes twice, from a file and from standard input, as YAML and as JSON', async () => {
		const first = await bidwright(['evaluate', example, '--json']);
		const second = await bidwright(['evaluate', '-', '--json'], { stdin: exampleText });
		expect(second.out).toBe(first.out);
	});

	it('leaves out what was not asked for', async () => {
		const ran = await bidwright(['evaluate', example, '--only', 'size', '--json']);
		const evaluation = JSON.parse(ran.out) as { candidates: Record<string, unknown>[] };
		expect(Object.keys(evaluation.candidates[0] ?? {})).toContain('sizing');
		expect(Object.keys(evaluation.candidates[0] ?? {})).not.toContain('cost');
	});

	it('shows people a table with the totals of the evaluation', async () => {
		const [table, json] = [
			await bidwright(['evaluate', example]),
			await bidwright(['evaluate', example, '--json'])
		];
		const evaluation = JSON.parse(json.out) as Evaluation;
		for (const { name, cost } of evaluation.candidates) {
			const row = table.out.split('\n').find((line) => line.includes(name)) ?? '';
			expect(row.replaceAll(' ', '')).toContain(cost.total.replace(/\.\d+$/, ''));
		}
	});

	it('says between which bounds a pool may lie where nobody knows how its data changes', async () => {
		const { out } = await bidwright(['evaluate', example]);
		expect(out).toMatch(/A {2}Disk repository \+ object copy +\d+\.\d +\d+\.\d–\d+\.\d /);
		expect(out).toContain('between the same blocks changing every day and all alike');
	});

	it('checks pools against the calculator of a vendor when asked, and says where that has no law', async () => {
		const { out } = await bidwright(['evaluate', example, '--only', 'check']);
		expect(out).toMatch(/A {2}Disk repository +stored +\d+\.\d +\d+\.\d +[+−]\d+\.\d {2}/);
		expect(out).toMatch(/D {2}Tape library +– +it plans no tape/);
		const json = await bidwright(['evaluate', example, '--only', 'check', '--json']);
		expect(JSON.parse(json.out)).toHaveProperty('crossCheck.1.pools.0.isCovered', true);
		const usual = await bidwright(['evaluate', example, '--json']);
		expect(JSON.parse(usual.out)).not.toHaveProperty('crossCheck');
	});

	it('ends with 1 when something blocks: a bid in a currency that no price can be told in', async () => {
		const pounds = exampleText.replace('currency: EUR', 'currency: GBP');
		const ran = await bidwright(['check', '-'], { stdin: pounds });
		expect(ran.code).toBe(1);
		expect(ran.out).toContain('add an exchange rate "GBP per USD" with its date');
	});
});

describe('points', () => {
	it('lists each living point with every reason', async () => {
		const ran = await bidwright(['points', '3d 2w', '--days', '20', '--json']);
		const points = JSON.parse(ran.out) as { day: number; kind: string; keptBy: string[] }[];
		expect(points.map(({ day }) => day)).toEqual([10, 17, 18, 19, 20]);
		expect(points.at(-1)?.keptBy).toContain('newest');
		for (const point of points) expect(point.keptBy.length).toBeGreaterThan(0);
	});

	it('reads a policy from a file, from standard input and from the word itself', async () => {
		const folder = scratchFolder();
		writeFileSync(join(folder, 'policy.yaml'), 'every: 12 h\neveryRun: 1 d\ndaily: 7\n');
		const fromFile = await bidwright(['points', 'policy.yaml', '--days', '9', '--json'], {
			folder
		});
		const fromStdin = await bidwright(['points', '-', '--days', '9', '--json'], {
			stdin: '{every: 12 h, everyRun: 1 d, daily: 7}'
		});
		expect(fromFile.out).toBe(fromStdin.out);
		expect((JSON.parse(fromFile.out) as unknown[]).length).toBeGreaterThan(7);
	});
});

describe('import', () => {
	const table = 'Name,Size (GB),Type\nSQL01,1200,Database\nFILE01,800,Files\n';

	it('makes a bid of a table and says what it took', async () => {
		const folder = scratchFolder();
		writeFileSync(join(folder, 'estate.csv'), table);
		const ran = await bidwright(
			[
				'import',
				'estate.csv',
				'-o',
				'customer.bid.yaml',
				'--customer',
				'Adder & Sons',
				'--currency',
				'USD'
			],
			{ folder }
		);
		expect(ran).toMatchObject({ code: 0, err: '' });
		expect(ran.out).toContain('Written: customer.bid.yaml');
		const evaluated = await bidwright(['evaluate', 'customer.bid.yaml', '--json'], { folder });
		const evaluation = JSON.parse(evaluated.out) as Evaluation;
		expect(evaluation.customer).toBe('Adder & Sons');
		expect(evaluation.estate.frontEndBytes).toBe(2000e9);
	});

	it('writes nothing when the file is refused', async () => {
		const folder = scratchFolder();
		writeFileSync(join(folder, 'broken.xlsx'), 'this is no workbook');
		const ran = await bidwright(['import', 'broken.xlsx', '-o', 'customer.bid.yaml'], { folder });
		expect(ran.code).toBe(2);
		expect(ran.err).toContain('broken.xlsx');
		expect(readdirSync(folder)).toEqual(['broken.xlsx']);
	});

	it('says so when the bid cannot be written, and leaves nothing behind', async () => {
		const folder = scratchFolder();
		writeFileSync(join(folder, 'estate.csv'), table);
		const ran = await bidwright(['import', 'estate.csv', '-o', 'absent/customer.bid.yaml'], {
			folder
		});
		expect(ran.code).toBe(2);
		expect(ran.err).toContain('absent/customer.bid.yaml: cannot be written');
		expect(readdirSync(folder)).toEqual(['estate.csv']);
	});
});
