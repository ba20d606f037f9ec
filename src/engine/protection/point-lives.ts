/**
 * Every restore point that ever exists under a policy, and when each disappears.
 *
 * Law: a point is alive on day x when day ≤ x < endsOnDay. Days are counted from the first run,
 * which is at midnight of the start date; 0.5 is noon of that day.
 * Example: one run a day, dailyDays 14: point d lives from day d to day d + 14, so 14 are alive
 * after each run.
 */
import { secondsPerDay } from '../units/index.ts';
import type { ChainStyle } from './chain-style.ts';
import { chainEndsOf } from './chain-ends.ts';
import type { RetentionPolicy } from './policy.ts';
import { staysWhole, timelineOf, type Timeline } from './timeline.ts';

export type PointKind = 'full' | 'increment';

export interface PointLife {
	/** Days since the first run, ascending. */
	readonly day: number;
	/** A full is whole by design: written, put aside or left behind as one. See `wholeFromDay`. */
	readonly kind: PointKind;
	/** When the point is gone; Infinity if it is alive after the horizon. */
	readonly endsOnDay: number;
	/**
	 * From when and until when the point is whole at all. A point put aside by a merging chain is so
	 * only later; an increment may be so while it is the oldest (merging) or the newest (reverse).
	 * Infinity: never, or never ceasing to be.
	 */
	readonly wholeFromDay: number;
	readonly wholeUntilDay: number;
}

/**
 * All points from the first run to the horizon, both included, oldest first. The cost is
 * proportional to the number of runs. Throws when the policy, the chain or the date is not one.
 */
export function pointLives(
	policy: RetentionPolicy,
	chain: ChainStyle,
	startDate: string,
	horizonDays: number
): readonly PointLife[] {
	const timeline = timelineOf(policy, chain, startDate, horizonDays);
	const { ends, wholeFrom, wholeUntil } = chainEndsOf(timeline);
	const lives: PointLife[] = [];
	for (let run = 0; run < timeline.runs; run += 1) {
		const day = (run * policy.everySeconds) / secondsPerDay;
		const endsOnDay = (ends[run] ?? 0) / secondsPerDay;
		lives.push({
			day,
			kind: kindOf(timeline, run),
			endsOnDay: endsOnDay > horizonDays ? Infinity : endsOnDay,
			wholeFromDay: Math.max(day, (wholeFrom[run] ?? Infinity) / secondsPerDay),
			wholeUntilDay: (wholeUntil[run] ?? Infinity) / secondsPerDay
		});
	}
	return lives;
}

/** The form a point has on a day of its life. */
export const kindOn = ({ wholeFromDay, wholeUntilDay }: PointLife, day: number): PointKind =>
	wholeFromDay <= day && day < wholeUntilDay ? 'full' : 'increment';

function kindOf(timeline: Timeline, run: number): PointKind {
	switch (timeline.chain.style) {
		case 'independent':
			return 'full';
		case 'forever-forward':
			return run === 0 || (timeline.longEnds[run] ?? 0) > 0 ? 'full' : 'increment';
		case 'reverse-incremental':
			return staysWhole(timeline, run) ? 'full' : 'increment';
		case 'forward-incremental':
		case 'tape-sets':
			return timeline.isFull[run] === 1 ? 'full' : 'increment';
	}
}
