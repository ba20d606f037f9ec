/**
 * borg prune: rules from the finest to the coarsest, each adding to what the finer ones kept.
 *
 * Law (borg 1.2.4): a span keeps what is newer than now less so many hours. Then each rule walks
 * the archives from the newest and takes the first of each new bucket until it has added n; one
 * that a finer rule kept occupies its bucket and is not counted. A rule that finds too few also
 * keeps the oldest archive. −1 is without end.
 * Example: daily 14, weekly 4, monthly 12 on daily archives keep 30, where restic keeps 26.
 */
import { read, refuse, secondsPerHour, type Reading } from '../../units/index.ts';
import { bucketOf, type Bucket } from './buckets.ts';

const rules = ['secondly', 'minutely', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;
export type BorgRule = (typeof rules)[number];

const bucketsByRule: Readonly<Record<BorgRule, Bucket>> = {
	secondly: 'second',
	minutely: 'minute',
	hourly: 'hour',
	daily: 'day',
	weekly: 'week',
	monthly: 'month',
	yearly: 'year'
};

export interface BorgKeep {
	readonly withinHours?: number;
	/** `secondly` is what borg's --keep-last means. */
	readonly counts: Readonly<Partial<Record<BorgRule, number>>>;
}

export interface KeptArchive {
	readonly seconds: number;
	readonly rule: BorgRule | 'within';
	/** Kept only because the rule found too few. */
	readonly oldest: boolean;
	/** The how-manieth of its rule, from the newest. */
	readonly n: number;
}

const hoursPerUnit: Readonly<Record<string, number>> = {
	H: 1,
	d: 24,
	w: 24 * 7,
	m: 24 * 31,
	y: 24 * 365
};

/** `48H`, `30d`, `4w`, `2m`, `1y` → hours; a month is 31 days, a year 365. */
export function parseBorgSpan(text: string): Reading<number> {
	const match = /^(\d+)([Hdwmy])$/.exec(text);
	const hours = hoursPerUnit[match?.[2] ?? ''];
	if (!match || hours === undefined) {
		return refuse(`"${text}" is not a span of borg; write for example 48H, 30d, 4w, 2m or 1y`);
	}
	return read(Number(match[1]) * hours);
}

/** Archive times in any order, and the time of the run → those kept, oldest first. */
export function borgPrune(
	archiveSeconds: readonly number[],
	keep: BorgKeep,
	nowSeconds: number
): readonly KeptArchive[] {
	const newestFirst = [...archiveSeconds].sort((a, b) => b - a);
	const kept = new Map<number, KeptArchive>();
	const since = nowSeconds - (keep.withinHours ?? 0) * secondsPerHour;
	newestFirst.forEach((seconds, position) => {
		if (keep.withinHours === undefined || seconds <= since) return;
		kept.set(position, { seconds, rule: 'within', oldest: false, n: position + 1 });
	});
	for (const rule of rules) keepByRule(newestFirst, rule, keep.counts[rule] ?? 0, kept);
	return [...kept.values()].sort((a, b) => a.seconds - b.seconds);
}

/** Adds what one rule keeps; `kept` is by position from the newest. */
function keepByRule(
	newestFirst: readonly number[],
	rule: BorgRule,
	wanted: number,
	kept: Map<number, KeptArchive>
): void {
	if (wanted === 0) return;
	let n = 0;
	let last: number | null = null;
	for (const [position, seconds] of newestFirst.entries()) {
		const bucket = bucketOf(bucketsByRule[rule], seconds);
		if (bucket === last) continue;
		last = bucket;
		if (kept.has(position)) continue;
		n += 1;
		kept.set(position, { seconds, rule, oldest: false, n });
		if (n === wanted) return;
	}
	const oldestPosition = newestFirst.length - 1;
	const oldest = newestFirst[oldestPosition];
	if (oldest === undefined || n >= wanted || kept.has(oldestPosition)) return;
	kept.set(oldestPosition, { seconds: oldest, rule, oldest: true, n: n + 1 });
}
