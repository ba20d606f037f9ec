/**
 * Values in plain text with their units: `918 TB`, `9 h 00`, `2.4 % a day`, `1 397 684.37 EUR`.
 *
 * Four significant digits where nothing is exact, every digit where it is; a point before decimals,
 * spaces between thousands, the unit always.
 */
import { decimal, isCurrency, minorUnits } from '../finance/index.ts';
import { secondsPerDay, secondsPerHour } from '../units/index.ts';
import type { Unit, Value } from './derivation.ts';

/** Spaces between thousands, and the minus of print. */
const grouped = (digits: string): string => {
	const [whole = '', fraction] = digits.split('.');
	const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ' ').replace('-', '−');
	return fraction === undefined ? spaced : `${spaced}.${fraction}`;
};

/** Whole numbers and large ones in full, others to four significant digits. */
const plain = (value: number): string =>
	grouped(
		Number.isInteger(value) || Math.abs(value) >= 1e4
			? value.toFixed(0)
			: String(Number(value.toPrecision(4)))
	);

const sizes: readonly (readonly [number, string])[] = [
	[1e12, 'TB'],
	[1e9, 'GB'],
	[1e6, 'MB'],
	[1e3, 'kB'],
	[1, 'B']
];

function size(bytes: number): string {
	const [factor, unit] = sizes.find(([least]) => Math.abs(bytes) >= least) ?? [1, 'B'];
	return `${plain(bytes / factor)} ${unit}`;
}

function span(seconds: number): string {
	if (seconds >= secondsPerDay && seconds % secondsPerDay === 0)
		return counted(seconds / secondsPerDay, 'days');
	if (seconds < 60) return `${plain(seconds)} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < secondsPerHour / 60) return `${minutes} min`;
	return `${grouped(String(Math.floor(minutes / 60)))} h ${String(minutes % 60).padStart(2, '0')}`;
}

/** Words in the number of their value, `2 units`, `42 packs of 10`; units that are no words as they are. */
function counted(value: number, unit: string): string {
	const [, word, rest = ''] = /^([a-z]+?)s?( .*)?$/.exec(unit) ?? [];
	if (word === undefined) return `${plain(value)} ${unit}`;
	return `${plain(value)} ${word}${value === 1 ? '' : 's'}${rest}`;
}

const percent = (share: number): string => `${plain(Number((share * 100).toPrecision(12)))} %`;

/** Exact amounts as they stand; those that were never rounded, or are not exact, to the minor unit. */
function amount(value: Value, unit: string): string {
	const exact = decimal(value);
	const most = isCurrency(unit) ? minorUnits(unit) : 2;
	const digits =
		typeof value === 'number' || exact.decimalPlaces() > 6
			? exact.toFixed(most)
			: exact.toFixed(Math.max(exact.decimalPlaces(), most));
	return `${grouped(digits)} ${unit}`;
}

/** A value with its unit. */
export function valueText(value: Value, unit: Unit): string {
	if (isCurrency(unit)) return amount(value, unit);
	const number = Number(value);
	switch (unit) {
		case 'bytes':
			return size(number);
		case 'bytes/s':
			return `${size(number)}/s`;
		case 'seconds':
			return span(number);
		case 'share':
			return percent(number);
		case 'share/day':
			return `${percent(number)} a day`;
		case 'share/year':
			return `${percent(number)} a year`;
		case '':
			return plain(number);
		case 'days':
		default:
			return counted(number, unit);
	}
}

const measures: readonly Unit[] = ['bytes', 'bytes/s', 'seconds'];

/** A value as it stands in a formula: with its unit only where the number would mean nothing without. */
export function termText(value: Value, unit: Unit): string {
	if (isCurrency(unit) || measures.includes(unit)) return valueText(value, unit);
	return unit.startsWith('share') ? percent(Number(value)) : plain(Number(value));
}
