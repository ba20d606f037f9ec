/**
 * The restore points of a service level as a picture: ages on an axis that is fine near now and
 * coarse far back, one mark a point, its shape by the rule that keeps it longest.
 *
 * Law of the axis: place = 1 − ln(1 + age / fine) / ln(1 + oldest / fine), 1 being now, 0 the
 * oldest; `fine` is half a day. Example: of 2 555 days, one day lies at 0.87 and one year at 0.23.
 */
import type { LivingPoint } from '#engine/protection/index.ts';

/** From what holds a point for others' sake to the rule that keeps it longest. */
export const markRules = [
	'needed',
	'media set',
	'lock',
	'every run',
	'daily',
	'weekly',
	'monthly',
	'quarterly',
	'yearly'
] as const;
export type MarkRule = (typeof markRules)[number];

export interface Mark {
	/** Days before now. */
	readonly ageDays: number;
	readonly rule: MarkRule;
}

/** How many points a rule keeps, and between which ages. */
export interface RuleSpan {
	readonly rule: MarkRule;
	readonly count: number;
	readonly youngestDays: number;
	readonly oldestDays: number;
}

const fineDays = 0.5;

/** Place of an age on the axis, 0 the oldest, 1 now. */
export function ageScale(oldestDays: number): (ageDays: number) => number {
	const whole = Math.log(1 + Math.max(oldestDays, 1) / fineDays);
	return (ageDays) => 1 - Math.log(1 + Math.max(0, ageDays) / fineDays) / whole;
}

const rank = (rule: MarkRule): number => markRules.indexOf(rule);

function rulesOf({ keptBy }: LivingPoint): readonly MarkRule[] {
	return keptBy.flatMap(({ rule }) => markRules.find((known) => known === rule) ?? []);
}

/** A mark for each point, oldest first; the newest counts as a run. */
export const marksOf = (points: readonly LivingPoint[], day: number): readonly Mark[] =>
	points.map((point) => {
		const longest = rulesOf(point).toSorted((left, right) => rank(right) - rank(left))[0];
		return { ageDays: day - point.day, rule: longest ?? 'every run' };
	});

/** What each rule keeps, in the order of the rules; rules that keep nothing are left out. */
export function spansOf(points: readonly LivingPoint[], day: number): readonly RuleSpan[] {
	return markRules.flatMap((rule) => {
		const ages = points
			.filter((point) => rulesOf(point).includes(rule))
			.map((point) => day - point.day);
		if (ages.length === 0) return [];
		const youngestDays = Math.min(...ages);
		return [{ rule, count: ages.length, youngestDays, oldestDays: Math.max(...ages) }];
	});
}

export interface AgeTick {
	readonly ageDays: number;
	readonly words: string;
}

const ticks: readonly AgeTick[] = [
	{ ageDays: 0, words: 'now' },
	{ ageDays: 1, words: '1 day' },
	{ ageDays: 7, words: '1 week' },
	{ ageDays: 30.4, words: '1 month' },
	{ ageDays: 91.25, words: '3 months' },
	{ ageDays: 365, words: '1 year' },
	{ ageDays: 730, words: '2 years' },
	{ ageDays: 1825, words: '5 years' },
	{ ageDays: 2555, words: '7 years' },
	{ ageDays: 3650, words: '10 years' },
	{ ageDays: 10_950, words: '30 years' }
];

/** Ages that are named on the axis: those that are reached and do not crowd each other. */
export function ticksFor(oldestDays: number, width: number, apart = 56): readonly AgeTick[] {
	const place = ageScale(oldestDays);
	return ticks
		.filter(({ ageDays }) => ageDays <= oldestDays)
		.reduce<AgeTick[]>((shown, tick) => {
			const last = shown.at(-1);
			const gap = last ? (place(last.ageDays) - place(tick.ageDays)) * width : Infinity;
			return gap < apart ? shown : [...shown, tick];
		}, []);
}

/** An age in the largest unit that says it roughly: `7 years`, `30 days`, `6 h`. */
export function ageWords(ageDays: number): string {
	if (ageDays >= 730) return `${Math.round(ageDays / 365)} years`;
	if (ageDays >= 60) return `${Math.round(ageDays / 30.4)} months`;
	if (ageDays >= 2) return `${Math.round(ageDays)} days`;
	return `${Math.max(1, Math.round(ageDays * 24))} h`;
}

/** The place that a key leads to from another: older, newer, oldest, newest; null for other keys. */
export function stepMark(key: string, from: number, count: number): number | null {
	if (count === 0) return null;
	const newest = count - 1;
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return Math.max(0, from - 1);
		case 'ArrowRight':
		case 'ArrowUp':
			return Math.min(newest, from + 1);
		case 'Home':
			return 0;
		case 'End':
			return newest;
		default:
			return null;
	}
}

/** The place of the mark whose age lies nearest; null when there is none. */
export function nearestMark(
	marks: readonly Mark[],
	distance: (ageDays: number) => number
): number | null {
	const distances = marks.map(({ ageDays }) => distance(ageDays));
	return distances.length === 0 ? null : distances.indexOf(Math.min(...distances));
}
