/**
 * What can be done with bids in the store. Nothing that was typed is refused for being unfinished,
 * and nothing is written over a revision that the writer has not seen.
 */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '#engine/bid/index.ts';
import type { Reading } from '#engine/units/index.ts';
import type {
	BidDraft,
	BidSummary,
	Revision,
	Store,
	StoredBid,
	WriteOutcome
} from '#store/index.ts';
import { readDraft, type ReadDraft } from './draft.ts';

/** Who writes while there are no accounts. */
const localUser = 'local';

export interface OpenedBid extends StoredBid {
	/** What keeps the bid from being evaluated; empty when nothing does. */
	readonly problems: readonly Problem[];
}

export type SaveOutcome =
	| { readonly kind: 'saved'; readonly bid: BidSummary }
	| { readonly kind: 'conflict'; readonly current: StoredBid }
	| { readonly kind: 'absent' }
	| { readonly kind: 'refused'; readonly problem: string };

const problemsOf = ({ reading }: ReadDraft): readonly Problem[] =>
	reading.ok ? [] : reading.problems;

/** The bids, the last written first; or those deleted, which can be restored. */
export const listBids = (
	store: Store,
	which: 'present' | 'deleted' = 'present'
): Promise<readonly BidSummary[]> => store.list(which);

/** The bid with its problems, null when there is none. Throws when what is stored is no bid. */
export async function readBid(store: Store, id: string): Promise<OpenedBid | null> {
	const bid = await store.read(id);
	if (!bid) return null;
	const draft = readDraft(bid.document);
	if (!draft.ok) throw new Error(`bid ${id} in the store: ${draft.problem}`);
	return { ...bid, problems: problemsOf(draft.value) };
}

/** Keeps a new bid. Refuses what is no bid. */
export async function createBid(
	store: Store,
	document: unknown,
	id: string = randomUUID(),
	who: string = localUser
): Promise<Reading<BidSummary>> {
	const draft = readDraft(document);
	if (!draft.ok) return draft;
	const bid = await store.create(id, draft.value, who);
	return bid ? { ok: true, value: bid } : { ok: false, problem: `there was a bid "${id}" before` };
}

/**
 * Keeps a new version of the bid, if nobody else has since `ifRevision`. A save whose answer was
 * lost on the way may be sent again: what already stands there counts as saved.
 */
export async function saveBid(
	store: Store,
	id: string,
	document: unknown,
	ifRevision: number,
	who: string = localUser
): Promise<SaveOutcome> {
	const draft = readDraft(document);
	if (!draft.ok) return { kind: 'refused', problem: draft.problem };
	const outcome = await store.write(id, draft.value, ifRevision, who);
	if (outcome.kind === 'written') return { kind: 'saved', bid: outcome.bid };
	if (outcome.kind === 'absent') return outcome;
	const { document: stands, ...bid } = outcome.current;
	return isDeepStrictEqual(stands, draft.value.document) ? { kind: 'saved', bid } : outcome;
}

/** Deletes the bid, at the revision the person saw; {@link restoreBid} takes it back. */
export const deleteBid = (
	store: Store,
	id: string,
	ifRevision: number,
	who: string = localUser
): Promise<WriteOutcome> => store.remove(id, ifRevision, who);

/** Takes back a deletion; null when no bid of that id is deleted. */
export const restoreBid = (
	store: Store,
	id: string,
	who: string = localUser
): Promise<BidSummary | null> => store.restore(id, who);

/** Who changed the bid and when, first line first; empty when there never was such a bid. */
export const listRevisions = (store: Store, id: string): Promise<readonly Revision[]> =>
	store.revisions(id);

/** The document as it stood at a line of the history. */
export const readRevision = (
	store: Store,
	id: string,
	revision: number
): Promise<BidDraft | null> => store.readRevision(id, revision);
