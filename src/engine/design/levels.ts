/**
 * Which part of a service level a pool keeps: the level's policy, thinned to what the mechanism can
 * run, cut to the pool's share of it and held by the pool's lock.
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

/** Days of a period at most: so old does the oldest point of a rule become. */
const periodDays = { weekly: 7, monthly: 31, quarterly: 92, yearly: 366 } as const;
type LongRule = keyof typeof periodDays;
const longRules = Object.keys(periodDays) as LongRule[];

/** Longest span that the rules of a policy look back, in days. */
export const oldestDaysOf = (policy: RetentionPolicy): number =>
	Math.max(
		policy.keepAllDays,
		policy.dailyDays,
		...longRules.map((rule) => policy[rule] * periodDays[rule])
	);

/** Counts of the long rules, each by a law of its own. */
const longTerm = (count: (rule: LongRule) => number): Pick<RetentionPolicy, LongRule> => ({
	weekly: count('weekly'),
	monthly: count('monthly'),
	quarterly: count('quarterly'),
	yearly: count('yearly')
});

/** Nothing older than so many days; a point a day is kept in any case. */
const cutTo = (policy: RetentionPolicy, days: number): RetentionPolicy => ({
	...policy,
	keepAllDays: Math.min(policy.keepAllDays, days),
	dailyDays: Math.max(1, Math.min(policy.dailyDays, Math.floor(days))),
	...longTerm((rule) => Math.min(policy[rule], Math.floor(days / periodDays[rule])))
});

/** The policy's part that a pool keeps; null when there is none of it. */
function partOf(pool: Pool, policy: RetentionPolicy): RetentionPolicy | null {
	switch (pool.keeps) {
		case 'all':
			return policy;
		case 'short-term':
			return { ...policy, ...longTerm(() => 0) };
		case 'long-term':
			return longRules.some((rule) => policy[rule] > 0)
				? { ...policy, keepAllDays: 0, dailyDays: 1 }
				: null;
	}
}

/** Days for which an immutable pool refuses to delete a point of the level; 0 when the policy's time is all. */
export const lockDaysIn = (pool: Pool, level: ServiceLevel): number =>
	pool.immutable ? Math.max(level.immutableFor ?? 0, pool.lock?.atLeast?.value ?? 0) : 0;

/** Whether a pool is there for a level, and for a class of data where one is named. */
function isFor(
	{ copy, wantedFromCopies, takes }: Pool,
	level: ServiceLevel,
	classId: string | undefined
): boolean {
	if (level.copies < (wantedFromCopies ?? copy)) return false;
	if (level.rpo > (takes.rpoUpTo ?? Infinity) || level.rpo <= (takes.rpoAbove ?? 0)) return false;
	if (classId === undefined) return true;
	return !takes.notClasses?.includes(classId) && (takes.classes?.includes(classId) ?? true);
}

/**
 * The policy as the pool keeps it; null when the level, or the class of data where one is named, is
 * not for this pool.
 */
export function policyIn(
	pool: Pool,
	level: ServiceLevel,
	classId?: string
): RetentionPolicy | null {
	if (!isFor(pool, level, classId)) return null;
	const { store, keepsAtMost } = pool;
	const whole = policyOf(level);
	if (store.kind === 'journal')
		return {
			everySeconds: store.checkpointEvery.value,
			keepAllDays: store.history.value,
			dailyDays: 0,
			...longTerm(() => 0)
		};
	const everySeconds = Math.max(whole.everySeconds, pool.runsAtMostEvery?.value ?? 0);
	const keepAllDays = everySeconds >= secondsPerDay ? 0 : whole.keepAllDays;
	const part = partOf(pool, { ...whole, everySeconds, keepAllDays });
	const cut = part && keepsAtMost ? cutTo(part, keepsAtMost.value) : part;
	const lockDays = lockDaysIn(pool, level);
	// Generations hold blocks, not points: what they add is counted with the bytes.
	const locksPoints = lockDays > 0 && pool.lock?.generation === undefined;
	return cut && locksPoints ? { ...cut, lockDays } : cut;
}
