/**
 * Currencies: the ISO 4217 code, how many decimals its minor unit has, and the signs people type.
 *
 * Source: ISO 4217 minor units. Cash rounding (five centimes in Switzerland) is not applied: bids
 * are paid by transfer. One sign may mean several currencies; the currency of the field decides.
 * Example: the Kuwaiti dinar has three decimals, the yen none.
 */
import { read, refuse, type Reading } from '../units/index.ts';

interface CurrencyFacts {
	readonly minorUnits: 0 | 2 | 3;
	readonly signs: readonly string[];
}

export const currencies = {
	AED: { minorUnits: 2, signs: ['Dh', 'Dhs'] },
	AUD: { minorUnits: 2, signs: ['A$', '$'] },
	BHD: { minorUnits: 3, signs: ['BD'] },
	BRL: { minorUnits: 2, signs: ['R$'] },
	BWP: { minorUnits: 2, signs: ['P'] },
	CAD: { minorUnits: 2, signs: ['C$', '$'] },
	CHF: { minorUnits: 2, signs: ['Fr.', 'Fr', 'SFr.'] },
	DKK: { minorUnits: 2, signs: ['kr', 'kr.'] },
	EGP: { minorUnits: 2, signs: ['E£', '£'] },
	EUR: { minorUnits: 2, signs: ['€'] },
	GBP: { minorUnits: 2, signs: ['£'] },
	GHS: { minorUnits: 2, signs: ['₵', 'GH₵'] },
	INR: { minorUnits: 2, signs: ['₹', 'Rs', 'Rs.'] },
	JPY: { minorUnits: 0, signs: ['¥', '￥'] },
	KES: { minorUnits: 2, signs: ['KSh', 'KSh.'] },
	KWD: { minorUnits: 3, signs: ['KD'] },
	MUR: { minorUnits: 2, signs: ['Rs', 'Rs.', '₨'] },
	MXN: { minorUnits: 2, signs: ['Mex$', '$'] },
	NAD: { minorUnits: 2, signs: ['N$', '$'] },
	NGN: { minorUnits: 2, signs: ['₦'] },
	NOK: { minorUnits: 2, signs: ['kr', 'kr.'] },
	NZD: { minorUnits: 2, signs: ['NZ$', '$'] },
	OMR: { minorUnits: 3, signs: ['RO'] },
	PLN: { minorUnits: 2, signs: ['zł', 'zl'] },
	QAR: { minorUnits: 2, signs: ['QR'] },
	SAR: { minorUnits: 2, signs: ['SR'] },
	SEK: { minorUnits: 2, signs: ['kr', 'kr.'] },
	SGD: { minorUnits: 2, signs: ['S$', '$'] },
	USD: { minorUnits: 2, signs: ['$', 'US$'] },
	ZAR: { minorUnits: 2, signs: ['R'] }
} as const satisfies Readonly<Record<string, CurrencyFacts>>;

export type Currency = keyof typeof currencies;

export const isCurrency = (code: string): code is Currency => Object.hasOwn(currencies, code);

/** Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD. */
export const minorUnits = (currency: Currency): number => currencies[currency].minorUnits;

/** Reads a currency code in any case; refuses codes that are not in the table. */
export function parseCurrency(text: string): Reading<Currency> {
	const code = text.trim().toUpperCase();
	if (isCurrency(code)) return read(code);
	return refuse(
		`"${text}" is no currency known here; use one of ${Object.keys(currencies).join(' ')}`
	);
}

/** The currencies that a code or a sign may mean: `$` seven of them, `EUR` one, `XYZ` none. */
export function currenciesNamed(name: string): readonly Currency[] {
	const wanted = name.toLowerCase();
	const means = ([code, { signs }]: [string, CurrencyFacts]): boolean =>
		code.toLowerCase() === wanted || signs.some((sign) => sign.toLowerCase() === wanted);
	return Object.entries(currencies)
		.filter(means)
		.map(([code]) => code as Currency);
}
