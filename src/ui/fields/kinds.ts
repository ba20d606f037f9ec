/**
 * Kinds of fields: how a value is typed, how it goes into the document, and how it reads.
 *
 * A bare number means the unit that the field shows: `22` typed over `21.4 TB` is 22 TB, as in any
 * spreadsheet. The document keeps what was typed, with the unit added.
 * Example: in a change field `1.8` goes in as `1.8 %/day` and reads { figure: '1.8', unit: '%/day' }.
 */
import { parseNumeral } from '#engine/units/index.ts';
import {
	amountInFull,
	bytesFigure,
	formatDay,
	formatNumber,
	formatSpan,
	lineFigure,
	type Figure
} from '../format.ts';

export type KindName =
	| 'text'
	| 'date'
	| 'count'
	| 'factor'
	| 'size'
	| 'change'
	| 'growth'
	| 'yearly'
	| 'share'
	| 'ratio'
	| 'time'
	| 'days'
	| 'throughput'
	| 'amount';

export interface Kind {
	/** Shown where something typed is not understood. */
	readonly example: string;
	/** Digits align at the right. */
	readonly isNumber: boolean;
	/** For the document, from what was typed; a problem when it cannot even be put there. */
	readonly toDocument: (text: string) => { readonly value: unknown; readonly problem?: string };
	/** A value in base units, for reading. `typed` is the document's own, `currency` the bid's. */
	readonly show: (value: unknown, currency: string, typed?: unknown) => Figure;
}

const isBare = (text: string): boolean => parseNumeral(text).ok;
const withUnit = (unit: string) => (text: string) => ({
	value: isBare(text) ? `${text.trim()} ${unit}` : text.trim()
});
const asTyped = (text: string) => ({ value: text.trim() });

function asNumber(text: string) {
	const reading = parseNumeral(text);
	if (reading.ok) return { value: reading.value };
	return { value: text, problem: `"${text}" is not a number; write for example 12` };
}

/** As few decimals as say the number, at most two; one at least where a column aligns on it. */
function percent(value: unknown, least: number, unit: string): Figure {
	const hundredths = Math.round(Number(value) * 1e4);
	const needed = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
	return { figure: formatNumber(hundredths / 100, 'en', Math.max(least, needed)), unit };
}

function plainNumber(value: unknown): Figure {
	const number = Number(value);
	const decimals = Number.isInteger(number) ? 0 : 2;
	return { figure: formatNumber(number, 'en', decimals), unit: '' };
}

const words = (value: unknown): Figure => ({ figure: String(value), unit: '' });
const isBinary = (typed: unknown): boolean => typeof typed === 'string' && /[kmgtp]ib/i.test(typed);

/** In TB, so that a column aligns; small things in the unit that shows them. */
function size(value: unknown, _: string, typed?: unknown): Figure {
	const bytes = Number(value);
	if (bytes > 0 && bytes < 5e10) return bytesFigure(bytes);
	return bytesFigure(bytes, 'en', isBinary(typed) ? 'TiB' : 'TB');
}

function split(text: string): Figure {
	const [, figure = text, unit = ''] = /^(.*)\u00a0(\D+)$/.exec(text) ?? [];
	return { figure, unit };
}

export const kinds: Readonly<Record<KindName, Kind>> = {
	text: { example: 'some text', isNumber: false, toDocument: asTyped, show: words },
	date: {
		example: '2027-04-01',
		isNumber: false,
		toDocument: asTyped,
		show: (value) => ({ figure: formatDay(String(value)), unit: '' })
	},
	count: { example: '12', isNumber: true, toDocument: asNumber, show: plainNumber },
	factor: { example: '1.5', isNumber: true, toDocument: asNumber, show: plainNumber },
	size: { example: '4.5 TiB', isNumber: true, toDocument: withUnit('TB'), show: size },
	change: {
		example: '2 %/day',
		isNumber: true,
		toDocument: withUnit('%/day'),
		show: (value) => percent(value, 1, '%/day')
	},
	growth: {
		example: '18 %/yr',
		isNumber: true,
		toDocument: withUnit('%/yr'),
		show: (value) => percent(value, 0, '%/yr')
	},
	yearly: {
		example: '8 %',
		isNumber: true,
		toDocument: withUnit('%'),
		show: (value) => percent(value, 0, '%/yr')
	},
	share: {
		example: '80 %',
		isNumber: true,
		toDocument: withUnit('%'),
		show: (value) => percent(value, 0, '%')
	},
	ratio: {
		example: '0.75',
		isNumber: true,
		toDocument: asTyped,
		show: (value) => ({ figure: formatNumber(Number(value), 'en', 2), unit: '' })
	},
	time: {
		example: '15 min or 4 h',
		isNumber: true,
		toDocument: withUnit('h'),
		show: (value) => split(formatSpan(Number(value)))
	},
	days: {
		example: '14 d',
		isNumber: true,
		toDocument: withUnit('d'),
		show: (value) => ({ figure: plainNumber(value).figure, unit: 'd' })
	},
	throughput: {
		example: '10 Gbit/s',
		isNumber: true,
		toDocument: withUnit('Gbit/s'),
		show: (value) => lineFigure(Number(value))
	},
	amount: {
		example: '14 200 or 1.2m',
		isNumber: true,
		toDocument: asTyped,
		show: (value, currency) => amountInFull(String(value), currency)
	}
};

interface KnownLike {
	readonly value: unknown;
	readonly how: string;
	readonly low?: unknown;
	readonly high?: unknown;
}

/** Whether a value carries how it is known. */
export const isKnown = (value: unknown): value is KnownLike =>
	typeof value === 'object' && value !== null && 'value' in value && 'how' in value;

/** What stands in an editor for a value of the document: the text as typed, or a number with its unit. */
export function editText(kind: Kind, typed: unknown, base: unknown, currency: string): string {
	const bare = isKnown(typed) ? typed.value : typed;
	if (bare === undefined) return '';
	if (typeof bare === 'string') return bare;
	const { figure, unit } = kind.show(base, currency, bare);
	return [figure, unit]
		.filter((part) => part !== '')
		.join(' ')
		.replace(/[\u00a0\u202f]/g, ' ');
}
