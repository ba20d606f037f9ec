import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	borgPrune,
	dayOfIsoDate,
	isoDate,
	parseBorgSpan,
	parseCalendarSpan,
	resticForget
} from '#engine/protection/index.ts';

const day = 86_400;
const daily = (from: string, count: number): readonly number[] =>
	Array.from({ length: count }, (_, at) => (dayOfIsoDate(from) + at) * day + 22 * 3600);
const dateOf = (seconds: number): string => isoDate(Math.floor(seconds / day));
const twoYears = daily('2022-01-01', 800);

describe('restic forget', () => {
	it('lets one snapshot serve several rules', () => {
		const kept = resticForget(twoYears, { counts: { daily: 7, weekly: 5 }, bucketsWithin: {} });
		expect(kept).toHaveLength(7 + 4);
		expect(kept.at(-1)?.rules).toEqual(['daily snapshot', 'weekly snapshot']);
	});

	it('counts buckets, not ages', () => {
		const kept = resticForget(twoYears, { counts: { hourly: 24 }, bucketsWithin: {} });
		expect(kept).toHaveLength(24);
	});

	it('keeps one of every bucket for -1 and nothing extra for an under-filled rule', () => {
		expect(resticForget(twoYears, { counts: { yearly: -1 }, bucketsWithin: {} })).toHaveLength(3);
		expect(resticForget(twoYears, { counts: { yearly: 9 }, bucketsWithin: {} })).toHaveLength(3);
	});

	it('measures a span by the calendar from the newest snapshot', () => {
		const reading = parseCalendarSpan('1m');
		const within = reading.ok ? reading.value : undefined;
		const kept = resticForget(daily('2026-03-01', 31), {
			counts: {},
			within: within!,
			bucketsWithin: {}
		});
		// 31 March less a month is 31 February, which is 3 March.
		expect(dateOf(kept[0]!.seconds)).toBe('2026-03-04');
		expect(kept[0]?.rules).toEqual(['within 1m']);
	});

	it('reads calendar spans and refuses others', () => {
		expect(parseCalendarSpan('1y2m3d4h')).toEqual({
			ok: true,
			value: { years: 1, months: 2, days: 3, hours: 4 }
		});
		expect(parseCalendarSpan('30').ok).toBe(false);
		expect(parseCalendarSpan('').ok).toBe(false);
	});

	it('keeps more when any rule keeps more', () => {
		const name = fc.constantFrom('last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly');
		const counts = fc.dictionary(name, fc.integer({ min: 0, max: 20 }));
		const times = fc.array(fc.integer({ min: 0, max: 200 * day }), { maxLength: 80 });
		fc.assert(
			fc.property(times, counts, name, (snapshots, few, more) => {
				const kept = (keep: object) =>
					resticForget(snapshots, { counts: keep, bucketsWithin: {} }).map(
						({ seconds }) => seconds
					);
				const larger = kept({ ...few, [more]: (few[more] ?? 0) + 1 });
				expect(kept(few).filter((seconds) => !larger.includes(seconds))).toEqual([]);
			})
		);
	});
});

describe('borg prune', () => {
	const now = (dayOfIsoDate('2024-03-11') * 24 + 6) * 3600;

	it('keeps 30 where restic keeps 26', () => {
		const counts = { daily: 14, weekly: 4, monthly: 12 };
		expect(borgPrune(twoYears, { counts }, now)).toHaveLength(30);
		expect(resticForget(twoYears, { counts, bucketsWithin: {} })).toHaveLength(26);
	});

	it('also keeps the oldest archive when a rule finds too few', () => {
		const kept = borgPrune(twoYears, { counts: { yearly: 9 } }, now);
		expect(kept[0]).toMatchObject({ rule: 'yearly', oldest: true, n: 4 });
		expect(borgPrune(twoYears, { counts: { yearly: -1 } }, now)).toHaveLength(3);
	});

	it('measures a span from now in hours', () => {
		const hours = parseBorgSpan('2w');
		const kept = borgPrune(twoYears, { counts: {}, withinHours: hours.ok ? hours.value : 0 }, now);
		expect(kept).toHaveLength(14);
		expect(kept[0]).toMatchObject({ rule: 'within', n: 14 });
	});

	it('reads spans with its own months and refuses others', () => {
		expect(parseBorgSpan('1m')).toEqual({ ok: true, value: 744 });
		expect(parseBorgSpan('1M').ok).toBe(false);
	});

	it('gives every archive one rule, and never more than the rule wants', () => {
		const counts = fc.record({
			hourly: fc.nat(9),
			daily: fc.nat(9),
			weekly: fc.nat(9),
			monthly: fc.nat(9),
			yearly: fc.nat(3)
		});
		const times = fc.uniqueArray(fc.integer({ min: 0, max: 400 * day }), { maxLength: 80 });
		fc.assert(
			fc.property(times, counts, (archives, wanted) => {
				const kept = borgPrune(archives, { counts: wanted }, 400 * day);
				expect(new Set(kept.map(({ seconds }) => seconds)).size).toBe(kept.length);
				for (const [rule, count] of Object.entries(wanted)) {
					expect(kept.filter((one) => one.rule === rule).length).toBeLessThanOrEqual(count);
				}
			})
		);
	});
});
