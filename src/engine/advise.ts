/**
 * Advice on a bid: its review, and for any finding what would end it at what price.
 *
 * Alternatives are computed by evaluating patched bids whole, each once, whichever finding asks. Only
 * the design that is asked after is evaluated in them; the memo carries everything that a patch does
 * not touch.
 */
import { readBid, type Bid, type BidDocument } from './bid/index.ts';
import { createMemo, evaluate, type EvaluationMemo } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import {
	allFindings,
	alternativesFor,
	checkDisasters,
	review,
	type Alternative,
	type Finding,
	type Review,
	type Trial
} from './guardrails/index.ts';
import type { Library } from './library/index.ts';
import { replay, type Replay } from './replay.ts';

export { extentText, openRisks } from './guardrails/index.ts';
export type {
	Alternative,
	Because,
	Citation,
	Concerns,
	Extent,
	Remaining,
	Review,
	ReviewedFinding,
	SpentAcceptance
} from './guardrails/index.ts';

export interface Advice {
	readonly evaluation: Evaluation;
	readonly review: Review;
	/** What would end a finding, cheapest first; none for what only people can settle. */
	readonly alternativesFor: (finding: Finding) => readonly Alternative[];
}

export interface AskedAdvice {
	/** As typed; patches speak of its places. */
	readonly document: BidDocument;
	readonly bid: Bid;
	readonly library: Library;
	/** Where they are known already. */
	readonly evaluation?: Evaluation;
	readonly replayed?: Replay;
	/** The day on which acceptances are read; without it none is too old. */
	readonly on?: string | null;
	readonly memo?: EvaluationMemo;
}

/** A document with one candidate, which it proposes. */
const focused = (document: BidDocument, candidateId: string): BidDocument => ({
	...document,
	candidates: (document.candidates ?? []).filter(({ id }) => id === candidateId),
	offer: { ...document.offer, chosen: candidateId }
});

const findingsOf = (
	bid: Bid,
	library: Library,
	evaluation: Evaluation,
	replayed: Replay
): readonly Finding[] =>
	allFindings(bid, library, evaluation, checkDisasters(replayed, library.events));

/** Reviews a bid and stands ready to say what would end its findings. */
export function advise(asked: AskedAdvice): Advice {
	const { document, bid, library, on = null, memo = createMemo() } = asked;
	const evaluation = asked.evaluation ?? evaluate(bid, library, memo);
	const replayed = asked.replayed ?? replay(bid, library, evaluation);
	const findings = findingsOf(bid, library, evaluation, replayed);
	const tried = (patched: Bid): Trial => {
		const answer = evaluate(patched, library, memo);
		// Today is the same in every trial; only money is compared with it.
		const offered = { ...answer, today: null };
		const played = replay(patched, library, offered);
		return { evaluation: answer, findings: findingsOf(patched, library, offered, played) };
	};
	const trials = new Map<string, Trial | null>();
	const tryOut = (patched: BidDocument, candidateId: string): Trial | null => {
		const one = focused(patched, candidateId);
		const key = JSON.stringify(one);
		const known = trials.get(key);
		if (known !== undefined) return known;
		const reading = readBid(one);
		const trial = reading.ok ? tried(reading.bid) : null;
		trials.set(key, trial);
		return trial;
	};
	return {
		evaluation,
		review: review(bid, library, findings, on),
		alternativesFor: (finding) =>
			alternativesFor(finding, { document, bid, library, evaluation }, findings, tryOut)
	};
}
