/**
 * A cell of a customer's own table as a size or a rate.
 *
 * Example: with the unit GiB and a decimal comma `4,5` is 4.5 GiB and `2 TB` is 2 TB all the same;
 * with percent `2`, `2 %` and `2 %/day` are a share of 0.02.
 */
import {
	byteUnit,
	byteUnits,
	bytes,
	parseShare,
	read,
	refuse,
	type Bytes,
	type RatePeriod,
	type Reading
} from '#engine/units/index.ts';
import { cellText, readNumeral, type Cell, type DecimalMark } from '../tables/index.ts';
import type { ColumnUnit } from './mapping.ts';

const numeralAndRest = /^([+\-−]?[\d.,\s'’_]*\d)\s*(.*)$/u;

/** A numeral and what follows it; undefined when the text does not begin with one. */
export function splitAmount(
	text: string
): { readonly numeral: string; readonly rest: string } | undefined {
	const match = numeralAndRest.exec(text.trim());
	return match ? { numeral: match[1] ?? '', rest: (match[2] ?? '').trim() } : undefined;
}

/** A size in bytes; it may be negative, which is for the caller to refuse with its place. */
export function readSize(
	cell: Cell,
	unit: ColumnUnit | undefined,
	mark: DecimalMark
): Reading<Bytes> {
	const text = cellText(cell);
	const parts = splitAmount(text);
	if (!parts) return refuse(`"${text}" is not a size`);
	const number = typeof cell === 'number' ? read(cell) : readNumeral(parts.numeral, mark);
	if (!number.ok) return number;
	const ownUnit = typeof cell === 'number' ? '' : parts.rest;
	const named = ownUnit === '' ? byteUnit(unit ?? '') : byteUnit(ownUnit);
	if (named === undefined)
		return refuse(
			ownUnit === '' ? `"${text}" names no unit` : `"${ownUnit}" in "${text}" is not a unit of size`
		);
	return read(bytes(number.value * byteUnits[named]));
}

/** A change per day or growth per year as a share, 0.02 for 2 %. */
export function readRate(
	cell: Cell,
	unit: ColumnUnit | undefined,
	mark: DecimalMark,
	period: RatePeriod
): Reading<number> {
	const text = cellText(cell);
	const parts = splitAmount(text);
	if (!parts) return refuse(`"${text}" is not a rate per ${period}`);
	const number = typeof cell === 'number' ? read(cell) : readNumeral(parts.numeral, mark);
	if (!number.ok) return number;
	if (parts.rest === '' || typeof cell === 'number')
		return read(unit === 'share' ? number.value : number.value / 100);
	return parseShare(`${number.value} ${parts.rest}`, period);
}
