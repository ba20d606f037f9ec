/**
 * Who runs trials for the pages: a worker beside the page in the browser, the engine itself where there
 * is none. Both take the document as typed, tell how far they are and what is known so far, and stop
 * when told.
 */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Trials } from '#engine/trials.ts';

export interface RunProgress {
	readonly done: number;
	readonly of: number;
	/** What is known so far; null where nothing is new. */
	readonly figures: Trials | null;
}

export interface RunWanted {
	readonly document: BidDocument;
	readonly trials: number;
	readonly seed: number;
}

export interface RunListener {
	readonly ontold: (progress: RunProgress) => void;
	readonly onfailed: (problem: string) => void;
}

export interface TrialRunner {
	/** Starts a run; what is given back stops it. */
	readonly run: (wanted: RunWanted, listener: RunListener) => () => void;
}
