/**
 * Bytes. TB (10^12) and TiB (2^40) are decided here, at the border, and nowhere else.
 *
 * Example: `4.5 TiB` is 4 947 802 324 992 bytes; `12TB` is 12 000 000 000 000.
 */
import { read, refuse, type Brand, type Reading } from './brand.ts';
import { parseNumeral, splitNumeral } from './numeral.ts';

export type Bytes = Brand<'bytes'>;

export const bytes = (count: number): Bytes => count as Bytes;

export const byteUnits = {
	B: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	TB: 1e12,
	PB: 1e15,
	KiB: 2 ** 10,
	MiB: 2 ** 20,
	GiB: 2 ** 30,
	TiB: 2 ** 40,
	PiB: 2 ** 50
} as const;

export type ByteUnit = keyof typeof byteUnits;

const spelled: ReadonlyMap<string, ByteUnit> = new Map([
	...Object.keys(byteUnits).map((name) => [name.toLowerCase(), name as ByteUnit] as const),
	['bytes', 'B'],
	['byte', 'B'],
	['k', 'kB'],
	['m', 'MB'],
	['g', 'GB'],
	['t', 'TB'],
	['p', 'PB']
]);

/** The unit a text names, in any case; undefined when it names none. */
export const byteUnit = (name: string): ByteUnit | undefined => spelled.get(name.toLowerCase());

/** `12TB`, `4.5 TiB`, `300 GB` → bytes. A bare number is bytes. Refuses negatives and unknown units. */
export function parseBytes(text: string): Reading<Bytes> {
	const parts = splitNumeral(text);
	const number = parts ? parseNumeral(parts.numeral) : null;
	if (!parts || !number?.ok)
		return refuse(`"${text}" is not a size; write for example 4.5 TiB or 12 TB`);
	const unit = parts.rest === '' ? 'B' : byteUnit(parts.rest);
	if (!unit)
		return refuse(`"${parts.rest}" is not a unit of size; use GB, TB, PB or GiB, TiB, PiB`);
	if (number.value < 0) return refuse(`a size cannot be negative, but "${text}" is`);
	return read(bytes(number.value * byteUnits[unit]));
}
