/**
 * The range of a pool: its expected bytes, and how far the groups of which nobody knows whether the
 * same blocks change again may be below and above them.
 *
 * low(day) = stored(day) + Σ unknown groups front end × down(day), and so for high with up.
 * Example: 100 TB of unknown locality whose unit may lie 0.2 below and 0.4 above: −20 and +40 TB.
 */
import type { PoolGroup } from './stored.ts';

/** Bytes stored on each day at least and at most. */
export interface StoredRange {
	readonly low: Float64Array;
	readonly high: Float64Array;
	/** Front-end bytes of which nobody knows it, on the first day. */
	readonly unknownBytes: number;
}

/**
 * The range of a pool whose expected bytes are `stored`; null when nothing in it is unknown, or what
 * is unknown makes no difference to it.
 */
export function rangeOf(held: readonly PoolGroup[], stored: Float64Array): StoredRange | null {
	const [low, high] = [stored.slice(), stored.slice()];
	let unknownBytes = 0;
	for (const { group, swing } of held) {
		const swings = group.isLocalityKnown ? null : swing();
		if (!swings) continue;
		const { down, up } = swings;
		const bytes = group.frontEndBytes;
		unknownBytes += bytes;
		for (let day = 0; day < stored.length; day++) {
			low[day] = (low[day] ?? 0) + bytes * (down[day] ?? 0);
			high[day] = (high[day] ?? 0) + bytes * (up[day] ?? 0);
		}
	}
	return unknownBytes === 0 ? null : { low, high, unknownBytes };
}
