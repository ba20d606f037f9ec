/**
 * Advice on a bid: its review, and for any finding what would end it at what price.
 *
 * Alternatives are computed by evaluating patched bids, each once, whichever finding asks. A trial does
 * as little as settles it: only the design that is asked after is evaluated, today only where a patch
 * touches more than the designs, disasters are played when somebody asks what they show, and a
 * candidate of the bid itself is known already. The memo carries everything that a patch leaves alone.
 */
import { readBid, type Bid, type BidDocument } from './bid/index.ts';
import { createMemo, evaluate, type EvaluationMemo } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import {
	allFindings,
	checkDisasters,
	review,
	searchAlternatives,
	type Alternative,
	type Finding,
	type Review,
	type Trial
} from './guardrails/index.ts';
import type { Library } from './library/index.ts';
import {
	lastDayOf,
	replay,
	replayDays,
	worstOfDays,
	type Replay,
	type ReplayedDays
} from './replay.ts';

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
	/** Every event against every design, each cell as bad as on the worse of the first and the last day. */
	readonly matrix: Replay;
	/** What would end a finding, cheapest first; none for what only people can settle. */
	readonly alternativesFor: (finding: Finding) => readonly Alternative[];
	/** The same trial by trial: after each what is known by then, so that it can be shown or stopped. */
	readonly search: (finding: Finding) => Generator<readonly Alternative[], readonly Alternative[]>;
}

export interface AskedAdvice {
	/** As typed; patches speak of its places. */
	readonly document: BidDocument;
	readonly bid: Bid;
	readonly library: Library;
	/** Where they are known already. */
	readonly evaluation?: Evaluation;
	/** On the first day. */
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

/** Whether two documents differ in nothing but the keys named; what a patch leaves alone is shared. */
function differOnlyIn(
	keys: readonly (keyof BidDocument)[],
	one: BidDocument,
	other: BidDocument
): boolean {
	const all = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof BidDocument)[]);
	return [...all].every((key) => keys.includes(key) || one[key] === other[key]);
}

/** A value worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}

const findingsOf = (
	bid: Bid,
	library: Library,
	evaluation: Evaluation,
	{ first, last }: ReplayedDays
): readonly Finding[] =>
	allFindings(bid, library, evaluation, checkDisasters(first, library.events, last));

/** A trial of a patched bid with one candidate. */
function trialOf(
	bid: Bid,
	library: Library,
	memo: EvaluationMemo,
	isTodayAsBefore: boolean
): Trial {
	const evaluation = evaluate(bid, library, memo, { withToday: !isTodayAsBefore });
	// Today's own risks are nobody's to end.
	const offered = { ...evaluation, today: null };
	const of = (more: readonly Finding[]): readonly Finding[] =>
		allFindings(bid, library, offered, more);
	const last = once(() => replay(bid, library, offered, { day: lastDayOf(offered) }));
	return {
		evaluation,
		isTodayAsBefore,
		standing: of([]),
		onLastDay: once(() => of(checkDisasters(last(), library.events))),
		findings: once(() =>
			findingsOf(bid, library, offered, { first: replay(bid, library, offered), last: last() })
		)
	};
}

/** Reviews a bid and stands ready to say what would end its findings. */
export function advise(asked: AskedAdvice): Advice {
	const { document, bid, library, on = null, memo = createMemo() } = asked;
	const evaluation = asked.evaluation ?? evaluate(bid, library, memo);
	const days = replayDays(bid, library, evaluation, asked.replayed);
	const findings = findingsOf(bid, library, evaluation, days);
	const asItIs: Trial = {
		evaluation,
		isTodayAsBefore: true,
		standing: findings,
		onLastDay: () => findings,
		findings: () => findings
	};
	const trials = new Map<string, Trial | null>();
	const tryOut = (patched: BidDocument, candidateId: string): Trial | null => {
		if (differOnlyIn(['offer'], patched, document)) return asItIs;
		const one = focused(patched, candidateId);
		const key = JSON.stringify(one);
		const known = trials.get(key);
		if (known !== undefined) return known;
		const reading = readBid(one);
		const isTodayAsBefore = differOnlyIn(['candidates', 'offer'], patched, document);
		const trial = reading.ok ? trialOf(reading.bid, library, memo, isTodayAsBefore) : null;
		trials.set(key, trial);
		return trial;
	};
	const search = (finding: Finding) =>
		searchAlternatives(finding, { document, bid, library, evaluation }, findings, tryOut);
	return {
		evaluation,
		review: review(bid, library, findings, on),
		matrix: worstOfDays(days),
		search,
		alternativesFor: (finding) => {
			const steps = search(finding);
			let step = steps.next();
			while (!step.done) step = steps.next();
			return step.value;
		}
	};
}
