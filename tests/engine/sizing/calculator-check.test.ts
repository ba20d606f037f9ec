import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { crossCheckPools, type BytesCheck, type PoolCheck } from '#engine/cross-check.ts';
import { calculatorAnswer } from '#engine/protection/index.ts';
import { evaluated, exampleDocument, library, typed } from './example-bid.ts';

/** One workload of 100 TB, stored at half, in one design. */
function oneWorkload(
	architecture: string,
	workload: Partial<NonNullable<BidDocument['workloads']>[number]>,
	retention: BidDocument['serviceLevels'][number]['retention']
): BidDocument {
	const { workloads = [], serviceLevels, ...document } = exampleDocument();
	const [first] = workloads;
	const [level] = serviceLevels;
	if (!first || !level) throw new Error('the example has workloads and levels');
	const only = { ...level, rpo: '24 h', every: '24 h', retention };
	return {
		...document,
		serviceLevels: [only],
		workloads: [
			{
				...first,
				level: only.id,
				needs: [],
				frontEnd: '100 TB',
				storedShare: '50 %',
				changePerDay: 0,
				changeOver: undefined,
				growthPerYear: 0,
				...workload
			}
		],
		candidates: [{ id: 'own', architecture }],
		offer: { chosen: 'own' }
	};
}

const checksOf = (document: BidDocument, letter = 'A'): readonly PoolCheck[] =>
	crossCheckPools(typed(document), library, letter);

function covered(checks: readonly PoolCheck[], poolId: string) {
	const check = checks.find((one) => one.poolId === poolId);
	if (!check?.isCovered) throw new Error(`the calculator has no law for ${poolId}`);
	return check;
}

const wayOf = ({ ours, steps }: BytesCheck): number =>
	steps.reduce((sum, { bytes }) => sum + bytes, ours);

describe('what the vendor’s calculator would store', () => {
	it('is what we store, where nothing changes and nothing grows', () => {
		const document = oneWorkload('disk-repository', {}, { daily: '14 d' });
		const { stored } = covered(checksOf(document), 'repository');
		expect(stored).toMatchObject({ ours: 50e12, theirs: 50e12, steps: [] });
	});

	it('is its own answer for the same source, and leads there by steps', () => {
		const document = oneWorkload(
			'disk-repository',
			{ changePerDay: '2 %/day', growthPerYear: '10 %/yr' },
			{ daily: '30 d', weekly: 8, monthly: 12 }
		);
		const { stored } = covered(checksOf(document), 'repository');
		const theirs = calculatorAnswer({
			sourceBytes: 100e12,
			storedShare: 0.5,
			changePerDay: 0.02,
			growthPerYear: 0.1,
			forecastYears: 5,
			shortTermDays: 30,
			gfs: { weeklies: 8, monthlies: 12, yearlies: 0 },
			objectStorage: false,
			capacity: null,
			archiveAfterDays: null
		}).performance.bytes;
		expect(stored.theirs / theirs).toBeCloseTo(1, 9);
		expect(wayOf(stored) / theirs).toBeCloseTo(1, 9);
	});

	it('counts growth for every point, which without growth is no step', () => {
		const grownBy = (growthPerYear: string): number =>
			covered(
				checksOf(
					oneWorkload(
						'disk-repository',
						{ changePerDay: '2 %/day', growthPerYear },
						{ daily: '30 d' }
					)
				),
				'repository'
			).stored.steps.find(({ because }) => because.startsWith('every point in the size'))?.bytes ??
			0;
		expect(grownBy('0 %/yr')).toBe(0);
		expect(grownBy('20 %/yr')).toBeGreaterThan(0);
	});

	it('holds increments a generation longer on object storage that is locked', () => {
		const document = exampleDocument();
		const locked = {
			...document,
			serviceLevels: document.serviceLevels.map((level) => ({ ...level, immutableFor: '30 d' })),
			candidates: [{ id: 'own', architecture: 'hardened-repository' }],
			offer: { chosen: 'own' }
		};
		const { stored } = covered(checksOf(locked), 'bucket');
		expect(stored.steps.at(-1)?.because).toMatch(/generation of locks/);
		expect(stored.steps.at(-1)?.bytes).toBeGreaterThan(0);
	});
});

describe('the steps from ours to theirs', () => {
	const letters = ['0', 'A', 'B', 'C', 'D'];
	const document = exampleDocument();

	it('add up, of every pool and level of the example', () => {
		const all = letters.flatMap((letter) =>
			checksOf(document, letter).flatMap((check) =>
				check.isCovered
					? [check.stored, check.wanted, ...check.levels.map(({ stored }) => stored)]
					: []
			)
		);
		expect(all.length).toBeGreaterThan(10);
		for (const check of all) expect(wayOf(check) / check.theirs).toBeCloseTo(1, 9);
	});

	it('begin at what the evaluation says of the pool', () => {
		const evaluation = evaluated(document);
		for (const { letter, sizing } of evaluation.candidates)
			for (const check of checksOf(document, letter)) {
				const pool = sizing.pools.find(({ poolId }) => poolId === check.poolId);
				if (!check.isCovered) continue;
				expect(check.stored.ours / (pool?.peakBytes ?? 0)).toBeCloseTo(1, 9);
				expect(check.wanted.ours).toBe(pool?.wantedUsableBytes);
			}
	});

	it('make the levels add up to the pool', () => {
		const { levels, stored } = covered(checksOf(document), 'repository');
		const sum = (of: (check: BytesCheck) => number): number =>
			levels.reduce((total, level) => total + of(level.stored), 0);
		expect(sum(({ ours }) => ours) / stored.ours).toBeCloseTo(1, 9);
		expect(sum(({ theirs }) => theirs) / stored.theirs).toBeCloseTo(1, 9);
	});

	it('add up whatever changes, grows and is kept', () => {
		const shapes = fc.record({
			change: fc.integer({ min: 0, max: 9 }),
			growth: fc.integer({ min: -10, max: 40 }),
			daily: fc.integer({ min: 1, max: 40 }),
			monthly: fc.integer({ min: 0, max: 12 })
		});
		fc.assert(
			fc.property(shapes, ({ change, growth, daily, monthly }) => {
				const checks = checksOf(
					oneWorkload(
						'dedup-appliance',
						{ changePerDay: `${change} %/day`, growthPerYear: `${growth} %/yr` },
						{ daily: `${daily} d`, monthly }
					)
				);
				const { stored, wanted } = covered(checks, 'appliance');
				expect(wayOf(stored) / stored.theirs).toBeCloseTo(1, 9);
				expect(wayOf(wanted) / wanted.theirs).toBeCloseTo(1, 9);
			}),
			{ numRuns: 10 }
		);
	});
});

describe('where the calculator has no law', () => {
	it('says so instead of a number', () => {
		const said = (letter: string) =>
			checksOf(exampleDocument(), letter).map((check) =>
				check.isCovered ? check.poolId : check.because
			);
		expect(said('0')).toEqual(['it plans no tape', 'it plans no tape']);
		expect(said('C')).toEqual(['it plans no snapshots', 'vault']);
	});

	it('says what of a pool it does not model', () => {
		expect(covered(checksOf(exampleDocument(), 'B'), 'appliance').silentOn).toEqual([
			'runs within a day',
			'deduplication',
			'blocks that change again and again',
			'metadata',
			'fill limits'
		]);
	});

	it('has nothing to say of a design that is not there', () => {
		expect(checksOf(exampleDocument(), 'Z')).toEqual([]);
	});
});
