/**
 * Who replays disasters for the pages: a worker beside the page in the browser, the engine itself
 * where there is no worker. Both take the document as typed and give the engine's plain results.
 */
import type { Alternative, Review } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import type { Disasters, EventPlay } from '#engine/replay.ts';

/** Which event, and which of several like ones; null is the worst of them. */
export interface PlayQuestion {
	readonly eventId: string;
	readonly variant: string | null;
}

/** Alternatives by the key of the finding that they end. */
export type Cures = Readonly<Record<string, readonly Alternative[]>>;

export interface Replayer {
	readonly replay: (document: BidDocument) => Promise<Disasters>;
	/** One event on every design, today first. */
	readonly play: (document: BidDocument, asked: PlayQuestion) => Promise<readonly EventPlay[]>;
	/** Every finding, and how it stands on a day. */
	readonly review: (document: BidDocument, on: string) => Promise<Review>;
	/** What would end each open finding of the bid and of the design that it proposes. */
	readonly cures: (document: BidDocument) => Promise<Cures>;
}
