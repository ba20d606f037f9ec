/**
 * How old the points of a copy are when an event strikes at the worst moment: just before the next
 * one would have arrived.
 *
 * newest = distance between points + way to the copy; from there back in steps of the densest rule
 * that reaches so far: every run, days, weeks, months (31 days), quarters (92), years (366). No more
 * than 96 steps stand for a rule, so a journal of seconds becomes one of minutes.
 * Example: one a night for 3 days, copied in 6 h: 30 h, 54 h.
 */
import type { RetentionPolicy } from '../protection/index.ts';
import { secondsPerDay } from '../units/index.ts';

const mostSteps = 96;

/** Ages in seconds, youngest first; there is always one. */
export function pointAges(policy: RetentionPolicy, waySeconds: number): readonly number[] {
	const { everySeconds } = policy;
	const rules = [
		{ days: policy.keepAllDays, everyDays: 0 },
		{ days: policy.dailyDays, everyDays: 1 },
		{ days: policy.weekly * 7, everyDays: 7 },
		{ days: policy.monthly * 31, everyDays: 31 },
		{ days: policy.quarterly * 92, everyDays: 92 },
		{ days: policy.yearly * 366, everyDays: 366 }
	];
	let age = everySeconds + waySeconds;
	const ages = [age];
	for (const { days, everyDays } of rules) {
		const span = days * secondsPerDay;
		const step = Math.max(everySeconds, everyDays * secondsPerDay, span / mostSteps);
		for (age += step; age <= span; age += step) ages.push(age);
		age -= step;
	}
	return ages;
}
