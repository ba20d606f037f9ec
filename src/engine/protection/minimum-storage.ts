/**
 * Storage classes that bill a minimum of days: deleting earlier frees the bytes and not the bill.
 *
 * Law: billed until = max(day deleted, day written + minimum). Classes with 30 (vault), 90
 * (Wasabi, AWS cold backup) or 180 days (archive classes) are common; the days belong to the price.
 * Example: written on day 0, kept 30 days, minimum 90: billed until day 90, 60 days for nothing.
 */
import type { PointLife } from './point-lives.ts';

/** The day from which a point is no longer billed; Infinity while it is never deleted. */
export const billedUntilDay = (
	{ day, endsOnDay }: Pick<PointLife, 'day' | 'endsOnDay'>,
	minimumDays: number
): number => Math.max(endsOnDay, day + minimumDays);

/** Days for which a point is billed although it is gone. */
export const daysBilledAfterDeletion = (
	life: Pick<PointLife, 'day' | 'endsOnDay'>,
	minimumDays: number
): number => {
	const days = billedUntilDay(life, minimumDays) - life.endsOnDay;
	return Number.isNaN(days) ? 0 : days;
};
