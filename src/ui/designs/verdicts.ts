/** Verdicts on a design's figures: kept, only just, broken; and by how much, in words. */
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { formatCount, formatDuration, formatMonth } from '../format.ts';
import type { VerdictKind } from '../marks/verdict.ts';
import { firstFull } from '../shell/strip.ts';

/** A pool that is full within so many months after the horizon is kept only just. */
const nearMonths = 6;
/** A run that takes more than this share of its limit is kept only just. */
const nearShare = 0.9;

export interface Judged {
	readonly verdict: VerdictKind;
	/** The fact, such as `Full Oct 2032`. */
	readonly words: string;
	/** What to know beside it; empty where there is nothing. */
	readonly beside: string;
}

const daysInMonth = 365 / 12;
const inMonths = (days: number): string =>
	formatCount(Math.max(1, Math.round(Math.abs(days) / daysInMonth)), 'month', 'months');

/** The day on which the first pool would be full if it came to the most that it may; null: none would. */
function soonestFull({ sizing }: CandidateEvaluation): string | null {
	const dates = sizing.pools.flatMap(({ range }) => range?.high.fullDate ?? []);
	return dates.toSorted()[0] ?? null;
}

/** When the first pool of a design is full, against the end of the horizon. */
export function fullVerdict(candidate: CandidateEvaluation, evaluation: Evaluation): Judged {
	if (candidate.pools.length === 0)
		return { verdict: 'untouched', words: 'Holds nothing', beside: 'of what is to be protected' };
	const isBought = candidate.sizing.pools.some(
		({ boughtUsableBytes }) => boughtUsableBytes !== null
	);
	if (!isBought) {
		const isTape = candidate.pools.every(({ medium }) => medium === 'tape');
		const words = isTape ? 'Cartridges for every year' : 'Metered as it grows';
		return { verdict: 'untouched', words, beside: 'never full' };
	}
	const first = firstFull(candidate);
	const horizonDays = evaluation.horizonYears * 365;
	if (!first) {
		const outlookDays = horizonDays + evaluation.outlookMonths * daysInMonth;
		const beside = `for ${inMonths(outlookDays - horizonDays)} after year ${evaluation.horizonYears}`;
		return { verdict: 'kept', words: 'Not full', beside };
	}
	const left = first.day - horizonDays;
	const words = `Full ${formatMonth(first.date)}`;
	const sooner = soonestFull(candidate);
	const or =
		sooner === null || sooner >= first.date ? '' : `, or ${formatMonth(sooner)} at the most`;
	if (left < 0) return { verdict: 'broken', words, beside: `${inMonths(left)} too early${or}` };
	if (or !== '')
		return {
			verdict: left < nearMonths * daysInMonth ? 'only-just' : 'kept',
			words,
			beside: or.slice(2)
		};
	const beside =
		left < daysInMonth
			? `as year ${evaluation.horizonYears} ends`
			: `${inMonths(left)} after year ${evaluation.horizonYears}`;
	return { verdict: left < nearMonths * daysInMonth ? 'only-just' : 'kept', words, beside };
}

/** A run against its limit; null seconds are not known. */
export function runVerdict(seconds: number | null, limitSeconds: number): VerdictKind {
	if (seconds === null) return 'untouched';
	if (seconds > limitSeconds) return 'broken';
	return seconds > nearShare * limitSeconds ? 'only-just' : 'kept';
}

/** The worst backup run of a design against its limit. */
export function windowVerdict({ sizing }: CandidateEvaluation): Judged {
	const { worst } = sizing.window;
	if (!worst || worst.run.seconds === null)
		return { verdict: 'untouched', words: 'not known', beside: '' };
	const { run, limitSeconds } = worst;
	const verdict = runVerdict(run.seconds, limitSeconds);
	const over = formatDuration(worst.run.seconds - limitSeconds, 'en', true);
	return {
		verdict,
		words: formatDuration(worst.run.seconds),
		beside: verdict === 'broken' ? over : ''
	};
}
