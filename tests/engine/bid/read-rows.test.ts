import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBid, type BidDocument, type ReadRows } from '#engine/bid/index.ts';
import { smallBid } from './small-bid.ts';

type Row = NonNullable<BidDocument['workloads']>[number];

const row = (id: string, changes: Partial<Row> = {}): Row => ({
	id,
	name: `Workload ${id}`,
	class: 'file-server',
	frontEnd: '10 TB',
	level: 'standard',
	site: 'main',
	...changes
});

/** Rows that are well and rows that are not: of no size, at no level of the bid. */
const anyRow = fc
	.record({
		id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
		frontEnd: fc.constantFrom('10 TB', '4.5 TiB', 7e12, 'plenty'),
		level: fc.constantFrom('standard', 'standard', 'gold'),
		needs: fc.constantFrom<string[]>([], ['a'])
	})
	.map(({ id, ...changes }) => row(id, changes));

/** Some rows after others: most stay the same objects, as an edit leaves them. */
const anyEdits = fc
	.tuple(fc.array(anyRow, { minLength: 1, maxLength: 5 }), fc.array(fc.tuple(fc.nat(4), anyRow)))
	.map(([first, edits]) =>
		edits.reduce<Row[][]>(
			(versions, [place, changed]) => {
				const last = versions.at(-1) ?? [];
				return [...versions, last.with(place % last.length, changed)];
			},
			[first]
		)
	);

describe('rows that were read before', () => {
	it('change nothing in what a bid reads as, and nothing in its problems', () => {
		fc.assert(
			fc.property(anyEdits, (versions) => {
				const known: ReadRows = new WeakMap();
				for (const workloads of versions) {
					const document = smallBid({ workloads });
					expect(readBid(document, known)).toEqual(readBid(document));
				}
			})
		);
	});

	it('are the same typed rows again; only what was edited is read', () => {
		const known: ReadRows = new WeakMap();
		const rows = [row('a'), row('b')];
		const first = readBid(smallBid({ workloads: rows }), known);
		const edited = [rows[0]!, row('b', { frontEnd: '12 TB' })];
		const second = readBid(smallBid({ workloads: edited }), known);
		expect(first.ok && second.ok).toBe(true);
		if (!first.ok || !second.ok) return;
		expect(second.bid.workloads[0]).toBe(first.bid.workloads[0]);
		expect(second.bid.workloads[1]?.frontEnd.value).toBe(12e12);
	});

	it('are not remembered of a bid that could not be read', () => {
		const known: ReadRows = new WeakMap();
		const rows = [row('a', { frontEnd: 'plenty' })];
		readBid(smallBid({ workloads: rows }), known);
		const problems = readBid(smallBid({ workloads: rows }), known);
		expect(!problems.ok && problems.problems[0]?.path).toBe('workloads[0].frontEnd');
	});
});
