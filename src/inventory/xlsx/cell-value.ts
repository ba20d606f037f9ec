/**
 * The value of one worksheet cell, from the bytes between its tags.
 *
 * The type attribute says how (ECMA-376 part 1, 18.18.11): `s` shared string, `inlineStr` text in
 * place, `str` result of a formula, `b` yes or no, `e` error, `d` date text; a number without one.
 * Example: `<v>62420.5</v>` without a type is 62420.5; `<v>#N/A</v>` of type `e` is the text `#N/A`.
 */
import type { Cell } from '../tables/index.ts';
import { asText, byte, indexOfByte, nameEndsAt, tagEnd, wholeNumber } from './bytes.ts';
import type { SharedStrings } from './shared-strings.ts';
import { stringItemText, unescapeCellText } from './xml.ts';

const letter = { b: 0x62, d: 0x64, e: 0x65, i: 0x69, s: 0x73, t: 0x74, v: 0x76 } as const;

/** The bytes inside the first element with this one-letter name, or undefined. */
function elementBounds(
	data: Uint8Array,
	letterName: number,
	from: number,
	to: number,
	prefix: number
): readonly [number, number] | undefined {
	for (let at = indexOfByte(data, byte.lt, from, to); at >= 0;) {
		const name = at + 1 + prefix;
		const end = tagEnd(data, at + 1, to);
		if (end < 0) return undefined;
		if (data[name] === letterName && nameEndsAt(data, name + 1)) {
			if (data[end - 1] === byte.slash) return undefined;
			const close = indexOfByte(data, byte.lt, end, to);
			return [end + 1, close < 0 ? to : close];
		}
		at = indexOfByte(data, byte.lt, end, to);
	}
	return undefined;
}

function numberOrText(text: string): Cell {
	if (text.trim() === '') return null;
	const value = Number(text);
	return Number.isFinite(value) ? value : text;
}

/**
 * Reads the content [from, to) of a cell. `type` is where the type attribute's value begins, or -1;
 * its first letters tell the types apart.
 */
export function cellValue(
	data: Uint8Array,
	from: number,
	to: number,
	type: number,
	strings: SharedStrings,
	prefix: number
): Cell {
	const first = type < 0 ? 0 : data[type];
	if (first === letter.i) return stringItemText(asText(data, from, to)) || null;
	const value = elementBounds(data, letter.v, from, to, prefix);
	if (!value) return null;
	const [start, end] = value;
	const formulaText = first === letter.s && data[type + 1] === letter.t;
	if (formulaText || first === letter.e || first === letter.d)
		return unescapeCellText(asText(data, start, end)) || null;
	const whole = wholeNumber(data, start, end);
	if (first === letter.s) return strings.text(whole) || null;
	if (first === letter.b) return whole === 1;
	return whole >= 0 ? whole : numberOrText(asText(data, start, end));
}
