/** Amounts of the desk for reading: in thousands where a row compares, in full where it adds up. */
import { formatNumber, formatShare } from '../format.ts';

/** `1 175`, in thousands; small amounts keep a decimal, so that a cost of 450 is not nought. */
export function inThousands(amount: number | string, signed = false): string {
	const value = Number(amount) / 1e3;
	const isSmall = value !== 0 && Math.abs(value) < 9.95;
	return formatNumber(value, 'en', isSmall ? 1 : 0, signed);
}

/** A share with one decimal: `7.7 %`; a dash where there is none. */
export const sharePoint = (share: number | null): string =>
	share === null ? '–' : formatShare(share, 'en', 1);

/** `sales lead`, `sales lead and finance`. */
export const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
