/**
 * How a mechanism holds points together: which are whole, and what the others need.
 *
 * independent: every point stands alone (snapshots, deduplicated stores).
 * forever-forward: the oldest short-term point is the full; every newer one needs the one before;
 *   what is no longer kept is merged away; a long-term point is put aside as a full.
 * forward-incremental: a full every so many days; increments need everything back to their full.
 * reverse-incremental: the newest is the full; older ones need everything up to it. A full every so
 *   many days begins anew and leaves the older full where it is.
 * tape-sets: as forward-incremental, but points written to one media set go together; a full that
 *   carries a long-term rule stays longer than its set, on another one.
 * Example: fullEveryDays 7 with fulls on Saturday: Friday's increment needs six points before it.
 */
import { dayOfIsoDate, weekdays, weekStart, type Weekday } from './calendar.ts';
import type { RetentionPolicy } from './policy.ts';

interface PeriodicFulls {
	readonly fullEveryDays: number;
	/** For whole weeks: the day of the fulls. Without it the policy's weekday, else Monday. */
	readonly fullsOn?: Weekday;
}

export type ChainStyle =
	| { readonly style: 'independent' }
	| { readonly style: 'forever-forward' }
	| ({ readonly style: 'forward-incremental' } & PeriodicFulls)
	| ({ readonly style: 'reverse-incremental' } & Partial<PeriodicFulls>)
	| ({
			readonly style: 'tape-sets';
			/** Days written to one media set; without it as many as between fulls. */
			readonly setDays?: number;
	  } & PeriodicFulls);

/** Windows of equal length on the calendar; the first run in each is special. */
export interface Windows {
	/** A day on which a window begins. */
	readonly anchorDay: number;
	readonly days: number;
}

function windowsOf(days: number, fullsOn: Weekday | undefined, start: number): Windows {
	if (!Number.isInteger(days) || days < 1) {
		throw new RangeError(`A chain has a full every ${days} days; expected whole days, 1 or more.`);
	}
	const wholeWeeks = days % 7 === 0;
	return {
		anchorDay: wholeWeeks ? weekStart(start, weekdays.indexOf(fullsOn ?? 'monday')) : start,
		days
	};
}

/** The windows whose first run is a full, or null for a style without periodic fulls. */
export function fullWindows(
	policy: RetentionPolicy,
	chain: ChainStyle,
	startDate: string
): Windows | null {
	const fullEveryDays = 'fullEveryDays' in chain ? chain.fullEveryDays : undefined;
	if (fullEveryDays === undefined) return null;
	const fullsOn = ('fullsOn' in chain ? chain.fullsOn : undefined) ?? policy.weekday;
	return windowsOf(fullEveryDays, fullsOn, dayOfIsoDate(startDate));
}

/** The windows written to one media set each, or null when there are no sets. */
export function setWindows(chain: ChainStyle, fulls: Windows | null): Windows | null {
	if (chain.style !== 'tape-sets' || !fulls) return null;
	const days = chain.setDays ?? chain.fullEveryDays;
	if (!Number.isInteger(days) || days < 1) {
		throw new RangeError(`A media set spans ${days} days; expected whole days, 1 or more.`);
	}
	return { anchorDay: fulls.anchorDay, days };
}

export const windowIndex = ({ anchorDay, days }: Windows, day: number): number =>
	Math.floor((day - anchorDay) / days);
