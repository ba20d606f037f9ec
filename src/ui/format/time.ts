/**
 * Time: what was measured or computed to the minute (`9 h 00`, `55 min`), what somebody promised
 * (`4 h`, `14 d`), and dates (`Oct 2032`).
 *
 * Example: 32 400 s computed is `9 h 00`; 14 400 s promised is `4 h`.
 */
import { secondsPerDay, secondsPerHour } from '#engine/units/index.ts';
import { formatNumber, minus, noBreakSpace, type Language } from './number.ts';

const localeNames: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

/** How long something takes: `55 min`, `9 h 00`, `118 h`. Under a minute in seconds. */
export function formatDuration(seconds: number, language: Language = 'en', signed = false): string {
	if (!Number.isFinite(seconds)) return '–';
	const sign = seconds < 0 ? minus : signed && seconds > 0 ? '+' : '';
	const size = Math.abs(seconds);
	if (size > 0 && size < 59.5) return `${sign}${Math.max(1, Math.round(size))}${noBreakSpace}s`;
	const minutes = Math.round(size / 60);
	if (minutes < 60) return `${sign}${minutes}${noBreakSpace}min`;
	const hours = Math.floor(minutes / 60);
	if (hours >= 100)
		return `${sign}${formatNumber(Math.round(minutes / 60), language)}${noBreakSpace}h`;
	const rest = String(minutes % 60).padStart(2, '0');
	return `${sign}${hours}${noBreakSpace}h${noBreakSpace}${rest}`;
}

/** A length of time that somebody promised or set: `4 h`, `15 min`, `14 d`; exact ones stay short. */
export function formatSpan(seconds: number, language: Language = 'en'): string {
	const whole = (unit: number): boolean => seconds >= unit && seconds % unit === 0;
	if (whole(secondsPerDay) && seconds > 3 * secondsPerDay)
		return `${formatNumber(seconds / secondsPerDay, language)}${noBreakSpace}d`;
	if (whole(secondsPerHour))
		return `${formatNumber(seconds / secondsPerHour, language)}${noBreakSpace}h`;
	return formatDuration(seconds, language);
}

function calendar(date: string, language: Language, options: Intl.DateTimeFormatOptions): string {
	const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
	if (Number.isNaN(day.getTime())) return '–';
	const parts = new Intl.DateTimeFormat(localeNames[language], { ...options, timeZone: 'UTC' });
	const named = new Map(parts.formatToParts(day).map(({ type, value }) => [type, value]));
	return ['day', 'month', 'year']
		.flatMap((part) => named.get(part as Intl.DateTimeFormatPartTypes)?.replace('.', '') ?? [])
		.join(' ');
}

/** `2032-10-14` → `Oct 2032`. */
export const formatMonth = (date: string, language: Language = 'en'): string =>
	calendar(date, language, { month: 'short', year: 'numeric' });

/** `2026-11-18` → `18 Nov 2026`. */
export const formatDay = (date: string, language: Language = 'en'): string =>
	calendar(date, language, { day: 'numeric', month: 'short', year: 'numeric' });
