/**
 * What may be kept between two evaluations: restore-point lives, courses and unit responses.
 *
 * All are pure functions of their key, so keeping them changes speed and never a figure. The memo
 * belongs to the caller and is passed in; the engine itself holds no state.
 */
import type { PointLife } from '../protection/index.ts';
import type { Course } from '../reduction/index.ts';
import type { Swing } from './swing.ts';

/** Restore points alive on a day. */
export interface Alive {
	readonly points: number;
	/** Day of the oldest of them; null when there is none. */
	readonly oldestDay: number | null;
}

/** What a pool holds of a group after its last run. */
export interface Ending {
	/** Bytes per byte of front end, so many days later. */
	readonly unit: Float64Array;
	/** Day on which the last point may go. */
	readonly lastDay: number;
}

export interface EvaluationMemo {
	readonly lives: Map<string, readonly PointLife[]>;
	readonly alive: Map<string, Alive>;
	readonly courses: Map<string, Course>;
	readonly responses: Map<string, Float64Array>;
	/** How pools empty after their last run. */
	readonly endings: Map<string, Ending>;
	readonly swings: Map<string, Swing | null>;
	/** Responses as another tool would have them, apart, so that they never push out our own. */
	readonly checks: Map<string, Float64Array>;
}

export const createMemo = (): EvaluationMemo => ({
	lives: new Map(),
	alive: new Map(),
	courses: new Map(),
	responses: new Map(),
	endings: new Map(),
	swings: new Map(),
	checks: new Map()
});

/** The points of `lives` that exist on a day, counted. */
export function aliveOn(lives: readonly PointLife[], day: number): Alive {
	let points = 0;
	let oldestDay: number | null = null;
	for (const life of lives) {
		if (life.day > day || life.endsOnDay <= day) continue;
		points++;
		oldestDay ??= life.day;
	}
	return { points, oldestDay };
}

/** Entries after which a map starts anew: a long day of typing must not fill the memory. */
const entriesMost = 4096;

/** The kept value, or the computed one, which is then kept. */
export function remember<T>(map: Map<string, T>, key: string, compute: () => T): T {
	const kept = map.get(key);
	if (kept !== undefined) return kept;
	if (map.size >= entriesMost) map.clear();
	const value = compute();
	map.set(key, value);
	return value;
}
