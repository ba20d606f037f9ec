/**
 * Weekly, monthly and yearly flags put on fulls that exist anyway, as Veeam 13 documents them.
 *
 * Each class is due once a week (a weekday), a month (one of its weeks) or a year (a month). The
 * first full on or after the beginning of the due time gets the flag, also when the time is over.
 * When several classes are in use a month's flag waits for a full that gets the weekly one, and a
 * year's for one that gets the monthly; a yearly with weeklies alone waits for nothing.
 * A flag is dropped n weeks after its assignment, or n months or years later plus one day.
 * Example: monthly, keep 1, assigned 2019-01-31: dropped 2019-03-01.
 */
import { addMonths, civilDate, dayOf, daysInMonth, weekStart } from '../calendar.ts';

export type Flag = 'weekly' | 'monthly' | 'yearly';
const flags: readonly Flag[] = ['weekly', 'monthly', 'yearly'];

export interface FlagSchedule {
	/** How many of each are kept; 0 switches the class off. */
	readonly keep: Readonly<Record<Flag, number>>;
	/** 0 is Monday. */
	readonly weekday: number;
	/** Week of the month, 1–4, or 5 for the last seven days. */
	readonly week: 1 | 2 | 3 | 4 | 5;
	/** 1–12 */
	readonly month: number;
}

export interface AssignedFlag {
	readonly flag: Flag;
	/** The day on which the full loses it. */
	readonly droppedOnDay: number;
}

/** The day on which a flag assigned on a day is dropped when n are kept. */
export function flagDroppedOn(flag: Flag, assignedDay: number, keep: number): number {
	switch (flag) {
		case 'weekly':
			return assignedDay + 7 * keep;
		case 'monthly':
			return addMonths(assignedDay, keep) + 1;
		case 'yearly':
			return addMonths(assignedDay, 12 * keep) + 1;
	}
}

interface DueTime {
	readonly from: number;
	readonly to: number;
}

/** The due time of a class that began last, on the day or before. */
function latestDueTime(flag: Flag, schedule: FlagSchedule, day: number): DueTime {
	const { year, month } = civilDate(day);
	if (flag === 'weekly') {
		const from = weekStart(day, schedule.weekday);
		return { from, to: from };
	}
	if (flag === 'yearly') {
		const inYear = (ofYear: number): DueTime => ({
			from: dayOf(ofYear, schedule.month, 1),
			to: dayOf(ofYear, schedule.month + 1, 1) - 1
		});
		return inYear(year).from <= day ? inYear(year) : inYear(year - 1);
	}
	const inMonth = (ofYear: number, ofMonth: number): DueTime => {
		const offset = schedule.week === 5 ? daysInMonth(ofYear, ofMonth) - 7 : 7 * (schedule.week - 1);
		const from = dayOf(ofYear, ofMonth, 1) + offset;
		return { from, to: from + 6 };
	};
	if (inMonth(year, month).from <= day) return inMonth(year, month);
	return month === 1 ? inMonth(year - 1, 12) : inMonth(year, month - 1);
}

/** The class whose flag a file must get first, among those in use. */
function lowerClass(flag: Flag, keep: FlagSchedule['keep']): Flag | null {
	if (flag === 'monthly') return keep.weekly > 0 ? 'weekly' : null;
	if (flag === 'yearly') return keep.monthly > 0 ? 'monthly' : null;
	return null;
}

/** Days of fulls, ascending → the flags each gets. Due times over before the first full do not count. */
export function assignFlags(
	fullDays: readonly number[],
	schedule: FlagSchedule
): readonly (readonly AssignedFlag[])[] {
	const firstDay = fullDays[0] ?? 0;
	const servedFrom: Record<Flag, number> = {
		weekly: -Infinity,
		monthly: -Infinity,
		yearly: -Infinity
	};
	return fullDays.map((day) => {
		const assigned: AssignedFlag[] = [];
		for (const flag of flags) {
			const keep = schedule.keep[flag];
			const due = latestDueTime(flag, schedule, day);
			const lower = lowerClass(flag, schedule.keep);
			const isDue = keep > 0 && due.from > servedFrom[flag] && due.to >= firstDay;
			if (!isDue || (lower && !assigned.some((other) => other.flag === lower))) continue;
			servedFrom[flag] = due.from;
			assigned.push({ flag, droppedOnDay: flagDroppedOn(flag, day, keep) });
		}
		return assigned;
	});
}
