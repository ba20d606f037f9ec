import { describe, expect, it } from 'vitest';
import { readInventory } from '#inventory/index.ts';
import { packed, workbookParts, type FixtureCell } from '../fixtures/workbook.ts';
import { patterns } from './patterns.ts';

const info = [
	['VM', 'In Use MiB'],
	['A', 62_420]
] as const;

async function sourceOf(
	collected: FixtureCell,
	{ fileName = 'estate.xlsx', from1904 = false } = {}
) {
	const parts = workbookParts([
		{ name: 'vInfo', rows: info },
		{
			name: 'vMetaData',
			rows: [
				['RVTools version', 'xlsx creation datetime'],
				['4.6.1', collected]
			]
		}
	]);
	const book = new TextDecoder().decode(parts['xl/workbook.xml']);
	const data = packed({
		...parts,
		'xl/workbook.xml': new TextEncoder().encode(
			from1904 ? book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') : book
		)
	});
	const outcome = await readInventory({ fileName, data }, {}, patterns);
	if (!outcome.ok) throw new Error(outcome.problem.sentence);
	return outcome.value.source;
}

describe('the day a tool collected', () => {
	it('is read from the number of days in a workbook', async () => {
		expect(await sourceOf(45_306.43)).toMatchObject({
			toolVersion: '4.6.1',
			collectedOn: '2024-01-15'
		});
	});

	it('counts from 1904 where the workbook does', async () => {
		expect((await sourceOf(45_306.43 - 1462, { from1904: true })).collectedOn).toBe('2024-01-15');
	});

	it.each(['2024-01-15 10:22:33', '2024/1/15', '2024-01-15T10:22:33Z'])(
		'is read from "%s"',
		async (text) => {
			expect((await sourceOf(text)).collectedOn).toBe('2024-01-15');
		}
	);

	it('is not guessed where day and month could change places', async () => {
		expect(await sourceOf('03/04/2024')).not.toHaveProperty('collectedOn');
		expect(await sourceOf('2024-19-39')).not.toHaveProperty('collectedOn');
		expect(await sourceOf(7)).not.toHaveProperty('collectedOn');
	});

	it("stands in the name RVTools gives its file, and in no other file's name", async () => {
		const named = (fileName: string) => sourceOf(null, { fileName });
		expect(await named('RVTools_export_all_2024-01-15_10.22.33.xlsx')).toMatchObject({
			collectedOn: '2024-01-15'
		});
		expect(await named('offer 2024-01-15.xlsx')).not.toHaveProperty('collectedOn');
	});
});

describe('sizes written as text', () => {
	const importText = async (...sizes: readonly string[]) => {
		const rows = sizes.map((size, index) => `m${index};poweredOn;"${size}"`);
		const outcome = await readInventory(
			{ fileName: 'RVTools_tabvInfo.csv', data: ['VM;Powerstate;In Use MB', ...rows].join('\n') },
			{},
			patterns
		);
		if (!outcome.ok) throw new Error(outcome.problem.sentence);
		return outcome.value;
	};
	const twoWays =
		'sizes are written as text that can be read in two ways; a decimal comma was taken';

	it('count as whole MiB where a point could group, and that is said', async () => {
		const { taken, problems } = await importText('62.420', '950');
		expect(taken.frontEndBytes).toBe((62_420 + 950) * 2 ** 20);
		expect(problems.map(({ sentence }) => sentence)).toContain(twoWays);
	});

	it('need no remark where one of them settles it', async () => {
		const { taken, problems } = await importText('62.420,5', '950');
		expect(taken.frontEndBytes).toBe(65_452_638_208 + 950 * 2 ** 20);
		expect(problems.map(({ sentence }) => sentence)).not.toContain(twoWays);
	});
});
