import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	courseOf,
	sharingOf,
	sizesByDay,
	storedResponse,
	unitResponse,
	type DataShape,
	type StoreMechanism
} from '#engine/reduction/index.ts';
import { pointLives } from '#engine/protection/index.ts';
import { anyLives, anyShape, anyStore, horizonDays } from './arbitrary.ts';
import { daily, full, increment } from './lives.ts';

const tenPercent: DataShape = {
	growthPerYear: 0,
	firstReduction: 1,
	changeReduction: 1,
	sharedShare: 0,
	machines: 1,
	curve: { changePerDay: 0.1, hotShare: 0, hotWeight: 0 }
};
const chunked = {
	kind: 'chunked',
	chunker: { kind: 'fixed', bytes: 2 ** 20 },
	scope: 'pool',
	unreclaimedShare: 0,
	cleaningEveryDays: 1
} as const satisfies StoreMechanism;
const snapshot: StoreMechanism = { kind: 'snapshot' };

const end = (
	lives: Parameters<typeof storedResponse>[0],
	store: StoreMechanism,
	day: number,
	shape = tenPercent
) => storedResponse(lives, shape, store, day).dayEnd[day];

describe('stores whose points share blocks', () => {
	it('hold one copy and the change in each gap: the worked example', () => {
		expect(end(daily(2), snapshot, 2)).toBeCloseTo(1.2, 12);
		expect(end([full(0), increment(1, 2), increment(2)], snapshot, 2)).toBeCloseTo(1.19, 12);
	});

	it('give back the oldest point and keep what others need', () => {
		expect(end([full(0, 2), increment(1), increment(2)], snapshot, 2)).toBeCloseTo(1.1, 12);
	});

	it('store fulls as what is new since the point before them', () => {
		expect(end([full(0), full(1), full(2)], chunked, 2)).toBeCloseTo(1.2, 12);
		expect(end([full(0), full(1)], { kind: 'cloned', blockBytes: 4096 }, 1)).toBeCloseTo(1.1, 12);
	});

	it('count what machines have in common once while one of them still has it', () => {
		const shape = { ...tenPercent, sharedShare: 0.4, machines: 2 };
		expect(end([full(0)], chunked, 0, shape)).toBeCloseTo(0.6 + 0.2, 12);
		// After a day 10 % of it are each machine's own, and both have changed 1 %.
		expect(end([full(0, 1), full(1)], chunked, 1, shape)).toBeCloseTo(
			0.6 + 0.4 * (0.1 + 0.99 / 2),
			12
		);
		expect(end([full(0)], { ...chunked, scope: 'machine' }, 0, shape)).toBe(1);
	});

	it('compress whole copies and changes each in their own ratio', () => {
		const shape = { ...tenPercent, firstReduction: 0.5, changeReduction: 0.8 };
		expect(end(daily(1), snapshot, 1, shape)).toBeCloseTo(0.5 + 0.08, 12);
	});

	it('grow with the front end, each point at the size of its day', () => {
		const shape = { ...tenPercent, growthPerYear: 1 };
		const response = storedResponse([full(0), full(365)], shape, snapshot, 365);
		expect(response.dayEnd[365]).toBeCloseTo(2 + (1 - 0.9 ** 365), 9);
	});

	it('keep what shrinking took away as long as a point needs it', () => {
		const shape = { ...tenPercent, growthPerYear: -0.5 };
		const response = storedResponse([full(0), full(365)], shape, snapshot, 365);
		expect(response.dayEnd[365]).toBeCloseTo(1 + 0.5 * (1 - 0.9 ** 365), 9);
	});

	it('amplify change where the rate was counted in smaller extents', () => {
		const shape = { ...tenPercent, extentBytes: 2 ** 18 };
		expect(end(daily(1), chunked, 1, shape)).toBeCloseTo(1 + (1 - 0.9 ** 4), 12);
	});

	it('hold what mounted copies write', () => {
		const store: StoreMechanism = { kind: 'snapshot', mountedWriteShare: 0.05 };
		expect(end(daily(1), store, 1)).toBeCloseTo(1.15, 12);
	});
});

describe('garbage', () => {
	const cleanedWeekly: StoreMechanism = { ...chunked, cleaningEveryDays: 7 };

	it('stays until the store is cleaned, so that a week of short retention holds two', () => {
		const lives = daily(40, (day) => day + 7);
		const { dayPeak, dayEnd, dayEndGarbage } = storedResponse(lives, tenPercent, cleanedWeekly, 40);
		expect(dayEnd[28]).toBeCloseTo(1.6, 9);
		expect(dayEndGarbage[28]).toBe(0);
		expect(dayEndGarbage[34]).toBeCloseTo(0.6, 9);
		expect(dayPeak[35]).toBeCloseTo(1 + 13 * 0.1, 9);
	});

	it('is what the peak of a day holds beside whole copies and changes', () => {
		const lives = daily(40, (day) => day + 7);
		const { dayPeak, dayPeakWhole, dayPeakChange } = storedResponse(
			lives,
			tenPercent,
			cleanedWeekly,
			40
		);
		expect(dayPeakWhole[35]).toBeCloseTo(1, 9);
		const garbage = dayPeak[35]! - dayPeakWhole[35]! - dayPeakChange[35]!;
		expect(garbage).toBeGreaterThan(0);
		expect(dayPeakChange[35]! + garbage).toBeCloseTo(1.3, 9);
	});

	it('is left by cleaning up to its allowance', () => {
		const store: StoreMechanism = { ...chunked, unreclaimedShare: 0.05 };
		const { dayEnd, dayEndGarbage } = storedResponse(
			daily(90, (day) => day + 7),
			tenPercent,
			store,
			90
		);
		expect(dayEndGarbage[90]).toBeCloseTo(0.05 * (dayEnd[90] ?? 0), 9);
	});

	it('is none before anything goes', () => {
		const store: StoreMechanism = { ...chunked, unreclaimedShare: 0.05 };
		expect(end(daily(5), store, 5)).toBeCloseTo(1.5, 12);
	});
});

describe('chains', () => {
	const chain: StoreMechanism = { kind: 'chain' };

	it('hold every full whole and every increment against the point before it', () => {
		expect(end([full(0), increment(1), full(2), increment(3)], chain, 3)).toBeCloseTo(2.2, 12);
	});

	it('hold an old chain until its last point goes, so that the peak has a full more', () => {
		const lives = Array.from({ length: 22 }, (_, day) =>
			(day % 7 === 0 ? full : increment)(day, day < 14 ? 21 : Infinity)
		);
		const { dayPeak, dayEnd } = storedResponse(lives, tenPercent, chain, 21);
		expect(dayPeak[21]).toBeCloseTo(4 + 18 * 0.1, 9);
		expect(dayEnd[21]).toBeCloseTo(2 + 6 * 0.1, 9);
	});

	it('merge the oldest increment into the full when points go one by one', () => {
		const lives = pointLives(
			{
				everySeconds: 86_400,
				keepAllDays: 0,
				dailyDays: 7,
				weekly: 0,
				monthly: 0,
				quarterly: 0,
				yearly: 0
			},
			{ style: 'forever-forward' },
			'2026-01-05',
			60
		);
		const { dayEnd, dayEndWhole, dayPeak } = storedResponse(lives, tenPercent, chain, 60);
		expect(dayEnd[60]).toBeCloseTo(1.6, 9);
		expect(dayEndWhole[60]).toBeCloseTo(1, 9);
		expect(dayPeak[60]).toBeCloseTo(1.7, 9);
	});

	it('hold the oldest short-term point whole beside a full put aside', () => {
		const turning = { ...increment(2), wholeFromDay: 3 };
		const lives = [full(0), increment(1, 3), turning, increment(3)];
		expect(end(lives, chain, 2)).toBeCloseTo(1.2, 12);
		expect(end(lives, chain, 3)).toBeCloseTo(2.1, 12);
	});

	it('hold the newest point whole and older ones as the way back in reverse chains', () => {
		const reverse = (day: number) => ({ ...full(day), wholeUntilDay: day + 1 });
		const shape = { ...tenPercent, growthPerYear: 1 };
		const { dayEnd } = storedResponse([reverse(0), reverse(365)], shape, chain, 365);
		expect(dayEnd[0]).toBe(1);
		expect(dayEnd[365]).toBeCloseTo(2 + (1 - 0.9 ** 365), 9);
	});
});

describe('tape', () => {
	it('never rewrites a set: what expires leaves its neighbours as they were written', () => {
		const lives = [full(0), increment(1, 2), increment(2)];
		expect(end(lives, { kind: 'tape' }, 2)).toBeCloseTo(1.1, 12);
		expect(end(lives, { kind: 'chain' }, 2)).toBeCloseTo(1.19, 12);
	});
});

describe('several runs a day', () => {
	const hourly = Array.from({ length: 24 * 10 }, (_, run) =>
		run === 0 ? full(0, 2) : increment(run / 24, run / 24 + 2)
	);

	it('overlap by one run at the peak, not by a day of them', () => {
		const { dayPeak } = storedResponse(hourly, tenPercent, snapshot, 9);
		expect(dayPeak[8]).toBeCloseTo(1 + 48 * (1 - 0.9 ** (1 / 24)), 9);
	});
});

describe('the response', () => {
	it('is the peak of each day, for each day of the horizon', () => {
		const lives = daily(40, (day) => day + 14);
		const course = courseOf(lives, sharingOf(chunked), 50);
		const response = unitResponse(course, tenPercent, chunked, sizesByDay(0, 50));
		expect(response).toEqual(storedResponse(lives, tenPercent, chunked, 50).dayPeak);
		expect(response).toHaveLength(51);
	});

	it('is nothing when there are no points, or none left', () => {
		expect([...storedResponse([], tenPercent, chunked, 2).dayPeak]).toEqual([0, 0, 0]);
		expect(storedResponse([full(0, 1)], tenPercent, chunked, 2).dayEnd[2]).toBe(0);
	});

	it('refuses points that do not ascend and stores that free nothing', () => {
		expect(() => storedResponse([full(1), full(0)], tenPercent, snapshot, 3)).toThrow(/ascend/);
		expect(() =>
			storedResponse([full(0)], tenPercent, { ...chunked, unreclaimedShare: 1 }, 3)
		).toThrow(/unreclaimed share below 1/);
	});

	it('is a number, and never negative, for every valid input', () => {
		fc.assert(
			fc.property(anyLives, anyShape, anyStore, (lives, shape, store) => {
				const response = storedResponse(lives, shape, store, horizonDays);
				for (let day = 0; day <= horizonDays; day++) {
					const [peak, atEnd] = [response.dayPeak[day] ?? NaN, response.dayEnd[day] ?? NaN];
					expect(Number.isFinite(peak) && Number.isFinite(atEnd)).toBe(true);
					expect(atEnd).toBeGreaterThanOrEqual(0);
					expect(response.dayEndWhole[day]).toBeLessThanOrEqual(atEnd + 1e-9);
				}
			})
		);
	});
});
