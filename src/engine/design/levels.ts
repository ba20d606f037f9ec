/**
 * Which part of a service level a pool keeps: the level's policy, thinned to what the mechanism can
 * run and cut to the pool's share of it.
 *
 * Example: Gold runs hourly; an object bucket that takes one point a day keeps it with a day between
 * points, and a snapshot pool that keeps the short term only drops the weeklies and older.
 */
import type { ServiceLevel } from '../bid/index.ts';
import type { Pool } from '../library/index.ts';
import type { RetentionPolicy } from '../protection/index.ts';
import { secondsPerDay } from '../units/index.ts';

/** Distance between backup runs of a level in seconds: stated, or as long as its RPO allows, a week at most. */
export const everySecondsOf = (level: ServiceLevel): number =>
	Math.min(level.every ?? level.rpo, 7 * secondsPerDay);

/** The level's policy as the customer states it, before any mechanism touches it. */
export function policyOf(level: ServiceLevel): RetentionPolicy {
	const { retention } = level;
	return {
		everySeconds: everySecondsOf(level),
		keepAllDays: retention.everyRun ?? 0,
		dailyDays: retention.daily,
		weekly: retention.weekly,
		monthly: retention.monthly,
		quarterly: retention.quarterly,
		yearly: retention.yearly
	};
}

/** The policy as the pool keeps it; null when the level wants fewer copies than this pool's number. */
export function policyIn(pool: Pool, level: ServiceLevel): RetentionPolicy | null {
	if (level.copies < pool.copy) return null;
	const whole = policyOf(level);
	const everySeconds = Math.max(whole.everySeconds, pool.runsAtMostEvery?.value ?? 0);
	const keepAllDays = everySeconds >= secondsPerDay ? 0 : whole.keepAllDays;
	const shortTerm = { ...whole, everySeconds, keepAllDays };
	if (pool.keeps === 'short-term')
		return { ...shortTerm, weekly: 0, monthly: 0, quarterly: 0, yearly: 0 };
	if (pool.keeps === 'long-term') return { ...shortTerm, keepAllDays: 0, dailyDays: 1 };
	return shortTerm;
}
