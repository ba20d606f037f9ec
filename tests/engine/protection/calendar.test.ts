import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addMonths,
	civilDate,
	dayOf,
	dayOfIsoDate,
	isoDate,
	weekdayIndex,
	weekStart
} from '#engine/protection/calendar.ts';
import { bucketOf } from '#engine/protection/dialects/buckets.ts';
import { periodIndex, periodStart } from '#engine/protection/periods.ts';
import { policies } from './arbitraries.ts';

const days = fc.integer({ min: -200_000, max: 200_000 });

describe('the calendar', () => {
	it('knows that 2026-01-05 is day 20458, a Monday', () => {
		expect(dayOfIsoDate('2026-01-05')).toBe(20_458);
		expect(weekdayIndex(20_458)).toBe(0);
		expect(weekStart(20_461)).toBe(20_458);
	});

	it('agrees with Date on every day', () => {
		fc.assert(
			fc.property(days, (day) => {
				const date = new Date(day * 86_400_000);
				const { year, month, dayOfMonth } = civilDate(day);
				expect([year, month, dayOfMonth]).toEqual([
					date.getUTCFullYear(),
					date.getUTCMonth() + 1,
					date.getUTCDate()
				]);
				expect(dayOf(year, month, dayOfMonth)).toBe(day);
				expect(weekdayIndex(day)).toBe((date.getUTCDay() + 6) % 7);
			})
		);
	});

	it('adds months without leaving the month it lands in', () => {
		expect(isoDate(addMonths(dayOfIsoDate('2019-01-31'), 1))).toBe('2019-02-28');
		expect(isoDate(addMonths(dayOfIsoDate('2024-02-29'), 12))).toBe('2025-02-28');
		expect(isoDate(addMonths(dayOfIsoDate('2026-01-15'), -2))).toBe('2025-11-15');
	});

	it('refuses dates that do not exist', () => {
		expect(() => dayOfIsoDate('2026-02-29')).toThrow(/not a calendar date/);
		expect(() => dayOfIsoDate('2026-1-5')).toThrow(/not a calendar date/);
	});

	it('names ISO weeks across the turn of the year', () => {
		const at = (date: string): number => dayOfIsoDate(date) * 86_400;
		expect(bucketOf('week', at('2024-12-30'))).toBe(bucketOf('week', at('2025-01-05')));
		expect(bucketOf('year', at('2024-12-30'))).not.toBe(bucketOf('year', at('2025-01-05')));
		expect(bucketOf('quarter', at('2026-03-31'))).toBe(bucketOf('quarter', at('2026-04-01')) - 1);
	});
});

describe('periods of a policy', () => {
	it('begin with the first chosen weekday', () => {
		const policy = {
			everySeconds: 86_400,
			keepAllDays: 0,
			dailyDays: 1,
			weekly: 1,
			monthly: 1,
			quarterly: 1,
			yearly: 1,
			weekday: 'sunday'
		} as const;
		const startOf = (date: string) =>
			isoDate(periodStart(policy, 'yearly', periodIndex(policy, 'yearly', dayOfIsoDate(date))));
		expect(startOf('2026-01-04')).toBe('2026-01-04');
		expect(startOf('2026-01-03')).toBe('2025-01-05');
	});

	it('hold each day in exactly one, between its start and the next', () => {
		const rules = fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly');
		fc.assert(
			fc.property(
				policies,
				rules,
				days.filter((day) => day > 0),
				(policy, rule, day) => {
					const index = periodIndex(policy, rule, day);
					expect(periodStart(policy, rule, index)).toBeLessThanOrEqual(day);
					expect(periodStart(policy, rule, index + 1)).toBeGreaterThan(day);
				}
			)
		);
	});
});
