import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedChain, dayOfIsoDate, type CountedPlan } from '#engine/protection/index.ts';
import { uniquePercent } from '#engine/protection/counted/clone.ts';
import { nextInstant } from '#engine/protection/counted/instants.ts';
import type { GfsDates } from '#engine/protection/counted/plan.ts';
import { isActiveFullDay } from '#engine/protection/counted/schedule.ts';
import { fullBytesAt, incrementBytesAt, sourceBytesAt } from '#engine/protection/counted/sizes.ts';
import { vendorBuckets, workingSpaceBytes } from '#engine/protection/working-space.ts';
import { slowCountedChain } from './counted-oracle.ts';

const tebibyte = 2 ** 40;
const at = (date: string, hour = 22): number => dayOfIsoDate(date) * 86_400 + hour * 3600;
const dates: GfsDates = {
	hour: 22,
	weekly: 6,
	monthly: { weekday: 6, week: 1 },
	quarterly: { weekday: 6, week: 1 },
	yearly: { weekday: 6, week: 1 }
};
const plan: CountedPlan = {
	chain: 'forward',
	startSeconds: at('2026-01-05'),
	endSeconds: at('2026-01-30'),
	everySeconds: 86_400,
	retentionPoints: 7,
	sourceBytes: tebibyte,
	storedPercent: 50,
	changePercent: 5,
	growthPercentPerYear: 0,
	syntheticFulls: [],
	activeFulls: [],
	monthlyFull: null,
	gfs: null,
	cloneModel: null,
	moveAfterDays: null,
	replicaChangeMultiple: 3,
	workingSpace: vendorBuckets
};

describe('sizes', () => {
	it('writes half a tebibyte and increments of a twentieth of that', () => {
		expect(fullBytesAt(plan, plan.startSeconds)).toBe(512 * 2 ** 30);
		expect(incrementBytesAt(plan, plan.startSeconds)).toBeCloseTo(25.6 * 2 ** 30, 0);
	});

	it('grows by whole days', () => {
		const growing = { ...plan, growthPercentPerYear: 10 };
		expect(sourceBytesAt(growing, plan.startSeconds + 365 * 86_400)).toBeCloseTo(1.1 * tebibyte, 0);
		expect(sourceBytesAt(growing, plan.startSeconds + 3600)).toBe(tebibyte);
	});

	it('needs 5.25 TiB of working space for 10 TiB at half', () => {
		expect(workingSpaceBytes(10 * tebibyte, 0.5)).toBe(5.25 * tebibyte);
		expect(workingSpaceBytes(15 * tebibyte, 1)).toBeCloseTo((10.5 + 5 * 0.66) * tebibyte, 0);
	});

	it('shares less with what is older', () => {
		expect(uniquePercent('steps', 7, 5)).toBe(15);
		expect([0, 2, 30, 91, 400].map((gap) => uniquePercent('steps', gap, 5))).toEqual([
			5, 10, 25, 45, 100
		]);
		expect(uniquePercent('power-1/3', 7, 5)).toBe(24);
	});
});

describe('schedules', () => {
	it('finds the first Saturday of chosen months', () => {
		const quarterly = { ...plan, monthlyFull: { months: [1, 4, 7, 10], weekday: 5, week: 1 } };
		expect(isActiveFullDay(quarterly, dayOfIsoDate('2026-04-04'))).toBe(true);
		expect(isActiveFullDay(quarterly, dayOfIsoDate('2026-04-11'))).toBe(false);
		expect(isActiveFullDay(quarterly, dayOfIsoDate('2026-05-02'))).toBe(false);
	});

	it('finds the last weekday of a month', () => {
		const last = { ...plan, monthlyFull: { months: [2], weekday: 5, week: 5 } };
		expect(isActiveFullDay(last, dayOfIsoDate('2026-02-28'))).toBe(true);
		expect(isActiveFullDay(last, dayOfIsoDate('2026-02-21'))).toBe(false);
	});

	it('is due on the first Sunday of the quarter', () => {
		expect(nextInstant('quarterly', dates, at('2026-01-05'))).toBe(at('2026-04-05'));
		expect(nextInstant('weekly', dates, at('2026-01-11'))).toBe(at('2026-01-18'));
		expect(nextInstant('weekly', dates, at('2026-01-11') - 1)).toBe(at('2026-01-11'));
	});

	it('clamps a day of the month to its end', () => {
		const onLastDay = {
			...dates,
			monthly: { dayOfMonth: 32, month: 1 },
			quarterly: { dayOfMonth: 31, month: 3 },
			yearly: { dayOfMonth: 15, month: 7 }
		};
		expect(nextInstant('monthly', onLastDay, at('2026-02-01'))).toBe(at('2026-02-28'));
		expect(nextInstant('quarterly', onLastDay, at('2026-01-01'))).toBe(at('2026-03-31'));
		expect(nextInstant('yearly', onLastDay, at('2026-08-01'))).toBe(at('2027-07-15'));
		const lastSunday = { ...dates, monthly: { weekday: 6, week: 5 } };
		expect(nextInstant('monthly', lastSunday, at('2026-03-01'))).toBe(at('2026-03-29'));
	});
});

describe('chains', () => {
	it('merges for ever at 7 points', () => {
		const { peak, last } = countedChain(plan);
		expect(peak.seconds).toBe(at('2026-01-11'));
		expect(last.points.map(({ kind }) => kind)).toEqual([
			'synthetic-full',
			...Array<string>(6).fill('increment')
		]);
		expect(last.points[0]?.pointSeconds).toBe(at('2026-01-23'));
	});

	it('holds 13 points before a closed chain goes', () => {
		const { peak } = countedChain({ ...plan, syntheticFulls: [5] });
		expect(peak.points).toHaveLength(13);
		expect(
			peak.points.filter(({ keptForIndex }) => keptForIndex === 7).map(({ index }) => index)
		).toEqual([13, 12, 11, 10, 9, 8]);
	});

	it('keeps a reverse chain at 7 points with the full in front', () => {
		const { last } = countedChain({ ...plan, chain: 'reverse' });
		expect(last.points).toHaveLength(7);
		expect(last.points.at(-1)).toMatchObject({
			kind: 'synthetic-full',
			pointSeconds: at('2026-01-29')
		});
		expect(last.restorePointBytes / 2 ** 30).toBeCloseTo(512 + 6 * 25.6, 6);
	});

	it('archives the full that is marked, for four weeks', () => {
		const gfs = {
			counts: { weekly: 4, monthly: 0, quarterly: 0, yearly: 0 },
			dates,
			method: 'merge' as const
		};
		const { last } = countedChain({ ...plan, chain: 'copy', gfs, endSeconds: at('2026-04-01') });
		const archived = last.points.filter(({ kind }) => kind === 'archived-full');
		expect(archived.map(({ pointSeconds, slots }) => [pointSeconds, slots.weekly])).toEqual([
			[at('2026-03-01'), 4],
			[at('2026-03-08'), 3],
			[at('2026-03-15'), 2],
			[at('2026-03-22'), 1]
		]);
	});

	it('commits snapshots of a replica into its disk', () => {
		const { last } = countedChain({ ...plan, chain: 'replica', endSeconds: at('2026-02-10') });
		expect(last.points).toHaveLength(7 + 1);
		expect(last.restorePointBytes / tebibyte).toBeCloseTo(1 + 6 * 0.05, 9);
	});

	it('refuses a chain that keeps nothing or never runs', () => {
		expect(() => countedChain({ ...plan, retentionPoints: 0 })).toThrow(/1 point or more/);
		expect(() => countedChain({ ...plan, endSeconds: plan.startSeconds })).toThrow(/first run/);
	});
});

describe('laws', () => {
	const weekdaySets = fc.subarray([0, 2, 5, 6], { maxLength: 2 });
	const counts = fc.record({
		weekly: fc.integer({ min: 0, max: 5 }),
		monthly: fc.integer({ min: 0, max: 4 }),
		quarterly: fc.integer({ min: 0, max: 2 }),
		yearly: fc.integer({ min: 0, max: 2 })
	});
	const dueDay = fc.oneof(
		fc.record({ weekday: fc.integer({ min: 0, max: 6 }), week: fc.integer({ min: 1, max: 5 }) }),
		fc.record({ dayOfMonth: fc.integer({ min: 1, max: 32 }), month: fc.constant(1) })
	);
	const gfs = fc.record({
		counts,
		method: fc.constantFrom('merge' as const, 'active-full' as const),
		dates: fc.record({
			hour: fc.constantFrom(6, 22),
			weekly: fc.integer({ min: 0, max: 6 }),
			monthly: dueDay,
			quarterly: dueDay,
			yearly: dueDay
		})
	});
	const plans: fc.Arbitrary<CountedPlan> = fc
		.record({
			chain: fc.constantFrom('forward' as const, 'reverse' as const, 'copy' as const),
			startDay: fc.integer({ min: 0, max: 400 }),
			days: fc.integer({ min: 2, max: 300 }),
			everyHours: fc.constantFrom(8, 12, 24, 24, 36),
			retentionPoints: fc.integer({ min: 1, max: 40 }),
			changePercent: fc.constantFrom(2, 5, 10),
			growthPercentPerYear: fc.constantFrom(0, 10),
			syntheticFulls: weekdaySets,
			activeFulls: weekdaySets,
			monthlyFull: fc.option(
				fc.record({
					months: fc.subarray([1, 2, 4, 6, 7, 10], { minLength: 1 }),
					weekday: fc.integer({ min: 0, max: 6 }),
					week: fc.integer({ min: 1, max: 5 })
				}),
				{ freq: 3 }
			),
			gfs: fc.option(gfs, { freq: 1 }),
			cloneModel: fc.constantFrom(
				null,
				'linear' as const,
				'power-2/3' as const,
				'power-1/3' as const,
				'steps' as const
			),
			moveAfterDays: fc.constantFrom(null, null, 10, 30)
		})
		.map(({ startDay, days, everyHours, ...rest }) => {
			const startSeconds = at('2025-06-01') + startDay * 86_400;
			const isCopy = rest.chain === 'copy';
			return {
				...plan,
				...rest,
				startSeconds,
				endSeconds: startSeconds + days * 86_400,
				everySeconds: everyHours * 3600,
				syntheticFulls: rest.chain === 'forward' ? rest.syntheticFulls : [],
				activeFulls: isCopy ? [] : rest.activeFulls,
				monthlyFull: isCopy ? null : rest.monthlyFull,
				gfs: isCopy ? rest.gfs : null,
				cloneModel: rest.chain === 'reverse' ? null : rest.cloneModel,
				moveAfterDays: rest.chain === 'reverse' ? null : rest.moveAfterDays
			};
		});

	it('agrees with a simulation that walks every list after every run', () => {
		fc.assert(
			fc.property(plans, (one) => {
				const fast = countedChain(one);
				const slow = slowCountedChain(one);
				for (const name of ['peak', 'last'] as const) {
					expect(fast[name].seconds).toBe(slow[name].seconds);
					expect(
						fast[name].points.map(({ pointSeconds, bytes }) => [pointSeconds, Math.round(bytes)])
					).toEqual(
						slow[name].points.map(({ pointSeconds, bytes }) => [pointSeconds, Math.round(bytes)])
					);
				}
			}),
			{ numRuns: 150 }
		);
	});
});
