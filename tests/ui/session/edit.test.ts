import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import {
	applyChanges,
	asDrafts,
	rewriteDocument,
	type Change,
	type Version
} from '#ui/session/edit.ts';
import { insertAt, removeAt } from '#ui/session/path.ts';
import { smallBid } from '../small-bid.ts';

const first = (): Version => {
	const reading = readBid(smallBid);
	if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join());
	return { document: smallBid, bid: reading.bid, drafts: {} };
};
const applied = (version: Version, ...changes: Change[]): Version => {
	const outcome = applyChanges(version, changes);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
	return outcome.version;
};
const change = ['workloads', 0, 'changePerDay'] as const;
const frontEnd = ['workloads', 1, 'frontEnd'] as const;

describe('an edit', () => {
	it('puts what is understood into the document, as typed', () => {
		const next = applied(first(), { path: frontEnd, value: '4.5 TiB' });
		expect(next.document.workloads?.[1]?.frontEnd).toBe('4.5 TiB');
		expect(next.bid.workloads[1]?.frontEnd.value).toBe(4.5 * 2 ** 40);
	});

	it('keeps what is not understood beside it, with the reason, and the old value counting', () => {
		const next = applied(first(), { path: change, value: 'soon' });
		expect(next.bid.workloads[0]?.changePerDay?.value).toBeCloseTo(0.03);
		expect(next.drafts['workloads/orders/changePerDay']).toMatchObject({ typed: 'soon' });
		expect(next.drafts['workloads/orders/changePerDay']?.message).toContain('2 %/day');
	});

	it('lets the rest of a pasted block in when one cell of it is bad', () => {
		const next = applied(
			first(),
			{ path: change, value: 'soon' },
			{ path: frontEnd, value: '9 TB' }
		);
		expect(next.bid.workloads[1]?.frontEnd.value).toBe(9e12);
		expect(Object.keys(next.drafts)).toEqual(['workloads/orders/changePerDay']);
	});

	it('forgets the draft once the place is understood', () => {
		const bad = applied(first(), { path: change, value: 'soon' });
		expect(applied(bad, { path: change, value: '2 %/day' }).drafts).toEqual({});
	});

	it('keeps a draft for a reason found before, such as an unknown name', () => {
		const path = ['workloads', 0, 'level'];
		const next = applied(first(), { path, value: 'x', typed: 'Golden', problem: 'no such level' });
		expect(next.drafts['workloads/orders/level']).toEqual({
			typed: 'Golden',
			message: 'no such level'
		});
		expect(next.document.workloads?.[0]?.level).toBe('gold');
	});

	it('keeps what was typed as drafts when the whole cannot be computed', () => {
		const next = asDrafts(first(), [{ path: frontEnd, value: '9 TB' }], 'this cannot be computed');
		expect(next.document).toBe(smallBid);
		expect(next.drafts['workloads/drawings/frontEnd']).toEqual({
			typed: '9 TB',
			message: 'this cannot be computed'
		});
	});

	it('refuses names that point nowhere', () => {
		const next = applied(first(), { path: ['workloads', 0, 'site'], value: 'moon' });
		expect(next.drafts['workloads/orders/site']?.message).toContain('no site of this bid');
	});
});

describe('a rewrite', () => {
	it('is refused with the reasons when the result is no bid', () => {
		const outcome = rewriteDocument(first(), (document) => removeAt(document, ['sites'], 0));
		expect(outcome.ok ? [] : outcome.problems.map(({ path }) => path)).toContain(
			'workloads[0].site'
		);
	});

	it('keeps the drafts of rows that stay, wherever they move', () => {
		const bad = applied(first(), { path: frontEnd, value: 'large' });
		const outcome = rewriteDocument(bad, (document) => removeAt(document, ['workloads'], 0));
		expect(outcome.ok).toBe(false);
		const free = applied(bad, { path: ['workloads', 1, 'needs'], value: [] });
		const moved = rewriteDocument(free, (document) => removeAt(document, ['workloads'], 0));
		expect(moved.ok && Object.keys(moved.version.drafts)).toEqual(['workloads/drawings/frontEnd']);
	});

	it('drops the drafts of rows that go, also where rows have no id', () => {
		const amount = ['incumbent', 'bill', 1, 'amount'];
		const bad = applied(first(), { path: amount, value: 'plenty' });
		const line = { label: 'Power', category: 'facilities', timing: 'yearly', amount: '1' };
		const shifted = rewriteDocument(bad, (document) =>
			insertAt(document, ['incumbent', 'bill'], line, 0)
		);
		expect(shifted.ok && shifted.version.drafts).toEqual({});
		const behind = rewriteDocument(bad, (document) =>
			insertAt(document, ['incumbent', 'bill'], line)
		);
		expect(behind.ok && Object.keys(behind.version.drafts)).toEqual(['incumbent/bill/1/amount']);
	});
});
