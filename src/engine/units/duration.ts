/**
 * Durations: seconds for what a stopwatch measures, days for what a calendar does.
 *
 * A month is 365/12 days and a year 365 days wherever a span is meant; calendar dates are counted
 * by the calendar elsewhere. Example: `15 min` is 900 s, `7y` is 2555 days.
 */
import { read, refuse, type Brand, type Reading } from './brand.ts';
import { parseNumeral, splitNumeral } from './numeral.ts';

export type Seconds = Brand<'seconds'>;
export type Days = Brand<'days'>;

const seconds = (count: number): Seconds => count as Seconds;
const days = (count: number): Days => count as Days;

export const secondsPerHour = 3600;
export const secondsPerDay = 86_400;
export const daysPerYear = 365;
export const hoursPerMonth = 730;

const unitSeconds: ReadonlyMap<string, number> = new Map(
	(
		[
			[1, 's sec secs second seconds'],
			[60, 'm min mins minute minutes'],
			[secondsPerHour, 'h hr hrs hour hours'],
			[secondsPerDay, 'd day days'],
			[7 * secondsPerDay, 'w wk week weeks'],
			[(daysPerYear / 12) * secondsPerDay, 'mo mon month months'],
			[daysPerYear * secondsPerDay, 'y yr yrs year years']
		] as const
	).flatMap(([factor, names]) => names.split(' ').map((name) => [name, factor] as const))
);

/** `15 min`, `4 h`, `9 h 30`, `7y`, `14 d` → seconds. A bare number is seconds. */
export function parseSeconds(text: string): Reading<Seconds> {
	const clock = /^\s*(\d+)\s*h\s*(\d{1,2})\s*(?:m|min)?\s*$/i.exec(text);
	if (clock) return read(seconds(Number(clock[1]) * secondsPerHour + Number(clock[2]) * 60));
	const parts = splitNumeral(text);
	const number = parts ? parseNumeral(parts.numeral) : null;
	if (!parts || !number?.ok)
		return refuse(`"${text}" is not a length of time; write for example 15 min, 4 h or 7 y`);
	const factor = parts.rest === '' ? 1 : unitSeconds.get(parts.rest.toLowerCase());
	if (factor === undefined)
		return refuse(`"${parts.rest}" is not a unit of time; use s, min, h, d, weeks, months or y`);
	if (number.value < 0) return refuse(`a length of time cannot be negative, but "${text}" is`);
	return read(seconds(number.value * factor));
}

/** As {@link parseSeconds}, in days; a bare number is days. */
export function parseDays(text: string): Reading<Days> {
	const bare = parseNumeral(text);
	if (bare.ok && bare.value >= 0) return read(days(bare.value));
	const reading = parseSeconds(text);
	return reading.ok ? read(days(reading.value / secondsPerDay)) : reading;
}

/** Size factor after `elapsedDays` of compound yearly growth: (1+g)^(t/365). */
export const growthFactor = (growthPerYear: number, elapsedDays: number): number =>
	(1 + growthPerYear) ** (elapsedDays / daysPerYear);
