/** The findings of a bid, reviewed beside the page and kept up with what is typed, and their cures. */
import type { Review } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import type { Replay } from '#engine/replay.ts';
import { createCuring, type Curing } from './cures.svelte.ts';
import { createLatest } from './latest.svelte.ts';
import type { Replayer } from './replayer.ts';

export interface Reviews {
	/** Every finding and how it stands; null until it has been worked out once. */
	readonly latest: Review | null;
	/** Every event against every design, on the worse of the first and the last day. */
	readonly matrix: Replay | null;
	readonly isStale: boolean;
	/** What would end them; only where somebody looks, because it takes a second. */
	readonly cures: Curing;
	/** Why there is no newer answer, in a sentence; empty when there is. */
	readonly problem: string;
	readonly refresh: (document: BidDocument) => void;
}

/** Reviews of a bid; `document` gives it as it stands, `now` the day on which it is read. */
export function createReviews(
	document: () => BidDocument,
	replayer: Replayer,
	now: () => Date
): Reviews {
	const review = createLatest((asked: BidDocument) =>
		replayer.review(asked, now().toISOString().slice(0, 10))
	);
	const cures = createCuring(replayer);
	return {
		get latest() {
			return review.answered?.answer.review ?? null;
		},
		get matrix() {
			return review.answered?.answer.matrix ?? null;
		},
		get isStale() {
			return review.answered !== null && review.answered.question !== document();
		},
		cures,
		get problem() {
			return cures.problem === '' ? review.problem : cures.problem;
		},
		refresh: (asked) => {
			if (review.answered?.question !== asked) review.ask(asked);
		}
	};
}
