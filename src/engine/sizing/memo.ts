/**
 * What may be kept between two evaluations: restore-point lives and unit responses.
 *
 * Both are pure functions of their key, so keeping them changes speed and never a figure. The memo
 * belongs to the caller and is passed in; the engine itself holds no state.
 */
import type { PointLife } from '../protection/index.ts';

export interface EvaluationMemo {
	readonly lives: Map<string, readonly PointLife[]>;
	readonly responses: Map<string, Float64Array>;
}

export const createMemo = (): EvaluationMemo => ({ lives: new Map(), responses: new Map() });

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
