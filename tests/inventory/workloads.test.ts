import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytes } from '#engine/units/index.ts';
import type { GroupBy, InventoryOptions } from '#inventory/index.ts';
import type { Machine } from '../../src/inventory/machine.ts';
import { chooseSize } from '../../src/inventory/size-basis.ts';
import { summarise } from '../../src/inventory/summarise.ts';
import { patterns } from './patterns.ts';

const mebibytes = (count: number) => bytes(count * 2 ** 20);

function machine(name: string, site: string, inUse: number, more: Partial<Machine> = {}): Machine {
	return {
		name,
		row: 2,
		site,
		cluster: 'C1',
		count: 1,
		sizes: { inUse: bytes(inUse) },
		operatingSystem: '',
		notes: '',
		...more
	};
}

const summary = (machines: readonly Machine[], options: InventoryOptions = {}) =>
	summarise({
		kind: 'rvtools',
		source: { fileName: 'estate.xlsx', read: ['vInfo'] },
		place: { file: 'estate.xlsx', sheet: 'vInfo' },
		machines,
		notices: [],
		problems: [],
		options,
		patterns
	});

describe('the size of a machine', () => {
	const sizes = {
		guestConsumed: mebibytes(41_510),
		inUse: mebibytes(62_420),
		provisioned: mebibytes(86_201)
	};

	it('is what the guest consumes, when that is less than what is in use', () => {
		expect(chooseSize(sizes, 'guest-consumed')).toEqual({
			basis: 'guest-consumed',
			bytes: mebibytes(41_510)
		});
		const swollen = { ...sizes, guestConsumed: mebibytes(70_000) };
		expect(chooseSize(swollen, 'guest-consumed')).toEqual({
			basis: 'in-use',
			bytes: mebibytes(62_420)
		});
	});

	it('is the next known one where the chosen one is unknown or zero', () => {
		const { provisioned, guestConsumed } = sizes;
		expect(chooseSize({ provisioned, inUse: bytes(0) }, 'guest-consumed')?.basis).toBe(
			'provisioned'
		);
		expect(chooseSize({ guestConsumed, provisioned }, 'in-use')?.basis).toBe('guest-consumed');
		expect(chooseSize({ diskCapacity: bytes(1) }, 'provisioned')?.basis).toBe('disk-capacity');
		expect(chooseSize({ inUse: bytes(0) }, 'in-use')).toBeUndefined();
	});
});

describe('rows of the estate', () => {
	const estate = [
		...Array.from({ length: 8 }, (_, i) => machine(`SQL${i}`, 'Rotterdam', 100 + i)),
		...Array.from({ length: 3 }, (_, i) => machine(`SQL${i}`, 'Eindhoven', 50))
	];

	it('are classes at sites, the largest first, with their largest machine', () => {
		const { workloads } = summary(estate);
		expect(workloads.map(({ name, count }) => [name, count])).toEqual([
			['Databases, Rotterdam', 8],
			['Databases, Eindhoven', 3]
		]);
		expect(workloads[0]?.largestMachine).toEqual({ name: 'SQL7', bytes: 107 });
		expect(workloads[0]?.classRules).toMatchObject([{ known: 'assumed', machines: 8 }]);
	});

	it('need no site in their name when there is only one', () => {
		expect(summary(estate.slice(0, 8)).workloads.map(({ name }) => name)).toEqual(['Databases']);
	});

	it('part by cluster, or not at all, when asked to', () => {
		const clustered = [machine('SQL1', 'S', 5), machine('SQL2', 'S', 4, { cluster: 'C2' })];
		const names = (groupBy: GroupBy) =>
			summary(clustered, { groupBy }).workloads.map(({ name }) => name);
		expect(names('class-site-and-cluster')).toEqual(['Databases, C1', 'Databases, C2']);
		expect(names('line')).toEqual(['SQL1', 'SQL2']);
	});

	it('average change by bytes over the machines that state it, and say who does not', () => {
		const { workloads, notices } = summary([
			machine('SQL1', 'S', 300, { changePerDay: 0.01 }),
			machine('SQL2', 'S', 100, { changePerDay: 0.05 }),
			machine('SQL3', 'S', 999)
		]);
		expect(workloads[0]?.changePerDay).toBeCloseTo(0.02, 12);
		expect(notices).toMatchObject([{ kind: 'averages', count: 1, examples: ['SQL3'] }]);
	});

	it('of several machines in a line tell their average as the largest', () => {
		const { workloads } = summary([machine('SQL farm', 'S', 900, { count: 3 })]);
		expect(workloads[0]).toMatchObject({
			count: 3,
			frontEndBytes: 900,
			largestMachine: { name: 'SQL farm', bytes: 300 }
		});
	});

	it('are none when every machine is skipped, and that is said', () => {
		const { workloads, problems } = summary([machine('A', 'S', 5, { skip: 'powered-off' })]);
		expect(workloads).toEqual([]);
		expect(problems[0]?.sentence).toContain('not one machine was taken');
	});
});

describe('an inventory adds up', () => {
	const size = fc.option(fc.integer({ min: 0, max: 1e12 }).map(bytes), { nil: undefined });
	const anyMachine = fc
		.record({
			name: fc.constantFrom('SQL1', 'DC1', 'web', 'x', 'y'),
			site: fc.constantFrom('A', 'B', 'C'),
			cluster: fc.constantFrom('C1', 'C2'),
			count: fc.integer({ min: 1, max: 5 }),
			skip: fc.constantFrom(undefined, undefined, 'template' as const, 'powered-off' as const),
			inUse: size,
			provisioned: size,
			guestConsumed: size
		})
		.map(({ skip, inUse, provisioned, guestConsumed, ...rest }): Machine => ({
			...rest,
			row: 1,
			...(skip && { skip }),
			sizes: {
				...(inUse !== undefined && { inUse }),
				...(provisioned !== undefined && { provisioned }),
				...(guestConsumed !== undefined && { guestConsumed })
			},
			operatingSystem: '',
			notes: ''
		}));

	it('whatever the machines and however they are grouped and sized', () => {
		fc.assert(
			fc.property(
				fc.array(anyMachine, { maxLength: 40 }),
				fc.constantFrom<GroupBy>('class-and-site', 'class-site-and-cluster', 'line'),
				fc.constantFrom('guest-consumed', 'in-use', 'provisioned'),
				(machines, groupBy, sizeBasis) => {
					const inventory = summary(machines, { groupBy, sizeBasis });
					const total = (parts: readonly { readonly frontEndBytes: number }[]): number =>
						parts.reduce((sum, part) => sum + part.frontEndBytes, 0);
					const { machines: taken, frontEndBytes } = inventory.taken;
					const skipped = inventory.skipped.reduce((sum, { count }) => sum + count, 0);
					expect(taken + skipped).toBe(inventory.machinesRead);
					expect(inventory.workloads.reduce((sum, { count }) => sum + count, 0)).toBe(taken);
					for (const parts of [inventory.workloads, inventory.sites, inventory.basis.used])
						expect(total(parts)).toBe(frontEndBytes);
					expect(total(inventory.sites.flatMap(({ clusters }) => clusters))).toBe(frontEndBytes);
					for (const { machines: behind, frontEndBytes: bytesOfRow } of inventory.workloads)
						expect(behind.reduce((sum, one) => sum + one.bytes, 0)).toBe(bytesOfRow);
					expect(inventory.workloads.every((row) => row.frontEndBytes > 0)).toBe(true);
				}
			)
		);
	});
});
