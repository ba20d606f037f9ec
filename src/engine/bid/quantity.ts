/**
 * Quantities in a bid document: a number in base units or a string with a unit, read at the border.
 *
 * What a person typed stays in the document (`4.5 TiB` comes back as `4.5 TiB`); the typed bid that
 * the engine computes with holds base units. Each field refuses with one sentence of its own.
 */
import { z } from 'zod';
import {
	parseAmount,
	parseBytes,
	parseBytesPerSecond,
	parseDays,
	parseSeconds,
	parseShare,
	type Reading
} from '../units/index.ts';

type Typed = string | number;

function quantity<T>(reader: (text: string) => Reading<T>, example: string) {
	// The example belongs to what is typed, so that the published schema shows it.
	return z
		.union([z.number(), z.string()], { error: `expected a quantity such as ${example}` })
		.meta({ examples: [example] })
		.transform((typed: Typed, context): T => {
			const reading = reader(String(typed));
			if (reading.ok) return reading.value;
			context.issues.push({ code: 'custom', message: reading.problem, input: typed });
			return z.NEVER;
		});
}

const between =
	(reader: (text: string) => Reading<number>, low: number, high: number, words: string) =>
	(text: string): Reading<number> => {
		const reading = reader(text);
		if (!reading.ok || (reading.value >= low && reading.value <= high)) return reading;
		return { ok: false, problem: `"${text}" is outside ${words}` };
	};

const shareOf = (text: string) => parseShare(text);

export const sizeField = quantity(parseBytes, '4.5 TiB');
export const timeField = quantity(parseSeconds, '15 min');
export const daysField = quantity(parseDays, '14 d');
export const throughputField = quantity(parseBytesPerSecond, '10 Gbit/s');
export const amountField = quantity(parseAmount, '14 200');
/** A part of a whole, 0–1. */
export const shareField = quantity(between(shareOf, 0, 1, '0 % to 100 %'), '80 %');
/** Share of the bytes rewritten in a day, 0–1. */
export const changeField = quantity(
	between((text) => parseShare(text, 'day'), 0, 1, '0 % to 100 % a day'),
	'2 %/day'
);
/** Compound growth a year; may be negative, never −100 % or less, at most tenfold. */
export const growthField = quantity(
	between((text) => parseShare(text, 'year'), -0.99, 9, '−99 % to 900 % a year'),
	'18 %/yr'
);
/** A yearly rate of money: discount, escalator, interest. */
export const yearlyRateField = quantity(
	between((text) => parseShare(text, 'year'), -0.99, 1, '−99 % to 100 % a year'),
	'8 %'
);

export const countField = z
	.number()
	.int('expected a whole number')
	.min(1, 'expected at least 1')
	.max(10_000_000);
export const periodsField = z
	.number()
	.int('expected a whole number of periods')
	.min(0, 'expected 0 or more')
	.max(1000);
export const textField = z.string().trim().min(1, 'expected some text').max(4000);
export const idField = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]*$/, 'expected an id of lower-case letters, digits and hyphens')
	.max(80);
export const dateField = z.iso.date({ error: 'expected a date such as 2027-04-01' });
export const currencyField = z
	.string()
	.regex(/^[A-Z]{3}$/, 'expected a three-letter currency code such as EUR');
