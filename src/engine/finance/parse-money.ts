/**
 * Money as people type it: `R 1.2m`, `1.74 M EUR`, `760 k€`, `−14 200 €`, `500 kr`.
 *
 * The field knows its currency. A sign or a code in the text must be able to mean that currency;
 * `$` in a field of Singapore dollars does, `€` does not and is refused rather than converted.
 * Example: `R 1.2m` in a rand field is 1200000 ZAR.
 */
import { parseAmount, read, refuse, type Reading } from '../units/index.ts';
import { currenciesNamed, type Currency } from './currency.ts';
import { money, type Money } from './money.ts';

const shape = /^([+\-−]?)\s*([^\d+\-−]*?)\s*([+\-−]?[\d.,](?:[\d.,\s'’_]*[\d.,])?)\s*([^\d]*)$/u;

interface Parts {
	/** Sign, digits and multiple: what {@link parseAmount} reads. */
	readonly amount: string;
	/** Currency signs and codes found around it. */
	readonly names: readonly string[];
}

/** `k€` is thousand euro, but `kr` is a currency: a whole name wins over a multiple before a name. */
function splitTail(tail: string): { readonly multiple: string; readonly name: string } {
	if (currenciesNamed(tail).length > 0) return { multiple: '', name: tail };
	const scale = /^(k|mn|mio|m|bn)\s*(.*)$/iu.exec(tail);
	return { multiple: scale?.[1] ?? '', name: scale ? (scale[2] ?? '') : tail };
}

function split(text: string): Parts | null {
	const match = shape.exec(text.trim());
	if (!match) return null;
	const [, sign = '', head = '', digits = '', tail = ''] = match;
	const { multiple: scale, name } = splitTail(tail.trim());
	return { amount: `${sign}${digits}${scale}`, names: [head.trim(), name].filter(Boolean) };
}

/** Reads an amount in `currency`, exact. Refuses what is no amount or names another currency. */
export function parseMoney<C extends Currency>(text: string, currency: C): Reading<Money<C>> {
	const parts = split(text);
	const amount = parts ? parseAmount(parts.amount) : null;
	if (!parts || !amount?.ok)
		return refuse(
			`"${text}" is not an amount of money; write for example 14 200 or 1.2m ${currency}`
		);
	for (const name of parts.names) {
		const meant = currenciesNamed(name);
		if (meant.length === 0)
			return refuse(
				`"${name}" in "${text}" is no currency known here; leave it out or write ${currency}`
			);
		if (!meant.includes(currency))
			return refuse(
				`"${text}" is in ${meant.join(' or ')}, but this field is in ${currency}; convert it at a dated rate`
			);
	}
	return read(money(amount.value, currency));
}
