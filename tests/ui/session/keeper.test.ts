import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import type { BidStore, SaveAnswer, StoredBid } from '#ui/session/bid-store.ts';
import type { Journal, JournalEntry } from '#ui/session/journal.ts';
import { createKeeper } from '#ui/session/keeper.svelte.ts';
import { openBid } from '#ui/session/open-bid.ts';
import { smallBid } from '../small-bid.ts';

const named = (name: string): BidDocument => ({ ...smallBid, customer: { name } });

function memoryJournal(entry?: JournalEntry) {
	const entries = new Map(entry ? [[entry.id, entry]] : []);
	const journal: Journal = {
		read: (id) => Promise.resolve(entries.get(id) ?? null),
		write: (written) => Promise.resolve(void entries.set(written.id, written)),
		forget: (id) => Promise.resolve(void entries.delete(id))
	};
	return { journal, entries };
}

/** A store that holds one bid, can be unplugged, and saves only over the revision it has. */
function memoryStore(document: BidDocument) {
	const world = { document, revision: 1, plugged: true, saves: 0, answersLost: 0 };
	const bid = (): StoredBid => ({
		id: 'b',
		document: world.document,
		revision: String(world.revision),
		savedBy: 'Pieters',
		savedAt: '2026-11-22T10:00:00Z'
	});
	const save = (next: BidDocument, revision: string): SaveAnswer => {
		if (!world.plugged) return { kind: 'unreachable' };
		if (revision !== String(world.revision)) return { kind: 'conflict' };
		world.document = next;
		world.revision += 1;
		world.saves += 1;
		if (world.answersLost > 0) {
			world.answersLost -= 1;
			return { kind: 'unreachable' };
		}
		return { kind: 'saved', revision: String(world.revision) };
	};
	const store: BidStore = {
		get: () =>
			Promise.resolve(world.plugged ? { kind: 'found', bid: bid() } : { kind: 'unreachable' }),
		save: (_, next, revision) => Promise.resolve(save(next, revision))
	};
	return { store, world };
}

async function opened(document = smallBid, entry?: JournalEntry) {
	const { store, world } = memoryStore(document);
	const { journal, entries } = memoryJournal(entry);
	const bid = await openBid('b', store, journal);
	if (!bid) throw new Error('the bid is not there');
	const keeper = createKeeper(bid, { store, journal, now: () => new Date(0) });
	return { keeper, world, entries, bid, store, journal };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('keeping', () => {
	it('writes a version into the journal at once and to the store within 300 ms', async () => {
		const { keeper, world, entries } = await opened();
		keeper.changed({ document: named('One'), drafts: {} });
		await vi.advanceTimersByTimeAsync(0);
		expect(entries.get('b')).toMatchObject({
			pending: true,
			document: { customer: { name: 'One' } }
		});
		expect(keeper.state.kind).toBe('keeping');
		await vi.advanceTimersByTimeAsync(300);
		expect(world.document.customer.name).toBe('One');
		expect(keeper.state.kind).toBe('kept');
		expect(entries.get('b')?.pending).toBe(false);
	});

	it('sends one version for a run of keystrokes', async () => {
		const { keeper, world } = await opened();
		for (const name of ['O', 'On', 'One']) keeper.changed({ document: named(name), drafts: {} });
		await vi.advanceTimersByTimeAsync(1000);
		expect(world.saves).toBe(1);
		expect(world.document.customer.name).toBe('One');
	});

	it('has nothing to send when everything was undone', async () => {
		const { keeper, world } = await opened();
		keeper.changed({ document: named('One'), drafts: {} });
		keeper.changed({ document: smallBid, drafts: {} });
		expect(keeper.state.kind).toBe('kept');
		await vi.advanceTimersByTimeAsync(1000);
		expect(world.saves).toBe(0);
	});

	it('keeps in the browser while the store is not reachable, and sends when it is again', async () => {
		const { keeper, world, entries } = await opened();
		world.plugged = false;
		keeper.changed({ document: named('One'), drafts: {} });
		await vi.advanceTimersByTimeAsync(1000);
		expect(keeper.state.kind).toBe('unreachable');
		expect(entries.get('b')?.pending).toBe(true);
		world.plugged = true;
		await vi.advanceTimersByTimeAsync(5000);
		expect(keeper.state.kind).toBe('kept');
		expect(world.document.customer.name).toBe('One');
	});

	it('recognises its own version when only the answer was lost', async () => {
		const { keeper, world } = await opened();
		world.answersLost = 1;
		keeper.changed({ document: named('One'), drafts: {} });
		await vi.advanceTimersByTimeAsync(10_000);
		expect(keeper.state.kind).toBe('kept');
		expect(world.saves).toBe(1);
	});

	it('stops at another hand’s version and says whose, until a person chooses', async () => {
		const { keeper, world } = await opened();
		world.document = named('Theirs');
		world.revision = 7;
		keeper.changed({ document: named('Mine'), drafts: {} });
		await vi.advanceTimersByTimeAsync(10_000);
		expect(keeper.state).toMatchObject({ kind: 'conflict', theirs: { savedBy: 'Pieters' } });
		expect(world.document.customer.name).toBe('Theirs');
		keeper.keepMine();
		await vi.advanceTimersByTimeAsync(1000);
		expect(world.document.customer.name).toBe('Mine');
		expect(keeper.state.kind).toBe('kept');
	});

	it('gives the other version when it is chosen, and keeps it', async () => {
		const { keeper, world } = await opened();
		world.document = named('Theirs');
		world.revision = 7;
		keeper.changed({ document: named('Mine'), drafts: {} });
		await vi.advanceTimersByTimeAsync(1000);
		const document = keeper.takeTheirs();
		expect(document?.customer.name).toBe('Theirs');
		keeper.changed({ document: document!, drafts: {} });
		await vi.advanceTimersByTimeAsync(1000);
		expect(keeper.state.kind).toBe('kept');
		expect(world.saves).toBe(0);
	});
});

describe('opening', () => {
	const entry = (document: BidDocument, revision: string, pending = true): JournalEntry => ({
		id: 'b',
		document,
		drafts: {},
		revision,
		pending,
		at: '2026-11-22T09:00:00Z'
	});

	it('replays a journal that is newer than the store', async () => {
		const { bid, world, keeper } = await opened(
			smallBid,
			entry(named('Typed before the crash'), '1')
		);
		expect(bid.document.customer.name).toBe('Typed before the crash');
		await vi.advanceTimersByTimeAsync(1000);
		expect(world.document.customer.name).toBe('Typed before the crash');
		expect(keeper.state.kind).toBe('kept');
	});

	it('takes the store’s version when nothing here waits', async () => {
		const { bid } = await opened(named('Newer'), entry(named('Older'), '0', false));
		expect(bid.document.customer.name).toBe('Newer');
	});

	it('shows both when the two grew apart', async () => {
		const { keeper, world } = await opened(named('Theirs'), entry(named('Mine'), '0'));
		expect(keeper.state).toMatchObject({ kind: 'conflict', theirs: { savedBy: 'Pieters' } });
		await vi.advanceTimersByTimeAsync(10_000);
		expect(world.saves).toBe(0);
	});

	it('opens from the journal when the store is not reachable', async () => {
		const { store, world } = memoryStore(smallBid);
		world.plugged = false;
		const { journal } = memoryJournal(entry(named('Here'), '1', false));
		const bid = await openBid('b', store, journal);
		expect(bid).toMatchObject({ keeping: 'unreachable', document: { customer: { name: 'Here' } } });
	});

	it('finds nothing where there is nothing', async () => {
		const { journal } = memoryJournal();
		const store: BidStore = {
			get: () => Promise.resolve({ kind: 'missing' }),
			save: () => Promise.resolve({ kind: 'unreachable' })
		};
		expect(await openBid('b', store, journal)).toBeNull();
	});
});
