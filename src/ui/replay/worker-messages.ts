/** What travels between the page and the worker that replays disasters. */
import type { BidDocument } from '#engine/bid/index.ts';
import type { EventPlay } from '#engine/replay.ts';
import type { Library } from '#engine/library/index.ts';
import type { Disasters, PlayQuestion } from './replayer.ts';

export type WorkerRequest =
	| { readonly kind: 'library'; readonly library: Library }
	| { readonly kind: 'replay'; readonly number: number; readonly document: BidDocument }
	| {
			readonly kind: 'play';
			readonly number: number;
			readonly document: BidDocument;
			readonly asked: PlayQuestion;
	  };

export type WorkerAnswer =
	| { readonly number: number; readonly value: Disasters | readonly EventPlay[] }
	| { readonly number: number; readonly problem: string };
