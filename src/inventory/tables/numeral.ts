/**
 * Numbers that are written as text: is `1.234` twelve hundred or one and a quarter?
 *
 * A file has one way of writing numbers, so the decimal mark is decided for the file from all its
 * numerals: two different marks, a repeated mark, or a mark not followed by exactly three digits
 * settle it. What stays undecided (`62.420` and nothing else) goes by what is known of the column
 * (whole numbers: the mark groups) or of the file (fields parted by semicolons: a comma is decimal).
 * Example: from `62.420`, `950` and `1.024,5` the mark is a comma, and `62.420` reads 62420.
 */
import { parseNumeral, type Reading } from '#engine/units/index.ts';

export type DecimalMark = '.' | ',';

/** The mark and whether the numerals themselves decided it. */
export interface DecimalMarkFinding {
	readonly mark: DecimalMark;
	readonly decided: boolean;
}

/** What is known beside the numerals. */
interface NumeralHints {
	/** The column counts in whole numbers, so a lone mark before three digits groups. */
	readonly wholeNumbers?: boolean;
	/** The fields are parted by semicolons, as spreadsheets do where a comma is the decimal mark. */
	readonly semicolons?: boolean;
}

const other = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');

/** The decimal mark a numeral proves, `'.?'` or `',?'` for a lone mark before three digits, or none. */
function proof(numeral: string): DecimalMark | '.?' | ',?' | undefined {
	const points = numeral.split('.').length - 1;
	const commas = numeral.split(',').length - 1;
	if (points + commas === 0) return undefined;
	if (points > 0 && commas > 0)
		return numeral.lastIndexOf('.') > numeral.lastIndexOf(',') ? '.' : ',';
	const mark: DecimalMark = points > 0 ? '.' : ',';
	if (points + commas > 1) return other(mark);
	const [whole = '', fraction = ''] = numeral.split(mark);
	const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
	return couldGroup ? (mark === '.' ? '.?' : ',?') : mark;
}

const leadingNumeral = /^[+\-−]?([\d.,\s'’_]*\d)/u;

/** Decides the decimal mark of a file from its texts; those that are no numerals do not count. */
export function findDecimalMark(
	texts: Iterable<string>,
	hints: NumeralHints = {}
): DecimalMarkFinding {
	const votes = { '.': 0, ',': 0, '.?': 0, ',?': 0 };
	for (const text of texts) {
		const numeral = leadingNumeral.exec(text.trim())?.[1]?.replace(/[\s'’_]/gu, '');
		const vote = numeral === undefined ? undefined : proof(numeral);
		if (vote) votes[vote] += 1;
	}
	if (votes['.'] !== votes[','])
		return { mark: votes['.'] > votes[','] ? '.' : ',', decided: true };
	if (hints.wholeNumbers && votes['.?'] !== votes[',?'])
		return { mark: votes['.?'] > votes[',?'] ? ',' : '.', decided: false };
	return { mark: hints.semicolons ? ',' : '.', decided: false };
}

/** Reads a numeral of a file whose decimal mark is known; groups must be of two or three digits. */
export function readNumeral(text: string, mark: DecimalMark): Reading<number> {
	const tight = text.trim().replace(/[\s'’_]/gu, '');
	const groupMark = other(mark);
	const [whole = '', ...fractions] = tight.split(mark);
	const groups = whole.replace(/^[+\-−]/, '').split(groupMark);
	const wellGrouped =
		groups.length === 1 ||
		(/^\d{1,3}$/.test(groups[0] ?? '') &&
			groups.slice(1).every((group) => /^\d{2,3}$/.test(group)) &&
			groups.at(-1)?.length === 3);
	if (!wellGrouped || fractions.length > 1 || fractions.some((part) => part.includes(groupMark)))
		return { ok: false, problem: `"${text.trim()}" is not a number` };
	return parseNumeral([whole.replaceAll(groupMark, ''), ...fractions].join('.'));
}
