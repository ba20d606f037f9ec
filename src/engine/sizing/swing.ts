/**
 * What a pool may come to where nobody knows whether the same blocks change again and again.
 *
 * Daily change alone leaves that open: between "the same bytes every day" (U(k) = c) and "any byte
 * alike" (U(k) = 1 − (1 − c)^k) lies all that is possible. So the bytes of a group whose change over
 * several days is not known are computed for both ends; the rest stays as it is. The range holds the
 * expected value on every day, because within a day the two ends change places.
 * Example: 100 TB, 2 % a day, a point every 30 days: each later one holds 2 TB when the same bytes change
 * every day, 45 TB when all change alike.
 */
import type { ChangeCurve } from '../reduction/index.ts';

/** What may be stored less (0 or below) and more (0 or above), by day, per byte of front end. */
export interface Swing {
	readonly down: Float64Array;
	readonly up: Float64Array;
}

/** The curve if the same bytes were rewritten every day. */
export const sameEveryDay = ({ changePerDay }: ChangeCurve): ChangeCurve => ({
	changePerDay,
	hotShare: changePerDay,
	hotWeight: 1
});

/** The curve if every byte were as likely to be rewritten as any other. */
export const anyAlike = ({ changePerDay }: ChangeCurve): ChangeCurve => ({
	changePerDay,
	hotShare: 0,
	hotWeight: 0
});

/** Differences below this share of the bytes are rounding. */
const rounding = 1e-9;

/**
 * How far the bytes of a curve may lie below and above the expected, by day, per byte of front end;
 * null when they cannot. `unitFor` gives the unit response of another curve in the same place, in an
 * array of its own: the swing is written into the two that it gives.
 */
export function swingOf(
	curve: ChangeCurve,
	unit: Float64Array,
	unitFor: (curve: ChangeCurve) => Float64Array
): Swing | null {
	const down = unitFor(sameEveryDay(curve));
	const up = unitFor(anyAlike(curve));
	let differs = false;
	for (let day = 0; day < unit.length; day++) {
		const own = unit[day] ?? 0;
		const local = (down[day] ?? 0) - own;
		const spread = (up[day] ?? 0) - own;
		const least = Math.min(0, local, spread);
		const most = Math.max(0, local, spread);
		down[day] = least;
		up[day] = most;
		differs ||= most - least > rounding * own;
	}
	return differs ? { down, up } : null;
}
