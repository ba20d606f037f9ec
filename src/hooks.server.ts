/**
 * The process: opens the workspace once, lets no stranger in, says what failed without showing how.
 */
import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import {
	addHeaders,
	allowedHosts,
	isProblemResponse,
	openWorkspace,
	problemResponse,
	refuseStranger,
	type Workspace
} from '#services/index.ts';

/** Kept beside the module, because the development server loads it again after every edit. */
const kept = globalThis as { bidwright?: Workspace };

const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Opens store and library before the first request. Ends the process, code 2, where it cannot. */
export const init: ServerInit = async () => {
	if (building || kept.bidwright) return;
	const opened = await openWorkspace(process.env, tell);
	if (!opened.ok) {
		tell(`Bidwright does not start: ${opened.problem}.`);
		process.exit(2);
	}
	const workspace = opened.value;
	kept.bidwright = workspace;
	// Sent by the server after SIGTERM or SIGINT, when the last answer is out.
	process.once('sveltekit:shutdown', () => void workspace.store.close());
};

const isApi = (pathname: string): boolean => pathname.startsWith('/api/');

/** What the framework itself answers under /api/ (no such path, no such method, failed), as a problem. */
function asProblem(response: Response, { request, url, locals }: RequestEvent): Response {
	if (response.status < 400 || isProblemResponse(response)) return response;
	const { status } = response;
	const allow = response.headers.get('allow');
	if (status === 404) return problemResponse(status, `there is nothing at ${url.pathname}`);
	if (status === 405)
		return problemResponse(
			status,
			`${request.method} is not possible here; possible: ${allow ?? 'nothing'}`,
			{},
			allow === null ? {} : { allow }
		);
	return problemResponse(status, locals.failure ?? 'the request could not be answered');
}

export const handle: Handle = async ({ event, resolve }) => {
	const { pathname } = event.url;
	const isFromOutside = !building && !event.isSubRequest;
	const refusal = isFromOutside ? refuseStranger(event.request, allowedHosts(process.env)) : null;
	if (refusal) return addHeaders(refusal, pathname);
	if (kept.bidwright) event.locals.workspace = kept.bidwright;
	const response = await resolve(event);
	return addHeaders(isApi(pathname) ? asProblem(response, event) : response, pathname);
};

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const where = `${event.request.method} ${event.url.pathname}`;
	if (status === 404) return { message: `There is nothing at ${event.url.pathname}.` };
	if (status < 500) return { message };
	const id = randomUUID().slice(0, 8);
	tell(
		`${id} ${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
	);
	const sentence = `Something failed inside Bidwright; what was saved is safe. The log tells more under ${id}.`;
	event.locals.failure = sentence;
	return { message: sentence };
};
