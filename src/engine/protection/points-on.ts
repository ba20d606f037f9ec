/**
 * The restore points alive on a day: what each is, why it is kept and what it depends on.
 *
 * Example: daily runs, dailyDays 3, a full every Monday, asked on Wednesday: Monday's full, then
 * two increments; each is kept by "daily", and Wednesday's also by "newest".
 */
import { secondsPerDay } from '../units/index.ts';
import { isoDate } from './calendar.ts';
import type { ChainStyle } from './chain-style.ts';
import { chainEndsOf, type ChainEnds } from './chain-ends.ts';
import type { PointKind } from './point-lives.ts';
import { periodRules, type RetentionPolicy } from './policy.ts';
import type { Reason } from './reasons.ts';
import {
	carriesRule,
	dayOfRun,
	periodEndSeconds,
	secondsOfRun,
	timelineOf,
	type Timeline
} from './timeline.ts';

export interface LivingPoint {
	/** Days since the first run. */
	readonly day: number;
	/** `2026-01-05T06:00`, on the clock of the first run at midnight. */
	readonly at: string;
	readonly kind: PointKind;
	/** Every reason there is; never empty. */
	readonly keptBy: readonly Reason[];
	/** The day of the point that must be restored before this one can be; null for a full. */
	readonly dependsOnDay: number | null;
}

/**
 * The points alive on a day, oldest first; `day` counts from the first run and may be a fraction.
 * Agrees with {@link pointLives} for every horizon from that day on. Throws as it does.
 */
export function pointsOn(
	policy: RetentionPolicy,
	chain: ChainStyle,
	startDate: string,
	day: number
): readonly LivingPoint[] {
	const timeline = timelineOf(policy, chain, startDate, day);
	const chainEnds = chainEndsOf(timeline);
	const now = day * secondsPerDay;
	const alive: number[] = [];
	for (let run = 0; run < timeline.runs; run += 1) {
		if ((chainEnds.ends[run] ?? 0) > now) alive.push(run);
	}
	const dependencies = dependenciesOf(timeline, alive, now);
	const needing = needingRuns(timeline, now);
	return alive.map((run, at) => ({
		day: dayCount(secondsOfRun(timeline, run)),
		at: clockTime(timeline, run),
		kind: kindAt(chainEnds, run, now),
		keptBy: reasonsOf(timeline, chainEnds, needing, run, now),
		dependsOnDay: dependencies[at] ?? null
	}));
}

const nobody = -1;

const dayCount = (seconds: number): number => seconds / secondsPerDay;

function clockTime(timeline: Timeline, run: number): string {
	const minutes = Math.floor((secondsOfRun(timeline, run) % secondsPerDay) / 60);
	const pad = (value: number) => String(value).padStart(2, '0');
	return `${isoDate(dayOfRun(timeline, run))}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function kindAt({ wholeFrom, wholeUntil }: ChainEnds, run: number, now: number): PointKind {
	const isWhole = (wholeFrom[run] ?? Infinity) <= now && now < (wholeUntil[run] ?? Infinity);
	return isWhole ? 'full' : 'increment';
}

const ownEnd = ({ shortEnds, longEnds }: Timeline, run: number): number =>
	Math.max(shortEnds[run] ?? 0, longEnds[run] ?? 0);

function reasonsOf(
	timeline: Timeline,
	{ ends }: ChainEnds,
	needing: Int32Array,
	run: number,
	now: number
): readonly Reason[] {
	if (ownEnd(timeline, run) > now) return ownReasons(timeline, run, now);
	const by = needing[run] ?? nobody;
	if (by !== nobody) {
		return [{ rule: 'needed', byDay: dayCount(secondsOfRun(timeline, by)) }];
	}
	return [{ rule: 'media set', untilDay: dayCount(ends[run] ?? 0) }];
}

function ownReasons(timeline: Timeline, run: number, now: number): readonly Reason[] {
	const { policy } = timeline;
	const seconds = secondsOfRun(timeline, run);
	const reasons: Reason[] = run === timeline.runs - 1 ? [{ rule: 'newest' }] : [];
	const hold = (rule: 'every run' | 'lock', days: number): void => {
		const end = seconds + days * secondsPerDay;
		if (end > now) reasons.push({ rule, untilDay: dayCount(end) });
	};
	hold('lock', policy.lockDays ?? 0);
	hold('every run', policy.keepAllDays);
	for (const rule of periodRules) {
		if (!carriesRule(timeline, run, rule)) continue;
		const end = periodEndSeconds(timeline, rule, dayOfRun(timeline, run));
		if (end > now) reasons.push({ rule, untilDay: dayCount(end) });
	}
	return reasons;
}

/** For each run, the nearest one of its chain that a rule keeps and that cannot do without it. */
function needingRuns(timeline: Timeline, now: number): Int32Array {
	const { chain, isFull, runs } = timeline;
	const needing = new Int32Array(runs).fill(nobody);
	const isReverse = chain.style === 'reverse-incremental';
	let nearest = nobody;
	for (let step = 0; step < runs; step += 1) {
		const run = isReverse ? step : runs - 1 - step;
		if (isReverse && isFull[run] === 1) nearest = nobody;
		needing[run] = nearest;
		if (ownEnd(timeline, run) > now) nearest = run;
		if (!isReverse && isFull[run] === 1) nearest = nobody;
	}
	return needing;
}

/** For each living run, the day of the point it directly depends on. */
function dependenciesOf(
	timeline: Timeline,
	alive: readonly number[],
	now: number
): readonly (number | null)[] {
	const { chain, isFull, runs, shortEnds } = timeline;
	const dayOf = (run: number): number => dayCount(secondsOfRun(timeline, run));
	switch (chain.style) {
		case 'independent':
			return alive.map(() => null);
		case 'reverse-incremental':
			return alive.map((run) => (run + 1 < runs && isFull[run + 1] === 0 ? dayOf(run + 1) : null));
		case 'forward-incremental':
		case 'tape-sets':
			return alive.map((run) => (isFull[run] === 1 ? null : dayOf(run - 1)));
		case 'forever-forward': {
			let previous: number | null = null;
			return alive.map((run) => {
				if ((shortEnds[run] ?? 0) <= now) return null;
				const needed = previous;
				previous = dayOf(run);
				return needed;
			});
		}
	}
}
