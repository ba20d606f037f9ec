/**
 * Keeping: every version goes into the journal at once and to the store a moment later.
 *
 * One save at a time; versions made meanwhile go with the next. A store that does not answer is
 * asked again; a store that has another version stops the saving until a person has chosen, and
 * nothing of either version is lost until then.
 */
import type { BidDocument } from '#engine/bid/index.ts';
import type { BidStore, StoredBid } from './bid-store.ts';
import type { Draft } from './edit.ts';
import type { Journal } from './journal.ts';
import type { OpenedBid } from './open-bid.ts';
import { isSameValue } from './same-value.ts';

export type KeepingState =
	| { readonly kind: 'kept' }
	| { readonly kind: 'keeping' }
	| { readonly kind: 'unreachable' }
	| { readonly kind: 'refused'; readonly message: string }
	| { readonly kind: 'conflict'; readonly theirs: StoredBid };

export interface Keepable {
	readonly document: BidDocument;
	readonly drafts: Readonly<Record<string, Draft>>;
}

export interface Keeper {
	readonly state: KeepingState;
	/** Says that there is a new version. */
	readonly changed: (version: Keepable) => void;
	/** Sends what is not kept yet, without waiting: the page may be going away. */
	readonly leave: () => void;
	/** Saves without the usual pause; an unreachable store is asked again. */
	readonly saveNow: () => void;
	/** Ends a conflict: what stands here replaces the store's. */
	readonly keepMine: () => void;
	/** Ends a conflict: gives the store's version, which from now on is the one kept. */
	readonly takeTheirs: () => BidDocument | null;
	readonly stop: () => void;
}

export interface KeeperMeans {
	readonly store: BidStore;
	readonly journal: Journal;
	readonly now: () => Date;
	readonly delayMs?: number;
	readonly retryMs?: number;
}

/** Keeps one opened bid. */
export function createKeeper(opened: OpenedBid, means: KeeperMeans): Keeper {
	const { store, journal, now, delayMs = 250, retryMs = 4000 } = means;
	let state = $state.raw<KeepingState>(
		opened.theirs ? { kind: 'conflict', theirs: opened.theirs } : { kind: 'kept' }
	);
	let current: Keepable = opened;
	let kept: BidDocument | null = opened.keeping === 'kept' ? opened.document : null;
	let revision = opened.revision;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isSaving = false;
	let isWriting = false;
	let isStale = false;

	const isPending = (): boolean => current.document !== kept;

	async function writeJournal(): Promise<void> {
		isStale = true;
		if (isWriting) return;
		isWriting = true;
		while (isStale) {
			isStale = false;
			const { document, drafts } = current;
			const at = now().toISOString();
			const entry = { id: opened.id, document, drafts, revision, pending: isPending(), at };
			// A browser that refuses its database (private window) still keeps by the store.
			await journal.write(entry).catch(() => undefined);
		}
		isWriting = false;
	}

	function plan(delay: number): void {
		clearTimeout(timer);
		timer = setTimeout(() => void save(), delay);
	}

	async function save(leaving = false): Promise<void> {
		clearTimeout(timer);
		if (state.kind === 'conflict' || isSaving || !isPending()) return;
		isSaving = true;
		const { document } = current;
		const answer = await store.save(opened.id, document, revision, leaving);
		isSaving = false;
		if (answer.kind === 'saved') await saved(document, answer.revision);
		else if (answer.kind === 'conflict') await compare(document);
		else {
			state = answer;
			if (answer.kind === 'unreachable') plan(retryMs);
		}
	}

	async function saved(document: BidDocument, newRevision: string): Promise<void> {
		kept = document;
		revision = newRevision;
		state = { kind: isPending() ? 'keeping' : 'kept' };
		await writeJournal();
		if (isPending()) plan(0);
	}

	/** The store has another revision: ours, whose answer was lost on the way, or somebody else's. */
	async function compare(document: BidDocument): Promise<void> {
		const answer = await store.get(opened.id);
		if (answer.kind === 'found' && isSameValue(answer.bid.document, document))
			await saved(document, answer.bid.revision);
		else if (answer.kind === 'found') state = { kind: 'conflict', theirs: answer.bid };
		else if (answer.kind === 'missing')
			state = { kind: 'refused', message: 'This bid was deleted from the store.' };
		else {
			state = { kind: 'unreachable' };
			plan(retryMs);
		}
	}

	function settle(theirs: StoredBid): void {
		revision = theirs.revision;
		state = { kind: 'keeping' };
	}

	if (opened.keeping === 'unreachable') state = { kind: 'unreachable' };
	if (opened.keeping !== 'kept' && !opened.theirs) plan(0);

	return {
		get state() {
			return state;
		},
		changed: (version) => {
			current = version;
			void writeJournal();
			if (isPending()) {
				if (state.kind === 'kept' || state.kind === 'refused') state = { kind: 'keeping' };
				plan(state.kind === 'unreachable' ? retryMs : delayMs);
			} else if (state.kind === 'keeping' && !isSaving) {
				// Undone back to what the store has.
				clearTimeout(timer);
				state = { kind: 'kept' };
			}
		},
		leave: () => void save(true),
		saveNow: () => void save(),
		keepMine: () => {
			if (state.kind !== 'conflict') return;
			settle(state.theirs);
			plan(0);
		},
		takeTheirs: () => {
			if (state.kind !== 'conflict') return null;
			const { document } = state.theirs;
			settle(state.theirs);
			kept = document;
			return document;
		},
		stop: () => {
			void save(true);
			clearTimeout(timer);
		}
	};
}
