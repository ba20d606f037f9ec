import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evaluation } from '#engine/evaluate.ts';
import type { BidSummary, Import, Revision, Workspace } from '#services/index.ts';
import * as bids from '../../src/routes/api/v1/bids/+server.ts';
import * as bid from '../../src/routes/api/v1/bids/[id]/+server.ts';
import * as evaluation from '../../src/routes/api/v1/bids/[id]/evaluation/+server.ts';
import * as restore from '../../src/routes/api/v1/bids/[id]/restore/+server.ts';
import * as revisions from '../../src/routes/api/v1/bids/[id]/revisions/+server.ts';
import * as revision from '../../src/routes/api/v1/bids/[id]/revisions/[revision]/+server.ts';
import * as example from '../../src/routes/api/v1/example/+server.ts';
import * as inventory from '../../src/routes/api/v1/inventory/+server.ts';
import * as library from '../../src/routes/api/v1/library/+server.ts';
import { openTestWorkspace } from './workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
	workspace = await openTestWorkspace();
});
afterAll(() => workspace.store.close());

type Endpoint = (event: never) => Response | Promise<Response>;
type Sent = RequestInit & { readonly params?: Readonly<Record<string, string>>; query?: string };

/** Calls an endpoint with what it reads of an event. */
async function call(endpoint: Endpoint, { params = {}, query = '', ...init }: Sent = {}) {
	const url = new URL(`http://localhost:3000/api/v1/x${query}`);
	const request = new Request(url, init);
	const event: Pick<RequestEvent, 'params' | 'request' | 'url' | 'locals'> = {
		params: { ...params },
		request,
		url,
		locals: { workspace }
	};
	return endpoint(event as never);
}

const bodyOf = async <T>(response: Response): Promise<T> => (await response.json()) as T;
const post = (body?: unknown): Sent => ({
	method: 'POST',
	...(body === undefined ? {} : { body: JSON.stringify(body) })
});
const put = (id: string, document: unknown, etag: string): Sent => ({
	method: 'PUT',
	params: { id },
	body: JSON.stringify(document),
	headers: { 'if-match': etag }
});

async function expectProblem(response: Response, status: number, detail: RegExp): Promise<void> {
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	expect(await bodyOf(response)).toMatchObject({
		type: 'about:blank',
		status,
		detail: expect.stringMatching(detail) as string
	});
	expect(response.status).toBe(status);
}

/** A new bid: its id and its document as the API gives it. */
async function begin() {
	const { id } = await bodyOf<BidSummary>(await call(bids.POST, post()));
	const document = await bodyOf<object>(await call(bid.GET, { params: { id } }));
	return { id, document };
}

describe('POST /bids', () => {
	it('without a body begins a new bid and says where it is', async () => {
		const response = await call(bids.POST, { method: 'POST' });
		const { id, name, revision } = await bodyOf<BidSummary>(response);
		expect([response.status, name, revision]).toEqual([201, 'New customer', 1]);
		expect(response.headers.get('location')).toBe(`/api/v1/bids/${id}`);
		expect(response.headers.get('etag')).toBe('"1"');
	});

	it('begins it for a customer, in a currency', async () => {
		const response = await call(bids.POST, post({ customer: 'Northwind', currency: 'ZAR' }));
		const { id } = await bodyOf<BidSummary>(response);
		expect(await bodyOf(await call(bid.GET, { params: { id } }))).toMatchObject({
			customer: { name: 'Northwind' },
			currency: 'ZAR'
		});
	});

	it('keeps the bid in the body, finished or not', async () => {
		const document = { schema: 'bidwright/bid@1', customer: { name: 'Half' } };
		const { id } = await bodyOf<BidSummary>(await call(bids.POST, post(document)));
		expect(await bodyOf(await call(bid.GET, { params: { id } }))).toEqual(document);
	});

	it('refuses anything else in one sentence', async () => {
		await expectProblem(await call(bids.POST, post({ custommer: 'X' })), 422, /"custommer"/);
		await expectProblem(await call(bids.POST, post(7)), 422, /neither a bid nor/);
		await expectProblem(await call(bids.POST, post(null)), 422, /neither a bid nor/);
		await expectProblem(await call(bids.POST, post({ schema: 'x' })), 422, /not a bid/);
		await expectProblem(await call(bids.POST, { method: 'POST', body: '{' }), 400, /not JSON/);
	});
});

describe('GET /bids', () => {
	it('lists the bids, and on request those deleted', async () => {
		const { id } = await begin();
		const listed = async (query: string) =>
			(await bodyOf<{ bids: BidSummary[] }>(await call(bids.GET, { query }))).bids.map(
				(one) => one.id
			);
		expect(await listed('')).toContain(id);
		await call(bid.DELETE, { method: 'DELETE', params: { id }, headers: { 'if-match': '"1"' } });
		expect(await listed('')).not.toContain(id);
		expect(await listed('?deleted')).toContain(id);
	});
});

describe('a bid', () => {
	it('is saved over the revision it was based on, and its ETag grows', async () => {
		const { id, document } = await begin();
		const saved = await call(bid.PUT, put(id, { ...document, currency: 'CHF' }, '"1"'));
		expect([saved.status, saved.headers.get('etag')]).toEqual([200, '"2"']);
		const read = await call(bid.GET, { params: { id } });
		expect(read.headers.get('etag')).toBe('"2"');
		expect(read.headers.get('x-saved-by')).toBe('local');
		expect(Date.parse(read.headers.get('last-modified') ?? '')).toBeGreaterThan(0);
		expect(await bodyOf(read)).toEqual({ ...document, currency: 'CHF' });
	});

	it('is not saved over one that somebody else replaced: 412 with theirs', async () => {
		const { id, document } = await begin();
		await call(bid.PUT, put(id, { ...document, currency: 'CHF' }, '"1"'));
		const late = await call(bid.PUT, put(id, { ...document, currency: 'ZAR' }, '"1"'));
		expect(late.headers.get('etag')).toBe('"2"');
		expect(await bodyOf(late.clone())).toMatchObject({
			current: { revision: 2, document: { currency: 'CHF' } }
		});
		await expectProblem(late, 412, /local saved revision 2/);
	});

	it('is not written without saying over what', async () => {
		const { id, document } = await begin();
		const sent = { params: { id }, body: JSON.stringify(document) };
		await expectProblem(await call(bid.PUT, { ...sent, method: 'PUT' }), 428, /If-Match/);
		const { body: _, ...deleted } = sent;
		await expectProblem(await call(bid.DELETE, { ...deleted, method: 'DELETE' }), 428, /If-Match/);
	});

	it('is not replaced by what is no bid', async () => {
		const { id } = await begin();
		await expectProblem(await call(bid.PUT, put(id, { a: 1 }, '"1"')), 422, /not a bid/);
		await expectProblem(
			await call(bid.PUT, put(id, { schema: 'bidwright/bid@9' }, '"1"')),
			422,
			/update this Bidwright/
		);
	});

	it('that is not there is 404 wherever it is asked for', async () => {
		const params = { id: 'nobody', revision: '1' };
		const headers = { 'if-match': '"1"' };
		for (const asked of [
			call(bid.GET, { params }),
			call(bid.PUT, put('nobody', { schema: 'bidwright/bid@1' }, '"1"')),
			call(bid.DELETE, { method: 'DELETE', params, headers }),
			call(restore.POST, { method: 'POST', params }),
			call(revisions.GET, { params }),
			call(revision.GET, { params }),
			call(evaluation.GET, { params })
		])
			await expectProblem(await asked, 404, /"nobody"/);
	});

	it('is deleted at the revision that was seen, and restored', async () => {
		const { id, document } = await begin();
		const remove = (etag: string) =>
			call(bid.DELETE, { method: 'DELETE', params: { id }, headers: { 'if-match': etag } });
		await expectProblem(await remove('"9"'), 412, /revision 1/);
		expect((await remove('"1"')).status).toBe(204);
		expect((await call(bid.GET, { params: { id } })).status).toBe(404);
		const restored = await call(restore.POST, { method: 'POST', params: { id } });
		expect([restored.status, restored.headers.get('etag')]).toEqual([200, '"3"']);
		expect(await bodyOf(await call(bid.GET, { params: { id } }))).toEqual(document);
	});

	it('has a history, with the document of each line', async () => {
		const { id, document } = await begin();
		await call(bid.PUT, put(id, { ...document, currency: 'CHF' }, '"1"'));
		const told = await bodyOf<{ revisions: Revision[] }>(
			await call(revisions.GET, { params: { id } })
		);
		expect(told.revisions.map(({ revision, change }) => [revision, change])).toEqual([
			[1, 'created'],
			[2, 'saved']
		]);
		const params = { id, revision: '1' };
		expect(await bodyOf(await call(revision.GET, { params }))).toEqual(document);
		for (const odd of ['3', '-1', 'x', '1e0', '99999999999999999999'])
			expect((await call(revision.GET, { params: { id, revision: odd } })).status).toBe(404);
	});
});

describe('GET /bids/…/evaluation', () => {
	it('is the Evaluation, of the revision in the ETag', async () => {
		const { id } = await bodyOf<BidSummary>(await call(example.POST, { method: 'POST' }));
		const response = await call(evaluation.GET, { params: { id } });
		expect(response.headers.get('etag')).toBe('"1"');
		expect(await bodyOf<Evaluation>(response)).toMatchObject({
			schema: 'bidwright/evaluation@1',
			customer: 'Kestrel Logistics'
		});
	});

	it('of an unfinished bid says what is missing, and where', async () => {
		const document = { schema: 'bidwright/bid@1', customer: { name: 'Half' } };
		const { id } = await bodyOf<BidSummary>(await call(bids.POST, post(document)));
		const response = await call(evaluation.GET, { params: { id } });
		const { problems } = await bodyOf<{ problems: { path: string }[] }>(response.clone());
		expect(problems.map(({ path }) => path)).toContain('currency');
		await expectProblem(response, 422, /^the bid has \d+ problems to settle/);
	});
});

describe('GET /library', () => {
	it('is the library as the engine wants it', async () => {
		expect(await bodyOf(await call(library.GET))).toEqual(workspace.library);
	});
});

describe('POST /inventory', () => {
	const csv = 'Server,Used (GB)\nfiles-1,900\nfiles-2,100\n';

	it('answers with the inventory and a bid that begins with it, and keeps nothing', async () => {
		const before = await workspace.store.list();
		const response = await call(inventory.POST, {
			method: 'POST',
			body: csv,
			query: '?name=a.csv'
		});
		const { inventory: read, document } = await bodyOf<Import>(response);
		expect(read.taken.frontEndBytes).toBe(1e12);
		expect(document.workloads).toMatchObject([
			{ id: 'files-1', frontEnd: { value: 9e11, how: 'supplied' } },
			{ id: 'files-2', frontEnd: { value: 1e11, how: 'supplied' } }
		]);
		expect(await workspace.store.list()).toEqual(before);
	});

	it('heeds the options', async () => {
		const query = `?name=a.csv&options=${encodeURIComponent('{"groupBy":"class-and-site"}')}`;
		const response = await call(inventory.POST, { method: 'POST', body: csv, query });
		expect((await bodyOf<Import>(response)).document.workloads).toHaveLength(1);
	});

	it('takes a form with several files of one export', async () => {
		const body = new FormData();
		const head = 'VM,Powerstate,Template,In Use MiB,Datacenter,VM UUID';
		body.append(
			'file',
			new File([`${head}\nDB,poweredOn,False,2048,D,u1`], 'RVTools_tabvInfo.csv')
		);
		body.append(
			'file',
			new File(['VM,VM UUID,Consumed MiB\nDB,u1,1024'], 'RVTools_tabvPartition.csv')
		);
		const response = await call(inventory.POST, { method: 'POST', body });
		expect((await bodyOf<Import>(response)).inventory).toMatchObject({
			kind: 'rvtools',
			taken: { frontEndBytes: 2 ** 30 }
		});
	});

	it('refuses what it cannot read, in one sentence', async () => {
		const send = (query: string, body: BodyInit = csv) =>
			call(inventory.POST, { method: 'POST', body, query });
		await expectProblem(await send(''), 400, /name of the file/);
		await expectProblem(await send('?name=a.csv&options={'), 400, /options/);
		await expectProblem(await send('?name=a.csv&options={"x":1}'), 400, /"x"/);
		await expectProblem(await send('?name=a.pdf', '%PDF-1.7'), 422, /^a\.pdf.*PDF document/);
		await expectProblem(await send('', new FormData()), 400, /no file/);
		const headers = { 'content-type': 'multipart/form-data; boundary=x' };
		const broken = await call(inventory.POST, { method: 'POST', body: 'no form', headers });
		await expectProblem(broken, 400, /form/);
	});
});
