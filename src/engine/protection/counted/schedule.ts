/**
 * Which runs write a full: weekdays for active and synthetic fulls, or one weekday of chosen months.
 *
 * Law (RPS): a monthly active full replaces the weekly ones; at most one active and one synthetic
 * full a day; no synthetic full on a day that has an active one.
 * Example: `{ months: [1, 4, 7, 10], weekday: 5, week: 1 }` falls on Saturday, 2026-04-04.
 */
import { civilDate, dayOf, daysInMonth, weekdayIndex, weekStart } from '../calendar.ts';
import type { CountedPlan, MonthlyFull } from './plan.ts';

function isMonthlyFullDay(day: number, { months, weekday, week }: MonthlyFull): boolean {
	if (weekdayIndex(day) !== weekday) return false;
	const { year, month, dayOfMonth } = civilDate(day);
	if (!months.includes(month)) return false;
	if (week === 5) return dayOfMonth + 7 > daysInMonth(year, month);
	return day === weekStart(dayOf(year, month, 1) + 6, weekday) + 7 * (week - 1);
}

export const isActiveFullDay = (plan: CountedPlan, day: number): boolean =>
	plan.monthlyFull
		? isMonthlyFullDay(day, plan.monthlyFull)
		: plan.activeFulls.includes(weekdayIndex(day));

export const isSyntheticFullDay = (plan: CountedPlan, day: number): boolean =>
	plan.syntheticFulls.includes(weekdayIndex(day));

/** False for a chain that never sees a second full and must merge instead. */
export const hasPeriodicFulls = ({
	monthlyFull,
	activeFulls,
	syntheticFulls
}: CountedPlan): boolean =>
	(monthlyFull?.months.length ?? 0) > 0 || activeFulls.length > 0 || syntheticFulls.length > 0;
