/**
 * Throughput: bytes per second. `530 MB/s`, `10 Gbit/s`, `1.44 TB/h`.
 *
 * A lower-case b or the word bit means bits, as in every network data sheet; B means bytes.
 * Example: `10 Gbit/s` is 1 250 000 000 bytes per second.
 */
import { read, refuse, type Brand, type Reading } from './brand.ts';
import { byteUnit, byteUnits } from './bytes.ts';
import { parseNumeral, splitNumeral } from './numeral.ts';

export type BytesPerSecond = Brand<'bytes per second'>;

const bytesPerSecond = (rate: number): BytesPerSecond => rate as BytesPerSecond;

const bitUnits: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12 };
const perSeconds: Readonly<Record<string, number>> = {
	s: 1,
	sec: 1,
	min: 60,
	h: 3600,
	hour: 3600,
	d: 86_400,
	day: 86_400
};

function unitBytes(name: string): number | undefined {
	const bits = /^([kmgt]?)(?:bits?|b)$/i.exec(name);
	const isBits = bits !== null && (/bit/i.test(name) || name.endsWith('b'));
	if (isBits) return (bitUnits[(bits[1] ?? '').toLowerCase()] ?? NaN) / 8;
	const unit = byteUnit(name);
	return unit && byteUnits[unit];
}

/** Reads a throughput. A bare number is bytes per second. Refuses negatives and unknown units. */
export function parseBytesPerSecond(text: string): Reading<BytesPerSecond> {
	const parts = splitNumeral(text);
	const number = parts ? parseNumeral(parts.numeral) : null;
	if (!parts || !number?.ok)
		return refuse(`"${text}" is not a throughput; write for example 500 MB/s or 10 Gbit/s`);
	if (number.value < 0) return refuse(`a throughput cannot be negative, but "${text}" is`);
	if (parts.rest === '') return read(bytesPerSecond(number.value));
	const spelled = parts.rest.replace(/^([kmgt])bps$/i, '$1bit/s');
	const [size = '', period = ''] = spelled.split(/\s*\/\s*|\s+per\s+/i);
	const perUnit = unitBytes(size.trim());
	const perPeriod = perSeconds[period.trim().toLowerCase()];
	if (perUnit === undefined || perPeriod === undefined)
		return refuse(`"${parts.rest}" is not a unit of throughput; use MB/s, TB/h, Mbit/s or Gbit/s`);
	return read(bytesPerSecond((number.value * perUnit) / perPeriod));
}
