import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	crossCheck,
	crossCheckInWords,
	pointsOn,
	type RetentionPolicy
} from '#engine/protection/index.ts';

const policy: RetentionPolicy = {
	everySeconds: 86_400,
	keepAllDays: 0,
	dailyDays: 30,
	weekly: 8,
	monthly: 12,
	quarterly: 0,
	yearly: 0
};
const filled = (of: RetentionPolicy, day: number) =>
	crossCheck(of, pointsOn(of, { style: 'independent' }, '2027-04-01', day));

describe('the cross-check with other tools', () => {
	it('leads from our points to those of the calculator', () => {
		const check = filled(policy, 2962);
		expect(check).toMatchObject({ ours: 45, calculator: 55, dayCounted: 31 });
		expect(check.steps.map(({ points }) => points)).toEqual([12, -2]);
		expect(crossCheckInWords(check, policy)).toMatch(
			/^\+12, its daily chain is whole weeks and one more, 42 days for 30; −2, .* 30 days keeps 31:/
		);
	});

	it('says that runs within a day and quarters are no points there', () => {
		const hourly = { ...policy, everySeconds: 3600, keepAllDays: 2, quarterly: 12 };
		const reasons = filled(hourly, 2962).steps.map(({ because }) => because);
		expect(reasons).toContain('it plans one run a day');
		expect(reasons).toContain('it has no quarters');
	});

	it('never lets a job that counts days keep fewer than three points', () => {
		expect(
			[1, 2, 3, 14].map((dailyDays) => filled({ ...policy, dailyDays }, 800).dayCounted)
		).toEqual([3, 3, 4, 15]);
	});

	it('adds up, whatever the policy and the day', () => {
		const policies = fc.record({
			everySeconds: fc.constantFrom(21_600, 86_400, 7 * 86_400),
			keepAllDays: fc.integer({ min: 0, max: 5 }),
			dailyDays: fc.integer({ min: 1, max: 60 }),
			weekly: fc.integer({ min: 0, max: 12 }),
			monthly: fc.integer({ min: 0, max: 12 }),
			quarterly: fc.integer({ min: 0, max: 4 }),
			yearly: fc.integer({ min: 0, max: 2 })
		});
		fc.assert(
			fc.property(policies, fc.integer({ min: 0, max: 900 }), (of, day) => {
				const { ours, calculator, steps } = filled(of, day);
				expect(steps.reduce((sum, { points }) => sum + points, ours)).toBe(calculator);
			}),
			{ numRuns: 60 }
		);
	});
});
