/**
 * Object-lock generations: how long blocks on immutable object storage really stay.
 *
 * Blocks written within one generation share a lock of period + generation from its first backup.
 * A generation begins with the first backup after the last one is over; blocks still in use then
 * are locked anew with it, so a replaced block is held to the end of the generation's lock.
 * Source: Veeam 13 documentation (generations of 10 or 30 days by provider).
 * Example: 7 + 10 days, first backup 1 July, block replaced 2 July: it can be deleted on 18 July.
 */
export interface LockTerms {
	/** Days for which the policy wants a point locked. */
	readonly lockDays: number;
	/** Length of a generation in days. */
	readonly generationDays: number;
}

export interface LockGeneration {
	/** The day of its first backup. */
	readonly startsOnDay: number;
	/** From this day on its blocks can be deleted. */
	readonly lockedUntilDay: number;
	/** Which backup opened it, counted from 0. */
	readonly firstBackup: number;
}

/** Backup days, ascending → the generations they fall into. */
export function lockGenerations(
	backupDays: readonly number[],
	{ lockDays, generationDays }: LockTerms
): readonly LockGeneration[] {
	const generations: LockGeneration[] = [];
	backupDays.forEach((day, firstBackup) => {
		const current = generations.at(-1);
		if (current && day < current.startsOnDay + generationDays) return;
		const lockedUntilDay = day + lockDays + generationDays;
		generations.push({ startsOnDay: day, lockedUntilDay, firstBackup });
	});
	return generations;
}

/** The day a block can be deleted on, when nothing refers to it from `replacedOnDay` on. */
export function blockDeletableOn(
	generations: readonly LockGeneration[],
	replacedOnDay: number
): number {
	const last = generations.findLast(({ startsOnDay }) => startsOnDay <= replacedOnDay);
	return Math.max(replacedOnDay, last?.lockedUntilDay ?? replacedOnDay);
}

/**
 * The last day of the lock on every file of a chain on a hardened disk repository: it counts from
 * the chain's newest point, and a closed chain is not extended.
 */
export const chainLockedUntil = (newestPointDay: number, lockDays: number): number =>
	newestPointDay + lockDays;
