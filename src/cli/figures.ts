/** Figures in text tables: amounts in groups of three, shares with one decimal. */

import { decimal } from '#engine/finance/index.ts';

/** `1 079 354` of "1079354.12", `62` of "61.75": to the nearest whole unit, for reading. */
export const grouped = (amount: string): string => inFull(decimal(amount).toFixed(0));

/** `1 079 354.12`, so that a reader can add up what is printed. */
export function inFull(amount: string): string {
	const [whole = '', cents] = amount.split('.');
	const groups = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
	return cents === undefined ? groups : `${groups}.${cents}`;
}

/** `6.3 %`; a dash where there is none. */
export const percent = (share: number | null): string =>
	share === null ? '–' : `${(share * 100).toFixed(1)} %`;
