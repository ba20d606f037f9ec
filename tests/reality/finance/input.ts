/**
 * Reading the inputs of reference cases: decimal strings, fractions such as 1/36, exchange tables.
 */
import {
	conversion,
	decimal,
	isCurrency,
	parseExchangeRate,
	type Conversion,
	type Currency,
	type Decimal,
	type ExchangeRate
} from '#engine/finance/index.ts';

/** A decimal string, a number, or a fraction of two integers. */
export type Figure = string | number;

export function figure(text: Figure): Decimal {
	const [numerator = '', denominator] = String(text).split('/');
	return denominator === undefined ? decimal(numerator) : decimal(numerator).div(denominator);
}

export const figures = (texts: readonly Figure[]): readonly Decimal[] => texts.map(figure);

/** The figure, or undefined when the case does not have it. */
export const maybe = (text: Figure | undefined): Decimal | undefined =>
	text === undefined ? undefined : figure(text);

export function currency(code: string | undefined): Currency {
	const known = code ?? 'EUR';
	if (!isCurrency(known)) throw new RangeError(`"${known}" is no currency known here`);
	return known;
}

/** A quote with its rate, as the cases write it; throws when it cannot be read. */
export function exchangeRate(quote: string, rate: Figure, on = '2026-11-20'): ExchangeRate {
	const reading = parseExchangeRate(quote, rate, on);
	if (!reading.ok) throw new RangeError(reading.problem);
	return reading.value;
}

/** Rates by currency, beside the currency reported. */
export type Rates = Readonly<Record<string, Figure>>;

/** `{ USD: '0.8615' }` beside the currency reported; quoted as report per other unless said otherwise. */
export function exchangeTable(
	table: Rates | undefined,
	report: Currency,
	quotedAs?: string
): readonly ExchangeRate[] {
	const isInverse = quotedAs !== undefined && !quotedAs.startsWith(`${report} per`);
	return Object.entries(table ?? {}).map(([other, rate]) =>
		exchangeRate(isInverse ? `${other} per ${report}` : `${report} per ${other}`, rate)
	);
}

export function conversionOrThrow<From extends Currency, To extends Currency>(
	from: From,
	to: To,
	rates: readonly ExchangeRate[]
): Conversion<From, To> {
	const way = conversion(from, to, rates);
	if (!way.ok) throw new RangeError(way.problem);
	return way.value;
}
