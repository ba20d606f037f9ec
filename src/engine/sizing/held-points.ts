/**
 * How long points really stay, or are really paid for, beyond what the policy says.
 *
 * Object storage that locks by generations: what a point held may go when the lock of the
 * generation is over in which it was still needed, lock + up to one generation after the policy lets
 * go. Classes with a minimum of days: deleted bytes are billed until the minimum is over.
 * Example: daily points of 7 days, locked 7 days in generations of 10: the one of day 0 leaves the
 * policy on day 7 and its bytes on day 17.
 */
import {
	billedUntilDay,
	blockDeletableOn,
	lockGenerations,
	type PointLife
} from '../protection/index.ts';

const endingOn = (
	lives: readonly PointLife[],
	endOf: (life: PointLife) => number
): readonly PointLife[] => lives.map((life) => ({ ...life, endsOnDay: endOf(life) }));

/** Points with what generations of locks add to their lives. */
export function lockedLives(
	lives: readonly PointLife[],
	terms: { readonly lockDays: number; readonly generationDays: number }
): readonly PointLife[] {
	const generations = lockGenerations(
		lives.map(({ day }) => day),
		terms
	);
	return endingOn(lives, ({ endsOnDay }) => blockDeletableOn(generations, endsOnDay));
}

/** Points as long as they are billed. */
export const billedLives = (
	lives: readonly PointLife[],
	minimumDays: number
): readonly PointLife[] => endingOn(lives, (life) => billedUntilDay(life, minimumDays));
