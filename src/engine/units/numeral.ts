/**
 * Numerals as people type them: `1200`, `1 200`, `1'200`, `1,200.5`, `1.200,5`, `4,5`.
 *
 * Rule: spaces, thin spaces, apostrophes and underscores only group. A comma or a point that stands
 * beside the other one, or repeats, groups; alone and once, a comma before exactly three digits
 * groups (`1,200` is twelve hundred), anything else is the decimal mark.
 * Example: `1,5` reads 1.5; `1,200` reads 1200; `1.200` reads 1.2.
 */
import { read, refuse, type Reading } from './brand.ts';

const grouping = /[\s'’_  ]/gu;
const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function withoutGroups(text: string, mark: ',' | '.'): string {
	const groups = text.replace(/^[+-]/, '').split(mark);
	const grouped = groups.slice(1).every((group) => group.length === 3);
	return grouped ? text.replaceAll(mark, '') : text;
}

/** Text with one decimal point at most and no grouping, or null when the marks contradict each other. */
function normalise(text: string): string | null {
	const commas = text.split(',').length - 1;
	const points = text.split('.').length - 1;
	if (commas > 0 && points > 0) {
		const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
		const groupMark = decimal === ',' ? '.' : ',';
		const [whole = '', fraction = '', ...rest] = text.split(decimal);
		if (rest.length > 0) return null;
		const joined = withoutGroups(whole, groupMark);
		return joined.includes(groupMark) ? null : `${joined}.${fraction}`;
	}
	if (commas > 1 || points > 1) {
		const joined = withoutGroups(text, commas > 1 ? ',' : '.');
		return /[,.]/.test(joined) ? null : joined;
	}
	if (commas === 1)
		return /^[+-]?\d{1,3},\d{3}$/.test(text) ? text.replace(',', '') : text.replace(',', '.');
	return text;
}

/** The numeral with one decimal point at most and no grouping, digit for digit: `1.200,50` is `1200.50`. */
export function plainNumeral(text: string): Reading<string> {
	const tight = text.replace(grouping, '').replace('−', '-');
	const normal = normalise(tight);
	return normal !== null && plain.test(normal)
		? read(normal)
		: refuse(`"${text.trim()}" is not a number`);
}

/** Reads a numeral. Returns a finite number; refuses anything else with what was expected. */
export function parseNumeral(text: string): Reading<number> {
	const numeral = plainNumeral(text);
	if (!numeral.ok) return numeral;
	const value = Number(numeral.value);
	return Number.isFinite(value) ? read(value) : refuse(`"${text.trim()}" is too large a number`);
}

/** Splits `4.5 TiB` into its numeral and what follows it. Null when it does not begin with a numeral. */
export function splitNumeral(
	text: string
): { readonly numeral: string; readonly rest: string } | null {
	const match = /^\s*([+\-−]?[\d.,][\d.,\s'’_  ]*(?:e[+-]?\d+)?)\s*(.*?)\s*$/iu.exec(text);
	return match?.[1] === undefined ? null : { numeral: match[1].trim(), rest: match[2] ?? '' };
}
