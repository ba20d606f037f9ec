/** Times advice on the worked example: its review on both days, and what would end every finding. */
import { advise, type Advice } from '#engine/advise.ts';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { replay } from '#engine/replay.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

const rounds = 5;

interface Times {
	readonly review: number;
	readonly first: number;
	readonly all: number;
}

/** Milliseconds until something ends the gravest finding, and until everything was tried for all. */
function cured({ review, evaluation, search }: Advice): Omit<Times, 'review'> {
	const began = performance.now();
	let first = 0;
	for (const finding of review.findings) {
		if (finding.candidateId !== null && finding.candidateId !== evaluation.chosen) continue;
		const steps = search(finding);
		for (let step = steps.next(); !step.done; step = steps.next())
			if (first === 0 && step.value.length > 0) first = performance.now() - began;
	}
	return { first, all: performance.now() - began };
}

/** One round, as a page has it: the bid is evaluated and replayed, nothing else is known. */
function round(document: BidDocument, library: Library): Times {
	const reading = readBid(document);
	if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'the bench bid is not valid');
	const { bid } = reading;
	const memo = createMemo();
	const evaluation = evaluate(bid, library, memo);
	const replayed = replay(bid, library, evaluation);
	const began = performance.now();
	const advice = advise({ document, bid, library, evaluation, replayed, memo });
	return { review: performance.now() - began, ...cured(advice) };
}

/** `example` is the worked example. */
export function benchAdvice(example: BidDocument, library: Library): readonly Figure[] {
	const times = Array.from({ length: rounds }, () => round(example, library));
	const row = (what: string, of: (one: Times) => number, aim: string): Figure => ({
		what,
		value: milliseconds(fastest(times.map(of))),
		aim
	});
	return [
		row('Review of the worked example, with the last day of the horizon', (one) => one.review, ''),
		row('the first cure of its gravest finding', (one) => one.first, '200 ms'),
		row('every cure of every open finding', (one) => one.all, '1 s')
	];
}
