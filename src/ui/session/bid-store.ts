/** What the page asks of the store, and the answers it must be ready for. */
import type { BidDocument } from '#engine/bid/index.ts';

export interface StoredBid {
	readonly id: string;
	readonly document: BidDocument;
	readonly revision: string;
	/** Who saved it and when, as ISO 8601. */
	readonly savedBy: string;
	readonly savedAt: string;
}

export type GetAnswer =
	| { readonly kind: 'found'; readonly bid: StoredBid }
	| { readonly kind: 'missing' }
	| { readonly kind: 'unreachable' };

export type SaveAnswer =
	| { readonly kind: 'saved'; readonly revision: string }
	/** Somebody saved another version meanwhile. */
	| { readonly kind: 'conflict' }
	| { readonly kind: 'refused'; readonly message: string }
	| { readonly kind: 'unreachable' };

export interface BidStore {
	readonly get: (id: string) => Promise<GetAnswer>;
	/** Saves over `revision`. `leaving`: the page is going away and cannot wait for the answer. */
	readonly save: (
		id: string,
		document: BidDocument,
		revision: string,
		leaving?: boolean
	) => Promise<SaveAnswer>;
}
