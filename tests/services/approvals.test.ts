import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import {
	createBid,
	decide,
	readApproval,
	readBid,
	saveBid,
	type ApprovalState,
	type Workspace
} from '#services/index.ts';
import { contentHash } from '#services/content-hash.ts';
import { exampleDocument } from '../engine/sizing/example-bid.ts';
import { openTestWorkspace, valueOf } from './workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
	workspace = await openTestWorkspace();
});
afterAll(() => workspace.store.close());

const today = '2026-11-24';

/** The example with cash that needs nobody, so that one role decides. */
const calm = (): BidDocument => {
	const document = exampleDocument();
	const policy = { deepestCash: '90 %' };
	return { ...document, deal: { ...document.deal, policy } };
};

async function begin(document: BidDocument = calm()): Promise<string> {
	const { id } = valueOf(await createBid(workspace.store, document));
	return id;
}

async function stateOf(id: string): Promise<ApprovalState> {
	const reading = await readApproval(workspace, id);
	if (reading.kind !== 'read') throw new Error(reading.kind);
	return reading.state;
}

const lead = { by: 'H. Strand', role: 'sales lead', decision: 'approved' } as const;

async function edit(id: string, change: (document: BidDocument) => BidDocument): Promise<void> {
	const bid = (await readBid(workspace.store, id))!;
	const document = change(bid.document as unknown as BidDocument);
	expect((await saveBid(workspace.store, id, document, bid.revision)).kind).toBe('saved');
}

describe('an approval', () => {
	it('is asked of the sales lead in the band, and given by one counts', async () => {
		const id = await begin();
		expect(await stateOf(id)).toMatchObject({ open: ['sales lead'], isApproved: false });
		expect(await decide(workspace, id, lead, 1, today)).toMatchObject({
			kind: 'saved',
			bid: { revision: 2, savedBy: 'H. Strand' }
		});
		expect(await stateOf(id)).toMatchObject({
			open: [],
			isApproved: true,
			records: [{ by: 'H. Strand', on: today, counts: true }]
		});
	});

	it('is void once the bid has changed, and counts again when the change is taken back', async () => {
		const id = await begin();
		await decide(workspace, id, lead, 1, today);
		await edit(id, (document) => ({ ...document, offer: { ...document.offer, version: '9.9' } }));
		expect(await stateOf(id)).toMatchObject({ isApproved: false, records: [{ counts: false }] });
		await edit(id, (document) => ({ ...document, offer: { ...document.offer, version: '1.2' } }));
		expect(await stateOf(id)).toMatchObject({ isApproved: true });
	});

	it.each([
		['its author', { ...lead, by: ' m. jansen ' }, 'wrote this bid; somebody else must decide'],
		['a role that was not asked', { ...lead, role: 'finance' }, '"finance" is neither'],
		['nobody in particular', { by: 'X', decision: 'approved' }, '"" is neither'],
		['who gives no reason', { ...lead, decision: 'sent-back' }, 'needs a reason']
	] as const)('is refused from %s', async (_, decision, problem) => {
		const id = await begin();
		const outcome = await decide(workspace, id, decision, 1, today);
		expect(outcome).toMatchObject({
			kind: 'refused',
			problem: expect.stringContaining(problem) as string
		});
		expect((await readBid(workspace.store, id))!.revision).toBe(1);
	});

	it('is refused while nobody knows whose bid it is', async () => {
		const { author: _, ...offer } = calm().offer!;
		const id = await begin({ ...calm(), offer });
		expect(await decide(workspace, id, lead, 1, today)).toMatchObject({
			problem: expect.stringContaining('offer.author is missing') as string
		});
	});

	it('is not needed from the band upwards', async () => {
		const id = await begin({ ...calm(), offer: { ...calm().offer, discounts: {} } });
		expect(await stateOf(id)).toMatchObject({ needed: { rule: 'itself' }, isApproved: true });
		expect(await decide(workspace, id, lead, 1, today)).toMatchObject({
			problem: expect.stringContaining('approves itself') as string
		});
	});

	it('takes back, when sent back, what the same role had approved', async () => {
		const id = await begin();
		await decide(workspace, id, lead, 1, today);
		await decide(workspace, id, { ...lead, decision: 'sent-back', reason: 'Too low' }, 2, today);
		expect(await stateOf(id)).toMatchObject({ isApproved: false, open: ['sales lead'] });
	});

	it('needs every role that the price asks for', async () => {
		const id = await begin(exampleDocument());
		expect((await stateOf(id)).open).toEqual(['sales lead', 'finance']);
		await decide(workspace, id, lead, 1, today);
		expect((await stateOf(id)).open).toEqual(['finance']);
		await decide(workspace, id, { ...lead, by: 'F. Okoye', role: 'finance' }, 2, today);
		expect(await stateOf(id)).toMatchObject({ open: [], isApproved: true });
	});

	it('is given to the revision that was seen, and to no other', async () => {
		const id = await begin();
		await edit(id, (document) => ({ ...document, internalNotes: 'changed' }));
		expect((await decide(workspace, id, lead, 1, today)).kind).toBe('conflict');
	});

	it('of an unfinished or absent bid is none', async () => {
		const id = await begin({ schema: 'bidwright/bid@1' } as BidDocument);
		expect((await readApproval(workspace, id)).kind).toBe('unfinished');
		expect((await readApproval(workspace, 'nothing')).kind).toBe('absent');
	});
});

describe('the hash of what a bid says', () => {
	it('does not depend on the order of keys, nor on approvals', () => {
		expect(contentHash({ b: 1, a: 2 })).toBe(contentHash({ a: 2, b: 1 }));
		const approvals = [{ by: 'H' }];
		expect(contentHash({ a: 1, deal: { approvals } })).toBe(contentHash({ a: 1 }));
		expect(contentHash({ deal: { x: 1, approvals } })).toBe(contentHash({ deal: { x: 1 } }));
		const offer = { version: '1.2' };
		expect(contentHash({ offer: { ...offer, releasedBy: 'K. Vos' } })).toBe(contentHash({ offer }));
	});

	it('depends on everything else, on the order of lists too', () => {
		expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
		expect(contentHash({ a: { b: '20 %' } })).not.toBe(contentHash({ a: { b: '20.1 %' } }));
	});
});
