/**
 * Every run of a policy up to a horizon: which are fulls, which rules each carries, and when the
 * rules let go of it, before any other point's needs are looked at.
 *
 * A period is carried by its first run, or, in a chain with periodic fulls, by the first full that
 * stays whole in the period, if it has one. Times are seconds since the first run. Typed arrays,
 * because a ten-year hourly policy has 87 600 runs; nothing here looks at a pair of runs.
 * Example: fulls on Saturday, monthly 12, first run Thursday 2026-01-01: the first run is a full and
 * carries January; February is carried by Saturday the 7th.
 */
import { secondsPerDay } from '../units/index.ts';
import { dayOfIsoDate } from './calendar.ts';
import { fullWindows, windowIndex, type ChainStyle, type Windows } from './chain-style.ts';
import { periodIndex, periodStart } from './periods.ts';
import {
	assertPolicy,
	periodRules,
	periodsKept,
	type PeriodRule,
	type RetentionPolicy
} from './policy.ts';

export interface Timeline {
	readonly policy: RetentionPolicy;
	readonly chain: ChainStyle;
	/** Day number of the first run, which is at midnight. */
	readonly startDay: number;
	readonly runs: number;
	readonly fulls: Windows | null;
	/** 1 for a run that writes a full because its window says so, or because it is the first. */
	readonly isFull: Uint8Array;
	/** Bit i is set when the run carries `periodRules[i]`. */
	readonly carries: Uint8Array;
	/** When the short-term rules (every run, daily, lock, newest) let go. */
	readonly shortEnds: Float64Array;
	/** When the weekly, monthly, quarterly and yearly rules let go; 0 when none holds the run. */
	readonly longEnds: Float64Array;
}

export const secondsOfRun = ({ policy }: Timeline, run: number): number =>
	run * policy.everySeconds;

export const dayOfRun = (timeline: Timeline, run: number): number =>
	timeline.startDay + Math.floor(secondsOfRun(timeline, run) / secondsPerDay);

export const carriesRule = ({ carries }: Timeline, run: number, rule: PeriodRule): boolean =>
	((carries[run] ?? 0) & (1 << periodRules.indexOf(rule))) !== 0;

/** When a rule lets go of a run that carries it, in seconds since the first run. */
export function periodEndSeconds(timeline: Timeline, rule: PeriodRule, day: number): number {
	const { policy, startDay } = timeline;
	const over = periodIndex(policy, rule, day) + periodsKept(policy, rule);
	return (periodStart(policy, rule, over) - startDay) * secondsPerDay;
}

/** Lays out the runs from the first one to the horizon, both included. */
export function timelineOf(
	policy: RetentionPolicy,
	chain: ChainStyle,
	startDate: string,
	horizonDays: number
): Timeline {
	assertPolicy(policy);
	if (!(horizonDays >= 0 && Number.isFinite(horizonDays))) {
		throw new RangeError(`The horizon is ${horizonDays} days; expected 0 or more.`);
	}
	const runs = Math.floor((horizonDays * secondsPerDay) / policy.everySeconds) + 1;
	const timeline: Timeline = {
		policy,
		chain,
		startDay: dayOfIsoDate(startDate),
		runs,
		fulls: fullWindows(policy, chain, startDate),
		isFull: new Uint8Array(runs),
		carries: new Uint8Array(runs),
		shortEnds: new Float64Array(runs),
		longEnds: new Float64Array(runs)
	};
	markFulls(timeline);
	for (const rule of periodRules) markCarriers(timeline, rule);
	setShortEnds(timeline);
	return timeline;
}

/** The first run on a day or after it. */
function firstRunFrom({ policy, startDay }: Timeline, day: number): number {
	return Math.max(0, Math.ceil(((day - startDay) * secondsPerDay) / policy.everySeconds));
}

function markFulls(timeline: Timeline): void {
	const { fulls, isFull, runs } = timeline;
	isFull[0] = 1;
	if (!fulls) return;
	for (let run = 0; run < runs; run = nextFullAfter(timeline, fulls, run)) isFull[run] = 1;
}

function nextFullAfter(timeline: Timeline, fulls: Windows, run: number): number {
	const next = windowIndex(fulls, dayOfRun(timeline, run)) + 1;
	return firstRunFrom(timeline, fulls.anchorDay + next * fulls.days);
}

/** In a reverse chain: the next run, before or after the horizon, begins a new chain. */
export function staysWhole(timeline: Timeline, run: number): boolean {
	return timeline.fulls !== null && nextFullAfter(timeline, timeline.fulls, run) === run + 1;
}

/** The first run from this one on that stays whole by schedule, whether or not it is before the horizon. */
function nextStandingFull(timeline: Timeline, run: number): number {
	const { fulls, chain, isFull } = timeline;
	if (!fulls) return Infinity;
	if (chain.style === 'reverse-incremental') return nextFullAfter(timeline, fulls, run) - 1;
	return isFull[run] === 1 ? run : nextFullAfter(timeline, fulls, run);
}

function markCarriers(timeline: Timeline, rule: PeriodRule): void {
	const { policy, runs, startDay, carries, longEnds } = timeline;
	if (periodsKept(policy, rule) === 0) return;
	const bit = 1 << periodRules.indexOf(rule);
	const isLongTerm = rule !== 'daily';
	for (let run = 0; run < runs;) {
		const period = periodIndex(policy, rule, dayOfRun(timeline, run));
		const next = firstRunFrom(timeline, periodStart(policy, rule, period + 1));
		const full = isLongTerm ? nextStandingFull(timeline, run) : Infinity;
		const carrier = full < next ? full : run;
		run = next;
		if (carrier >= runs) continue;
		carries[carrier] = (carries[carrier] ?? 0) | bit;
		if (!isLongTerm) continue;
		const over = periodStart(policy, rule, period + periodsKept(policy, rule));
		const end = (over - startDay) * secondsPerDay;
		longEnds[carrier] = Math.max(longEnds[carrier] ?? 0, end);
	}
}

function setShortEnds({ policy, runs, carries, shortEnds }: Timeline): void {
	const { everySeconds, keepAllDays, lockDays = 0, dailyDays } = policy;
	const always = Math.max(everySeconds, keepAllDays * secondsPerDay, lockDays * secondsPerDay);
	for (let run = 0; run < runs; run += 1) {
		const seconds = run * everySeconds;
		const day = Math.floor(seconds / secondsPerDay);
		const daily = ((carries[run] ?? 0) & 1) === 0 ? 0 : (day + dailyDays) * secondsPerDay;
		shortEnds[run] = Math.max(seconds + always, daily);
	}
}
