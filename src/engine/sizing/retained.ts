/**
 * What a system still holds after its last run: the bytes of its restore points, month by month,
 * until the last of them may go.
 *
 * The system is taken to have run long enough that every rule is full, ending on the day of the
 * cut-over; then points only leave. bytes(d) = Σ groups front end at the cut-over × response of the
 * points alive on that day, d days later. Sizes of the past follow growth backwards.
 * Example: one point a day for 14 days and nothing longer is all gone on day 14.
 */
import { oldestDaysOf, policyIn } from '../design/index.ts';
import type { Architecture, JournalStore, Pool } from '../library/index.ts';
import { pointLives, type PointLife, type RetentionPolicy } from '../protection/index.ts';
import { courseOf, sharingOf, unitResponse } from '../reduction/index.ts';
import { daysPerYear, growthFactor } from '../units/index.ts';
import { dateAfter } from './date.ts';
import { growthByDay } from './growth.ts';
import type { WorkloadGroup } from './groups.ts';
import { chainStyleOf, storeMechanismOf } from './mechanism.ts';
import { remember, type Ending, type EvaluationMemo } from './memo.ts';
import { dayOfMonth } from './months.ts';
import { oneCopy, type LeftBehind } from './one-copy.ts';
import { shapeIn } from './stored.ts';

export interface Retained {
	/** Day of the cut-over, from the start of the comparison. */
	readonly stopDay: number;
	readonly leftBehind: readonly LeftBehind[];
	/** Those of one copy: what is carried over when the old system goes. */
	readonly carried: readonly LeftBehind[];
	/** Bytes held at the cut-over and 1, 2, 3 … months later; empty when nothing is. */
	readonly bytesByMonth: readonly number[];
	/** Months until the last point may go. */
	readonly months: number;
}

const daysPerMonth = daysPerYear / 12;

/** A chain holds its points somewhat longer than their rule; so much is let run in before. */
const settlingDays = 100;

type Store = Exclude<Pool['store'], JournalStore>;

/** Points alive when the runs stop on day `stop`, and when the last of them goes. */
function alive(lives: readonly PointLife[], stop: number): readonly PointLife[] {
	return lives.filter(({ day, endsOnDay }) => day <= stop && endsOnDay > stop);
}

function endingOf(
	pool: Pool,
	store: Store,
	group: WorkloadGroup,
	policy: RetentionPolicy,
	stopDate: string,
	memo: EvaluationMemo
): Ending {
	const stop = Math.ceil(oldestDaysOf(policy)) + settlingDays;
	const end = 2 * stop;
	const chain = chainStyleOf(pool);
	const mechanism = storeMechanismOf(store);
	const sharing = sharingOf(mechanism);
	// Points and their course are those of a policy; only the weighing is a group's own.
	const key = JSON.stringify(['left behind', policy, chain, stopDate]);
	const lives = remember(memo.lives, key, () =>
		alive(pointLives(policy, chain, dateAfter(stopDate, -stop), end), stop)
	);
	const course = remember(memo.courses, `${key}${JSON.stringify(sharing)}`, () =>
		courseOf(lives, sharing, end)
	);
	const shape = shapeIn(pool, group);
	const sizes = growthByDay(shape.growthPerYear, end, memo);
	const response = unitResponse(course, shape, mechanism, sizes);
	const grown = growthFactor(shape.growthPerYear, stop);
	return {
		unit: response.subarray(stop).map((bytes) => bytes / grown),
		lastDay: Math.max(0, ...lives.map(({ endsOnDay }) => endsOnDay)) - stop
	};
}

/** Pools whose points stay when production moves on: not journals, not snapshots on its own storage. */
const staysBehind = (pool: Pool): pool is Pool & { readonly store: Store } =>
	pool.store.kind !== 'journal' && (pool.store.kind !== 'snapshot' || pool.store.whole);

/** Bytes of what is left behind, so many days after the cut-over. */
export const heldOnDay = (left: readonly LeftBehind[], day: number): number =>
	left.reduce((sum, { unit, frontEndBytes }) => sum + frontEndBytes * (unit[day] ?? 0), 0);

/** What an architecture that protected `groups` holds after a cut-over on `stopDate`. */
export function retainedAfter(
	{ pools }: Architecture,
	groups: readonly WorkloadGroup[],
	start: string,
	stopDay: number,
	memo: EvaluationMemo
): Retained {
	const stopDate = dateAfter(start, stopDay);
	const leftBehind = pools.filter(staysBehind).flatMap((pool) =>
		groups.flatMap((group): readonly LeftBehind[] => {
			const policy = policyIn(pool, group.level, group.classId);
			if (!policy) return [];
			const key = JSON.stringify([pool, policy, group.key, stopDate]);
			const ending = remember(memo.endings, key, () =>
				endingOf(pool, pool.store, group, policy, stopDate, memo)
			);
			const frontEndBytes = group.frontEndBytes * growthFactor(group.growthPerYear, stopDay);
			return [{ ...ending, pool, group, frontEndBytes }];
		})
	);
	const months = Math.ceil(Math.max(0, ...leftBehind.map(({ lastDay }) => lastDay)) / daysPerMonth);
	return {
		stopDay,
		leftBehind,
		carried: oneCopy(leftBehind),
		months,
		bytesByMonth: Array.from({ length: months }, (_, month) =>
			heldOnDay(leftBehind, dayOfMonth(month))
		)
	};
}
