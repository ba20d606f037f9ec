import { describe, expect, it } from 'vitest';
import {
	addHeaders,
	allowedHosts,
	ifMatch,
	problemResponse,
	readBytes,
	readJson,
	refuseStranger
} from '#services/index.ts';

const url = 'http://localhost:3000/api/v1/bids';

describe('the guard', () => {
	const ask = (
		headers: Record<string, string>,
		method = 'GET',
		hosts = allowedHosts({})
	): number | 'let through' =>
		refuseStranger(new Request(url, { method, headers }), hosts)?.status ?? 'let through';

	it.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1:5173', '[::1]:3000'])(
		'answers to %s',
		(host) => {
			expect(ask({ host })).toBe('let through');
		}
	);

	it.each([
		'evil.example',
		'evil.example:3000',
		'localhost.evil.example',
		'localhost@evil.example',
		'127.0.0.1.evil.example',
		'localhost:3000/x',
		'192.168.1.7',
		'',
		'localhost evil.example'
	])('does not answer to the name "%s"', (host) => {
		expect(ask({ host })).toBe(421);
	});

	it('does not answer without a name', () => {
		expect(ask({})).toBe(421);
	});

	it('answers to the names it was told of', () => {
		const hosts = allowedHosts({ BIDWRIGHT_HOSTS: ' Bids.Example , ::1,' });
		expect(ask({ host: 'bids.example:443' }, 'GET', hosts)).toBe('let through');
		expect(ask({ host: 'localhost' }, 'GET', hosts)).toBe('let through');
		expect(ask({ host: 'other.example' }, 'GET', hosts)).toBe(421);
	});

	it('shows nothing but links under a name that is for links', () => {
		const hosts = allowedHosts({ BIDWRIGHT_SHARE_HOSTS: 'Slides.Example' });
		const visit = (path: string, method = 'GET', host = 'slides.example'): number | 'let through' =>
			refuseStranger(
				new Request(`http://slides.example${path}`, { method, headers: { host } }),
				hosts
			)?.status ?? 'let through';
		for (const path of ['/s/token', '/s/token/deck', '/_app/start.js', '/fonts/faces.css'])
			expect(visit(path)).toBe('let through');
		for (const path of ['/', '/bids/x/deal', '/present/x', '/api/v1/bids', '/s', '/share/s/x'])
			expect(visit(path)).toBe(404);
		expect(visit('/s/token', 'POST')).toBe(404);
		expect(visit('/s/../api/v1/bids')).toBe(404);
		expect(visit('/s/token', 'GET', 'other.example')).toBe(421);
	});

	const host = 'localhost:3000';

	it.each([
		['its own page', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
		['a page behind a proxy that speaks TLS', { origin: 'https://localhost:3000' }],
		['a program', {}]
	])('lets %s write', (_, headers) => {
		expect(ask({ host, ...headers }, 'PUT')).toBe('let through');
	});

	it.each([
		['another site', { origin: 'https://evil.example' }],
		['another port of this machine', { origin: 'http://localhost:4000' }],
		['another name of this machine', { origin: 'http://127.0.0.1:3000' }],
		['a page without an origin of its own', { origin: 'null' }],
		['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
		['a page of a sister site', { 'sec-fetch-site': 'same-site' }]
	])('does not let %s write', (_, headers) => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			expect(ask({ host, ...headers }, method)).toBe(403);
	});

	it('lets a link from another site open a page', () => {
		expect(ask({ host, 'sec-fetch-site': 'cross-site' })).toBe('let through');
	});
});

describe('a body', () => {
	const request = (body: BodyInit, headers: Record<string, string> = {}) =>
		new Request(url, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
	const streamed = (...sizes: readonly number[]) =>
		new ReadableStream<Uint8Array>({
			start: (controller) => {
				for (const size of sizes) controller.enqueue(new Uint8Array(size).fill(120));
				controller.close();
			}
		});

	it('is read up to its limit, to the byte', async () => {
		const body = await readBytes(request(streamed(600, 424)), 1024);
		expect(body.ok && body.value.length).toBe(1024);
	});

	it('that grows past its limit is refused, whatever it said of its length', async () => {
		for (const headers of [{}, { 'content-length': '3' }]) {
			const body = await readBytes(request(streamed(600, 425), headers), 1024);
			expect(body.ok || body.response.status).toBe(413);
		}
	});

	it('that says it is too long is refused before it is read', async () => {
		const endless = new ReadableStream<Uint8Array>(
			{
				pull: () => {
					throw new Error('was read');
				}
			},
			{ highWaterMark: 0 }
		);
		const body = await readBytes(request(endless, { 'content-length': '1025' }), 1024);
		expect(body.ok || body.response.status).toBe(413);
	});

	it('that breaks off is a problem, not an exception', async () => {
		const broken = (error: Error) =>
			new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(error) });
		const stopped = await readBytes(request(broken(new Error('aborted'))), 1024);
		expect(stopped.ok || stopped.response.status).toBe(400);
		const limited = Object.assign(new Error('limit of the server'), { status: 413 });
		const refused = await readBytes(request(broken(limited)), 1024);
		expect(refused.ok || refused.response.status).toBe(413);
	});

	it('is parsed, and empty is undefined', async () => {
		expect(await readJson(request('{"a":1}'))).toEqual({ ok: true, value: { a: 1 } });
		expect(await readJson(request(' '))).toEqual({ ok: true, value: undefined });
	});

	it('that is not JSON is a problem, not an exception', async () => {
		const body = await readJson(request('{"a":'));
		expect(body.ok || body.response.status).toBe(400);
	});
});

describe('If-Match', () => {
	const match = (value?: string) => {
		const headers: HeadersInit = value === undefined ? {} : { 'if-match': value };
		const matched = ifMatch(new Request(url, { method: 'PUT', headers }));
		return matched.ok ? matched.revision : matched.response.status;
	};

	it('is the ETag of a revision', () => {
		expect(match('"7"')).toBe(7);
		expect(match('W/"12"')).toBe(12);
	});

	it('is asked for when it is missing', () => {
		expect(match()).toBe(428);
	});

	it.each(['*', '7', '"7", "8"', '"-1"', '"1e3"', '"seven"'])('is refused as %s', (value) => {
		expect(match(value)).toBe(400);
	});
});

describe('answers', () => {
	it('that refuse are problem documents', async () => {
		const response = problemResponse(412, 'moved on', { current: { revision: 3 } });
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(await response.json()).toEqual({
			type: 'about:blank',
			title: 'Precondition Failed',
			status: 412,
			detail: 'moved on',
			current: { revision: 3 }
		});
	});

	it('of the API are not cached, unless they say so', () => {
		const control = (response: Response, path: string) =>
			addHeaders(response, path).headers.get('cache-control');
		expect(control(Response.json(1), '/api/v1/bids')).toBe('no-store');
		const cached = Response.json(1, { headers: { 'cache-control': 'max-age=9' } });
		expect(control(cached, '/api/v1/bids')).toBe('max-age=9');
		expect(control(new Response(''), '/')).toBeNull();
	});

	it('keep what a link shows out of search engines, caches and other sites’ logs', () => {
		const { headers } = addHeaders(new Response('page'), '/s/token');
		expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
		expect(headers.get('referrer-policy')).toBe('no-referrer');
		expect(headers.get('cache-control')).toBe('no-store');
	});
});
