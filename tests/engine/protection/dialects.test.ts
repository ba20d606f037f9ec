import { describe, expect, it } from 'vitest';
import {
	assignFlags,
	classLifetimes,
	copyWithGfsEstimate,
	countsWithin,
	dayOfIsoDate,
	dayRetention,
	flagDroppedOn,
	isoDate,
	mergingEstimate,
	periodicFullsEstimate,
	replicaBytes,
	tapeGfs,
	wanDigestBytes,
	type FlagSchedule
} from '#engine/protection/index.ts';

const date = dayOfIsoDate;
const weeklyFulls = (from: string, count: number): readonly number[] =>
	Array.from({ length: count }, (_, at) => date(from) + 7 * at);

describe('calendar flags', () => {
	const schedule: FlagSchedule = {
		keep: { weekly: 4, monthly: 12, yearly: 2 },
		weekday: 5,
		week: 1,
		month: 1
	};

	it('drops a monthly flag after whole months, clamped, and a day', () => {
		expect(isoDate(flagDroppedOn('monthly', date('2019-01-31'), 1))).toBe('2019-03-01');
		expect(isoDate(flagDroppedOn('weekly', date('2019-01-31'), 2))).toBe('2019-02-14');
		expect(isoDate(flagDroppedOn('yearly', date('2024-02-29'), 1))).toBe('2025-03-01');
	});

	it('lets one full carry the month and the year with its week', () => {
		const flags = assignFlags(weeklyFulls('2026-01-03', 6), schedule);
		expect(flags.map((one) => one.map(({ flag }) => flag).join(' '))).toEqual([
			'weekly monthly yearly',
			'weekly',
			'weekly',
			'weekly',
			'weekly',
			'weekly monthly'
		]);
	});

	it('flags the next full when none was made in time', () => {
		const lateFulls = [date('2026-01-20'), date('2026-02-20')];
		const monthly = { ...schedule, keep: { weekly: 0, monthly: 12, yearly: 0 } };
		expect(assignFlags(lateFulls, monthly).map((one) => one.map(({ flag }) => flag))).toEqual([
			[],
			['monthly']
		]);
	});

	it('lets a year wait for a month, and not for a week alone', () => {
		const fulls = [date('2026-01-17'), date('2026-02-04')];
		const last = { ...schedule, week: 5 as const };
		expect(assignFlags(fulls, last).map((one) => one.length)).toEqual([1, 3]);
		const withoutMonths = { ...last, keep: { weekly: 4, monthly: 0, yearly: 2 } };
		expect(assignFlags(fulls, withoutMonths)[0]?.map(({ flag }) => flag)).toEqual([
			'weekly',
			'yearly'
		]);
	});
});

describe('retention by days', () => {
	const dailyRuns = (from: string, count: number, fulls: readonly string[]) =>
		Array.from({ length: count }, (_, at) => ({
			day: date(from) + at,
			isFull: at === 0 || fulls.includes(isoDate(date(from) + at))
		}));

	it('drops the first chain a day after its last point is outside', () => {
		const lives = dayRetention(dailyRuns('2026-01-04', 14, ['2026-01-08']), 3);
		expect(lives.slice(0, 5).map(({ endsOnDay }) => endsOnDay)).toEqual([
			...Array<number>(4).fill(date('2026-01-11')),
			Infinity
		]);
	});

	it('merges to n + 1 points without periodic fulls', () => {
		const lives = dayRetention(dailyRuns('2026-01-04', 30, []), 6);
		expect(lives.filter(({ endsOnDay }) => endsOnDay === Infinity)).toHaveLength(7);
	});

	it('keeps three points however old they are', () => {
		const runs = [0, 30, 60, 90].map((day) => ({ day, isFull: false }));
		expect(dayRetention(runs, 7).map(({ endsOnDay }) => endsOnDay)).toEqual([
			90,
			Infinity,
			Infinity,
			Infinity
		]);
	});
});

describe('tape sets', () => {
	const sets = { daily: 6, weekly: 4, monthly: 12, quarterly: 0, yearly: 1 };
	const at = (day: string, hour: number): number => date(day) * 86_400 + hour * 3600;

	it('gives the first point of the day to the eldest set due, the second to the daily set', () => {
		const points = ['2026-01-03', '2026-01-10', '2026-02-07'].flatMap((day) => [
			at(day, 1),
			at(day, 13)
		]);
		expect(tapeGfs(points, sets, 'saturday').map(({ set }) => set)).toEqual([
			'yearly',
			'daily',
			'weekly',
			'daily',
			'monthly',
			'daily'
		]);
	});

	it('writes nothing to the daily set on a day with one point for an elder', () => {
		const points = [
			at('2026-01-09', 1),
			at('2026-01-10', 1),
			at('2026-01-11', 1),
			at('2026-01-11', 2)
		];
		expect(
			tapeGfs(points, { ...sets, monthly: 0, yearly: 0 }, 'saturday').map(({ set }) => set)
		).toEqual(['weekly', 'weekly', 'daily']);
	});

	it('writes a class over from its oldest set', () => {
		const points = Array.from({ length: 10 }, (_, day) => day * 86_400);
		const written = tapeGfs(
			points,
			{ daily: 3, weekly: 0, monthly: 0, quarterly: 0, yearly: 0 },
			'monday'
		);
		expect(written.map(({ endsAtSeconds }) => endsAtSeconds / 86_400)).toEqual([
			3,
			4,
			5,
			6,
			7,
			8,
			9,
			Infinity,
			Infinity,
			Infinity
		]);
	});
});

describe('estimates of others', () => {
	it('holds a weekly point until its chain has aged out', () => {
		expect(classLifetimes(30, { weekly: 4, monthly: 0, yearly: 0 })).toEqual([
			{ class: 'daily', lifetimeDays: 30 },
			{ class: 'weekly', lifetimeDays: 36 }
		]);
		expect(classLifetimes(7, { weekly: 0, monthly: 0, yearly: 0 })).toHaveLength(1);
		expect(countsWithin({ weekly: 60, monthly: 24, yearly: 7 }, 1)).toEqual({
			weekly: 52,
			monthly: 12,
			yearly: 1
		});
	});

	it('counts points as the guides do', () => {
		expect(periodicFullsEstimate(30, 7)).toEqual({ fulls: 6, increments: 32 });
		expect(mergingEstimate(30)).toEqual({ fulls: 1, increments: 29 });
		expect(copyWithGfsEstimate(14, 4)).toEqual({ fulls: 6, increments: 14 });
		expect(replicaBytes(20, 0.1, 3, 0.05, 7)).toBeCloseTo(37.268, 9);
		expect(wanDigestBytes(2e12)).toBe(50e9);
	});
});
