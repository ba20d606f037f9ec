/** What every store must do, whichever database is behind it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BidDraft, Store } from '#store/index.ts';
import { draft } from './draft.ts';
import { sharesOf } from './shares.ts';

const minute = 60_000;

/** A clock that stands still until it is moved. */
function handClock() {
	let now = Date.parse('2026-11-22T09:00:00Z');
	return {
		read: () => new Date(now),
		move: (milliseconds: number) => {
			now += milliseconds;
		},
		set: (instant: string) => {
			now = Date.parse(instant);
		}
	};
}

export function describeStore(name: string, open: (clock: () => Date) => Promise<Store>): void {
	const clock = handClock();
	let store: Store;
	let id: string;
	beforeAll(async () => {
		store = await open(clock.read);
	});
	beforeEach(() => {
		id = randomUUID();
		clock.move(minute);
	});
	afterAll(() => store.close());

	const documentNow = async () => (await store.read(id))?.document;
	const write = (typed: Readonly<Record<string, unknown>>, ifRevision: number, who = 'local') =>
		store.write(id, draft(typed), ifRevision, who);

	describe(`${name}: a bid`, () => {
		it('comes back as it was typed, keys in their order', async () => {
			const typed = {
				zebra: '4.5 TiB',
				a: { 'ключ 🗝': '\u0000 \ud800', list: [null, 1e-7, 1.2345678901234567e19, ''] },
				'1': true
			};
			await store.create(id, draft(typed), 'local');
			expect(JSON.stringify(await documentNow())).toBe(JSON.stringify(draft(typed).document));
		});

		it('starts at revision 1, dated by the clock', async () => {
			const at = clock.read().toISOString();
			const created = await store.create(
				id,
				{ ...draft(), offerNumber: 'NW-7', problemCount: 3 },
				'ana'
			);
			expect(created).toEqual({
				id,
				name: 'Northwind',
				offerNumber: 'NW-7',
				problemCount: 3,
				revision: 1,
				createdAt: at,
				savedAt: at,
				savedBy: 'ana'
			});
			expect(await store.read(id)).toEqual({ ...created, document: draft().document });
		});

		it('is not created over another of the same id, present or deleted', async () => {
			await store.create(id, draft({ is: 'first' }), 'local');
			expect(await store.create(id, draft({ is: 'second' }), 'local')).toBeNull();
			await store.remove(id, 1, 'local');
			expect(await store.create(id, draft({ is: 'third' }), 'local')).toBeNull();
			await store.restore(id, 'local');
			expect(await documentNow()).toMatchObject({ is: 'first' });
		});

		it('is absent when nobody made it', async () => {
			expect(await store.read(id)).toBeNull();
			expect(await write({}, 1)).toEqual({ kind: 'absent' });
			expect(await store.remove(id, 1, 'local')).toEqual({ kind: 'absent' });
			expect(await store.restore(id, 'local')).toBeNull();
			expect(await store.revisions(id)).toEqual([]);
			expect(await store.readRevision(id, 1)).toBeNull();
		});

		it('treats an id as text, whatever is in it', async () => {
			const hostile = `${id}'; drop table bid; --`;
			await store.create(hostile, draft({ name: "O'Neill \\ $1" }), "'");
			expect(await store.read(hostile)).toMatchObject({ name: "O'Neill \\ $1" });
		});
	});

	describe(`${name}: a write`, () => {
		it('adds one to the revision and replaces what lists show', async () => {
			await store.create(id, draft(), 'local');
			clock.move(minute);
			const outcome = await write({ name: 'Baobab' }, 1, 'ben');
			expect(outcome).toMatchObject({
				kind: 'written',
				bid: {
					name: 'Baobab',
					revision: 2,
					savedAt: clock.read().toISOString(),
					savedBy: 'ben'
				}
			});
			expect(await documentNow()).toMatchObject({ name: 'Baobab' });
		});

		it('based on an older revision changes nothing and hands back what stands there', async () => {
			await store.create(id, draft(), 'local');
			await write({ by: 'first' }, 1);
			const late = await write({ by: 'second' }, 1);
			expect(late).toEqual({ kind: 'conflict', current: await store.read(id) });
			expect(late).toMatchObject({ current: { revision: 2, document: { by: 'first' } } });
		});

		it('based on a revision that never was changes nothing', async () => {
			await store.create(id, draft({ is: 'here' }), 'local');
			expect(await write({ is: 'gone' }, 7)).toMatchObject({ kind: 'conflict' });
			expect(await documentNow()).toMatchObject({ is: 'here' });
		});

		it('of many at once on one revision happens once', async () => {
			await store.create(id, draft(), 'local');
			const writers = Array.from({ length: 8 }, (_, writer) => write({ writer }, 1));
			const outcomes = await Promise.all(writers);
			const won = outcomes.findIndex(({ kind }) => kind === 'written');
			expect(outcomes.filter(({ kind }) => kind === 'written')).toHaveLength(1);
			expect(await store.read(id)).toMatchObject({ revision: 2, document: { writer: won } });
		});

		it('to one bid leaves the others alone', async () => {
			const other = randomUUID();
			await store.create(id, draft({ is: 'mine' }), 'local');
			await store.create(other, draft({ is: 'other' }), 'local');
			await write({ is: 'changed' }, 1);
			expect(await store.read(other)).toMatchObject({ revision: 1, document: { is: 'other' } });
		});
	});

	describe(`${name}: a list`, () => {
		it('shows the bid written last first, and no documents', async () => {
			const second = randomUUID();
			await store.create(id, draft(), 'local');
			clock.move(minute);
			await store.create(second, draft(), 'local');
			const newest = async () => (await store.list()).slice(0, 2).map((bid) => bid.id);
			expect(await newest()).toEqual([second, id]);
			clock.move(minute);
			await write({}, 1);
			expect(await newest()).toEqual([id, second]);
			expect((await store.list())[0]).not.toHaveProperty('document');
		});
	});

	describe(`${name}: a deleted bid`, () => {
		const listed = async (which: 'present' | 'deleted') =>
			(await store.list(which)).some((bid) => bid.id === id);

		it('is neither read, listed nor written, and comes back whole', async () => {
			await store.create(id, draft({ is: 'whole' }), 'local');
			expect(await store.remove(id, 1, 'ben')).toMatchObject({
				kind: 'written',
				bid: { revision: 2, savedBy: 'ben' }
			});
			expect(await store.read(id)).toBeNull();
			expect([await listed('present'), await listed('deleted')]).toEqual([false, true]);
			expect(await write({}, 2)).toEqual({ kind: 'absent' });
			expect(await store.restore(id, 'local')).toMatchObject({ revision: 3 });
			expect([await listed('present'), await listed('deleted')]).toEqual([true, false]);
			expect(await documentNow()).toMatchObject({ is: 'whole' });
		});

		it('is deleted once and restored once', async () => {
			await store.create(id, draft(), 'local');
			expect(await store.restore(id, 'local')).toBeNull();
			await store.remove(id, 1, 'local');
			expect(await store.remove(id, 2, 'local')).toEqual({ kind: 'absent' });
			await store.restore(id, 'local');
			expect(await store.restore(id, 'local')).toBeNull();
		});

		it('is not deleted over edits that nobody saw', async () => {
			await store.create(id, draft(), 'local');
			await write({ is: 'edited' }, 1);
			expect(await store.remove(id, 1, 'local')).toMatchObject({
				kind: 'conflict',
				current: { revision: 2, document: { is: 'edited' } }
			});
			expect(await listed('present')).toBe(true);
		});
	});

	describe(`${name}: the history`, () => {
		const lines = async () =>
			(await store.revisions(id)).map(({ revision, change, who }) => [revision, change, who]);
		const documentAt = (revision: number): Promise<BidDraft | null> =>
			store.readRevision(id, revision);

		it('says what changed, by whom and when, and keeps each document', async () => {
			const at = clock.read().toISOString();
			await store.create(id, draft({ at: 1 }), 'ana');
			clock.move(minute);
			await write({ at: 2 }, 1, 'ben');
			clock.move(minute);
			await store.remove(id, 2, 'ana');
			await store.restore(id, 'ben');
			expect(await lines()).toEqual([
				[1, 'created', 'ana'],
				[2, 'saved', 'ben'],
				[3, 'deleted', 'ana'],
				[4, 'restored', 'ben']
			]);
			expect((await store.revisions(id))[0]).toMatchObject({ at });
			const kept = await Promise.all([1, 2, 3, 4, 5].map(documentAt));
			expect(kept.map((document) => document?.['at'])).toEqual([1, 2, 2, 2, undefined]);
		});

		it('keeps one line for the saves of one person within one minute: the last', async () => {
			await store.create(id, draft(), 'ana');
			await write({ typed: 'N' }, 1, 'ana');
			clock.move(minute / 2);
			await write({ typed: 'No' }, 2, 'ana');
			await write({ typed: 'Nor' }, 3, 'ben');
			await write({ typed: 'Nort' }, 4, 'ana');
			clock.move(minute);
			await write({ typed: 'North' }, 5, 'ana');
			expect(await lines()).toEqual([
				[1, 'created', 'ana'],
				[3, 'saved', 'ana'],
				[4, 'saved', 'ben'],
				[5, 'saved', 'ana'],
				[6, 'saved', 'ana']
			]);
			expect(await documentAt(3)).toMatchObject({ typed: 'No' });
			expect(await documentNow()).toMatchObject({ typed: 'North' });
		});

		it('gains no line from a write that was refused', async () => {
			await store.create(id, draft(), 'local');
			await write({}, 9);
			expect(await lines()).toEqual([[1, 'created', 'local']]);
		});
	});

	describe(`${name}: a link`, () => {
		sharesOf({ store: () => store, id: () => id, setDay: clock.set });
	});
}
