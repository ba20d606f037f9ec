/**
 * Unique change: the share of the bytes that is rewritten at least once within a gap of g days.
 *
 * Law: U(g) = h·(1 − (1 − p_h)^g) + (1 − h)·(1 − (1 − p_c)^g), with p_h = c·w/h and
 * p_c = c·(1 − w)/(1 − h): a hot share h of the bytes takes the share w of the daily change c.
 * U(1) = c, U grows ever more slowly and never passes 1. Blocks rewritten on several days count once.
 * Where a hot set cannot take its part (c·w > h) all of it changes daily and the rest takes more.
 * Source: the measured engines and the literature in README.md; weekly file-state studies show the
 * hot set. Example: 2 %/day, h = 5 %, w = 90 %: 6.2 % in a week, 10.8 % in 30 days, not 14 and 60 %.
 */
export interface ChangeCurve {
	/** Share of the bytes rewritten per day, each byte counted once. */
	readonly changePerDay: number;
	/** Share of the bytes that takes most of the change; 0 when change is uniform. */
	readonly hotShare: number;
	/** Share of the daily change that falls into the hot bytes. */
	readonly hotWeight: number;
}

/**
 * Change as a mixture of kinds of bytes: of `share[i]` of them exp(−ratePerDay[i]·g) survive a gap of
 * g days. Whatever a store does to a curve, the result is one of these, so it stays concave and
 * never leaves 0…1.
 */
export interface ChangeLaw {
	readonly share: Float64Array;
	readonly ratePerDay: Float64Array;
	/** The same within a day, where a block that changes daily is not rewritten without end. */
	readonly rateWithinDay: Float64Array;
}

/** Rate at which nothing survives a day: exp(−700) is the last power that is not yet 0. */
const certainRate = 700;
/**
 * Rewrites a day that a hot block is taken to have at most. Daily change p says nothing of a second
 * rewrite on the same day, and −ln(1 − p) grows beyond all bounds; two is assumed, not measured.
 */
const rewritesPerDayMost = 2;

const ratePerDay = (probabilityPerDay: number): number =>
	Math.min(certainRate, -Math.log1p(-Math.min(1, probabilityPerDay)));

/** The two kinds of bytes of a curve: how many are hot, and how fast each kind changes. */
export interface HotSplit {
	readonly hotShare: number;
	readonly hotRatePerDay: number;
	readonly coldRatePerDay: number;
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;

/** Splits a curve into hot and cold bytes. Throws on a share outside 0…1. */
export function splitCurve({ changePerDay, hotShare, hotWeight }: ChangeCurve): HotSplit {
	if (!isShare(changePerDay) || !isShare(hotShare) || !isShare(hotWeight))
		throw new RangeError(
			`a change curve needs shares from 0 to 1, not ${changePerDay}, ${hotShare}, ${hotWeight}`
		);
	if (hotShare === 0 || hotShare === 1) {
		const rate = ratePerDay(changePerDay);
		return { hotShare: 0, hotRatePerDay: rate, coldRatePerDay: rate };
	}
	const inHot = Math.min(changePerDay * hotWeight, hotShare);
	const inCold = Math.min(changePerDay - inHot, 1 - hotShare);
	return {
		// What the cold bytes cannot take goes back to the hot ones, so that U(1) is c for any weight.
		hotShare,
		hotRatePerDay: ratePerDay((changePerDay - inCold) / hotShare),
		coldRatePerDay: ratePerDay(inCold / (1 - hotShare))
	};
}

/** A part of the bytes, stored in blocks that touch so many hot and cold extents each. */
export interface BlockKind {
	readonly share: number;
	readonly hotExtents: number;
	readonly coldExtents: number;
}

/** The law of a store whose blocks are of these kinds: a block survives while all its extents do. */
export function lawOfBlocks(kinds: readonly BlockKind[], split: HotSplit): ChangeLaw {
	const rates = (hotRate: number, coldRate: number) =>
		Float64Array.from(
			kinds,
			({ hotExtents, coldExtents }) => hotExtents * hotRate + coldExtents * coldRate
		);
	return {
		share: Float64Array.from(kinds, ({ share }) => share),
		ratePerDay: rates(split.hotRatePerDay, split.coldRatePerDay),
		rateWithinDay: rates(
			Math.min(split.hotRatePerDay, rewritesPerDayMost),
			Math.min(split.coldRatePerDay, rewritesPerDayMost)
		)
	};
}

/** The law of a curve at the grain in which change was counted. */
export function changeLaw(curve: ChangeCurve): ChangeLaw {
	const split = splitCurve(curve);
	return lawOfBlocks(
		[
			{ share: split.hotShare, hotExtents: 1, coldExtents: 0 },
			{ share: 1 - split.hotShare, hotExtents: 0, coldExtents: 1 }
		],
		split
	);
}

/** Share of a day's change that has come after a part of the day. */
const partOfDay = (rate: number, days: number): number =>
	rate === 0 ? days : Math.expm1(-rate * days) / Math.expm1(-rate);

/** Share of the bytes, 0…1, that a law rewrites at least once within a gap of so many days. */
export function changedShare(law: ChangeLaw, gapDays: number): number {
	if (gapDays <= 0) return 0;
	const wholeDays = Math.max(1, gapDays);
	let changed = 0;
	for (let kind = 0; kind < law.share.length; kind++) {
		const share = -(law.share[kind] ?? 0) * Math.expm1(-(law.ratePerDay[kind] ?? 0) * wholeDays);
		changed += gapDays < 1 ? share * partOfDay(law.rateWithinDay[kind] ?? 0, gapDays) : share;
	}
	return changed;
}

/** U(g): share of the bytes, 0…1, rewritten at least once in so many days, fractions allowed. */
export const uniqueShare = (curve: ChangeCurve, gapDays: number): number =>
	changedShare(changeLaw(curve), gapDays);
