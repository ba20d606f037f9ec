/**
 * Seeded chance: the same seed and name give the same numbers on every machine.
 *
 * Each name has a stream of its own, so that a driver that comes or goes leaves the others as they
 * were. The stream is mulberry32, begun with the FNV-1a hash of seed and name; 32 bits suffice to
 * shuffle fifty places, and nothing here is secret.
 * Example: the order of 0 … 4 for seed 1 and `growth` is always the same one.
 */

function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	return hash;
}

/** Numbers from 0 up to, not including, 1. */
export function chanceOf(seed: number, name: string): () => number {
	let state = hashOf(`${seed}|${name}`);
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** 0 … count − 1, each once, in an order drawn from `chance` (Fisher and Yates). */
export function shuffled(count: number, chance: () => number): readonly number[] {
	const order = Array.from({ length: count }, (_, place) => place);
	for (let last = count - 1; last > 0; last--) {
		const other = Math.floor(chance() * (last + 1));
		[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
	}
	return order;
}
