/**
 * The instants at which long-term points are due: a weekday of every week, and the n-th weekday
 * or a day of the month in every month, quarter and year, all at the same hour.
 *
 * Law: the n-th weekday counts from the first such weekday of the period, n = 5 means the last
 * one; a day of the month of 28 or more never leaves its month.
 * Example: the first Sunday of quarters after 2026-01-05, at 22 h: 2026-04-05T22.
 */
import { secondsPerDay, secondsPerHour } from '../../units/index.ts';
import { civilDate, dayOf, daysInMonth, weekStart } from '../calendar.ts';
import type { DayInPeriod, GfsClass, GfsDates } from './plan.ts';

const monthsPerPeriod: Readonly<Record<Exclude<GfsClass, 'weekly'>, number>> = {
	monthly: 1,
	quarterly: 3,
	yearly: 12
};

const firstDayOfMonth = (monthIndex: number): number =>
	dayOf(Math.floor(monthIndex / 12), (((monthIndex % 12) + 12) % 12) + 1, 1);

/** The due day in the period that begins with this month (months since year 0) and lasts `months`. */
function dueDay(firstMonth: number, months: number, due: DayInPeriod): number {
	if ('dayOfMonth' in due) {
		const month = firstMonth + due.month - 1;
		const start = firstDayOfMonth(month);
		const { year, month: monthOfYear } = civilDate(start);
		return start + Math.min(due.dayOfMonth, daysInMonth(year, monthOfYear)) - 1;
	}
	if (due.week === 5) return weekStart(firstDayOfMonth(firstMonth + months) - 1, due.weekday);
	return weekStart(firstDayOfMonth(firstMonth) + 6, due.weekday) + 7 * (due.week - 1);
}

/** The first due instant of a class after a time, in seconds. */
export function nextInstant(gfsClass: GfsClass, dates: GfsDates, afterSeconds: number): number {
	const at = (day: number): number => day * secondsPerDay + dates.hour * secondsPerHour;
	const today = Math.floor(afterSeconds / secondsPerDay);
	if (gfsClass === 'weekly') {
		const instant = at(weekStart(today, dates.weekly));
		return instant > afterSeconds ? instant : instant + 7 * secondsPerDay;
	}
	const months = monthsPerPeriod[gfsClass];
	const { year, month } = civilDate(today);
	let period = Math.floor((year * 12 + month - 1) / months) - 1;
	for (;;) {
		const instant = at(dueDay(period * months, months, dates[gfsClass]));
		if (instant > afterSeconds) return instant;
		period += 1;
	}
}
