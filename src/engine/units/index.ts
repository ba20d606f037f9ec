/** Units: branded numbers, and how people type them. See README.md in src/engine for the glossary. */
export type { Brand, Reading } from './brand.ts';
export { read, refuse } from './brand.ts';
export { parseAmount, type Amount } from './amount.ts';
export { parseNumeral } from './numeral.ts';
export { bytes, byteUnit, byteUnits, parseBytes, type Bytes, type ByteUnit } from './bytes.ts';
export {
	daysPerYear,
	growthFactor,
	hoursPerMonth,
	parseDays,
	parseSeconds,
	secondsPerDay,
	secondsPerHour,
	type Days,
	type Seconds
} from './duration.ts';
export { parseShare, type RatePeriod, type Share } from './ratio.ts';
export { parseBytesPerSecond, type BytesPerSecond } from './rate.ts';
