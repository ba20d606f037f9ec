import { describe, expect, it } from 'vitest';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import {
	fieldUnits,
	fieldWords,
	meaningOf,
	withField,
	withUnit
} from '#ui/estate/import/mapping.ts';
import { mergeInventory } from '#ui/estate/import/merge.ts';
import type { Mapping } from '#ui/estate/import/answer.ts';
import { mappedFields } from '#inventory/index.ts';
import { pastedInventory } from '#ui/estate/pasted.ts';
import { smallBid } from '../small-bid.ts';

const imported: BidDocument = {
	...smallBid,
	sites: [
		{ id: 'mill-2', name: 'MILL', role: 'primary' },
		{ id: 'depot', name: 'Depot', role: 'secondary' }
	],
	serviceLevels: [
		{ id: 'usual', name: 'Bronze', rpo: '24 h', rto: '48 h', retention: { daily: '14 d' } }
	],
	workloads: [
		{
			id: 'orders',
			name: 'Orders',
			class: 'database',
			frontEnd: 4e12,
			level: 'usual',
			site: 'mill-2'
		},
		{ id: 'mail', name: 'Mail', class: 'mail', frontEnd: 2e12, site: 'depot' }
	]
};

describe('an imported inventory', () => {
	it('is added behind the rows that are there, at the sites and levels of the bid', () => {
		const merged = mergeInventory(smallBid, imported, 'add');
		expect(readBid(merged).ok).toBe(true);
		expect(merged.sites.map(({ id }) => id)).toEqual(['mill', 'quay', 'depot']);
		expect(merged.workloads?.map(({ id, site, level }) => [id, site, level])).toEqual([
			['orders', 'mill', 'gold'],
			['drawings', 'mill', 'bronze'],
			['orders-2', 'mill', 'bronze'],
			['mail', 'depot', 'gold']
		]);
	});

	it('replaces them when a person says so', () => {
		const merged = mergeInventory(smallBid, imported, 'replace');
		expect(readBid(merged).ok).toBe(true);
		expect(merged.workloads?.map(({ id }) => id)).toEqual(['orders', 'mail']);
	});

	it('brings its own sites to a bid in which nothing stands yet', () => {
		const blank = { ...smallBid, workloads: [], links: [] };
		expect(mergeInventory(blank, imported, 'add').sites.map(({ name }) => name)).toEqual([
			'MILL',
			'Depot'
		]);
	});
});

describe('the columns of a customer’s table', () => {
	const mapping: Mapping = {
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
				header: 'Used',
				field: 'size',
				confidence: 'likely',
				because: 'a word in the header'
			}
		],
		sizeOf: 'line',
		decimalMark: ',',
		decimalMarkDecided: true
	};

	it('mean one thing each, and a thing one column', () => {
		const moved = withField(mapping, 2, 'Total', 'size');
		expect(moved.columns.map(({ column, field, unit }) => [column, field, unit])).toEqual([
			[0, 'name', undefined],
			[2, 'size', 'GB']
		]);
		expect(meaningOf(withField(moved, 2, 'Total', ''), 2)).toBeUndefined();
	});

	it('count in the unit that a person names', () => {
		expect(meaningOf(withUnit(mapping, 1, 'TiB'), 1)?.unit).toBe('TiB');
	});

	it('can mean everything that the reader knows', () => {
		expect(Object.keys(fieldWords).toSorted()).toEqual([...mappedFields].toSorted());
		expect(Object.keys(fieldUnits).toSorted()).toEqual([...mappedFields].toSorted());
	});
});

describe('a pasted text', () => {
	it('is an inventory when it brings its headers', () => {
		expect(pastedInventory('VM\tPowerstate\tIn Use MiB\nsql01\tpoweredOn\t4096')?.name).toBe(
			'clipboard.tsv'
		);
	});

	it('is cells otherwise', () => {
		expect(pastedInventory('1.8 %/day\t10\n1.1\t17')).toBeNull();
		expect(pastedInventory('Orders\tDatabase\t4\nMail\tMail\t2')).toBeNull();
	});
});
