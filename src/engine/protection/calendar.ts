/**
 * The calendar as whole numbers: days since 1970-01-01, and the weeks, months, quarters and years
 * they fall into. No Date and no time zone: a day is a day.
 *
 * Civil dates follow the proleptic Gregorian calendar; the conversion counts in eras of 400 years,
 * which are all 146 097 days long (Howard Hinnant, "chrono-compatible low-level date algorithms").
 * Example: 2026-01-05 is day 20 458, a Monday, in the week that began that day.
 */
export const weekdays = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday'
] as const;
export type Weekday = (typeof weekdays)[number];

export interface CivilDate {
	readonly year: number;
	/** 1–12 */
	readonly month: number;
	/** 1–31 */
	readonly dayOfMonth: number;
}

const daysPerEra = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const epochOffset = 719_468;

/** Days since 1970-01-01. A day of month beyond its month runs on into the next ones. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
	const months = year * 12 + month - 3;
	const marchYear = Math.floor(months / 12);
	const marchMonth = months - marchYear * 12;
	const era = Math.floor(marchYear / 400);
	const yearOfEra = marchYear - era * 400;
	const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth - 1;
	const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
	return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - epochOffset;
}

/** The civil date of a day number. */
export function civilDate(day: number): CivilDate {
	const shifted = day + epochOffset;
	const era = Math.floor(shifted / daysPerEra);
	const dayOfEra = shifted - era * daysPerEra;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
	};
}

/** `2026-01-05` → day number. Throws when the text is not a date of the calendar. */
export function dayOfIsoDate(text: string): number {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
	if (!match || isoDate(day) !== text) {
		throw new RangeError(`"${text}" is not a calendar date; write it as 2026-01-05`);
	}
	return day;
}

/** Day number → `2026-01-05`. A fraction of a day is dropped. */
export function isoDate(day: number): string {
	const { year, month, dayOfMonth } = civilDate(Math.floor(day));
	const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** 0 is Monday, as in ISO 8601. Day 0, 1970-01-01, was a Thursday. */
export const weekdayIndex = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The first day of the week that holds this day, for weeks that begin on a weekday (0 is Monday). */
export const weekStart = (day: number, firstWeekday = 0): number =>
	day - ((weekdayIndex(day) - firstWeekday + 7) % 7);

export const daysInMonth = (year: number, month: number): number =>
	dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** Whole months later, on the same day of the month or the last one that exists. */
export function addMonths(day: number, months: number): number {
	const { year, month, dayOfMonth } = civilDate(day);
	const index = year * 12 + month - 1 + months;
	const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
	return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}
