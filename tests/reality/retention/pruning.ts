/** Cases recorded from restic forget and borg prune on real repositories. */
import {
	borgPrune,
	parseBorgSpan,
	parseCalendarSpan,
	resticForget,
	type BorgKeep,
	type BorgRule,
	type ResticKeep
} from '#engine/protection/index.ts';
import type { Reading } from '#engine/units/index.ts';
import { exact, secondsOf, timeOf, type Answer, type RetentionCase } from './answer.ts';

type Series =
	| { readonly times: readonly string[] }
	| { readonly startTime: string; readonly stepHours: number; readonly count: number };

type Keep = Readonly<Record<string, number | string>>;

function secondsIn(series: Series): readonly number[] {
	if ('times' in series) return series.times.map(secondsOf);
	const start = secondsOf(series.startTime);
	return Array.from({ length: series.count }, (_, at) => start + at * series.stepHours * 3600);
}

function certain<T>(reading: Reading<T>): T {
	if (!reading.ok) throw new RangeError(reading.problem);
	return reading.value;
}

const countsIn = (keep: Keep): Readonly<Record<string, number>> =>
	Object.fromEntries(
		Object.entries(keep).filter((rule): rule is [string, number] => typeof rule[1] === 'number')
	);

function resticKeep(keep: Keep): ResticKeep {
	const span = (text: string | number | undefined) => certain(parseCalendarSpan(String(text)));
	const spanned = Object.entries(keep).filter(([rule]) => rule.startsWith('within-'));
	return {
		counts: countsIn(keep),
		...(keep['within'] === undefined ? {} : { within: span(keep['within']) }),
		bucketsWithin: Object.fromEntries(
			spanned.map(([rule, text]) => [rule.slice('within-'.length), span(text)])
		)
	};
}

export function answerRestic({ inputs, outputs }: RetentionCase): Answer {
	const { snapshots, keep } = inputs as { readonly snapshots: Series; readonly keep: Keep };
	const times = secondsIn(snapshots);
	const kept = resticForget(times, resticKeep(keep));
	return {
		expected: outputs,
		got: {
			keptCount: kept.length,
			removedCount: times.length - kept.length,
			kept: kept.map(({ seconds, rules }) => ({ time: timeOf(seconds), rules }))
		},
		tolerance: exact
	};
}

function borgKeep(keep: Keep): BorgKeep {
	const { last, ...counts } = countsIn(keep);
	const rules: Partial<Record<BorgRule, number>> = counts;
	return {
		...(keep['within'] === undefined
			? {}
			: { withinHours: certain(parseBorgSpan(String(keep['within']))) }),
		counts: last === undefined ? rules : { ...rules, secondly: last }
	};
}

export function answerBorg({ inputs, outputs }: RetentionCase): Answer {
	const { archives, keep, evaluatedAt } = inputs as {
		readonly archives: Series;
		readonly keep: Keep;
		readonly evaluatedAt: string;
	};
	const times = secondsIn(archives);
	const kept = borgPrune(times, borgKeep(keep), secondsOf(evaluatedAt));
	return {
		expected: outputs,
		got: {
			keptCount: kept.length,
			removedCount: times.length - kept.length,
			kept: kept.map(({ seconds, rule, oldest, n }) => ({ time: timeOf(seconds), rule, oldest, n }))
		},
		tolerance: exact
	};
}
