/**
 * What held up the restores that had a place: seconds of holding, by cause.
 *
 * Each second in which a restore transfers counts for the full resource that holds its rate, or for
 * its own cap; each second in which nothing of it moves (overhead, tape handling, mounting, waiting
 * to be moved) counts for itself. The sum is the time the places were held.
 * Example: 600 s of overhead, then 5000 s at the rate of a full link: 600 s itself, 5000 s the link.
 */
import { ownCap } from './fair-shares.ts';

/** By place of the resource; then two more, for the own cap and for standing still. */
export type Pace = Float64Array;

export const createPace = (resources: number): Pace => new Float64Array(resources + 2);

/** Charges seconds of transfer to a resource by its place, or to `ownCap`. */
export function chargeTransfer(pace: Pace, heldBy: number, seconds: number): void {
	const place = heldBy === ownCap ? pace.length - 2 : heldBy;
	pace[place] = (pace[place] ?? 0) + seconds;
}

/** Charges seconds in which nothing moved. */
export function chargeStill(pace: Pace, seconds: number): void {
	const place = pace.length - 1;
	pace[place] = (pace[place] ?? 0) + seconds;
}

/** Seconds charged to each resource, to own caps and to standing still. */
export const readPace = (
	pace: Pace
): { readonly byResource: Float64Array; readonly ownCap: number; readonly still: number } => ({
	byResource: pace.subarray(0, pace.length - 2),
	ownCap: pace[pace.length - 2] ?? 0,
	still: pace[pace.length - 1] ?? 0
});
