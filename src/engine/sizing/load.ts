/**
 * Loads: how much a movement has to carry in a run, and by when.
 *
 * A nightly run carries what changed since the run before, a full run everything, both at the end of
 * the horizon, when there is most; the first run carries everything there is on the first day. A
 * movement that follows every write is judged by its busiest hour: an hour's writes times its peak.
 * Example: 100 TB of which 10 % change a day are 10 TB a night; in 8 h they need 347 MB/s.
 */
import type { Bid } from '../bid/index.ts';
import type { Movement, Pool } from '../library/index.ts';
import { uniqueShare } from '../reduction/index.ts';
import { growthFactor, secondsPerDay, secondsPerHour } from '../units/index.ts';
import { dayOfMonth } from './months.ts';
import { changedShareIn, storedShareIn, type PoolGroup } from './stored.ts';

export interface Load {
	readonly movement: Movement;
	readonly pool: Pool;
	readonly held: readonly PoolGroup[];
	/** Bytes of the nightly run (or busiest hour) and of a full run; null when no fulls are repeated. */
	readonly nightlyBytes: number;
	readonly fullBytes: number | null;
	/** Bytes of the very first run. */
	readonly firstBytes: number;
	readonly nightlyLimitSeconds: number;
	readonly fullLimitSeconds: number;
}

/** Share of the read bytes that crosses: all as read, what the target stores of them as stored. */
const formShares = ({ form }: Movement, pool: Pool, { group }: PoolGroup) =>
	form === 'as-read'
		? { changed: 1, whole: 1 }
		: {
				changed: changedShareIn(pool, group.changedStoredShare),
				whole: storedShareIn(pool, group.storedShare)
			};

/** Bytes that change between two runs of a group, by a day of which it has the size. */
function changedBy({ group, policy }: PoolGroup): (day: number) => number {
	const share = uniqueShare(group.curve, policy.everySeconds / secondsPerDay);
	return (day) => group.frontEndBytes * growthFactor(group.growthPerYear, day) * share;
}

const sumOver = (held: readonly PoolGroup[], bytes: (of: PoolGroup) => number): number =>
	held.reduce((total, of) => total + bytes(of), 0);

const fullOn = (movement: Movement, pool: Pool, held: readonly PoolGroup[], day: number): number =>
	sumOver(
		held,
		(of) =>
			of.group.frontEndBytes *
			growthFactor(of.group.growthPerYear, day) *
			formShares(movement, pool, of).whole
	);

/** Bytes of one run, or of the busiest hour of a movement that follows every write. */
function runOn(movement: Movement, pool: Pool, held: readonly PoolGroup[], day: number): number {
	const isAlways = movement.during === 'always';
	const peak = movement.peak?.value ?? 1;
	return sumOver(held, (of) => {
		const runs = isAlways ? (peak * secondsPerHour) / of.policy.everySeconds : 1;
		return changedBy(of)(day) * runs * formShares(movement, pool, of).changed;
	});
}

/** Outside the window a run may last until the next one, and a full as long as a weekend. */
function limitsOf(
	{ during, sends }: Movement,
	held: readonly PoolGroup[],
	window: Bid['window']
): Pick<Load, 'nightlyLimitSeconds' | 'fullLimitSeconds'> {
	if (during === 'window')
		return {
			nightlyLimitSeconds: window.nightly,
			fullLimitSeconds: window.weekend ?? window.nightly
		};
	if (during === 'always')
		return { nightlyLimitSeconds: secondsPerHour, fullLimitSeconds: secondsPerHour };
	const untilNext = Math.max(secondsPerDay, ...held.map(({ policy }) => policy.everySeconds));
	return {
		nightlyLimitSeconds: untilNext,
		fullLimitSeconds:
			sends === 'changes' ? untilNext : Math.max(untilNext, window.weekend ?? window.nightly)
	};
}

/** What a movement has to carry and by when. */
export function loadOf(
	movement: Movement,
	{ pool, held }: { readonly pool: Pool; readonly held: readonly PoolGroup[] },
	window: Bid['window'],
	horizonDays: number
): Load {
	return {
		movement,
		pool,
		held,
		nightlyBytes: runOn(movement, pool, held, horizonDays),
		fullBytes:
			movement.sends === 'fulls-and-changes' ? fullOn(movement, pool, held, horizonDays) : null,
		firstBytes: fullOn(movement, pool, held, 0),
		...limitsOf(movement, held, window)
	};
}

/** Bytes per second that a movement must reach to be done in time. */
export const wantedRate = (load: Load): number =>
	Math.max(
		load.nightlyBytes / load.nightlyLimitSeconds,
		load.fullBytes === null ? 0 : load.fullBytes / load.fullLimitSeconds
	);

/** Days between the fulls that a target repeats; Infinity when it repeats none. */
const fullEveryDays = ({ sends }: Movement, { chain }: Pool): number =>
	sends === 'fulls-and-changes' && 'fullEvery' in chain ? chain.fullEvery.value : Infinity;

/** Bytes that a movement carries in each month: every run, repeated fulls, and at the start everything once. */
export function carriedByMonth(
	{ movement, pool, held, firstBytes }: Load,
	months: number
): readonly number[] {
	const changing = held.map((of) => ({
		everySeconds: of.policy.everySeconds,
		changedOn: changedBy(of),
		crosses: formShares(movement, pool, of).changed
	}));
	return Array.from({ length: months }, (_, month) => {
		const days = dayOfMonth(month + 1) - dayOfMonth(month);
		const middle = dayOfMonth(month) + days / 2;
		const changed = changing.reduce(
			(total, { everySeconds, changedOn, crosses }) =>
				total + changedOn(middle) * ((days * secondsPerDay) / everySeconds) * crosses,
			0
		);
		const fulls = fullOn(movement, pool, held, middle) * (days / fullEveryDays(movement, pool));
		return changed + fulls + (month === 0 ? firstBytes : 0);
	});
}
