/** The store: bids, their revisions and who wrote them, behind one interface. */
export { openMemoryStore, openStore, type StoreOptions } from './open-store.ts';
export type {
	BidDraft,
	BidSummary,
	Change,
	DraftToStore,
	Revision,
	Store,
	StoredBid,
	WriteOutcome
} from './store.ts';
