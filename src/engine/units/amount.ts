/**
 * Amounts of money as people type them, before a currency is attached: `14 200`, `1.2m`, `760 k`,
 * `R 1.2m`, `1.74 M EUR`. Read into an exact decimal string, never through a binary float.
 *
 * Example: `1.2m` is "1200000"; `14 200 €` is "14200".
 */
import { Decimal } from 'decimal.js';
import { read, refuse, type Reading } from './brand.ts';
import { plainNumeral } from './numeral.ts';

/** Long enough for any sum of money; of our own, so that nobody else's settings round it. */
const Exact = Decimal.clone({ precision: 60, toExpPos: 1000, toExpNeg: -1000 });

/** An exact decimal number as text, such as "1740000" or "94.5". */
export type Amount = string & { readonly __amount: never };

const multiples: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, bn: 1e9 };
const shape =
	/^(?:[A-Z]{3}|R|[$€£¥])?\s*([+\-−]?[\d.,][\d.,\s'’_  ]*)\s*(k|mn|mio|m|bn)?\s*(?:[A-Z]{3}|[$€£¥])?$/iu;

/** Reads an amount. Currency signs are allowed and ignored: the field says which currency it is in. */
export function parseAmount(text: string): Reading<Amount> {
	const match = shape.exec(text.trim());
	const numeral = match?.[1]?.trim() ?? '';
	const number = plainNumeral(numeral);
	if (!match || !number.ok)
		return refuse(`"${text}" is not an amount; write for example 14 200 or 1.2m`);
	const multiple = match[2] ? (multiples[match[2].toLowerCase()] ?? 1) : 1;
	return read(new Exact(number.value).times(multiple).toFixed() as Amount);
}
