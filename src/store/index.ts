/** The store: bids, their revisions and who wrote them, behind one interface. */
export { openMemoryStore, openStore } from './open-store.ts';
export type {
	BidDraft,
	BidSummary,
	DraftToStore,
	Revision,
	Store,
	StoredBid,
	WriteOutcome
} from './store.ts';
export type { NewShare, Share, SharedContent, ShareOpening, Shares } from './shares.ts';
