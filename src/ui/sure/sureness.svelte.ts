/**
 * How sure the answer to a bid is: trials that somebody started, how far they are, what they say so
 * far. They belong to the document that they were run on; an edit makes them old, not wrong.
 */
import type { BidDocument } from '#engine/bid/index.ts';
import { usualSeed, usualTrials, type Trials } from '#engine/trials.ts';
import type { TrialRunner } from './runner.ts';

export interface Sureness {
	/** What the trials say so far; null before the first have come in. */
	readonly figures: Trials | null;
	/** Steps done of steps in all, while trials run; else null. */
	readonly progress: { readonly done: number; readonly of: number } | null;
	/** Whether the figures are of the bid as it was before the last edit. */
	readonly isStale: boolean;
	/** Why a run ended without an answer; empty when it did not. */
	readonly problem: string;
	readonly start: () => void;
	readonly stop: () => void;
}

/** The sureness of a bid; `document` gives it as it stands. */
export function createSureness(document: () => BidDocument, runner: TrialRunner): Sureness {
	let known = $state.raw<{ readonly about: BidDocument; readonly figures: Trials } | null>(null);
	let progress = $state.raw<Sureness['progress']>(null);
	let problem = $state('');
	let end: (() => void) | null = null;

	function stop(): void {
		end?.();
		end = null;
		progress = null;
	}

	function start(): void {
		stop();
		const about = document();
		problem = '';
		progress = { done: 0, of: usualTrials };
		end = runner.run(
			{ document: about, trials: usualTrials, seed: usualSeed },
			{
				ontold: ({ done, of, figures }) => {
					if (figures) known = { about, figures };
					if (done === of) stop();
					else progress = { done, of };
				},
				onfailed: (sentence) => {
					stop();
					problem = sentence;
				}
			}
		);
	}

	return {
		get figures() {
			return known?.figures ?? null;
		},
		get progress() {
			return progress;
		},
		get isStale() {
			return known !== null && known.about !== document();
		},
		get problem() {
			return problem;
		},
		start,
		stop
	};
}
