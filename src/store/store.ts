/**
 * The store: bids as they were typed, every write numbered, nothing overwritten unseen.
 *
 * A write names the revision it was based on. If the bid has moved on, the write does not happen and
 * the caller gets what stands there now: two people's edits are never silently lost.
 * Example: two browsers hold revision 4; the first save makes 5, the second is told "5" and its document.
 */

import type { Shares } from './shares.ts';

/** A bid as typed, complete or not: JSON that names its schema. Only its reader knows whether it is sound. */
export type BidDraft = Readonly<Record<string, unknown>> & { readonly schema: string };

/** A draft and what lists show of it, so that a list need not open every document. */
export interface DraftToStore {
	readonly document: BidDraft;
	/** The customer's, by which people know the bid; empty while nobody typed it. */
	readonly name: string;
	/** Number of the offer, which tells two bids for one customer apart; empty when it has none. */
	readonly offerNumber: string;
	/** How many problems the reader found; 0 for a bid that can be evaluated. */
	readonly problemCount: number;
}

export interface BidSummary {
	readonly id: string;
	readonly name: string;
	readonly offerNumber: string;
	readonly problemCount: number;
	/** Grows with every write, by one; deleting and restoring are writes too. */
	readonly revision: number;
	/** Instants as ISO 8601 in UTC. */
	readonly createdAt: string;
	readonly savedAt: string;
	/** Who wrote last. */
	readonly savedBy: string;
}

export interface StoredBid extends BidSummary {
	readonly document: BidDraft;
}

export type WriteOutcome =
	| { readonly kind: 'written'; readonly bid: BidSummary }
	| { readonly kind: 'conflict'; readonly current: StoredBid }
	| { readonly kind: 'absent' };

export type Change = 'created' | 'saved' | 'deleted' | 'restored';

/** One line of a bid's history. Saves of one person within one minute share a line, the last one. */
export interface Revision {
	readonly revision: number;
	readonly change: Change;
	readonly who: string;
	readonly at: string;
}

export interface Store {
	/** Bids, the last written first; with `deleted`, those that were deleted. */
	list(which?: 'present' | 'deleted'): Promise<readonly BidSummary[]>;
	/** Null when there is none, or it was deleted. */
	read(id: string): Promise<StoredBid | null>;
	/** Null when the id is taken, by a deleted bid too. */
	create(id: string, draft: DraftToStore, who: string): Promise<BidSummary | null>;
	/** Resolves only after the write would survive the end of the process. */
	write(id: string, draft: DraftToStore, ifRevision: number, who: string): Promise<WriteOutcome>;
	/** Hides the bid; its history stays. */
	remove(id: string, ifRevision: number, who: string): Promise<WriteOutcome>;
	/** Takes back a {@link remove}. Null when there is no deleted bid of that id. */
	restore(id: string, who: string): Promise<BidSummary | null>;
	/** The history, first line first, of deleted bids too; empty when there never was one. */
	revisions(id: string): Promise<readonly Revision[]>;
	/** The document as it stood at a line of the history. */
	readRevision(id: string, revision: number): Promise<BidDraft | null>;
	/** What was handed out by links. */
	readonly shares: Shares;
	close(): Promise<void>;
}
