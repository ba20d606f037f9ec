/**
 * Amounts: `1.74 M EUR` in heads, `760 k€` in rows, `14 200 €` in full.
 *
 * Takes the engine's decimal strings; the result is for reading and is never computed with.
 */
import {
	formatNumber,
	joined,
	noBreakSpace,
	threeDigits,
	type Figure,
	type Language
} from './number.ts';

const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', ZAR: 'R' };
const currencySign = (currency: string): string => symbols[currency] ?? currency;

/** An amount in a head: `1.74 M EUR`, `760 k EUR`, `9 400 EUR`. Takes a number or a decimal string. */
export function amountFigure(
	amount: number | string,
	currency: string,
	language: Language = 'en'
): Figure {
	const value = Number(amount);
	const size = Math.abs(value);
	if (size >= 999_500)
		return {
			figure: formatNumber(value / 1e6, language, threeDigits(value / 1e6)),
			unit: `M${noBreakSpace}${currency}`
		};
	if (size >= 9_999.5)
		return { figure: formatNumber(value / 1e3, language), unit: `k${noBreakSpace}${currency}` };
	return { figure: formatNumber(value, language), unit: currency };
}

export const formatAmountHead = (
	amount: number | string,
	currency: string,
	language: Language = 'en'
): string => joined(amountFigure(amount, currency, language));

/** An amount in a row, in thousands: `760 k€`, `−14 k€`. */
export function formatAmountRow(
	amount: number | string,
	currency: string,
	language: Language = 'en'
): string {
	const sign = currencySign(currency);
	const unit = sign.length === 1 ? `k${sign}` : `k${noBreakSpace}${sign}`;
	return joined({ figure: formatNumber(Number(amount) / 1e3, language), unit });
}

/** An amount in full, as prices and rates are written: `14 200 €`, `94.50 €`. */
export function amountInFull(
	amount: number | string,
	currency: string,
	language: Language = 'en'
): Figure {
	const value = Number(amount);
	const decimals = Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : 2;
	const figure = formatNumber(value, language, decimals);
	return { figure, unit: currencySign(currency) };
}

export const formatAmount = (
	amount: number | string,
	currency: string,
	language: Language = 'en'
): string => joined(amountInFull(amount, currency, language));
