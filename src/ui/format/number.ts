/**
 * Figures: a number in the notation of the page, and the unit that never leaves it.
 *
 * Narrow no-break space between thousands and before %, no-break space before any other unit, the
 * minus is U+2212, the decimal mark is the language's. Figure and unit come apart because heads set
 * them in two sizes. Example: 1711.08 with two decimals is `1 711.08`; −14 is `−14`.
 */
export type Language = 'en' | 'de';

/** A figure and its unit, to be set in two sizes; joined by {@link joined}. */
export interface Figure {
	readonly figure: string;
	readonly unit: string;
}

const thinSpace = '\u202f';
export const noBreakSpace = '\u00a0';
export const minus = '\u2212';
const decimalMarks: Readonly<Record<Language, string>> = { en: '.', de: ',' };

/** `21.4` + `TB` → `21.4 TB`, with a space that does not break. */
export const joined = ({ figure, unit }: Figure): string =>
	unit === '' ? figure : `${figure}${unit === '%' ? thinSpace : noBreakSpace}${unit}`;

/** A number with a fixed count of decimals; `signed` writes + before what is above zero. */
export function formatNumber(
	value: number,
	language: Language = 'en',
	decimals = 0,
	signed = false
): string {
	if (!Number.isFinite(value)) return '–';
	const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
	const digits = whole.replace(/\B(?=(\d{3})+$)/g, thinSpace);
	const text = fraction === undefined ? digits : digits + decimalMarks[language] + fraction;
	if (!/[1-9]/.test(text)) return text;
	return value < 0 ? minus + text : signed ? `+${text}` : text;
}

/** As many decimals as show three significant digits, between none and two. */
export const threeDigits = (value: number): number => {
	const size = Math.abs(value);
	return size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
};

/** A share 0–1 in per cent: `40 %`. */
function shareFigure(
	share: number,
	language: Language = 'en',
	decimals = 0,
	signed = false
): Figure {
	return { figure: formatNumber(share * 100, language, decimals, signed), unit: '%' };
}

export const formatShare = (
	share: number,
	language: Language = 'en',
	decimals = 0,
	signed = false
): string => joined(shareFigure(share, language, decimals, signed));

/** A count with its noun: `1 row`, `18 rows`. */
export const formatCount = (
	count: number,
	one: string,
	many: string,
	language: Language = 'en'
): string => `${formatNumber(count, language)} ${count === 1 ? one : many}`;
