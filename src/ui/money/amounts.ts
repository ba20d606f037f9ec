/** Amounts as the tables and charts of money write them; the currency stands once, at the head. */
import { amountFigure, formatNumber } from '../format.ts';

/** To the cent, so that a reader can add up what is printed: `460 526.33`. */
export const cents = (amount: string): string => formatNumber(Number(amount), 'en', 2);

/** `1.74 M`, without the currency. */
export function shortAmount(amount: number | string, currency: string): string {
	const { figure, unit } = amountFigure(amount, currency);
	return `${figure} ${unit.replace(currency, '').trim()}`.trim();
}

/** In thousands, for the segments of a column: `395`. */
export const thousands = (amount: number | string): string => formatNumber(Number(amount) / 1e3);

/** An amount on an axis in millions or thousands, with as many decimals as its step needs. */
export function axisWords(amount: number, isMillions: boolean): string {
	const value = amount / (isMillions ? 1e6 : 1e3);
	const decimals = [0, 1, 2].find(
		(count) => Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-6
	);
	return formatNumber(value, 'en', decimals ?? 2);
}
