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

	it('what counts as no copy saves nobody, and alone there is nothing to delete', () => {
		const follower = pool({
			id: 'b',
			authority: 'users',
			notACopyBecause: 'it follows production'
		});
		const [own, users] = authorityBoundaries([pool({ id: 'a' }), follower]);
		expect([own?.holdsEveryCopy, users?.holdsEveryCopy]).toEqual([true, false]);
		expect(authorityBoundaries([follower])[0]?.holdsEveryCopy).toBe(false);
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

describe('a pool that is not for everyone', () => {
	const [level] = typed(exampleDocument()).serviceLevels;
	const made = (changes: object): Pool => {
		const found = library.architectures.find(({ id }) => id === 'disk-repository')?.pools[0];
		if (!found) throw new Error('no pool to start from');
		return { ...found, ...changes };
	};
	const days = (value: number) => ({ value, source: 'test', confidence: 'seen' });
	const kept = (changes: object, asked: object = {}, classId?: string) =>
		level && policyIn(made(changes), { ...level, ...asked }, classId);

	it('takes levels by what they may lose', () => {
		expect(kept({ takes: { rpoUpTo: 3600 } })).not.toBeNull();
		expect(kept({ takes: { rpoUpTo: 3599 } })).toBeNull();
		expect(kept({ takes: { rpoAbove: 3600 } })).toBeNull();
		expect(kept({ takes: { rpoAbove: 3599 } })).not.toBeNull();
	});

	it('takes the classes that it can protect', () => {
		expect(kept({ takes: { classes: ['saas'] } }, {}, 'database')).toBeNull();
		expect(kept({ takes: { classes: ['saas'] } }, {}, 'saas')).not.toBeNull();
		expect(kept({ takes: { notClasses: ['saas'] } }, {}, 'saas')).toBeNull();
		expect(kept({ takes: { notClasses: ['saas'] } }, {}, 'database')).not.toBeNull();
	});

	it('keeps nothing older than it says, and a point a day in any case', () => {
		expect(kept({ keepsAtMost: days(100) })).toMatchObject({
			keepAllDays: 2,
			dailyDays: 30,
			weekly: 8,
			monthly: 3,
			quarterly: 0,
			yearly: 0
		});
		expect(kept({ keepsAtMost: days(0.5) })).toMatchObject({ dailyDays: 1, weekly: 0 });
	});

	it('keeps the long term of levels that have one', () => {
		expect(kept({ keeps: 'long-term' })).toMatchObject({ dailyDays: 1, yearly: 7 });
		const daily = { retention: { daily: 30, weekly: 0, monthly: 0, quarterly: 0, yearly: 0 } };
		expect(kept({ keeps: 'long-term' }, daily)).toBeNull();
	});

	it('holds points as long as it locks them, unless it locks their blocks by generations', () => {
		const locked = { immutable: true, lock: { atLeast: days(7) } };
		expect(kept(locked)).toMatchObject({ lockDays: 7 });
		expect(kept(locked, { immutableFor: 14 })).toMatchObject({ lockDays: 14 });
		expect(kept({ ...locked, immutable: false })).not.toHaveProperty('lockDays');
		expect(
			kept({ ...locked, lock: { atLeast: days(7), generation: days(10) } })
		).not.toHaveProperty('lockDays');
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
		expect(assumptions.some(({ kind }) => kind === 'class.changePerDay')).toBe(true);
	});
});
