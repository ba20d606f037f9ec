/**
 * Figures as the document's language writes them: true minus, no-break spaces between number and
 * unit, no digits that mean nothing. TB is 10^12 bytes; where a capacity is bought, TiB (2^40)
 * stands beside it.
 *
 * Example: 1 292 307 692 307 692 bytes are `1,292 TB` in English and `1.292 TB` in German.
 */
import { Decimal } from 'decimal.js';
import type { Language } from './language.ts';

const nbsp = '\u00a0';
const minus = '−';

export interface Format {
	readonly language: Language;
	readonly number: (value: number, digits?: number) => string;
	/** An exact amount with so many decimals; cents are left out only when asked. */
	readonly amount: (value: string | Decimal, digits?: number) => string;
	/** `+178`, `−910`, `0`. */
	readonly signed: (value: number) => string;
	readonly share: (value: number, digits?: number) => string;
	readonly terabytes: (bytes: number) => string;
	readonly tebibytes: (bytes: number) => string;
	readonly bytesRate: (bytesPerSecond: number) => string;
	/** A line's bandwidth as networks state it. */
	readonly bitRate: (bytesPerSecond: number) => string;
	/** Seconds in the unit people would say: minutes, hours with one digit, days. */
	readonly duration: (seconds: number) => string;
	readonly date: (iso: string) => string;
	readonly month: (iso: string) => string;
	readonly list: (items: readonly string[]) => string;
}

const locales = { en: 'en-GB', de: 'de-DE' } as const;

const dayWords = { en: 'd', de: 'T' } as const;
const longDays = { en: ['day', 'days'], de: ['Tag', 'Tage'] } as const;

/** One digit after the point below a hundred: as much as a size is known to. */
const digitsFor = (value: number): number => (Math.abs(value) >= 100 ? 0 : 1);

const terabyteUnits = [
	[1e12, 'TB'],
	[1e9, 'GB'],
	[1e6, 'MB']
] as const;

const withMinus = (text: string): string => text.replace(/^-/, minus);

function trimmed(text: string, decimalMark: string): string {
	return text.includes(decimalMark)
		? text.replace(/0+$/, '').replace(new RegExp(`\\${decimalMark}$`), '')
		: text;
}

function sizeFormat(
	number: Format['number'],
	units: readonly (readonly [number, string])[],
	mark: string
) {
	return (value: number): string => {
		const [size, unit] = units.find(([least]) => Math.abs(value) >= least) ??
			units.at(-1) ?? [1, ''];
		const amount = value / size;
		return `${trimmed(number(amount, digitsFor(amount)), mark)}${nbsp}${unit}`;
	};
}

function durationFormat(number: Format['number'], language: Language, mark: string) {
	return (seconds: number): string => {
		const minutes = seconds / 60;
		const isWholeHours = minutes >= 60 && minutes % 60 === 0;
		if (minutes < 90 && !isWholeHours)
			return `${number(Math.max(minutes < 1 && minutes > 0 ? 1 : 0, Math.round(minutes)))}${nbsp}min`;
		const hours = minutes / 60;
		if (hours < 100) return `${trimmed(number(hours, hours < 10 ? 1 : 0), mark)}${nbsp}h`;
		const days = hours / 24;
		const [one, many] = longDays[language];
		const text = trimmed(number(days, days < 10 ? 1 : 0), mark);
		return `${text}${nbsp}${text === '1' ? one : many}`;
	};
}

/** The figures of a language. */
export function formatOf(language: Language): Format {
	const locale = locales[language];
	const mark = language === 'de' ? ',' : '.';
	const writers = new Map<number, Intl.NumberFormat>();
	const writer = (digits: number): Intl.NumberFormat => {
		const known = writers.get(digits);
		if (known) return known;
		const made = new Intl.NumberFormat(locale, {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits
		});
		writers.set(digits, made);
		return made;
	};
	const amount: Format['amount'] = (value, digits = 0) => {
		const rounded = new Decimal(value).toFixed(digits) as `${number}`;
		return withMinus(
			writer(digits)
				.format(rounded)
				.replace(/^-(?=[0.,]+$)/, '')
		);
	};
	const number: Format['number'] = (value, digits = 0) => amount(new Decimal(value), digits);
	const dates = new Intl.DateTimeFormat(locale, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
	const months = new Intl.DateTimeFormat(locale, {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
	const day = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00Z`);
	const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
	return {
		language,
		number,
		amount,
		signed: (value) => (value > 0 ? `+${number(value)}` : number(value)),
		share: (value, digits) => {
			const percent = value * 100;
			const kept = digits ?? (percent !== 0 && Math.abs(percent) < 10 ? 1 : 0);
			return `${trimmed(number(percent, kept), mark)}${nbsp}%`;
		},
		terabytes: sizeFormat(number, terabyteUnits, mark),
		tebibytes: (bytes) => `${number(bytes / 2 ** 40, 1)}${nbsp}TiB`,
		bytesRate: sizeFormat(
			number,
			[
				[1e9, 'GB/s'],
				[1e6, 'MB/s']
			],
			mark
		),
		bitRate: (rate) =>
			sizeFormat(
				number,
				[
					[1e9, 'Gbit/s'],
					[1e6, 'Mbit/s']
				],
				mark
			)(rate * 8),
		duration: durationFormat(number, language, mark),
		date: (iso) => dates.format(day(iso)).replace(/ /, nbsp),
		month: (iso) => months.format(day(iso)),
		list: (items) => lists.format(items)
	};
}

/** Days in a table cell: `30 d`, `30 T`. */
export const shortDays = (format: Format, days: number): string =>
	`${format.number(days)}${nbsp}${dayWords[format.language]}`;
