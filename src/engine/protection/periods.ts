/**
 * Calendar periods of a policy: when each begins, and when n of them are over.
 *
 * Without a weekday: days, ISO weeks, months, quarters and years of the calendar. With one: weeks
 * begin on it, and longer periods begin with their first such day, so that a monthly point is also
 * a weekly one.
 * Example: with sunday, 2026-02 begins on 2026-02-01 and 2026-03 on 2026-03-01; the yearly period
 * of 2026 begins on 2026-01-04, and 2026-01-03 still belongs to 2025.
 */
import { civilDate, dayOf, weekdays, weekStart } from './calendar.ts';
import type { PeriodRule, RetentionPolicy } from './policy.ts';

const monthsPerPeriod = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/** The first day of period number `index` of a rule. */
export function periodStart(policy: RetentionPolicy, rule: PeriodRule, index: number): number {
	if (rule === 'daily') return index;
	const firstWeekday = weekdays.indexOf(policy.weekday ?? 'monday');
	if (rule === 'weekly') return weekStart(0, firstWeekday) + 7 * index;
	const months = monthsPerPeriod[rule] * index;
	const firstDay = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
	return policy.weekday === undefined ? firstDay : weekStart(firstDay + 6, firstWeekday);
}

/** The number of the period that holds a day. */
export function periodIndex(policy: RetentionPolicy, rule: PeriodRule, day: number): number {
	if (rule === 'daily') return day;
	if (rule === 'weekly') return Math.floor((day - periodStart(policy, rule, 0)) / 7);
	const { year, month } = civilDate(day);
	const index = Math.floor((year * 12 + month - 1) / monthsPerPeriod[rule]);
	return day < periodStart(policy, rule, index) ? index - 1 : index;
}
