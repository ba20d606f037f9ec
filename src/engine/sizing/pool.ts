/**
 * A pool's result: bytes by month, what it wants, what was bought for it, and the day it is full.
 *
 * A pool is full on the first day on which the usable bytes it wants (fill limit, metadata and
 * working space included) pass the usable bytes bought.
 */
import type { Pool } from '../library/index.ts';
import { daysPerYear } from '../units/index.ts';
import { dateAfter } from './date.ts';
import { monthly } from './months.ts';
import type { PoolSizing, RangeEnd } from './result.ts';
import { rangeOf, type StoredRange } from './range.ts';
import { storedByDay, type PoolGroup, type SizingFrame } from './stored.ts';
import { frontEndOn, peakOf, wantedByDay } from './wanted.ts';

export interface FilledPool {
	readonly pool: Pool;
	readonly held: readonly PoolGroup[];
	readonly stored: Float64Array;
	readonly wanted: Float64Array;
	readonly peakBytes: number;
	readonly peakDay: number;
	readonly wantedPeakBytes: number;
	/** Null when everything that decides about it is known. */
	readonly range: StoredRange | null;
}

export function fillPool(pool: Pool, held: readonly PoolGroup[], frame: SizingFrame): FilledPool {
	const stored = storedByDay(held, frame.horizonDays + frame.outlookDays);
	const wanted = wantedByDay(pool, held, stored, frame.memo);
	const peak = peakOf(stored, frame.horizonDays);
	return {
		pool,
		held,
		stored,
		wanted,
		peakBytes: peak.value,
		peakDay: peak.day,
		wantedPeakBytes: peakOf(wanted, frame.horizonDays).value,
		range: rangeOf(held, stored)
	};
}

/** First day on which more is wanted than there is; null when that day does not come. */
function firstDayOver(wanted: Float64Array, boughtBytes: number): number | null {
	const most = boughtBytes * (1 + 1e-12);
	for (let day = 0; day < wanted.length; day++) if ((wanted[day] ?? 0) > most) return day;
	return null;
}

/** What rules bought for a pool; the raw bytes include units that may fail, the usable ones do not. */
export interface Bought {
	readonly usableBytes: number;
	readonly rawBytes: number;
}

/** Usable bytes wanted on each day by one end of the range: it differs only by what is stored. */
export function wantedAtEnd(
	{ pool, stored, wanted }: FilledPool,
	series: Float64Array
): Float64Array {
	const perStored = (1 + pool.metadata.value) / pool.fillLimit.value;
	const wants = new Float64Array(series.length);
	for (let day = 0; day < wants.length; day++)
		wants[day] = (wanted[day] ?? 0) + ((series[day] ?? 0) - (stored[day] ?? 0)) * perStored;
	return wants;
}

/** One end of the range. */
function rangeEnd(
	filled: FilledPool,
	series: Float64Array,
	bought: Bought | null,
	{ horizonDays, start }: SizingFrame,
	months: number
): RangeEnd {
	const wants = wantedAtEnd(filled, series);
	const fullDay = bought && firstDayOver(wants, bought.usableBytes);
	return {
		storedByMonthBytes: monthly(series, months),
		peakBytes: peakOf(series, horizonDays).value,
		wantedUsableBytes: peakOf(wants, horizonDays).value,
		fullDay,
		fullDate: fullDay === null ? null : dateAfter(start, fullDay)
	};
}

/** The pool with what was bought for it; null where capacity is metered. */
export function sizePool(
	filled: FilledPool,
	bought: Bought | null,
	frame: SizingFrame
): PoolSizing {
	const { pool, held, stored, wanted, range } = filled;
	const months = Math.round(((frame.horizonDays + frame.outlookDays) * 12) / daysPerYear);
	const fullDay = bought && firstDayOver(wanted, bought.usableBytes);
	return {
		poolId: pool.id,
		storedByMonthBytes: monthly(stored, months),
		peakBytes: filled.peakBytes,
		peakDay: filled.peakDay,
		frontEndBytes: frontEndOn(held, 0),
		frontEndAtHorizonBytes: frontEndOn(held, frame.horizonDays),
		wantedUsableBytes: filled.wantedPeakBytes,
		fillLimitShare: pool.fillLimit.value,
		boughtUsableBytes: bought?.usableBytes ?? null,
		boughtRawBytes: bought?.rawBytes ?? null,
		fullDay,
		fullDate: fullDay === null ? null : dateAfter(frame.start, fullDay),
		range: range && {
			unknownBytes: range.unknownBytes,
			low: rangeEnd(filled, range.low, bought, frame, months),
			high: rangeEnd(filled, range.high, bought, frame, months)
		},
		pointsByLevel: Object.fromEntries(held.map(({ group, points }) => [group.level.id, points]))
	};
}
