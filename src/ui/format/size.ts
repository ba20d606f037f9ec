/**
 * Sizes and throughputs: `540 TB`, `175 GB`, `530 MB/s`, `10 Gbit/s`.
 *
 * Terabytes are shown up to ten thousand of them, as the trade speaks. Example: 21.4e12 bytes is
 * { figure: '21.4', unit: 'TB' }; 1.25e9 bytes a second on a line is `10 Gbit/s`.
 */
import { byteUnits } from '#engine/units/index.ts';
import { formatNumber, joined, type Figure, type Language } from './number.ts';

const sizeLadder = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;
type ShownByteUnit = (typeof sizeLadder)[number] | 'TiB' | 'GiB';

/** The largest unit in which a size is 1 or more; TB up to ten thousand of them, as the trade speaks. */
function fittingUnit(bytes: number): (typeof sizeLadder)[number] {
	const size = Math.abs(bytes);
	if (size >= 9999.5 * byteUnits.TB) return 'PB';
	if (size >= 0.9995 * byteUnits.TB || size === 0) return 'TB';
	return (
		[...sizeLadder.slice(0, 4)].reverse().find((unit) => size >= 0.9995 * byteUnits[unit]) ?? 'B'
	);
}

/** A size in the unit that fits it, or in the one asked for (a column keeps one unit). */
export function bytesFigure(
	bytes: number,
	language: Language = 'en',
	unit?: ShownByteUnit
): Figure {
	const shownUnit = unit ?? fittingUnit(bytes);
	const value = bytes / byteUnits[shownUnit];
	const decimals = Math.abs(value) >= 99.95 || value === 0 || shownUnit === 'B' ? 0 : 1;
	return { figure: formatNumber(value, language, decimals), unit: shownUnit };
}

export const formatBytes = (
	bytes: number,
	language: Language = 'en',
	unit?: ShownByteUnit
): string => joined(bytesFigure(bytes, language, unit));

/** A throughput inside a system: `530 MB/s`, `1.3 GB/s`. */
function rateFigure(bytesPerSecond: number, language: Language = 'en'): Figure {
	const giga = bytesPerSecond >= 0.9995 * byteUnits.GB;
	const value = bytesPerSecond / (giga ? byteUnits.GB : byteUnits.MB);
	return {
		figure: formatNumber(value, language, value >= 9.95 || Number.isInteger(value) ? 0 : 1),
		unit: giga ? 'GB/s' : 'MB/s'
	};
}

export const formatRate = (bytesPerSecond: number, language: Language = 'en'): string =>
	joined(rateFigure(bytesPerSecond, language));

/** A throughput of a line, in bits as lines are sold: `10 Gbit/s`, `500 Mbit/s`. */
export function lineFigure(bytesPerSecond: number, language: Language = 'en'): Figure {
	const megabits = (bytesPerSecond * 8) / 1e6;
	const value = megabits >= 999.5 ? megabits / 1000 : megabits;
	return {
		figure: formatNumber(value, language, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1),
		unit: megabits >= 999.5 ? 'Gbit/s' : 'Mbit/s'
	};
}

export const formatLine = (bytesPerSecond: number, language: Language = 'en'): string =>
	joined(lineFigure(bytesPerSecond, language));
