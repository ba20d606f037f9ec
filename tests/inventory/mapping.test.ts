import { describe, expect, it } from 'vitest';
import {
	applyMapping,
	openGrid,
	proposeMapping,
	readInventory,
	type Inventory,
	type InventoryOptions,
	type Mapping
} from '#inventory/index.ts';
import { workbook } from '../fixtures/workbook.ts';
import { patterns } from './patterns.ts';

const TB = 1e12;
const GB = 1e9;

async function imported(
	data: string | Uint8Array,
	options: InventoryOptions = {}
): Promise<Inventory> {
	const outcome = await readInventory({ fileName: 'list.csv', data }, options, patterns);
	if (!outcome.ok) throw new Error(`${outcome.problem.where}: ${outcome.problem.sentence}`);
	return outcome.value;
}

const problemOf = async (data: string, options: InventoryOptions = {}) => {
	const outcome = await readInventory({ fileName: 'list.csv', data }, options, patterns);
	return outcome.ok ? undefined : outcome.problem;
};

const fields = ({ columns }: Mapping) =>
	Object.fromEntries(
		columns.map(({ field, header, unit }) => [field, unit ? [header, unit] : header])
	);

describe('a proposed mapping', () => {
	it('is certain where the headers say what the columns are', () => {
		const mapping = proposeMapping(['Server', 'Used (GB)', 'Site'], [['A', 5, 'X']]);
		expect(mapping).toEqual({
			columns: [
				{
					column: 0,
					header: 'Server',
					field: 'name',
					confidence: 'certain',
					because: 'the header says Server'
				},
				{
					column: 1,
					header: 'Used (GB)',
					field: 'size',
					unit: 'GB',
					confidence: 'certain',
					because: 'the header says Used (GB)'
				},
				{
					column: 2,
					header: 'Site',
					field: 'site',
					confidence: 'certain',
					because: 'the header says Site'
				}
			],
			sizeOf: 'line',
			decimalMark: '.',
			decimalMarkDecided: true
		});
	});

	it('prefers what is used to what is allotted, and never takes memory for a size', () => {
		const headers = ['VM Name', 'Used Memory (MiB)', 'Provisioned (GiB)', 'Guest Disk Used (GiB)'];
		const mapping = proposeMapping(headers, [['A', 4096, 100, 40]]);
		expect(fields(mapping)).toEqual({
			name: 'VM Name',
			size: ['Guest Disk Used (GiB)', 'GiB']
		});
		expect(mapping.columns[1]?.confidence).toBe('likely');
	});

	it.each([
		['Size (GB)', 'GB'],
		['UsedMiB', 'MiB'],
		['capacity_tib', 'TiB'],
		['Size [TB]', 'TB'],
		['Disk size', undefined]
	])('reads the unit of %s', (header, unit) => {
		const { columns } = proposeMapping(['Name', header], [['A', 5]]);
		expect(columns.find(({ field }) => field === 'size')?.unit).toBe(unit);
	});

	it('guesses from the cells where there are no headers, and says why', () => {
		const { columns } = proposeMapping(
			['Column A', 'Column B'],
			[
				['alpha', '4.5 TiB'],
				['beta', '12TB']
			]
		);
		expect(columns).toMatchObject([
			{ field: 'name', confidence: 'guess', because: expect.stringContaining('differ') as string },
			{ field: 'size', confidence: 'guess', unit: 'in-cells' }
		]);
	});

	it('tells percent from shares', () => {
		const unit = (header: string, cells: readonly (string | number)[]) =>
			proposeMapping(
				['Name', 'Size (GB)', header],
				cells.map((cell, row) => [`m${row}`, 5, cell])
			).columns.find(({ field }) => field === 'change')?.unit;
		expect(unit('Change', [2, 0.5])).toBe('percent');
		expect(unit('Change %', ['0,5', '0,8'])).toBe('percent');
		expect(unit('Change', [0.02, 0.015])).toBe('share');
	});
});

describe("a customer's own table", () => {
	const workloads = [
		'Workload\tMachines\tSize\tType\tSLA\tChange\tGrowth\tOwner\tSite',
		'WMS\t4\t12 TB\tSQL database\tGold\t3%/day\t18%\tLogistics\tRotterdam',
		'File services\t12\t28.2TB\tFiles\tSilver\t1.1 %\t\tIT\tEindhoven',
		'Portal\t2\t500 GB\tWeb\tSilver\t\t\tSales\tRotterdam'
	].join('\n');

	it('keeps its lines when it reads like a list of workloads', async () => {
		const { workloads: rows, taken } = await imported(workloads);
		expect(rows[0]).toMatchObject({
			name: 'WMS',
			class: 'database',
			classRules: [{ rule: 'column Type says "SQL database"', known: 'supplied' }],
			site: 'Rotterdam',
			count: 4,
			frontEndBytes: 12 * TB,
			largestMachine: { bytes: 3 * TB },
			changePerDay: 0.03,
			growthPerYear: 0.18,
			owner: 'Logistics',
			serviceLevel: 'Gold'
		});
		expect(rows.map(({ name }) => name)).toEqual(['WMS', 'File services', 'Portal']);
		expect(taken).toMatchObject({ machines: 18, frontEndBytes: 40.7 * TB });
	});

	it('becomes rows by class and site when it is a list of machines', async () => {
		const lines = Array.from({ length: 100 }, (_, i) => `SQL${i},${i < 50 ? 'A' : 'B'},10`);
		const { workloads: rows } = await imported(['Name,Site,Size (GB)', ...lines].join('\n'));
		expect(rows.map(({ name, count }) => [name, count])).toEqual([
			['Databases, A', 50],
			['Databases, B', 50]
		]);
	});

	it('is read with decimal commas, group points and umlauts', async () => {
		const { workloads: rows } = await imported(
			'Server;Größe (GB);Standort\nSQL01;1.234,5;Köln\nFS2;62.420;Berlin\n'
		);
		expect(rows.map(({ frontEndBytes, site }) => [frontEndBytes, site])).toEqual([
			[1234.5 * GB, 'Köln'],
			[62_420 * GB, 'Berlin']
		]);
	});

	it('multiplies sizes that are those of each machine', async () => {
		const { workloads: rows } = await imported('Name,Count,GB per VM\nFarm,3,10\n', {
			mapping: {
				columns: [
					{ column: 0, header: 'Name', field: 'name', confidence: 'certain', because: '' },
					{ column: 1, header: 'Count', field: 'count', confidence: 'certain', because: '' },
					{
						column: 2,
						header: 'GB per VM',
						field: 'size',
						unit: 'GB',
						confidence: 'certain',
						because: ''
					}
				],
				sizeOf: 'each',
				decimalMark: '.',
				decimalMarkDecided: true
			}
		});
		expect(rows[0]).toMatchObject({ count: 3, frontEndBytes: 30 * GB });
	});

	it('leaves out totals, machines that are off and lines without a name', async () => {
		const { skipped, taken } = await imported(
			'Name,Size (GB),Power state\nA,5,on\nB,7,poweredOff\n,9,on\nTotal,21,\n'
		);
		expect(taken.frontEndBytes).toBe(5 * GB);
		expect(skipped.map(({ reason }) => reason).toSorted()).toEqual([
			'no-name',
			'powered-off',
			'total'
		]);
	});

	it('names the cells it could not read, and never takes them for zero', async () => {
		const { problems, taken } = await imported(
			'Name,Size,Type\nA,5 GB,Quantum\nB,lots,\nC,7 XB,\nD,9 GB,Mail\n'
		);
		expect(taken).toMatchObject({ machines: 2, frontEndBytes: 14 * GB });
		expect(problems).toContainEqual({
			where: 'list.csv, column B (Size)',
			sentence:
				'2 cells could not be read (row 3, 4): "lots" is not a size; the value counts as unknown there'
		});
		expect(problems).toContainEqual(
			expect.objectContaining({
				sentence: expect.stringContaining('"Quantum" is not a known kind of workload') as string
			})
		);
	});

	it('says when its numbers could be read either way', async () => {
		const { problems } = await imported('Name,Size (GB)\nA,"62,420"\nB,"1,200"\n');
		expect(problems.map(({ sentence }) => sentence)).toEqual([
			'the numbers could be read with a decimal comma or a decimal point; a decimal point was taken'
		]);
	});

	it('is read from the visible sheet of a workbook, or from the one that was asked for', async () => {
		const data = workbook([
			{ name: 'Notes', rows: [['draft']], hidden: true },
			{ name: 'List', rows: [['Estate 2024'], [], ['Name', 'Size (TB)'], ['SQL1', 1.5]] },
			{
				name: 'Other',
				rows: [
					['Name', 'Size (TB)'],
					['FS1', 9]
				]
			}
		]);
		expect(await imported(data)).toMatchObject({
			kind: 'table',
			source: { read: ['List'] },
			taken: { frontEndBytes: 1.5 * TB }
		});
		expect((await imported(data, { sheet: 'Other' })).taken.frontEndBytes).toBe(9 * TB);
	});
});

describe('a mapping that cannot be applied is refused', () => {
	it('without a unit', async () => {
		expect(await problemOf('Name,Size\nA,5\n')).toEqual({
			where: 'list.csv, row 1, column B (Size)',
			sentence:
				'the sizes name no unit; say whether they are in MB, GB, TB or MiB, GiB, TiB, or write it in the header'
		});
	});

	it('without a column of sizes', async () => {
		expect((await problemOf('Name,Colour\nA,red\n'))?.sentence).toBe(
			'a column with the size of each machine was expected, but the columns are Name, Colour; say which column it is'
		);
	});

	it('with a negative size', async () => {
		expect(await problemOf('Name,Size (GB)\nA,5\nB,-5\n')).toEqual({
			where: 'list.csv, row 3, column B (Size (GB))',
			sentence:
				'a size of zero or more was expected, but that of B is negative; nothing was imported'
		});
	});
});

describe('the steps a person takes', () => {
	it('open, propose, correct, apply: the correction counts', async () => {
		const opened = await openGrid({ fileName: 'list.csv', data: 'Thing,Big,Size\nSQL1,7,5\n' });
		if (!opened.ok) throw new Error(opened.problem.sentence);
		const grid = opened.value;
		const proposed = proposeMapping(
			grid.headers,
			grid.rows.map(({ cells }) => cells)
		);
		expect(applyMapping(grid, proposed, {}, patterns).ok).toBe(false);
		const corrected: Mapping = {
			...proposed,
			columns: proposed.columns.map((column) =>
				column.field === 'size' ? { ...column, column: 1, header: 'Big', unit: 'TiB' } : column
			)
		};
		const applied = applyMapping(structuredClone(grid), corrected, {}, patterns);
		expect(applied.ok && applied.value.taken.frontEndBytes).toBe(7 * 2 ** 40);
		expect(applied.ok && applied.value.mapping).toEqual(corrected);
	});
});

describe('pasted text', () => {
	it('that looks like RVTools is read as RVTools', async () => {
		const pasted = 'VM\tPowerstate\tIn Use MB\nweb1\tpoweredOn\t20480\n';
		expect(await imported(pasted)).toMatchObject({
			kind: 'rvtools',
			taken: { machines: 1, frontEndBytes: 20_480 * 2 ** 20 }
		});
	});
});

describe('what sharpens a bid', () => {
	it('is read where a table has it: the largest machine, and change over a week or a month', async () => {
		const table = [
			'Server,VMs,Used (TB),Largest VM (GB),Change (%/day),Change in 7 days (%),30-day change',
			'SQL,8,12,3000,3,12.5,',
			'Files,4,6,,2,,30 %'
		].join('\n');
		const { workloads } = await imported(table, { groupBy: 'line' });
		const [sql, files] = workloads;
		expect(sql).toMatchObject({
			frontEndBytes: 12 * TB,
			largestMachine: { bytes: 3000 * GB },
			changePerDay: 0.03,
			changeOver: { days: 7, share: 0.125 }
		});
		expect(files).toMatchObject({
			largestMachine: { bytes: 1.5 * TB },
			changeOver: { days: 30, share: 0.3 }
		});
	});
});
