import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleId, openExample, readBid, saveBid, type Workspace } from '#services/index.ts';
import type { Share } from '#services/shares.ts';
import * as deck from '../../src/routes/api/v1/bids/[id]/deck/+server.ts';
import * as shares from '../../src/routes/api/v1/bids/[id]/shares/+server.ts';
import * as share from '../../src/routes/api/v1/bids/[id]/shares/[token]/+server.ts';
import * as link from '../../src/routes/s/[token]/deck/+server.ts';
import { openTestWorkspace } from './workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
	workspace = await openTestWorkspace();
	const example = await openExample(workspace);
	if (!example.ok) throw new Error(example.problem);
}, 60_000);
afterAll(() => workspace.store.close());

type Endpoint = (event: never) => Response | Promise<Response>;

async function call(
	endpoint: Endpoint,
	params: Readonly<Record<string, string>>,
	body?: unknown
): Promise<Response> {
	const event: Pick<RequestEvent, 'params' | 'request' | 'locals'> = {
		params: { ...params },
		request: new Request('http://localhost:3000/x', {
			...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
		}),
		locals: { workspace }
	};
	return endpoint(event as never);
}

const detailOf = async (response: Response): Promise<string> =>
	((await response.json()) as { readonly detail: string }).detail;

const id = exampleId;
const farDay = '2999-12-31';
const made = async (lastDay = farDay): Promise<Share> =>
	(await (await call(shares.POST, { id }, { lastDay })).json()) as Share;

// Sizing and replaying the example once takes seconds on a busy machine.
describe('the slides of a bid', { timeout: 60_000 }, () => {
	it('are answered as plain data with the revision they are of', async () => {
		const response = await call(deck.GET, { id });
		expect(response.headers.get('etag')).toBe('"1"');
		expect(await response.json()).toMatchObject({ schema: 'bidwright/deck@1' });
	});

	it('are absent with their bid', async () => {
		expect((await call(deck.GET, { id: 'nobody' })).status).toBe(404);
	});

	it('say what an unfinished bid lacks', async () => {
		await workspace.store.create(
			'half',
			{ document: { schema: 'bidwright/bid@1' }, name: '', offerNumber: '', problemCount: 1 },
			'local'
		);
		const response = await call(deck.GET, { id: 'half' });
		expect(response.status).toBe(422);
		expect(await detailOf(response)).toContain('customer');
	});
});

describe('a link', { timeout: 60_000 }, () => {
	it('shows the slides as they were when it was made, and nothing of the bid', async () => {
		const one = await made();
		expect(one.token).toMatch(/^[\w-]{32}$/);
		const before: unknown = await (await call(link.GET, { token: one.token })).json();
		const bid = await readBid(workspace.store, id);
		const document = { ...bid!.document, customer: { name: 'Renamed' } };
		await saveBid(workspace.store, id, document, bid!.revision);
		const after = await call(link.GET, { token: one.token });
		expect(await after.json()).toEqual(before);
		expect(before).toMatchObject({ customer: 'Kestrel Logistics' });
		expect(Object.keys(before as object)).not.toContain('document');
		const listed: unknown = await (await call(shares.GET, { id })).json();
		expect(listed).toMatchObject({ shares: [{ token: one.token, opened: 2, revision: 1 }] });
	});

	it('never has the token of another', async () => {
		expect((await made()).token).not.toBe((await made()).token);
	});

	it('is refused a last day that has passed, or is no day', async () => {
		const past = await call(shares.POST, { id }, { lastDay: '2020-01-01' });
		expect(past.status).toBe(422);
		expect(await detailOf(past)).toBe('2020-01-01 has passed; give a day from today on');
		expect((await call(shares.POST, { id }, { lastDay: 'soon' })).status).toBe(422);
		expect((await call(shares.POST, { id: 'nobody' }, { lastDay: farDay })).status).toBe(404);
	});

	it('says that it was withdrawn, and a guess that there is nothing', async () => {
		const { token } = await made();
		expect((await call(share.DELETE, { id: 'nobody', token })).status).toBe(404);
		expect((await call(share.DELETE, { id, token })).status).toBe(200);
		const gone = await call(link.GET, { token });
		expect(gone.status).toBe(410);
		expect(await detailOf(gone)).toBe('This presentation was withdrawn.');
		const guess = await call(link.GET, { token: 'guess' });
		expect(guess.status).toBe(404);
		expect(await detailOf(guess)).toBe('There is no presentation at this address.');
	});
});
