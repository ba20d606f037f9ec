/**
 * An ideal content-defined chunker over extents of one byte's length each: every version of an
 * extent brings cuts at random places of its own, so chunks find back into step after an edit.
 */
import type { Chunker } from '#engine/reduction/index.ts';
import { randomFrom } from './random.ts';

/** Places of the cuts that the content of one version of an extent gives, within 0…1, ascending. */
function cutsOf(version: number, cutEvery: number): readonly number[] {
	const random = randomFrom(version * 7919 + 1);
	const cuts: number[] = [];
	for (let at = -Math.log(1 - random()) * cutEvery; at < 1;)
		at += (cuts.push(at), -Math.log(1 - random()) * cutEvery);
	return cuts;
}

/** Chunks of an image given as the version of each extent: content as text, and length. */
export function cut(
	image: readonly number[],
	{ minBytes, cutEveryBytes, maxBytes }: Extract<Chunker, { kind: 'content-defined' }>
): ReadonlyMap<string, number> {
	const cuts = image.flatMap((version, at) =>
		cutsOf(version, cutEveryBytes).map((cutAt) => at + cutAt)
	);
	const chunks = new Map<string, number>();
	let next = 0;
	for (let start = 0; start < image.length;) {
		while ((cuts[next] ?? Infinity) < start + minBytes) next++;
		const end = Math.min(cuts[next] ?? Infinity, start + maxBytes, image.length);
		const extents = image.slice(Math.floor(start), Math.ceil(end));
		chunks.set(`${start % 1}|${extents.join()}|${end % 1}`, end - start);
		start = end;
	}
	return chunks;
}

/** Share of the bytes in new chunks after so many days of uniform change, mean of some estates. */
export function dirtiedShare(
	chunker: Extract<Chunker, { kind: 'content-defined' }>,
	hotRun: number,
	chances: { readonly hotShare: number; readonly hot: number; readonly cold: number },
	extents: number,
	seeds: number
): number {
	let dirtied = 0;
	for (let seed = 1; seed <= seeds; seed++) {
		const random = randomFrom(seed);
		let version = seed * 1_000_003;
		const before = Array.from({ length: extents }, () => version++);
		let chance = 0;
		const after = before.map((old, at) => {
			if (at % hotRun === 0) chance = random() < chances.hotShare ? chances.hot : chances.cold;
			return random() < chance ? version++ : old;
		});
		const known = cut(before, chunker);
		for (const [content, length] of cut(after, chunker)) if (!known.has(content)) dirtied += length;
	}
	return dirtied / (extents * seeds);
}
