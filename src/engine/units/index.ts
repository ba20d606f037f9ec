/** Units: branded numbers, and how people type them. See README.md in src/engine for the glossary. */
export type { Brand, Reading } from './brand.ts';
export { read, refuse } from './brand.ts';
export { parseAmount, type Amount } from './amount.ts';
export { parseNumeral } from './numeral.ts';
export { bytes, byteUnit, byteUnits, parseBytes, type Bytes, type ByteUnit } from './bytes.ts';
export {
	days,
	daysPerYear,
	growthFactor,
	hoursPerMonth,
	parseDays,
	parseSeconds,
	seconds,
	secondsPerDay,
	secondsPerHour,
	type Days,
	type Seconds
} from './duration.ts';
export { parseShare, share, type RatePeriod, type Share } from './ratio.ts';
export { bytesPerSecond, parseBytesPerSecond, type BytesPerSecond } from './rate.ts';
