/**
 * Chunk amplification: a chunk store keeps a whole new chunk when any extent in it changes.
 *
 * Law: D(g) = E over bytes of [1 − Π over the n extents e of the byte's chunk of (1 − p_e)^g].
 * n = S/b for fixed chunks aligned with extents of b bytes (1 if S ≤ b); n = L/b + 1 + r for
 * content-defined ones: one more because they straddle, r because an edited cut point moves the
 * next. Hot extents lie in runs; the average is taken over the place of the chunk among the runs,
 * each hot with probability h.
 * Example: 1 MiB chunks, 2 %/day uniform in 64 KiB extents: 1 − 0.98^16 = 27.6 % a day, 13.8 times
 * what was changed.
 */
import { splitCurve, type ChangeCurve, type ChangeLaw, type HotSplit } from './change-curve.ts';
import { chunkLengths, type Chunker } from './chunker.ts';

export interface ChangeGrain {
	/** Bytes of the extent in which the change rate was counted. */
	readonly extentBytes: number;
	/** Length of a contiguous run of hot extents; Infinity when runs are far longer than chunks. */
	readonly hotRunBytes: number;
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

interface Mixture {
	readonly share: number[];
	readonly rate: number[];
}

function add(mixture: Mixture, share: number, rate: number): void {
	if (share <= 0) return;
	mixture.share.push(share);
	mixture.rate.push(rate);
}

/** Extents that a chunk of so many bytes touches, with what its cut points drag along. */
function extentsTouched(chunkBytes: number, chunker: Chunker, extentBytes: number): number {
	const whole = chunkBytes / extentBytes;
	if (chunker.kind === 'fixed') return Math.max(1, whole);
	return whole + 1 + Math.min(resyncExtents, resyncChunkShare * whole);
}

/**
 * A window of n extents that begins `offset` extents into a run of `run` extents: a part of the
 * first run, whole runs, a part of the last, each hot or cold by itself.
 */
function addWindow(
	mixture: Mixture,
	share: number,
	n: number,
	run: number,
	offset: number,
	split: HotSplit
): void {
	const { hotShare, hotRatePerDay, coldRatePerDay } = split;
	const first = Math.min(n, run - offset);
	const whole = Math.floor((n - first) / run + 1e-9);
	const last = Math.max(0, n - first - whole * run);
	const rateWith = (hotExtents: number) =>
		hotExtents * hotRatePerDay + (n - hotExtents) * coldRatePerDay;
	if (whole > wholeRunsMost) return add(mixture, share, rateWith(n * hotShare));
	let wholeShare = share * (1 - hotShare) ** whole;
	for (let hot = 0; hot <= whole; hot++) {
		const extents = hot * run;
		const bothEdges = last > 0 ? hotShare : 0;
		add(mixture, wholeShare * (1 - hotShare) * (1 - bothEdges), rateWith(extents));
		add(mixture, wholeShare * hotShare * (1 - bothEdges), rateWith(extents + first));
		add(mixture, wholeShare * (1 - hotShare) * bothEdges, rateWith(extents + last));
		add(mixture, wholeShare * hotShare * bothEdges, rateWith(extents + first + last));
		wholeShare *= ((whole - hot) / (hot + 1)) * (hotShare / (1 - hotShare));
	}
}

/** The law of a curve as a chunk store sees it: D(g) for the share of chunks that are new. */
export function chunkLaw(curve: ChangeCurve, chunker: Chunker, grain: ChangeGrain): ChangeLaw {
	const split = splitCurve(curve);
	const mixture: Mixture = { share: [], rate: [] };
	for (const { bytes, byteShare } of chunkLengths(chunker)) {
		const n = extentsTouched(bytes, chunker, grain.extentBytes);
		const run = grain.hotRunBytes / grain.extentBytes;
		if (split.hotShare === 0) {
			add(mixture, byteShare, n * split.coldRatePerDay);
		} else if (run === Infinity || (chunker.kind === 'fixed' && n <= run)) {
			add(mixture, byteShare * split.hotShare, n * split.hotRatePerDay);
			add(mixture, byteShare * (1 - split.hotShare), n * split.coldRatePerDay);
		} else {
			const places = chunker.kind === 'fixed' ? [0] : offsets;
			for (const place of places)
				addWindow(mixture, byteShare / places.length, n, run, place * run, split);
		}
	}
	return { share: Float64Array.from(mixture.share), ratePerDay: Float64Array.from(mixture.rate) };
}
