/**
 * Where in its range each driver stands in each trial: Latin hypercube sampling in blocks of fifty.
 *
 * A block of n trials cuts every driver's range into n equally likely parts and visits the middle of
 * each once, in an order of its own for each driver: p = (k + ½) / n. So fifty trials say what some
 * hundreds of free draws would, and a longer run begins with the trials of a shorter one.
 * Source: McKay, Beckman and Conover 1979. Example: a block of two stands at 0.25 and 0.75.
 */
import { chanceOf, shuffled } from './chance.ts';

export const blockSize = 50;

/** Share of its range that lies below a driver in trial 0 … trials − 1; each strictly between 0 and 1. */
export function strataOf(driverId: string, seed: number, trials: number): readonly number[] {
	const chance = chanceOf(seed, driverId);
	const places: number[] = [];
	while (places.length < trials) {
		const count = Math.min(blockSize, trials - places.length);
		places.push(...shuffled(count, chance).map((place) => (place + 0.5) / count));
	}
	return places;
}
