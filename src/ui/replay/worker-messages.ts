/** What travels between the page and the worker that replays disasters. */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Disasters, EventPlay } from '#engine/replay.ts';
import type { Library } from '#engine/library/index.ts';
import type { Cure, PlayQuestion, Reviewed } from './replayer.ts';

export type WorkerRequest =
	| { readonly kind: 'library'; readonly library: Library }
	| { readonly kind: 'replay'; readonly number: number; readonly document: BidDocument }
	| {
			readonly kind: 'play';
			readonly number: number;
			readonly document: BidDocument;
			readonly asked: PlayQuestion;
	  }
	| {
			readonly kind: 'review';
			readonly number: number;
			readonly document: BidDocument;
			readonly on: string;
	  }
	| {
			readonly kind: 'cures';
			readonly number: number;
			readonly document: BidDocument;
			readonly first: string | null;
	  }
	/** The answer to the question of that number is not wanted any more. */
	| { readonly kind: 'stop'; readonly number: number };

/** Null where everything was told on the way. */
export type WorkerValue = Disasters | readonly EventPlay[] | Reviewed | null;

export type WorkerAnswer =
	| { readonly number: number; readonly key: string; readonly cure: Cure }
	| { readonly number: number; readonly value: WorkerValue }
	| { readonly number: number; readonly problem: string };
