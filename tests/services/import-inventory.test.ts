import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { InventoryOptions } from '#inventory/index.ts';
import { loadLibrary } from '#library/index.ts';
import { importInventory } from '#services/index.ts';
import { valueOf } from './workspace.ts';

const templates = resolve(import.meta.dirname, '../../templates');
const workspace = { library: loadLibrary(templates).library, templates };
const today = '2026-11-22';

const read = (fileName: string, lines: readonly string[], options: InventoryOptions = {}) =>
	importInventory(workspace, { fileName, data: lines.join('\n') }, options, { today });
const imported = async (...given: Parameters<typeof read>) => valueOf(await read(...given));

const rvtools = [
	'VM,Powerstate,Template,In Use MiB,Provisioned MiB,Datacenter,Cluster,Host,VM UUID',
	'SQL-01,poweredOn,False,1048576,2097152,Rotterdam,C1,h1,u1',
	'SQL-02,poweredOn,False,2097152,2097152,Rotterdam,C1,h1,u2',
	'EXCH01,poweredOn,False,1024,2048,São Paulo,C2,h2,u3',
	'gold-master,poweredOff,True,1024,2048,Rotterdam,C1,h1,u4'
];
const table = [
	'Server,Used (GB),Site,Service level,Daily change %,Owner',
	'erp-db,4000,Main,Gold,3,Finance',
	'files,9000,Main,bronze,,',
	'archive,100,Main,Platinum,,'
];

describe('an RVTools export', () => {
	it('becomes workloads whose sizes are measured, to the byte, by which file and number', async () => {
		const { document } = await imported('vInfo.csv', rvtools);
		expect(document.workloads?.[0]).toMatchObject({
			class: 'database',
			count: 2,
			frontEnd: {
				value: 3 * 2 ** 40,
				how: 'measured',
				source: 'RVTools export vInfo.csv, in-use'
			},
			largest: { value: 2 * 2 ** 40, how: 'measured' },
			level: 'silver',
			site: 'rotterdam'
		});
	});

	it('brings its sites, the one with most data first', async () => {
		const { document, notes } = await imported('vInfo.csv', rvtools);
		expect(document.sites).toEqual([
			{ id: 'rotterdam', name: 'Rotterdam', role: 'primary' },
			{ id: 'sao-paulo', name: 'São Paulo', role: 'secondary' }
		]);
		expect(notes).toContain(
			'Roles of sites are assumed from their size: Rotterdam is primary, São Paulo is secondary.'
		);
	});

	it('says which number was used where there are several', async () => {
		const mixed = [...rvtools, 'SQL-03,poweredOn,False,,524288,Rotterdam,C1,h1,u5'];
		const { document } = await imported('vInfo.csv', mixed);
		expect(document.workloads?.[0]?.frontEnd).toMatchObject({
			source: 'RVTools export vInfo.csv, in-use for 2, provisioned for 1'
		});
	});

	it('gives a bid that reads and evaluates, with all the bytes that were taken', async () => {
		const { document, inventory } = await imported('vInfo.csv', rvtools);
		const reading = readBid(document);
		if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
		const evaluation = evaluate(reading.bid, workspace.library);
		expect(evaluation.estate.frontEndBytes).toBe(inventory.taken.frontEndBytes);
		expect(evaluation.estate.machines).toBe(inventory.taken.machines);
	});
});

describe("a customer's own table", () => {
	it('becomes workloads whose sizes the customer supplied', async () => {
		const { document } = await imported('servers.csv', table, { groupBy: 'line' });
		const erp = document.workloads?.find(({ name }) => name === 'erp-db');
		expect(erp).toMatchObject({
			id: 'erp-db',
			frontEnd: { value: 4e12, how: 'supplied', source: 'table servers.csv' },
			changePerDay: { value: 0.03, how: 'supplied' },
			level: 'gold',
			owner: 'Finance'
		});
	});

	it('keeps the levels that the bid has, by id or name, and tells of the others', async () => {
		const { document, notes } = await imported('servers.csv', table, { groupBy: 'line' });
		const levels = Object.fromEntries(
			document.workloads?.map(({ id, level }) => [id, level]) ?? []
		);
		expect(levels).toEqual({ 'erp-db': 'gold', files: 'bronze', archive: 'silver' });
		expect(notes).toContain(
			'The bid has no service level "Platinum"; rows that name it stand at Silver.'
		);
	});

	it('gives each row an id of its own, whatever the rows are called', async () => {
		const names = ['DB', 'db', 'D B', '東京', '大阪', '"-- ""x"""'];
		const lines = ['Name,Size (GB)', ...names.map((name) => `${name},1`)];
		const { document } = await imported('names.csv', lines, { groupBy: 'line' });
		const ids = document.workloads?.map(({ id }) => id).sort();
		expect(ids).toEqual(['d-b', 'db', 'db-2', 'row', 'row-2', 'x']);
		expect(readBid(document)).toMatchObject({ ok: true });
	});
});

describe('a file that is no inventory', () => {
	it('is refused with what was expected, and nothing else', async () => {
		const refused = await read('notes.csv', ['']);
		expect(refused).toMatchObject({ ok: false });
		expect(!refused.ok && refused.problem).toMatch(/^notes\.csv.*: .+/);
	});
});
