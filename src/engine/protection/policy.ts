/**
 * A retention policy as a service level states it, independent of any product.
 *
 * Every rule counts from the point's own time and none knows of the others: a point stays as long
 * as any rule keeps it. "Every run" is an age. Daily, weekly, monthly, quarterly and yearly are
 * calendar periods: the first run of a period carries it (see carriers.ts for chains) and stays
 * until so many periods, its own included, are over. The newest point stays until the next run.
 * Example: hourly runs, keepAllDays 3, dailyDays 30: 72 hourly points, and the first of each of 30
 * days, 3 of which are among the 72 → 99.
 */
import { weekdays, type Weekday } from './calendar.ts';

export interface RetentionPolicy {
	/** Distance between runs, in whole seconds (3600 is hourly, 86 400 daily). */
	readonly everySeconds: number;
	/** Days for which every run is kept; 0 leaves it to the daily rule. */
	readonly keepAllDays: number;
	/** Days for which one point a day is kept. */
	readonly dailyDays: number;
	/** ISO weeks, calendar months, quarters and years for which one point each is kept. */
	readonly weekly: number;
	readonly monthly: number;
	readonly quarterly: number;
	readonly yearly: number;
	/**
	 * The day that carries the long-term points: weeks begin on it, and a month, quarter or year
	 * begins with its first such day. Without it weeks are ISO weeks and the others calendar ones.
	 */
	readonly weekday?: Weekday;
	/** Days for which nothing may be deleted, whatever the rules say (immutability); none without it. */
	readonly lockDays?: number;
}

export const periodRules = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type PeriodRule = (typeof periodRules)[number];

/** How many periods of a rule are kept. */
export const periodsKept = (policy: RetentionPolicy, rule: PeriodRule): number =>
	rule === 'daily' ? policy.dailyDays : policy[rule];

/** Throws when a policy is not one: a broken promise of whoever read it in. */
export function assertPolicy(policy: RetentionPolicy): void {
	const { everySeconds, keepAllDays, lockDays = 0, weekday } = policy;
	if (!Number.isInteger(everySeconds) || everySeconds < 1) {
		throw new RangeError(`everySeconds is ${everySeconds}; expected whole seconds, 1 or more.`);
	}
	for (const [name, days] of Object.entries({ keepAllDays, lockDays })) {
		if (!Number.isFinite(days) || days < 0) {
			throw new RangeError(`${name} is ${days}; expected days, 0 or more.`);
		}
	}
	for (const rule of periodRules) {
		const periods = periodsKept(policy, rule);
		if (!Number.isInteger(periods) || periods < 0) {
			throw new RangeError(`${rule} keeps ${periods}; expected whole periods, 0 or more.`);
		}
	}
	if (weekday !== undefined && !weekdays.includes(weekday)) {
		throw new RangeError(`"${weekday}" is no weekday; expected monday to sunday.`);
	}
}
