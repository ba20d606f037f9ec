import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it, vi } from 'vitest';
import { handle, handleError } from '../../src/hooks.server.ts';

interface Asked {
	readonly path?: string;
	readonly host?: string;
	readonly method?: string;
	readonly isSubRequest?: boolean;
}

function eventOf({ path = '/', host = 'localhost:3000', ...rest }: Asked): RequestEvent {
	const { method = 'GET', isSubRequest = false } = rest;
	const url = new URL(`http://localhost:3000${path}`);
	const request = new Request(url, { method, headers: { host } });
	return { request, url, isSubRequest, locals: {} } as RequestEvent;
}

/** Sends a request through the hook; the app behind it gives `answer`. */
const send = async (asked: Asked, answer: Response | ((event: RequestEvent) => Response)) => {
	const resolve = (event: RequestEvent) => (typeof answer === 'function' ? answer(event) : answer);
	return handle({ event: eventOf(asked), resolve });
};

describe('every request', () => {
	it('carries headers that keep a browser from guessing', async () => {
		const response = await send({}, new Response('page'));
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin'
		});
		expect(await response.text()).toBe('page');
	});

	it('under a foreign name is refused before the app sees it', async () => {
		const seen = vi.fn(() => new Response('page'));
		const response = await send({ host: 'evil.example' }, seen);
		expect(response.status).toBe(421);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(seen).not.toHaveBeenCalled();
	});

	it('of the app to itself has no name and is let through', async () => {
		const response = await send({ host: '', isSubRequest: true }, new Response('page'));
		expect(response.status).toBe(200);
	});
});

describe("the framework's own answers under /api/", () => {
	const path = '/api/v1/nothing';
	const problemOf = async (asked: Asked, answer: Parameters<typeof send>[1]) => {
		const response = await send(asked, answer);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		return { response, problem: (await response.json()) as Record<string, unknown> };
	};

	it('become problems where there is no such path', async () => {
		const page = new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } });
		const { problem } = await problemOf({ path }, page);
		expect(problem).toMatchObject({ status: 404, detail: `there is nothing at ${path}` });
	});

	it('become problems where there is no such method, and still say which there are', async () => {
		const answer = new Response('no', { status: 405, headers: { allow: 'GET, PUT' } });
		const { problem, response } = await problemOf({ path, method: 'PATCH' }, answer);
		expect(problem).toMatchObject({ detail: 'PATCH is not possible here; possible: GET, PUT' });
		expect(response.headers.get('allow')).toBe('GET, PUT');
	});

	it('become problems where something failed, with the sentence of the failure', async () => {
		const failing = (event: RequestEvent) => {
			event.locals.failure = 'Something failed.';
			return Response.json({ message: 'x' }, { status: 500 });
		};
		const { problem } = await problemOf({ path }, failing);
		expect(problem).toMatchObject({ status: 500, detail: 'Something failed.' });
	});

	it('stay as they are on pages', async () => {
		const response = await send({ path: '/nothing' }, new Response('<html>', { status: 404 }));
		expect(await response.text()).toBe('<html>');
	});
});

describe('a failure', () => {
	const fail = (error: unknown, status: number, message: string) => {
		const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
		const event = eventOf({ path: '/api/v1/bids', method: 'PUT' });
		const told = handleError({ error, event, status, message });
		const log = written.mock.calls.map(([text]) => String(text)).join('');
		written.mockRestore();
		return { told: JSON.stringify(told), log, event };
	};

	it('is told in a sentence with a number, never with its stack; the log has both', () => {
		const error = new Error('relation "bid" does not exist');
		const { told, log, event } = fail(error, 500, 'Internal Error');
		const id = /under ([0-9a-f]{8})\./.exec(told)?.[1];
		expect(id).toBeDefined();
		expect(told).not.toContain('relation');
		expect(told).not.toContain('hooks.test');
		expect(log).toContain(`${id} PUT /api/v1/bids: Error: relation "bid" does not exist`);
		expect(log).toContain('hooks.test');
		expect(event.locals.failure).toContain(id);
	});

	it('that is only a missing page is not logged', () => {
		const { told, log } = fail(new Error('Not found'), 404, 'Not Found');
		expect(told).toContain('There is nothing at /api/v1/bids.');
		expect(log).toBe('');
	});
});
