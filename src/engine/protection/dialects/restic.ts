/**
 * restic forget: rules that know nothing of each other, and the union of what they keep.
 *
 * Law (restic 0.14.0): walk the snapshots from the newest; a counted rule keeps the first of each
 * new bucket until it has kept n (−1: without end); a span keeps what is newer than the newest
 * snapshot less a calendar span, all of it or the first of each new bucket. Buckets count, not
 * ages: hourly 24 on daily snapshots keeps 24 days. An under-filled rule keeps nothing extra.
 * Example: daily 7 and weekly 5 on daily snapshots keep 7 + 4 or 5, because one serves both.
 */
import { read, refuse, secondsPerDay, secondsPerHour, type Reading } from '../../units/index.ts';
import { civilDate, dayOf } from '../calendar.ts';
import { bucketOf, type Bucket } from './buckets.ts';

export interface CalendarSpan {
	readonly years: number;
	readonly months: number;
	readonly days: number;
	readonly hours: number;
}

const bucketNames = ['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;
type BucketName = (typeof bucketNames)[number];
type SpannedName = Exclude<BucketName, 'last'>;

const bucketsByName: Readonly<Record<SpannedName, Bucket>> = {
	hourly: 'hour',
	daily: 'day',
	weekly: 'week',
	monthly: 'month',
	yearly: 'year'
};

export interface ResticKeep {
	/** How many to keep by bucket; −1 keeps one of every bucket. */
	readonly counts: Readonly<Partial<Record<BucketName, number>>>;
	readonly within?: CalendarSpan;
	/** One of each bucket inside a span. */
	readonly bucketsWithin: Readonly<Partial<Record<SpannedName, CalendarSpan>>>;
}

export interface KeptSnapshot {
	readonly seconds: number;
	/** In restic's own words and order: spans, counts, buckets inside spans. */
	readonly rules: readonly string[];
}

const spanForm = /^(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)d)?(?:(\d+)h)?$/;

/** `1y2m`, `30d`, `5d12h` → span. Units in this order, each at most once. */
export function parseCalendarSpan(text: string): Reading<CalendarSpan> {
	const match = text === '' ? null : spanForm.exec(text);
	if (!match) return refuse(`"${text}" is not a calendar span; write for example 1y2m, 30d or 12h`);
	const part = (at: number): number => Number(match[at] ?? 0);
	return read({ years: part(1), months: part(2), days: part(3), hours: part(4) });
}

const spanText = ({ years, months, days, hours }: CalendarSpan): string =>
	[`${years}y`, `${months}m`, `${days}d`, `${hours}h`].filter((part) => !/^0/.test(part)).join('');

/** A calendar span earlier; a day that does not exist runs on into the next month. */
function before(seconds: number, span: CalendarSpan): number {
	const day = Math.floor(seconds / secondsPerDay);
	const { year, month, dayOfMonth } = civilDate(day);
	const earlier = dayOf(year - span.years, month - span.months, dayOfMonth - span.days);
	return seconds - (day - earlier) * secondsPerDay - span.hours * secondsPerHour;
}

interface Rule {
	readonly words: string;
	readonly bucket: Bucket | 'each';
	readonly newerThan: number;
	left: number;
	last: number | null;
}

function rulesOf(keep: ResticKeep, newest: number): readonly Rule[] {
	const rule = (words: string, bucket: Rule['bucket'], newerThan: number, left: number): Rule => ({
		words,
		bucket,
		newerThan,
		left,
		last: null
	});
	const { within } = keep;
	const counted = bucketNames.flatMap((name) => {
		const count = keep.counts[name] ?? 0;
		const bucket = name === 'last' ? 'each' : bucketsByName[name];
		return rule(`${name} snapshot`, bucket, -Infinity, count < 0 ? Infinity : count);
	});
	const spanned = bucketNames.flatMap((name) => {
		const span = name === 'last' ? undefined : keep.bucketsWithin[name];
		if (name === 'last' || !span) return [];
		return rule(
			`${name} within ${spanText(span)}`,
			bucketsByName[name],
			before(newest, span),
			Infinity
		);
	});
	const whole = within
		? [rule(`within ${spanText(within)}`, 'each', before(newest, within), Infinity)]
		: [];
	return [...whole, ...counted, ...spanned];
}

function selects(rule: Rule, seconds: number, position: number): boolean {
	if (rule.left === 0 || seconds <= rule.newerThan) return false;
	const bucket = rule.bucket === 'each' ? position : bucketOf(rule.bucket, seconds);
	if (bucket === rule.last) return false;
	rule.last = bucket;
	rule.left -= 1;
	return true;
}

/** Snapshot times in any order → those kept, oldest first, with every rule that keeps each. */
export function resticForget(
	snapshotSeconds: readonly number[],
	keep: ResticKeep
): readonly KeptSnapshot[] {
	const newestFirst = [...snapshotSeconds].sort((a, b) => b - a);
	const rules = rulesOf(keep, newestFirst[0] ?? 0);
	return newestFirst
		.map((seconds, position) => ({
			seconds,
			rules: rules.filter((rule) => selects(rule, seconds, position)).map(({ words }) => words)
		}))
		.filter((snapshot) => snapshot.rules.length > 0)
		.reverse();
}
