import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { decide, openExample, readBid, saveBid, type Workspace } from '#services/index.ts';
import type { ProposalChoices } from '#services/proposal-choices.ts';
import { POST as print } from '../../src/routes/api/v1/bids/[id]/proposal/+server.ts';
import { POST as makeWorkbook } from '../../src/routes/api/v1/bids/[id]/spreadsheet/+server.ts';
import { GET as choices } from '../../src/routes/api/v1/proposal-choices/+server.ts';
import { openTestWorkspace } from './workspace.ts';

let workspace: Workspace;
let id: string;
let document: BidDocument;

beforeAll(async () => {
	workspace = await openTestWorkspace();
	const example = await openExample(workspace);
	if (!example.ok) throw new Error(example.problem);
	id = example.value.id;
	document = (await readBid(workspace.store, id))!.document as unknown as BidDocument;
}, 60_000);
afterAll(() => workspace.store.close());

/** Asks for the proposal of a bid; without a body, of the stored one. */
async function printed(
	body?: unknown,
	bidId = id,
	endpoint: typeof print | typeof makeWorkbook = print
): Promise<Response> {
	const event: Pick<RequestEvent, 'params' | 'request' | 'locals'> = {
		params: { id: bidId },
		request: new Request('http://localhost:3000/x', {
			method: 'POST',
			...(body === undefined ? {} : { body: JSON.stringify(body) })
		}),
		locals: { workspace }
	};
	return endpoint(event as never);
}

const problemsOf = async (response: Response): Promise<readonly string[]> =>
	((await response.json()) as { readonly problems: readonly string[] }).problems;

// The first print opens the faces of a brand, which a busy machine may take its time for.
describe('printing a bid', { timeout: 30_000 }, () => {
	it('gives the stored bid as a PDF with its name and number of pages', async () => {
		const response = await printed();
		expect(response.headers.get('content-type')).toBe('application/pdf');
		expect(response.headers.get('content-disposition')).toMatch(
			/^inline; filename="kestrel-logistics-nw-2026-0417-v[\d.]+-2026-11-23\.pdf"$/
		);
		expect(Number(response.headers.get('x-page-count'))).toBeGreaterThan(5);
		expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
	});

	it('gives its cost as a workbook, barred by the same problems', async () => {
		const response = await printed(undefined, id, makeWorkbook);
		expect(response.headers.get('content-disposition')).toMatch(
			/^attachment; filename="kestrel-logistics-nw-2026-0417-v[\d.]+-2026-11-23\.xlsx"$/
		);
		expect(new TextDecoder().decode((await response.arrayBuffer()).slice(0, 2))).toBe('PK');
		const { author: _, ...offer } = document.offer!;
		const barred = { ...document, offer: { ...offer, releasedBy: 'K. Vos' } };
		expect((await printed(barred, id, makeWorkbook)).status).toBe(422);
		expect((await printed(undefined, 'nobody', makeWorkbook)).status).toBe(404);
	});

	it('gives the document of the page, which need not be stored', async () => {
		const other = { ...document, offer: { ...document.offer, number: 'NW-9' } };
		const response = await printed(other);
		expect(response.headers.get('content-disposition')).toContain('-nw-9-');
	});

	it('says what keeps a released proposal from being printed', async () => {
		const { author: _, ...offer } = document.offer!;
		const policy = { netMargin: 0, autoApproveFrom: 0, deepestCash: '100 %' };
		const response = await printed({
			...document,
			deal: { ...document.deal, policy },
			offer: { ...offer, releasedBy: 'K. Vos' }
		});
		expect(response.status).toBe(422);
		expect(await problemsOf(response)).toEqual([expect.stringContaining('author')]);
	});

	it('holds a release back until whom the price needs has agreed to the bid as it stands', async () => {
		const released = (one: BidDocument): BidDocument => ({
			...one,
			offer: { ...one.offer, releasedBy: 'K. Vos' }
		});
		const refused = await printed(released(document));
		expect(refused.status).toBe(422);
		expect(await problemsOf(refused)).toEqual([
			'the approval of sales lead and finance is missing; give it on Deal'
		]);
		expect((await printed(released(document), id, makeWorkbook)).status).toBe(422);
		const words = [
			{ by: 'H. Strand', role: 'sales lead', decision: 'approved' },
			{ by: 'F. Okoye', role: 'finance', decision: 'approved' }
		] as const;
		for (const [index, word] of words.entries())
			await decide(workspace, id, word, index + 1, '2026-11-23');
		const kept = (await readBid(workspace.store, id))!;
		const approved = kept.document as unknown as BidDocument;
		expect((await printed(released(approved))).status).toBe(200);
		const cheaper = released({
			...approved,
			offer: { ...approved.offer, discounts: { software: '31 %' } }
		});
		expect(await problemsOf(await printed(cheaper))).toEqual([
			expect.stringContaining('because the bid has changed since it was approved') as string
		]);
		await saveBid(workspace.store, id, document, kept.revision);
	});

	it('says where a document is not finished, by its place', async () => {
		const response = await printed({ ...document, start: 'soon' });
		expect(response.status).toBe(422);
		expect((await problemsOf(response))[0]).toMatch(/^start: /);
	});

	it('refuses what is no bid, and a bid that is not there', async () => {
		expect((await printed({ schema: 'something' })).status).toBe(422);
		expect((await printed(undefined, 'nobody')).status).toBe(404);
	});
});

describe('what a proposal can be printed as', () => {
	it('is every brand and template by its name', async () => {
		const response = choices({ locals: { workspace } } as never);
		const { brands, templates } = (await (response as Response).json()) as ProposalChoices;
		expect(brands).toContainEqual({ id: 'northwind', name: 'Northwind Systems' });
		expect(templates).toContainEqual({ id: 'standard', name: 'Standard proposal' });
	});
});
