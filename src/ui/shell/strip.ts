/**
 * The strip in figures: six cells of three lines, the third always *today*, so that no legend is
 * needed. What cannot be said yet is said in words, never as a zero.
 */
import { openRisks, type Review } from '#engine/advise.ts';
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
	formatShare,
	type Figure
} from '../format.ts';
import type { VerdictKind } from '../marks/verdict.ts';
import { worstOf, type Worst } from '../survival/worst.ts';
import { figureOf } from '../why/ids.ts';

export interface StripCell {
	readonly id: string;
	readonly label: string;
	readonly figure: Figure;
	/** Said after the figure: a second reading of it, or by how much it breaks. */
	readonly beside: string;
	readonly verdict: VerdictKind | null;
	readonly today: string;
	/** Id of the figure that it shows; null where there is none yet. */
	readonly why: string | null;
	/** Page that it leads to instead, where the figure is not one of the evaluation's. */
	readonly page: 'recovery' | 'risks' | null;
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
		why: chosen && figureOf(chosen, 'capacity'),
		page: null
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
		why: chosen && !hasNoPrice ? figureOf(chosen, 'cost.total') : null,
		page: null
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
		why: chosen && against ? figureOf(chosen, 'saving.total') : null,
		page: null
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
		why: null,
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

/** How many findings of the bid and the chosen design nobody has ended or accepted. */
function risks(
	chosen: CandidateEvaluation | null,
	evaluation: Evaluation,
	review: Review | null
): StripCell {
	const open = chosen && review ? openRisks(review, chosen.id).length : null;
	const today = evaluation.today && review ? openRisks(review, evaluation.today.id).length : null;
	return {
		id: 'risks',
		label: 'Open risks',
		figure: open === null ? nothing : { figure: open === 0 ? 'none' : String(open), unit: '' },
		beside: '',
		verdict: open === null ? null : open === 0 ? 'kept' : 'only-just',
		today:
			today === null
				? review
					? 'today not known'
					: 'not reviewed yet'
				: `today ${today === 0 ? 'none' : today}`,
		why: null,
		page: 'risks'
	};
}

/** The five figures of the strip for the chosen candidate; `replay` and `review` are null until there is one. */
export function stripCells(
	evaluation: Evaluation,
	bid: Bid,
	replay: Replay | null,
	review: Review | null
): readonly StripCell[] {
	const chosen = chosenOf(evaluation);
	return [
		capacity(chosen, bid, evaluation),
		cost(chosen, evaluation),
		saving(chosen, evaluation),
		miss(chosen, evaluation, replay),
		risks(chosen, evaluation, review)
	];
}
