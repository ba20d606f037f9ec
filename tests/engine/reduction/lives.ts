/** Restore points for tests, with as little to write as possible. */
import type { PointLife } from '#engine/protection/index.ts';

/** A point that is an increment from the start. */
export const increment = (day: number, endsOnDay = Infinity): PointLife => ({
	day,
	kind: 'increment',
	endsOnDay,
	wholeFromDay: Infinity,
	wholeUntilDay: Infinity
});

/** A point written whole. */
export const full = (day: number, endsOnDay = Infinity): PointLife => ({
	...increment(day, endsOnDay),
	kind: 'full',
	wholeFromDay: day
});

/** A full on day 0 and an increment on every day to `last`; ends by day. */
export const daily = (last: number, endsOnDay: (day: number) => number = () => Infinity) =>
	Array.from({ length: last + 1 }, (_, day) =>
		day === 0 ? full(0, endsOnDay(0)) : increment(day, endsOnDay(day))
	);
