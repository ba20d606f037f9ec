/**
 * Chunk amplification: a chunk store keeps a whole new chunk when any extent in it changes.
 *
 * Law: D(g) = E over bytes of [1 − Π over the n extents e of the byte's chunk of (1 − p_e)^g].
 * n = S/b for fixed chunks aligned with extents of b bytes (1 if S ≤ b); n = L/b + 1 + r for
 * content-defined ones: one more because they straddle, r because an edited cut point moves the
 * next. Hot extents lie in runs; the average is taken over the place of the chunk among the runs, of
 * which a machine has so many and the share h is hot: drawn without putting back, so that a machine
 * with a single hot run does not have it twice in one chunk.
 * Example: 1 MiB chunks, 2 %/day uniform in 64 KiB extents: 1 − 0.98^16 = 27.6 % a day, 13.8 times
 * what was changed.
 */
import {
	lawOfBlocks,
	splitCurve,
	type BlockKind,
	type ChangeCurve,
	type ChangeLaw
} from './change-curve.ts';
import { chunkLengths, type Chunker } from './chunker.ts';

export interface ChangeGrain {
	/** Bytes of the extent in which the change rate was counted. */
	readonly extentBytes: number;
	/** Length of a contiguous run of hot extents; Infinity when runs are far longer than chunks. */
	readonly hotRunBytes: number;
	/** Bytes of one machine, of whose runs just the share h is hot; Infinity when they are many. */
	readonly machineBytes: number;
}

/**
 * r, in extents: mean over an ideal chunker (Poisson cuts, 128 and 256 KiB extents) is 0.4; for
 * extents near or above the chunk it fades to 8 % of a chunk.
 */
const resyncExtents = 0.4;
const resyncChunkShare = 0.08;

/** Places of a chunk in the grid of runs over which the average is taken. */
const offsets = [0.125, 0.375, 0.625, 0.875];
/** Beyond so many whole runs in one chunk, their mean serves. */
const wholeRunsMost = 24;

/** Extents that a chunk of so many bytes touches, with what its cut points drag along. */
function extentsTouched(chunkBytes: number, chunker: Chunker, extentBytes: number): number {
	const whole = chunkBytes / extentBytes;
	if (chunker.kind === 'fixed') return Math.max(1, whole);
	return whole + 1 + Math.min(resyncExtents, resyncChunkShare * whole);
}

/** Runs of a machine, all of equal length: so many extents long, so many of them, a share of them hot. */
interface Runs {
	readonly extents: number;
	readonly count: number;
	readonly hotShare: number;
}

/** Chance that of some neighbouring runs the first `hot` are hot and the other `cold` not. */
function chanceOf(hot: number, cold: number, { count, hotShare }: Runs): number {
	let chance = 1;
	for (let taken = 0; taken < hot; taken++)
		chance *= Math.max(0, (hotShare - taken / count) / (1 - taken / count));
	for (let taken = 0; taken < cold; taken++)
		chance *= Math.max(0, (1 - hotShare - taken / count) / (1 - (hot + taken) / count));
	return chance;
}

/**
 * A chunk of n extents that begins `offset` extents into a run: a part of the first run, whole runs,
 * a part of the last, each hot or cold. Kinds with their shares, which add up to 1.
 */
function chunkAmongRuns(n: number, offset: number, runs: Runs): BlockKind[] {
	const first = Math.min(n, runs.extents - offset);
	const whole = Math.floor((n - first) / runs.extents + 1e-9);
	const last = Math.max(0, n - first - whole * runs.extents);
	const kind = (share: number, hotExtents: number): BlockKind => ({
		share,
		hotExtents,
		coldExtents: Math.max(0, n - hotExtents)
	});
	if (whole > wholeRunsMost || whole + 2 > runs.count) return [kind(1, n * runs.hotShare)];
	const kinds: BlockKind[] = [];
	// So many of the whole runs are hot, in any order.
	let orders = 1;
	for (let hot = 0; hot <= whole; hot++) {
		const extents = hot * runs.extents;
		const cold = whole - hot;
		const one = orders * chanceOf(hot + 1, cold + 1, runs);
		kinds.push(
			kind(orders * chanceOf(hot, cold + 2, runs), extents),
			kind(one, extents + first),
			kind(one, extents + last),
			kind(orders * chanceOf(hot + 2, cold, runs), extents + first + last)
		);
		orders *= (whole - hot) / (hot + 1);
	}
	// A part of a hot run left over cannot be drawn twice: the chances then pass 1 by a little.
	const all = kinds.reduce((sum, each) => sum + each.share, 0);
	return kinds.map((each) => ({ ...each, share: each.share / all }));
}

/** Kinds of chunks of n extents each, hot runs lying about among them. */
function chunkKinds(n: number, aligned: boolean, runs: Runs): BlockKind[] {
	const { hotShare } = runs;
	if (hotShare === 0) return [{ share: 1, hotExtents: 0, coldExtents: n }];
	if (runs.extents === Infinity || (aligned && n <= runs.extents))
		return [
			{ share: hotShare, hotExtents: n, coldExtents: 0 },
			{ share: 1 - hotShare, hotExtents: 0, coldExtents: n }
		];
	const places = aligned ? [0] : offsets;
	return places.flatMap((place) =>
		chunkAmongRuns(n, place * runs.extents, runs).map((kind) => ({
			...kind,
			share: kind.share / places.length
		}))
	);
}

/** The law of a curve as a chunk store sees it: D(g), the share of chunks that are new. */
export function chunkLaw(curve: ChangeCurve, chunker: Chunker, grain: ChangeGrain): ChangeLaw {
	const split = splitCurve(curve);
	const runs = {
		extents: grain.hotRunBytes / grain.extentBytes,
		count: grain.machineBytes / grain.hotRunBytes,
		hotShare: split.hotShare
	};
	const aligned = chunker.kind === 'fixed';
	const kinds = chunkLengths(chunker).flatMap(({ bytes, byteShare }) =>
		chunkKinds(extentsTouched(bytes, chunker, grain.extentBytes), aligned, runs).map((kind) => ({
			...kind,
			share: kind.share * byteShare
		}))
	);
	return lawOfBlocks(kinds, split);
}
