/** The engine as replayer: in the worker, and wherever there is none. */
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { playEvent, replay, valueOf } from '#engine/replay.ts';
import type { Replayer } from './replayer.ts';

/** Replays with this library; what the designs are is evaluated anew for each document, by one memo. */
export function engineReplayer(library: Library): Replayer {
	const memo = createMemo();

	function read(document: BidDocument) {
		const reading = readBid(document);
		if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'this bid cannot be read');
		const { bid } = reading;
		return { bid, evaluation: evaluate(bid, library, memo) };
	}

	return {
		replay: (document) =>
			Promise.resolve(document)
				.then(read)
				.then(({ bid, evaluation }) => {
					const replayed = replay(bid, library, evaluation);
					return { replay: replayed, value: valueOf(bid, library, replayed) };
				}),
		play: (document, { eventId, variant }) =>
			Promise.resolve(document)
				.then(read)
				.then(({ bid, evaluation }) => {
					const { today, candidates } = evaluation;
					const designs = today ? [today, ...candidates] : candidates;
					const options = variant === null ? {} : { variant };
					return designs.flatMap(
						({ id }) => playEvent(bid, library, evaluation, eventId, id, options) ?? []
					);
				})
	};
}
