import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBid as readDocument } from '#engine/bid/index.ts';
import {
	createBid,
	deleteBid,
	evaluateBid,
	exampleId,
	listBids,
	listRevisions,
	newBid,
	openExample,
	readBid,
	readRevision,
	restoreBid,
	saveBid,
	type Workspace
} from '#services/index.ts';
import { openTestWorkspace, valueOf } from './workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
	workspace = await openTestWorkspace();
});
afterAll(() => workspace.store.close());

const today = '2026-11-22';
const blank = () => valueOf(newBid(workspace, { today }));
const begin = async (document: unknown = blank()) =>
	valueOf(await createBid(workspace.store, document)).id;

describe('a new bid', () => {
	it('can be read and begins the month after today', () => {
		const document = blank();
		expect(readDocument(document)).toMatchObject({ ok: true });
		expect(document.start).toBe('2026-12-01');
		expect(valueOf(newBid(workspace, { today: '2026-12-31' })).start).toBe('2027-01-01');
	});

	it('has the levels of the templates as typed and compares four designs that are for sale', () => {
		const document = blank();
		expect(document.serviceLevels.map(({ id, rpo }) => [id, rpo])).toEqual([
			['gold', '1 h'],
			['silver', '24 h'],
			['bronze', '24 h']
		]);
		const compared = document.candidates?.map(({ architecture }) => architecture) ?? [];
		expect(compared).toHaveLength(4);
		for (const id of compared)
			expect(workspace.library.architectures.find((known) => known.id === id)?.offered).toBe(true);
	});

	it('takes the customer and the currency it is given', () => {
		const document = valueOf(newBid(workspace, { customer: 'Northwind', currency: 'ZAR', today }));
		expect(document).toMatchObject({ customer: { name: 'Northwind' }, currency: 'ZAR' });
	});

	it('evaluates at once: nothing to protect, nothing to buy for it', async () => {
		const outcome = await evaluateBid(workspace, await begin());
		expect(outcome).toMatchObject({
			kind: 'evaluated',
			revision: 1,
			evaluation: { estate: { frontEndBytes: 0 } }
		});
	});
});

describe('a bid that is being typed', () => {
	const halfTyped = {
		schema: 'bidwright/bid@1',
		customer: { name: ' Northwind ' },
		offer: { number: 'NW-7' },
		workloads: [{ name: 'Files', frontEnd: '12 T' }]
	};

	it('is kept as it is, and says what is missing', async () => {
		const id = await begin(halfTyped);
		const bid = await readBid(workspace.store, id);
		expect(bid?.document).toEqual(halfTyped);
		expect(bid).toMatchObject({ name: 'Northwind', offerNumber: 'NW-7' });
		expect(bid?.problems.map(({ path }) => path)).toContain('currency');
		expect(bid?.problemCount).toBe(bid?.problems.length);
	});

	it('is not evaluated: its problems are handed back', async () => {
		const outcome = await evaluateBid(workspace, await begin(halfTyped));
		expect(outcome).toMatchObject({ kind: 'unfinished', revision: 1 });
		expect(outcome.kind === 'unfinished' && outcome.problems.length).toBeGreaterThan(0);
	});

	it('is kept even when the customer has no name yet, or something odd for one', async () => {
		for (const customer of [undefined, null, 7, { name: 7 }, [], { name: null }]) {
			const id = await begin({ schema: 'bidwright/bid@1', customer });
			expect(await readBid(workspace.store, id)).toMatchObject({ name: '', offerNumber: '' });
		}
	});
});

describe('what is no bid', () => {
	it.each([
		['nothing', undefined, 'this is not a bid'],
		['a list', [], 'this is not a bid'],
		['a text', 'bidwright/bid@1', 'this is not a bid'],
		['another document', { schema: 'bidwright/evaluation@1' }, 'this is not a bid'],
		['a bid of a newer form', { schema: 'bidwright/bid@2' }, 'update this Bidwright'],
		['a bid of no form that ever was', { schema: 'bidwright/bid@0' }, 'is no form of a bid']
	])('is refused in one sentence: %s', async (_, document, sentence) => {
		const refused = await createBid(workspace.store, document);
		expect(refused).toMatchObject({
			ok: false,
			problem: expect.stringContaining(sentence) as string
		});
		const id = await begin();
		expect(await saveBid(workspace.store, id, document, 1)).toMatchObject({ kind: 'refused' });
		expect(await readBid(workspace.store, id)).toMatchObject({ revision: 1 });
	});
});

describe('saving', () => {
	it('over a revision that somebody else replaced hands back theirs', async () => {
		const id = await begin();
		const mine = { ...blank(), internalNotes: 'mine' };
		const theirs = { ...blank(), internalNotes: 'theirs' };
		expect(await saveBid(workspace.store, id, theirs, 1)).toMatchObject({
			kind: 'saved',
			bid: { revision: 2 }
		});
		expect(await saveBid(workspace.store, id, mine, 1)).toMatchObject({
			kind: 'conflict',
			current: { revision: 2, document: theirs }
		});
	});

	it('again, after the answer was lost on the way, counts as saved', async () => {
		const id = await begin();
		const document = { ...blank(), internalNotes: 'once' };
		await saveBid(workspace.store, id, document, 1);
		expect(await saveBid(workspace.store, id, document, 1)).toMatchObject({
			kind: 'saved',
			bid: { revision: 2 }
		});
		expect(await listRevisions(workspace.store, id)).toHaveLength(2);
	});

	it('a bid that is not there says so', async () => {
		expect(await saveBid(workspace.store, 'nobody', blank(), 1)).toEqual({ kind: 'absent' });
		expect(await readBid(workspace.store, 'nobody')).toBeNull();
		expect(await evaluateBid(workspace, 'nobody')).toEqual({ kind: 'absent' });
	});

	it('keeps every version that was saved by another or in another minute', async () => {
		const id = await begin();
		await saveBid(workspace.store, id, { ...blank(), internalNotes: 'a' }, 1, 'ana');
		await saveBid(workspace.store, id, { ...blank(), internalNotes: 'b' }, 2, 'ben');
		expect(await readRevision(workspace.store, id, 2)).toMatchObject({ internalNotes: 'a' });
	});
});

describe('deleting', () => {
	it('can be taken back', async () => {
		const id = await begin();
		const ids = async (which?: 'deleted') =>
			(await listBids(workspace.store, which)).map((bid) => bid.id);
		expect(await deleteBid(workspace.store, id, 1)).toMatchObject({ kind: 'written' });
		expect(await ids()).not.toContain(id);
		expect(await ids('deleted')).toContain(id);
		await restoreBid(workspace.store, id);
		expect(await ids()).toContain(id);
	});
});

describe('the example', () => {
	const opened = async () => valueOf(await openExample(workspace));
	const documentNow = async () => (await readBid(workspace.store, exampleId))!.document;

	it('that is missing from the templates is refused in one sentence', async () => {
		const problem =
			'/nowhere/examples/kestrel-logistics.bid.yaml is missing; it holds the example bid';
		expect(await openExample({ ...workspace, templates: '/nowhere' })).toEqual({
			ok: false,
			problem
		});
	});

	it('is made once, then is as it was left, and after a deletion as it was shipped', async () => {
		const first = await opened();
		expect(first).toMatchObject({ id: exampleId, name: 'Kestrel Logistics', problemCount: 0 });
		const shipped = await documentNow();

		const edited = { ...shipped, internalNotes: 'edited' };
		await saveBid(workspace.store, exampleId, edited, first.revision);
		expect((await opened()).revision).toBe(first.revision + 1);
		expect(await documentNow()).toEqual(edited);

		await deleteBid(workspace.store, exampleId, first.revision + 1);
		await opened();
		expect(await documentNow()).toEqual(shipped);
	});

	it('evaluates', async () => {
		await opened();
		const outcome = await evaluateBid(workspace, exampleId);
		expect(outcome).toMatchObject({
			kind: 'evaluated',
			evaluation: { customer: 'Kestrel Logistics' }
		});
	});
});
