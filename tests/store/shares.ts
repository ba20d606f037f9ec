/** What every store must do with links to presentations. */
import { expect, it } from 'vitest';
import type { Store } from '#store/index.ts';
import { draft } from './draft.ts';

const content = { schema: 'bidwright/deck@1', слово: ['\u0000', null, 1e-7] };

interface Scene {
	readonly store: () => Store;
	readonly id: () => string;
	readonly setDay: (day: string) => void;
}

export function sharesOf({ store, id, setDay }: Scene): void {
	let made = 0;
	const token = (): string => `token-${id()}-${(made += 1)}`;
	const add = (lastDay = '2026-12-24', bidId = id(), name = token()) =>
		store().shares.add({ token: name, bidId, revision: 1, lastDay, content }, 'ana');

	it('opens until the end of its last day, and counts how often', async () => {
		await store().create(id(), draft(), 'local');
		const share = await add('2026-11-30');
		expect(share).toMatchObject({ revision: 1, madeBy: 'ana', opened: 0, withdrawnAt: null });
		expect(await store().shares.open(share!.token)).toEqual({ kind: 'open', content });
		setDay('2026-11-30T23:59:59Z');
		expect((await store().shares.open(share!.token)).kind).toBe('open');
		setDay('2026-12-01T00:00:00Z');
		expect(await store().shares.open(share!.token)).toEqual({
			kind: 'over',
			lastDay: '2026-11-30'
		});
		expect(await store().shares.list(id())).toMatchObject([{ opened: 2 }]);
	});

	it('does not open once it was withdrawn, for good', async () => {
		await store().create(id(), draft(), 'local');
		const share = await add();
		const first = await store().shares.withdraw(id(), share!.token);
		expect(first?.withdrawnAt).not.toBeNull();
		expect(await store().shares.open(share!.token)).toEqual({ kind: 'withdrawn' });
		setDay('2026-12-02T00:00:00Z');
		expect(await store().shares.withdraw(id(), share!.token)).toEqual(first);
	});

	it('belongs to its bid: another cannot withdraw it, and a deleted bid opens nothing', async () => {
		await store().create(id(), draft(), 'local');
		const share = await add();
		expect(await store().shares.withdraw('another', share!.token)).toBeNull();
		await store().remove(id(), 1, 'local');
		expect(await store().shares.open(share!.token)).toEqual({ kind: 'withdrawn' });
		expect(await add()).toBeNull();
		await store().restore(id(), 'local');
		expect((await store().shares.open(share!.token)).kind).toBe('open');
	});

	it('is not made for a bid that there is not, nor opened by a guess', async () => {
		expect(await add('2026-12-24', 'nobody')).toBeNull();
		expect(await store().shares.open('guess')).toEqual({ kind: 'absent' });
		expect(await store().shares.list('nobody')).toEqual([]);
	});

	it('is listed with the last made first', async () => {
		await store().create(id(), draft(), 'local');
		setDay('2026-12-03T08:00:00Z');
		const one = await add();
		setDay('2026-12-03T09:00:00Z');
		const other = await add();
		const listed = await store().shares.list(id());
		expect(listed.map((share) => share.token)).toEqual([other!.token, one!.token]);
		expect(JSON.stringify(listed)).not.toContain('deck@1');
	});
}
