/**
 * Media sets of a grandfather-father-son tape pool: which set each point is written to.
 *
 * Law: on each day the first point goes to the eldest set that is due (yearly before quarterly,
 * monthly, weekly), and none to the daily set unless there is a second point; on a day when nothing
 * elder is due the first point goes to the daily set. Further points of the day are not written.
 * A set is due once in its period, which begins with the period's first chosen weekday; a class of
 * n sets is written over from its oldest.
 * Example: weekly on Saturday: Saturday's first point goes to the weekly set, its second to the daily.
 */
import { secondsPerDay } from '../../units/index.ts';
import type { Weekday } from '../calendar.ts';
import { periodIndex } from '../periods.ts';
import { periodRules, type PeriodRule, type RetentionPolicy } from '../policy.ts';

export type TapeSets = Readonly<Record<PeriodRule, number>>;

export interface TapePoint {
	readonly seconds: number;
	readonly set: PeriodRule;
	/** When the set is written over; Infinity when it is not. */
	readonly endsAtSeconds: number;
}

/** Point times in ascending order, and how many sets each class has → what is on tape. */
export function tapeGfs(
	pointSeconds: readonly number[],
	sets: TapeSets,
	weekday: Weekday
): readonly TapePoint[] {
	const eldestFirst = [...periodRules].reverse();
	const calendar: RetentionPolicy = {
		everySeconds: secondsPerDay,
		keepAllDays: 0,
		dailyDays: sets.daily,
		weekly: sets.weekly,
		monthly: sets.monthly,
		quarterly: sets.quarterly,
		yearly: sets.yearly,
		weekday
	};
	const served = new Map<PeriodRule, number>();
	const written: { seconds: number; set: PeriodRule }[] = [];
	let elderWrittenOn = NaN;
	for (const seconds of pointSeconds) {
		const day = Math.floor(seconds / secondsPerDay);
		const due = eldestFirst.filter(
			(set) => sets[set] > 0 && served.get(set) !== periodIndex(calendar, set, day)
		);
		const set = elderWrittenOn === day ? due.find((one) => one === 'daily') : due[0];
		if (!set) continue;
		// An elder set serves the younger ones that are due with it, but never the daily set.
		for (const one of set === 'daily' ? due : due.filter((other) => other !== 'daily')) {
			served.set(one, periodIndex(calendar, one, day));
		}
		if (set !== 'daily') elderWrittenOn = day;
		written.push({ seconds, set });
	}
	return withEnds(written, sets);
}

/** A set is written over by the n-th newer one of its class. */
function withEnds(
	written: readonly { readonly seconds: number; readonly set: PeriodRule }[],
	sets: TapeSets
): readonly TapePoint[] {
	const timesBySet = new Map<PeriodRule, number[]>(periodRules.map((set) => [set, []]));
	const ranks = written.map(({ seconds, set }) => (timesBySet.get(set)?.push(seconds) ?? 1) - 1);
	return written.map(({ seconds, set }, at) => {
		const overwrittenAt = timesBySet.get(set)?.[(ranks[at] ?? 0) + sets[set]];
		return { seconds, set, endsAtSeconds: overwrittenAt ?? Infinity };
	});
}
