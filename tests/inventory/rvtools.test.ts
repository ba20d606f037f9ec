import { describe, expect, it } from 'vitest';
import { readInventory, type Inventory, type InventoryOptions } from '#inventory/index.ts';
import {
	estate,
	expectedMiB,
	isSizedByGuest,
	isTaken,
	mebibyte,
	type EstateMachine
} from '../fixtures/estate.ts';
import {
	rvtoolsSheets,
	syntheticRvtools,
	syntheticRvtoolsCsv,
	type RvtoolsVariant
} from '../fixtures/rvtools.ts';
import { packed, workbook, workbookParts, type FixtureCell } from '../fixtures/workbook.ts';
import { patterns } from './patterns.ts';

const machines = 400;
const truth = estate(machines);
const taken = truth.filter(isTaken);

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

async function imported(
	variant: Partial<RvtoolsVariant> = {},
	options: InventoryOptions = {}
): Promise<Inventory> {
	const data = syntheticRvtools({ machines, ...variant });
	return accepted(await readInventory({ fileName: 'estate.xlsx', data }, options, patterns));
}

function accepted(outcome: Awaited<ReturnType<typeof readInventory>>): Inventory {
	if (!outcome.ok) throw new Error(`${outcome.problem.where}: ${outcome.problem.sentence}`);
	return outcome.value;
}

/** The import of a workbook with just these rows of vInfo. */
async function fromInfo(
	rows: readonly (readonly FixtureCell[])[],
	others: readonly {
		readonly name: string;
		readonly rows: readonly (readonly FixtureCell[])[];
	}[] = [],
	options: InventoryOptions = {}
) {
	const data = workbook([{ name: 'vInfo', rows }, ...others]);
	return readInventory({ fileName: 'estate.xlsx', data }, options, patterns);
}

function expectTruth(inventory: Inventory): void {
	expect(inventory.taken.machines).toBe(taken.length);
	expect(inventory.taken.frontEndBytes).toBe(sum(taken.map(expectedMiB)) * mebibyte);
}

describe('an RVTools workbook', () => {
	it('gives every machine that is on, at the size its guest or its datastore tells', async () => {
		const inventory = await imported();
		expectTruth(inventory);
		expect(inventory.kind).toBe('rvtools');
		const byGuest = taken.filter(isSizedByGuest);
		const byStore = taken.filter((machine) => !isSizedByGuest(machine));
		expect(inventory.basis.used).toEqual([
			{
				basis: 'guest-consumed',
				machines: byGuest.length,
				frontEndBytes: sum(byGuest.map(expectedMiB)) * mebibyte
			},
			{
				basis: 'in-use',
				machines: byStore.length,
				frontEndBytes: sum(byStore.map(({ inUseMiB }) => inUseMiB)) * mebibyte
			}
		]);
	});

	const variants: readonly (readonly [string, Partial<RvtoolsVariant>])[] = [
		['headers in MB, which are MiB all the same', { headers: 'MB' }],
		['internal headers on RVTools_tab sheets', { headers: 'internal', sheetNames: 'tab' }],
		['sheet names with a version', { sheetNames: 'tab-v2' }],
		['real booleans', { booleans: 'real' }],
		['booleans as 1 and 0', { booleans: 'digits' }],
		['booleans as yes and no', { booleans: 'words' }],
		['numbers as text with decimal commas', { numbers: 'decimal-comma' }],
		['custom attributes and a second Datacenter', { customAttributes: true }],
		['thousands of blank formatted rows', { blankFormattedRows: 3000 }],
		['inline strings and no references', { style: { strings: 'inline', references: false } }],
		['a namespace prefix on every element', { style: { prefix: 'x' } }],
		['every column filled', { filled: true }]
	];

	it.each(variants)('says the same with %s', async (_, variant) => {
		const inventory = await imported(variant);
		expectTruth(inventory);
		expect(inventory.workloads).toEqual((await imported()).workloads);
	});

	it('says the same from its CSV files, whatever the delimiter', async () => {
		for (const delimiter of [',', ';', '\t'] as const) {
			const numbers = delimiter === ';' ? 'decimal-comma' : 'plain';
			const files = syntheticRvtoolsCsv({ machines, delimiter, numbers });
			expectTruth(accepted(await readInventory(files, {}, patterns)));
		}
	});

	it('tells what it skipped, why, and what that would have added', async () => {
		const { skipped, machinesRead } = await imported();
		const off = truth.filter(
			(machine) => machine.powerState === 'poweredOff' && !machine.template && !machine.placeholder
		);
		const byReason = Object.fromEntries(skipped.map((group) => [group.reason, group]));
		expect(byReason['powered-off']).toMatchObject({
			count: off.length,
			frontEndBytes: sum(off.map(({ inUseMiB }) => inUseMiB)) * mebibyte,
			examples: off.slice(0, 5).map(({ name }) => name),
			where: expect.stringContaining('estate.xlsx, sheet vInfo, rows 5, 24') as string
		});
		expect(byReason.template?.count).toBe(truth.filter(({ template }) => template).length);
		expect(byReason['site-recovery-placeholder']?.count).toBe(
			truth.filter(({ placeholder }) => placeholder).length
		);
		expect(byReason['site-recovery-placeholder']).not.toHaveProperty('frontEndBytes');
		expect(machinesRead).toBe(machines);
		expect(taken.length + sum(skipped.map(({ count }) => count))).toBe(machines);
	});

	it('takes powered-off machines and templates when asked to', async () => {
		const inventory = await imported({}, { include: ['powered-off', 'template'] });
		const more = truth.filter(({ placeholder }) => !placeholder);
		expect(inventory.taken.machines).toBe(more.length);
	});

	it.each(['in-use', 'provisioned'] as const)('sizes by %s when asked to', async (sizeBasis) => {
		const inventory = await imported({}, { sizeBasis });
		const size = (machine: EstateMachine): number =>
			sizeBasis === 'in-use' ? machine.inUseMiB : machine.provisionedMiB;
		expect(inventory.taken.frontEndBytes).toBe(sum(taken.map(size)) * mebibyte);
		expect(inventory.basis.chosen).toBe(sizeBasis);
		const alternatives = (await imported()).basis.alternatives;
		expect(alternatives.find(({ basis }) => basis === sizeBasis)?.frontEndBytes).toBe(
			inventory.taken.frontEndBytes
		);
	});

	it('falls back to the datastore without vPartition, and says so', async () => {
		const inventory = await imported({ partitions: false });
		expect(inventory.taken.frontEndBytes).toBe(
			sum(taken.map(({ inUseMiB }) => inUseMiB)) * mebibyte
		);
		expect(inventory.problems.map(({ sentence }) => sentence)).toContainEqual(
			expect.stringContaining('there is no vPartition') as string
		);
	});

	it('points at disks that a backup may not reach', async () => {
		const { notices } = await imported();
		const disks = taken.flatMap((machine) => machine.disks);
		const raw = disks.filter((disk) => disk.raw !== '');
		const physical = raw.filter((disk) => disk.raw === 'physicalMode');
		const independent = disks.filter((disk) => disk.mode.includes('independent'));
		expect(notices).toContainEqual(
			expect.objectContaining({
				kind: 'raw-device-mappings',
				count: raw.length,
				bytes: sum(raw.map(({ capacityMiB }) => capacityMiB)) * mebibyte,
				sentence: expect.stringContaining(`${physical.length} in physical mode`) as string
			})
		);
		expect(notices).toContainEqual(
			expect.objectContaining({ kind: 'independent-disks', count: independent.length })
		);
	});

	it('knows which tool wrote it and when', async () => {
		expect((await imported()).source).toEqual({
			fileName: 'estate.xlsx',
			read: ['vInfo', 'vPartition', 'vDisk', 'vMetaData'],
			toolVersion: '4.7.1.4',
			collectedOn: '2024-01-15'
		});
	});

	it('never unpacks a sheet it does not need', async () => {
		const parts = workbookParts(rvtoolsSheets(truth, { machines }));
		const license = Object.keys(parts).filter((name) => name.includes('sheet4'));
		expect(license).toHaveLength(1);
		const data = packed({ ...parts, [license[0] ?? '']: new Uint8Array([1, 2, 3]) });
		const inventory = accepted(await readInventory({ fileName: 'a.xlsx', data }, {}, patterns));
		expectTruth(inventory);
		expect(JSON.stringify(inventory)).not.toContain('INVENTED-KEY');
	});

	it('lets no notes and no addresses through', async () => {
		const text = JSON.stringify(await imported());
		expect(text).not.toContain('facilities');
		expect(text).not.toContain('192.0.2.1');
	});

	it('can be sent to and from a worker', async () => {
		const inventory = await imported();
		expect(structuredClone(inventory)).toEqual(inventory);
	});

	it('gives the same answer every time', async () => {
		expect(syntheticRvtools({ machines: 50 })).toEqual(syntheticRvtools({ machines: 50 }));
		expect(await imported()).toEqual(await imported());
	});
});

describe('machines that share a name', () => {
	it('keep their own partitions, told apart by their vCenter', async () => {
		const inventory = accepted(
			await fromInfo(
				[
					['VM', 'In Use MiB', 'VI SDK Server', 'Datacenter'],
					['WEB01', 1000, 'vc-a', 'DC1'],
					['WEB01', 3000, 'vc-b', 'DC1']
				],
				[
					{
						name: 'vPartition',
						rows: [
							['VM', 'Consumed MiB', 'VI SDK Server'],
							['WEB01', 500, 'vc-a'],
							['WEB01', 2500, 'vc-b']
						]
					}
				]
			)
		);
		expect(inventory.sites).toMatchObject([
			{ name: 'DC1 (vc-b)', frontEndBytes: 2500 * mebibyte },
			{ name: 'DC1 (vc-a)', frontEndBytes: 500 * mebibyte }
		]);
	});

	it('are told apart by where they run when nothing else does', async () => {
		const inventory = accepted(
			await fromInfo(
				[
					['VM', 'In Use MB', 'Cluster'],
					['WEB01', 1000, 'C1'],
					['WEB01', 3000, 'C2']
				],
				[
					{
						name: 'vPartition',
						rows: [
							['VM', 'Consumed MB', 'Cluster'],
							['WEB01', 2500, 'C2'],
							['WEB01', 500, 'C1']
						]
					}
				]
			)
		);
		expect(inventory.taken.frontEndBytes).toBe(3000 * mebibyte);
	});

	it('fall back to the datastore when nothing tells them apart, and that is said', async () => {
		const inventory = accepted(
			await fromInfo(
				[
					['VM', 'In Use MB'],
					['WEB01', 1000],
					['WEB01', 3000]
				],
				[
					{
						name: 'vPartition',
						rows: [
							['VM', 'Consumed MB'],
							['WEB01', 500],
							['GONE', 1]
						]
					}
				]
			)
		);
		expect(inventory.taken.frontEndBytes).toBe(4000 * mebibyte);
		expect(inventory.problems.filter(({ where }) => where.includes('vPartition'))).toEqual([
			{
				where: 'estate.xlsx, sheet vPartition',
				sentence: expect.stringContaining('1 name stands for more than one machine') as string
			},
			{
				where: 'estate.xlsx, sheet vPartition',
				sentence: expect.stringContaining(
					'not in the list of machines, so they were left out: GONE'
				) as string
			}
		]);
	});

	it('count once when two exports list the same machine', async () => {
		const inventory = accepted(
			await fromInfo([
				['VM', 'In Use MiB', 'VM UUID', 'VI SDK UUID'],
				['WEB01', 1000, 'u-1', 'v'],
				['WEB01', 1000, 'u-1', 'v'],
				['WEB01', 1000, 'u-2', 'v']
			])
		);
		expect(inventory.taken.machines).toBe(2);
		expect(inventory.skipped).toMatchObject([{ reason: 'listed-twice', count: 1 }]);
	});
});

describe('a size that is not known', () => {
	it('is never zero: the machine is named and left out of the sums', async () => {
		const inventory = accepted(
			await fromInfo([
				['VM', 'In Use MiB', 'Provisioned MiB'],
				['A', 1000, 2000],
				['B', null, 3000],
				['C', null, null],
				['D', 0, 0],
				['E', 'n/a', null]
			])
		);
		expect(inventory.taken).toMatchObject({ machines: 2, frontEndBytes: 4000 * mebibyte });
		expect(inventory.basis.used).toMatchObject([
			{ basis: 'provisioned', machines: 1 },
			{ basis: 'in-use', machines: 1 }
		]);
		expect(inventory.skipped).toMatchObject([
			{ reason: 'no-size', count: 3, examples: ['C', 'D', 'E'] }
		]);
		expect(inventory.problems).toContainEqual({
			where: 'estate.xlsx, sheet vInfo, rows 4, 5, 6',
			sentence: 'no size is known of C, D, E; they are missing from the totals'
		});
		expect(inventory.problems).toContainEqual({
			where: 'estate.xlsx, sheet vInfo, column B (In Use MiB)',
			sentence:
				'a cell is not a number, for example "n/a" (row 6); the size counts as unknown there'
		});
	});

	it('of one partition leaves the sum of the guest unknown', async () => {
		const inventory = accepted(
			await fromInfo(
				[
					['VM', 'In Use MiB'],
					['A', 1000]
				],
				[
					{
						name: 'vPartition',
						rows: [
							['VM', 'Consumed MiB'],
							['A', 100],
							['A', null]
						]
					}
				]
			)
		);
		expect(inventory.taken.frontEndBytes).toBe(1000 * mebibyte);
	});
});

describe('sites', () => {
	it('are datacenters with their clusters, and lone hosts beside them', async () => {
		const { sites, taken: all } = await imported();
		expect(sites.map(({ name }) => name).toSorted()).toEqual(['Eindhoven', 'Rotterdam']);
		const south = sites.find(({ name }) => name === 'Eindhoven');
		expect(south?.clusters.map(({ name }) => name).toSorted()).toEqual([
			'EHV-PROD',
			'Host esx-1.example'
		]);
		expect(sum(sites.map(({ frontEndBytes }) => frontEndBytes))).toBe(all.frontEndBytes);
	});
});

describe('headers', () => {
	it('are found below a title, and their place in the file is kept', async () => {
		const outcome = await fromInfo([
			['Export of our estate'],
			[null],
			['VM', 'In Use MB'],
			['A', -5]
		]);
		expect(outcome).toEqual({
			ok: false,
			problem: {
				where: 'estate.xlsx, sheet vInfo, row 4, column B (In Use MB)',
				sentence:
					'a size of zero or more was expected, but this cell holds -5; nothing was imported'
			}
		});
	});

	it('that stand twice count by the first filled cell, and that is said', async () => {
		const inventory = accepted(
			await fromInfo([
				['VM', 'Datacenter', 'In Use MB', 'Datacenter'],
				['A', 'DC1', 10, 'DC9'],
				['B', null, 10, 'DC2']
			])
		);
		expect(inventory.sites.map(({ name }) => name).toSorted()).toEqual(['DC1', 'DC2']);
		expect(inventory.notices).toMatchObject([
			{
				kind: 'two-columns-one-header',
				sentence: 'columns B and D both hold Datacenter; of two filled cells the first is used'
			}
		]);
	});
});
