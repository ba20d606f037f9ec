/** The findings of a bid, reviewed beside the page and kept up with what is typed, and their cures. */
import type { Review } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import { createLatest } from './latest.svelte.ts';
import type { Cures, Replayer } from './replayer.ts';

export interface Reviews {
	/** Every finding and how it stands; null until it has been worked out once. */
	readonly latest: Review | null;
	readonly isStale: boolean;
	/** What would end each open finding; null until it was asked for and worked out once. */
	readonly cures: Cures | null;
	readonly areCuresStale: boolean;
	/** Why there is no newer answer, in a sentence; empty when there is. */
	readonly problem: string;
	readonly refresh: (document: BidDocument) => void;
	/** Works out what would end the findings; only where somebody looks, because it takes a second. */
	readonly cure: (document: BidDocument) => void;
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
	const cures = createLatest((asked: BidDocument) => replayer.cures(asked));
	return {
		get latest() {
			return review.answered?.answer ?? null;
		},
		get isStale() {
			return review.answered !== null && review.answered.question !== document();
		},
		get cures() {
			return cures.answered?.answer ?? null;
		},
		get areCuresStale() {
			return cures.answered !== null && cures.answered.question !== document();
		},
		get problem() {
			return cures.problem === '' ? review.problem : cures.problem;
		},
		refresh: (asked) => {
			if (review.answered?.question !== asked) review.ask(asked);
		},
		cure: (asked) => {
			if (cures.answered?.question !== asked) cures.ask(asked);
		}
	};
}
