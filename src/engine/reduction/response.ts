/**
 * Unit response: bytes stored per byte of day-0 front end, for each day of the horizon.
 *
 * Law for stores whose points share blocks, over the points alive at t1 < … < tk:
 *   first·(L(t1) − saved) + Σ [change·min(L(ti), L(ti+1))·D(gap) + first·growth in the gap];
 * chains begin anew with each full. A run is written before what it replaces goes, so that the
 * day's peak holds both; what goes stays as garbage until the store is cleaned at the end of a day,
 * and cleaning may leave a share of it. Sizes are taken at whole days.
 * Example: 10 %/day uniform, nothing compressed, daily points in a shared store: 1.2 on day 2;
 * without the middle point 1 + (1 − 0.9²) = 1.19.
 */
import type { PointLife } from '../protection/index.ts';
import {
	append,
	livingBytes,
	none,
	openLedger,
	remove,
	turnIntoFull,
	type Ledger
} from './ledger.ts';
import { mechanismOf } from './mechanism.ts';
import { scheduleOf, type Schedule } from './schedule.ts';
import type { DataShape, StoreMechanism } from './store.ts';

/** Bytes per byte of day-0 front end, for each day 0…horizon. */
export interface StoredResponse {
	/** Most bytes at any moment of the day. */
	readonly dayPeak: Float64Array;
	/** Of the most bytes, those of whole copies and growth, and those of changes. */
	readonly dayPeakWhole: Float64Array;
	readonly dayPeakChange: Float64Array;
	/** Bytes when the day is over and the store is cleaned. */
	readonly dayEnd: Float64Array;
	/** Of the bytes at the day's end, those of whole copies and growth; the rest is changes. */
	readonly dayEndWhole: Float64Array;
	/** Of the bytes at the day's end, those of deleted data that cleaning has not freed. */
	readonly dayEndGarbage: Float64Array;
}

/** Lets everything of a slot happen; returns the bytes that it freed. */
function happen(ledger: Ledger, { points, first, next }: Schedule, slot: number): number {
	let event = first[slot] ?? none;
	if (event === none) return 0;
	const before = livingBytes(ledger);
	for (; event !== none; event = next[event] ?? none) {
		if (event < points) remove(ledger, event);
		else turnIntoFull(ledger, event - points);
	}
	return Math.max(0, before - livingBytes(ledger));
}

/**
 * Follows a store day by day. `lives` ascend by day; points beyond the horizon are left out. Throws
 * on points that do not ascend, on shares outside 0…1 and on a store that never frees anything.
 */
export function storedResponse(
	lives: readonly PointLife[],
	shape: DataShape,
	store: StoreMechanism,
	horizonDays: number
): StoredResponse {
	const mechanism = mechanismOf(shape, store);
	const ledger = openLedger(lives, shape, mechanism, horizonDays);
	const schedule = scheduleOf(lives, horizonDays);
	const series = () => new Float64Array(horizonDays + 1);
	const [dayPeak, dayPeakWhole, dayPeakChange] = [series(), series(), series()];
	const [dayEnd, dayEndWhole, dayEndGarbage] = [series(), series(), series()];
	const { cleaningEveryDays, garbageAllowance, besideShare } = mechanism;
	const keepsGarbage = cleaningEveryDays > 0;
	let garbage = 0;
	let run = 0;
	for (let day = 0; day <= horizonDays; day++) {
		let peak = livingBytes(ledger) + garbage;
		let whole = ledger.sumWhole;
		let change = ledger.sumChange;
		for (; run < schedule.points && (ledger.day[run] ?? 0) < day + 1; run++) {
			append(ledger, run);
			const bytes = livingBytes(ledger) + garbage;
			if (bytes > peak) {
				peak = bytes;
				whole = ledger.sumWhole;
				change = ledger.sumChange;
			}
			const freed = happen(ledger, schedule, run);
			if (keepsGarbage) garbage += freed;
		}
		const freed = happen(ledger, schedule, schedule.points + day);
		if (keepsGarbage) garbage += freed;
		const living = livingBytes(ledger);
		if (keepsGarbage && day % cleaningEveryDays === 0)
			garbage = Math.min(garbage, garbageAllowance * living);
		const beside = besideShare * (ledger.sizes[day] ?? 0);
		dayPeak[day] = peak + beside;
		dayPeakWhole[day] = Math.max(0, whole);
		dayPeakChange[day] = Math.max(0, change);
		dayEnd[day] = living + garbage + beside;
		dayEndWhole[day] = Math.max(0, ledger.sumWhole);
		dayEndGarbage[day] = garbage;
	}
	return { dayPeak, dayPeakWhole, dayPeakChange, dayEnd, dayEndWhole, dayEndGarbage };
}

/**
 * Bytes per byte of day-0 front end to have room for on each day 0…horizon: the peak of the day.
 * Independent of the front end's size, so that groups of like workloads share one. Throws as
 * {@link storedResponse}.
 */
export const unitResponse = (
	lives: readonly PointLife[],
	shape: DataShape,
	store: StoreMechanism,
	horizonDays: number
): Float64Array => storedResponse(lives, shape, store, horizonDays).dayPeak;
