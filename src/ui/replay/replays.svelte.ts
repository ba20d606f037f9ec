/** The disasters of a bid, replayed beside the page and kept up with what is typed. */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Disasters, EventPlay, Replay, ReplayValue } from '#engine/replay.ts';
import { createLatest } from './latest.svelte.ts';
import type { PlayQuestion, Replayer } from './replayer.ts';

export interface Played {
	readonly asked: PlayQuestion;
	readonly plays: readonly EventPlay[];
}

export interface Replays {
	/** Every event against every design; null until it has been worked out once. */
	readonly matrix: Replay | null;
	/** What an average year of them costs; null as long as the matrix. */
	readonly value: ReplayValue | null;
	/** Both together; null as long as the matrix. */
	readonly disasters: Disasters | null;
	/** Whether the matrix still shows the bid as it was before the last edit. */
	readonly isStale: boolean;
	/** The event that was played last. */
	readonly played: Played | null;
	/** Why there is no newer answer, in a sentence; empty when there is. */
	readonly problem: string;
	/** Works the matrix out for a version of the bid. */
	readonly refresh: (document: BidDocument) => void;
	/** Plays an event on a version of the bid. */
	readonly play: (document: BidDocument, asked: PlayQuestion) => void;
}

/** Replays of a bid; `document` gives it as it stands. */
export function createReplays(document: () => BidDocument, replayer: Replayer): Replays {
	const matrix = createLatest((asked: BidDocument) => replayer.replay(asked));
	const plays = createLatest(
		({ asked, bid }: { readonly asked: PlayQuestion; readonly bid: BidDocument }) =>
			replayer.play(bid, asked)
	);
	return {
		get matrix() {
			return matrix.answered?.answer.replay ?? null;
		},
		get value() {
			return matrix.answered?.answer.value ?? null;
		},
		get disasters() {
			return matrix.answered?.answer ?? null;
		},
		get isStale() {
			return matrix.answered !== null && matrix.answered.question !== document();
		},
		get played() {
			const { answered } = plays;
			return answered && { asked: answered.question.asked, plays: answered.answer };
		},
		get problem() {
			return plays.problem === '' ? matrix.problem : plays.problem;
		},
		refresh: (asked) => {
			if (matrix.answered?.question !== asked) matrix.ask(asked);
		},
		play: (bid, asked) => plays.ask({ asked, bid })
	};
}
