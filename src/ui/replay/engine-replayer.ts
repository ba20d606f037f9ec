/** The engine as replayer: in the worker, and wherever there is none. */
import { advise, type Advice } from '#engine/advise.ts';
import { readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import { createMemo, evaluate, type Evaluation } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { playEvent, replay, valueOf, type Replay } from '#engine/replay.ts';
import { cureAll } from './curing.ts';
import type { Replayer } from './replayer.ts';

/** A document with what was worked out for it. */
interface Known {
	readonly text: string;
	readonly document: BidDocument;
	readonly bid: Bid;
	readonly evaluation: Evaluation;
	readonly replayed: Replay;
}

/** Replays with this library; what the designs are is evaluated anew for each document, by one memo. */
export function engineReplayer(library: Library): Replayer {
	const memo = createMemo();
	let last: Known | null = null;
	let advice: {
		readonly about: Known;
		readonly on: string | null;
		readonly advice: Advice;
	} | null = null;

	function known(document: BidDocument): Known {
		const text = JSON.stringify(document);
		if (last?.text === text) return last;
		const reading = readBid(document);
		if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'this bid cannot be read');
		const { bid } = reading;
		const evaluation = evaluate(bid, library, memo);
		last = { text, document, bid, evaluation, replayed: replay(bid, library, evaluation) };
		return last;
	}

	/** Advice is kept while the document stays: what was tried for one finding serves the next. */
	function advised(document: BidDocument, on: string | null): Advice {
		const about = known(document);
		if (advice?.about !== about || (on !== null && advice.on !== on))
			advice = { about, on, advice: advise({ ...about, library, memo, on }) };
		return advice.advice;
	}

	return {
		replay: (document) =>
			Promise.resolve(document)
				.then(known)
				.then(({ bid, replayed }) => ({
					replay: replayed,
					value: valueOf(bid, library, replayed)
				})),
		play: (document, { eventId, variant }) =>
			Promise.resolve(document)
				.then(known)
				.then(({ bid, evaluation }) => {
					const { today, candidates } = evaluation;
					const designs = today ? [today, ...candidates] : candidates;
					const options = variant === null ? {} : { variant };
					return designs.flatMap(
						({ id }) => playEvent(bid, library, evaluation, eventId, id, options) ?? []
					);
				}),
		review: (document, on) =>
			Promise.resolve(document).then((asked) => {
				const { review, matrix } = advised(asked, on);
				return { review, matrix };
			}),
		cures: (document, asked) =>
			Promise.resolve(document).then((about) => cureAll(advised(about, null), asked))
	};
}
