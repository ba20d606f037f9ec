/**
 * The strip in figures: six cells of three lines, the third always *today*, so that no legend is
 * needed. What cannot be said yet is said in words, never as a zero.
 */
import type { Bid } from '#engine/bid/index.ts';
import type { Replay } from '#engine/disaster/index.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import {
	amountFigure,
	bytesFigure,
	formatBytes,
	formatAmountHead,
	formatCount,
	formatDuration,
	formatMonth,
	formatShare,
	type Figure
} from '../format.ts';
import type { VerdictKind } from '../marks/verdict.ts';
import { worstOf, type Worst } from '../survival/worst.ts';
import type { PageId } from './pages.ts';

export interface StripCell {
	readonly id: string;
	readonly label: string;
	readonly figure: Figure;
	/** Said after the figure: a second reading of it, or by how much it breaks. */
	readonly beside: string;
	readonly verdict: VerdictKind | null;
	readonly today: string;
	/** Where the figure comes from. */
	readonly page: PageId;
}

const nothing: Figure = { figure: '–', unit: '' };
const inYears = (years: number): string => `${years} ${years === 1 ? 'year' : 'years'}`;

/** The candidate that the strip speaks of: the chosen one. */
export const chosenOf = (evaluation: Evaluation): CandidateEvaluation | null =>
	evaluation.candidates.find(({ id }) => id === evaluation.chosen) ?? null;

/** What stands over the candidate's name: who asks, and for how much. */
export function customerLine(evaluation: Evaluation, sites: number): string {
	const { machines, frontEndBytes } = evaluation.estate;
	const asked = [
		formatCount(sites, 'site', 'sites'),
		formatCount(machines, 'machine', 'machines'),
		formatBytes(frontEndBytes)
	];
	return `${evaluation.customer}  ·  ${asked.join(', ')}`;
}

function capacity(chosen: CandidateEvaluation | null, bid: Bid, evaluation: Evaluation): StripCell {
	const bytes = chosen?.sizing.usableToBuyBytes;
	const has = bid.incumbent?.usableCapacity?.value;
	const medium = evaluation.today?.pools[0]?.medium;
	return {
		id: 'capacity',
		label: 'Usable capacity to buy',
		figure: bytes === undefined ? nothing : bytesFigure(bytes),
		beside: '',
		verdict: null,
		today:
			has === undefined
				? 'today not stated'
				: `today ${formatBytes(has)}${medium === undefined ? '' : ` on ${medium}`}`,
		page: 'designs'
	};
}

function cost(chosen: CandidateEvaluation | null, evaluation: Evaluation): StripCell {
	const unpriced = chosen?.cost.unpriced.length ?? 0;
	const hasNoPrice = unpriced > 0 && Number(chosen?.cost.total) === 0;
	return {
		id: 'cost',
		label: `TCO, ${inYears(evaluation.horizonYears)}`,
		figure: hasNoPrice
			? { figure: 'no price', unit: '' }
			: chosen
				? amountFigure(chosen.cost.total, evaluation.currency)
				: nothing,
		beside: unpriced > 0 && !hasNoPrice ? `+ ${unpriced} unpriced` : '',
		verdict: unpriced > 0 ? 'only-just' : null,
		today: evaluation.today
			? `today ${formatAmountHead(evaluation.today.cost.total, evaluation.currency)}`
			: 'nothing to compare with',
		page: 'money'
	};
}

function saving(chosen: CandidateEvaluation | null, evaluation: Evaluation): StripCell {
	const compared = chosen?.against;
	// A total with a hole in it cannot be subtracted from another.
	const against = compared?.complete ? compared : null;
	const month = against?.paybackMonth;
	return {
		id: 'saving',
		label: against && Number(against.saving) < 0 ? 'Costs more' : 'Saving',
		figure: against ? amountFigure(against.saving, evaluation.currency) : nothing,
		beside: against && against.savingShare !== null ? formatShare(against.savingShare) : '',
		verdict: null,
		today:
			compared && !against
				? 'unknown while a price is missing'
				: !against
					? 'nothing to save against'
					: month === null || month === undefined
						? `never ahead in ${inYears(evaluation.horizonYears)}`
						: month === 0
							? 'ahead from the first month'
							: `ahead from month ${month}`,
		page: 'money'
	};
}

const missWords = (worst: Worst | null): string =>
	worst === null
		? 'inside every RTO'
		: worst.missSeconds === null
			? 'never back'
			: formatDuration(worst.missSeconds, 'en', true);

/** The worst truth: what never comes back, or the longest delay beyond what was promised. */
function miss(
	chosen: CandidateEvaluation | null,
	evaluation: Evaluation,
	replay: Replay | null
): StripCell {
	const worst = chosen && replay ? worstOf(replay, chosen.id) : null;
	const today = evaluation.today && replay ? worstOf(replay, evaluation.today.id) : null;
	const todayWords = evaluation.today ? `today ${missWords(today)}` : 'today not known';
	return {
		id: 'miss',
		label: 'Worst RTO miss',
		figure: chosen && replay ? { figure: worst ? missWords(worst) : 'none', unit: '' } : nothing,
		beside: '',
		verdict: chosen && replay ? (worst ? 'broken' : 'kept') : null,
		today: !replay
			? 'disasters not replayed yet'
			: worst
				? `${worst.event.name}; ${todayWords}`
				: todayWords,
		page: 'recovery'
	};
}

/** The pool of a candidate that is full first; null when none is within the outlook. */
export const firstFull = (candidate: CandidateEvaluation) =>
	candidate.sizing.pools.reduce<{ readonly day: number; readonly date: string } | null>(
		(first, { fullDay, fullDate }) =>
			fullDay === null || fullDate === null || (first && first.day <= fullDay)
				? first
				: { day: fullDay, date: fullDate },
		null
	);

function fullVerdict(date: string | null, end: string): VerdictKind {
	if (date === null) return 'kept';
	if (date < end) return 'broken';
	const months = (Date.parse(date) - Date.parse(end)) / (30.4 * 86_400_000);
	return months < 6 ? 'only-just' : 'kept';
}

function full(chosen: CandidateEvaluation | null, evaluation: Evaluation): StripCell {
	const first = chosen && firstFull(chosen);
	const today = evaluation.today && firstFull(evaluation.today);
	const later = `after ${formatMonth(evaluation.end)}`;
	return {
		id: 'full',
		label: 'First pool full',
		figure: !chosen ? nothing : { figure: first ? formatMonth(first.date) : later, unit: '' },
		beside: '',
		verdict: chosen ? fullVerdict(first?.date ?? null, evaluation.end) : null,
		today: !evaluation.today
			? 'today not known'
			: `today ${today ? formatMonth(today.date) : later}`,
		page: 'designs'
	};
}

/** The five figures of the strip for the chosen candidate; `replay` is null until there is one. */
export function stripCells(
	evaluation: Evaluation,
	bid: Bid,
	replay: Replay | null
): readonly StripCell[] {
	const chosen = chosenOf(evaluation);
	return [
		capacity(chosen, bid, evaluation),
		cost(chosen, evaluation),
		saving(chosen, evaluation),
		miss(chosen, evaluation, replay),
		full(chosen, evaluation)
	];
}
