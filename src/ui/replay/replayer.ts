/**
 * Who replays disasters for the pages: a worker beside the page in the browser, the engine itself
 * where there is no worker. Both take the document as typed and give the engine's plain results.
 */
import type { Alternative, Review } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import type { Disasters, EventPlay, Replay } from '#engine/replay.ts';

/** Which event, and which of several like ones; null is the worst of them. */
export interface PlayQuestion {
	readonly eventId: string;
	readonly variant: string | null;
}

/** What would end a finding, as far as it has been tried. */
export interface Cure {
	readonly alternatives: readonly Alternative[];
	/** Whether everything was tried. */
	readonly isDone: boolean;
}

/** How cures are asked for: they are told one by one, and may be stopped. */
export interface CureQuestion {
	/** Key of the finding that somebody looks at: it comes first. */
	readonly first: string | null;
	readonly tell: (key: string, cure: Cure) => void;
	readonly signal: AbortSignal;
}

export interface Reviewed {
	readonly review: Review;
	/** Every event against every design, on the worse of the first and the last day. */
	readonly matrix: Replay;
}

export interface Replayer {
	readonly replay: (document: BidDocument) => Promise<Disasters>;
	/** One event on every design, today first. */
	readonly play: (document: BidDocument, asked: PlayQuestion) => Promise<readonly EventPlay[]>;
	/** Every finding, and how it stands on a day. */
	readonly review: (document: BidDocument, on: string) => Promise<Reviewed>;
	/** What would end each open finding of the bid and of the design that it proposes. */
	readonly cures: (document: BidDocument, asked: CureQuestion) => Promise<void>;
}
