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
function cut(
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

export interface Chances {
	readonly hotShare: number;
	readonly hot: number;
	readonly cold: number;
}

/** The chance of each extent to change: runs of equal length, just so many of them hot. */
function chancesOf(
	extents: number,
	run: number,
	{ hotShare, hot, cold }: Chances,
	random: () => number
) {
	const runs = Array.from({ length: Math.ceil(extents / run) }, (_, at) => at);
	const hotRuns = new Set<number>();
	while (hotRuns.size < Math.round(hotShare * runs.length))
		hotRuns.add(Math.floor(random() * runs.length));
	return (extent: number) => (hotRuns.has(Math.floor(extent / run)) ? hot : cold);
}

/** Share of the bytes that lie in new chunks after one day of change, mean of some estates. */
export function dirtiedShare(
	chunker: Extract<Chunker, { kind: 'content-defined' }>,
	hotRun: number,
	chances: Chances,
	extents: number,
	seeds: number
): number {
	let dirtied = 0;
	for (let seed = 1; seed <= seeds; seed++) {
		const random = randomFrom(seed);
		const chance = chancesOf(extents, hotRun, chances, random);
		let version = seed * 1_000_003;
		const before = Array.from({ length: extents }, () => version++);
		const after = before.map((old, at) => (random() < chance(at) ? version++ : old));
		const known = cut(before, chunker);
		for (const [content, length] of cut(after, chunker)) if (!known.has(content)) dirtied += length;
	}
	return dirtied / (extents * seeds);
}
