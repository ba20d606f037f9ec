import { describe, expect, it } from 'vitest';
import { apiStore, createBid, deleteBid, listBids } from '#ui/api.ts';
import { smallBid } from './small-bid.ts';

interface Asked {
	readonly path: string;
	readonly init: RequestInit;
}

/** A fetch that answers with what it is given, and remembers what it was asked. */
function answering(answer: Response | Error) {
	const asked: Asked[] = [];
	const fetcher = ((path: string, init: RequestInit = {}) => {
		asked.push({ path, init });
		return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
	}) as typeof fetch;
	return { asked, fetcher };
}

describe('the store behind the API', () => {
	it('gives the document with its revision, and who saved it when', async () => {
		const headers = {
			etag: '"7"',
			'x-saved-by': encodeURIComponent('J. Müller'),
			'last-modified': 'Sun, 22 Nov 2026 10:00:00 GMT'
		};
		const { fetcher } = answering(Response.json(smallBid, { headers }));
		expect(await apiStore(fetcher).get('b')).toEqual({
			kind: 'found',
			bid: {
				id: 'b',
				document: smallBid,
				revision: '7',
				savedBy: 'J. Müller',
				savedAt: '2026-11-22T10:00:00.000Z'
			}
		});
	});

	it('saves over the revision it saw', async () => {
		const { asked, fetcher } = answering(Response.json({}, { headers: { etag: '"8"' } }));
		expect(await apiStore(fetcher).save('b', smallBid, '7')).toEqual({
			kind: 'saved',
			revision: '8'
		});
		expect(asked[0]?.path).toBe('/api/v1/bids/b');
		expect(asked[0]?.init).toMatchObject({
			method: 'PUT',
			headers: { 'if-match': '"7"' },
			keepalive: false
		});
	});

	it('lets the last save outlive the page where the browser allows it', async () => {
		const small = answering(Response.json({}));
		await apiStore(small.fetcher).save('b', smallBid, '7', true);
		expect(small.asked[0]?.init.keepalive).toBe(true);
		const large = answering(Response.json({}));
		const document = { ...smallBid, internalNotes: 'x'.repeat(70_000) };
		await apiStore(large.fetcher).save('b', document, '7', true);
		expect(large.asked[0]?.init.keepalive).toBe(false);
	});

	it('tells a conflict, a refusal and a store that is away apart', async () => {
		const save = (answer: Response | Error) =>
			apiStore(answering(answer).fetcher).save('b', smallBid, '7');
		expect(await save(new Response(null, { status: 412 }))).toEqual({ kind: 'conflict' });
		expect(await save(Response.json({ detail: 'no bid' }, { status: 422 }))).toEqual({
			kind: 'refused',
			message: 'no bid'
		});
		expect(await save(new TypeError('failed to fetch'))).toEqual({ kind: 'unreachable' });
		expect(await save(new Response(null, { status: 503 }))).toEqual({ kind: 'unreachable' });
	});

	it('knows when there is no such bid', async () => {
		const { fetcher } = answering(new Response(null, { status: 404 }));
		expect(await apiStore(fetcher).get('b')).toEqual({ kind: 'missing' });
	});
});

describe('the list of bids', () => {
	const bid = {
		id: 'b',
		name: 'Mill',
		offerNumber: '',
		problemCount: 0,
		revision: 3,
		savedAt: '2026-11-22T10:00:00Z',
		savedBy: 'local'
	};

	it('is read, begun, and lost bids are deleted at the revision seen', async () => {
		expect(await listBids(answering(Response.json({ bids: [bid] })).fetcher)).toEqual({
			ok: true,
			value: [bid]
		});
		expect(await createBid(answering(Response.json({ id: 'new' })).fetcher)).toEqual({
			ok: true,
			value: 'new'
		});
		const { asked, fetcher } = answering(new Response(null, { status: 204 }));
		expect(await deleteBid(fetcher, bid)).toEqual({ ok: true, value: null });
		expect(asked[0]?.init.headers).toEqual({ 'if-match': '"3"' });
	});

	it('says that the store is away', async () => {
		expect(await listBids(answering(new TypeError('failed')).fetcher)).toEqual({
			ok: false,
			problem: 'The store is not reachable.'
		});
	});
});
