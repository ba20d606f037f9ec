import { describe, expect, it } from 'vitest';
import { authorityBoundaries, policyIn, type DesignPool } from '#engine/design/index.ts';
import type { Pool } from '#engine/library/index.ts';
import { candidate, evaluated, exampleDocument, library, typed } from '../sizing/example-bid.ts';

const pool = (changes: Partial<DesignPool>): DesignPool => ({
	id: 'p',
	name: 'Pool',
	medium: 'disk',
	siteId: 'main',
	copy: 1,
	authority: 'administrator',
	online: true,
	immutable: false,
	...changes
});

describe('who can delete what', () => {
	it('one account that reaches every copy is found', () => {
		const boundaries = authorityBoundaries([pool({ id: 'a' }), pool({ id: 'b' })]);
		expect(boundaries).toEqual([
			{ name: 'administrator', poolIds: ['a', 'b'], holdsEveryCopy: true }
		]);
	});

	it('a copy under another account is out of its reach', () => {
		const boundaries = authorityBoundaries([
			pool({ id: 'a' }),
			pool({ id: 'b', authority: 'vault keeper' })
		]);
		expect(boundaries.map(({ holdsEveryCopy }) => holdsEveryCopy)).toEqual([false, false]);
	});

	it('a locked copy survives even its own administrator', () => {
		const boundaries = authorityBoundaries([pool({ id: 'a' }), pool({ id: 'b', immutable: true })]);
		expect(boundaries[0]?.holdsEveryCopy).toBe(false);
	});
});

describe('the part of a service level that a pool keeps', () => {
	const [gold] = typed(exampleDocument()).serviceLevels;
	const poolOf = (architecture: string, id: string): Pool => {
		const found = library.architectures
			.find((one) => one.id === architecture)
			?.pools.find((one) => one.id === id);
		if (!found) throw new Error(`no pool ${id}`);
		return found;
	};

	it('is thinned to what the mechanism can run', () => {
		expect(gold && policyIn(poolOf('disk-repository', 'repository'), gold)?.everySeconds).toBe(
			3600
		);
		expect(gold && policyIn(poolOf('disk-repository', 'bucket'), gold)).toMatchObject({
			everySeconds: 86_400,
			keepAllDays: 0,
			yearly: 7
		});
	});

	it('ends with the short term where the pool keeps no more', () => {
		expect(gold && policyIn(poolOf('copy-data', 'snapshots'), gold)).toMatchObject({
			dailyDays: 30,
			weekly: 0,
			yearly: 0
		});
	});

	it('is nothing where the level wants fewer copies', () => {
		expect(gold && policyIn(poolOf('copy-data', 'remote'), gold)).toBeNull();
	});
});

describe('placement', () => {
	it('brings along sites that the customer does not have', () => {
		const tape = candidate(evaluated(exampleDocument()), 'tape');
		expect(tape.sites.map(({ name }) => name)).toEqual(['Rotterdam', 'Eindhoven', 'Vault']);
		expect(tape.movements.find(({ to }) => to === 'vault')?.carried).toBe(true);
	});

	it('keeps every default visible with its source', () => {
		const document = exampleDocument();
		const workloads = (document.workloads ?? []).map(
			({ changePerDay: _, changeOver: __, ...rest }) => rest
		);
		const { estate, assumptions } = evaluated({ ...document, workloads });
		expect(estate.changeKnown).toMatchObject({ measured: 0, supplied: 0 });
		expect(estate.changeKnown.assumed).toBeCloseTo(1, 12);
		expect(estate.rows[0]?.changePerDay).toMatchObject({
			value: 0.1,
			how: 'assumed',
			source: expect.stringContaining('Veeam best practice') as string
		});
		expect(assumptions.some(({ what }) => what.startsWith('Change of'))).toBe(true);
	});
});
