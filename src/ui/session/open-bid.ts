/**
 * Opening a bid: what the store has, what this browser's journal has, and which of them counts.
 *
 * | journal | store | opens |
 * | --- | --- | --- |
 * | nothing pending | there | the store's |
 * | pending, grown from the store's revision | there | the journal's, and it is kept again |
 * | pending, grown from an older one | there | the journal's, in conflict with the store's |
 * | anything | not reachable | the journal's |
 */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Draft } from './edit.ts';
import type { Journal } from './journal.ts';
import { isSameValue } from './same-value.ts';
import type { BidStore, StoredBid } from './bid-store.ts';

export interface OpenedBid {
	readonly id: string;
	readonly document: BidDocument;
	readonly drafts: Readonly<Record<string, Draft>>;
	readonly revision: string;
	readonly keeping: 'kept' | 'pending' | 'unreachable';
	/** The store's version, when it and the journal's grew apart. */
	readonly theirs: StoredBid | null;
}

/** Opens a bid. Null when neither the store nor the journal has it. */
export async function openBid(
	id: string,
	store: BidStore,
	journal: Journal
): Promise<OpenedBid | null> {
	const [answer, entry] = await Promise.all([store.get(id), journal.read(id).catch(() => null)]);
	if (answer.kind === 'missing') return null;
	if (answer.kind === 'unreachable')
		return entry && { ...entry, keeping: 'unreachable', theirs: null };
	const { bid } = answer;
	const stored = { ...bid, drafts: {}, keeping: 'kept', theirs: null } as const;
	if (!entry) return stored;
	const isSame = isSameValue(entry.document, bid.document);
	if (isSame) return { ...stored, drafts: entry.drafts };
	if (!entry.pending) return stored;
	const theirs = entry.revision === bid.revision ? null : bid;
	return { ...entry, keeping: 'pending', theirs };
}
