/**
 * Who may ask. The app has no accounts yet, so what protects a bid is that only this machine's own
 * pages and programs reach it.
 *
 * - The name asked for must be this machine's: a foreign name that was made to resolve to it (DNS
 *   rebinding) is refused.
 * - Under a name that is for shared presentations, nothing else is answered.
 * - A page may write only to the origin it came from. Programs send no Origin and are let through.
 * Example: `Host: evil.example` is refused; `Host: localhost:3000` with `Origin:
 * http://localhost:3000` may write, with `Origin: http://localhost:4000` it may only read.
 */
import { problemResponse } from './problem.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const reading = ['GET', 'HEAD', 'OPTIONS'];

type Environment = Readonly<Record<string, string | undefined>>;

const namesIn = (list: string | undefined): readonly string[] =>
	(list ?? '')
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.filter((name) => name !== '');

export interface Hosts {
	/** Names under which the whole app is reached. */
	readonly app: readonly string[];
	/** Names under which nothing but shared presentations is. */
	readonly shares: readonly string[];
}

/** This machine's names and those in BIDWRIGHT_HOSTS; those in BIDWRIGHT_SHARE_HOSTS; comma-separated. */
export const allowedHosts = (environment: Environment): Hosts => ({
	app: [...loopback, ...namesIn(environment['BIDWRIGHT_HOSTS'])],
	shares: namesIn(environment['BIDWRIGHT_SHARE_HOSTS'])
});

/** A link's page, and what the page itself is made of; the API is not among it. */
const isOfALink = (request: Request): boolean =>
	reading.includes(request.method) &&
	/^\/(?:(?:s|_app|fonts)\/|favicon\.svg$)/.test(new URL(request.url).pathname);

/** `localhost` of `localhost:3000`; null when it is no host. */
function hostname(host: string | null): string | null {
	const url = host === null ? null : URL.parse(`http://${host}`);
	return url && url.host !== '' && url.pathname === '/' ? url.hostname : null;
}

function isOwnPage({ headers }: Request): boolean {
	const site = headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return false;
	const origin = headers.get('origin');
	return origin === null || URL.parse(origin)?.host === headers.get('host')?.toLowerCase();
}

/** The answer to a request that is not let through; null when it is. */
export function refuseStranger(request: Request, hosts: Hosts): Response | null {
	const name = hostname(request.headers.get('host'));
	if (name !== null && hosts.shares.includes(name))
		return isOfALink(request) ? null : problemResponse(404, 'nothing is here');
	if (name === null || !hosts.app.includes(name)) {
		const detail = `this Bidwright does not answer to the name "${request.headers.get('host') ?? ''}"; open it as localhost, or add the name to BIDWRIGHT_HOSTS`;
		return problemResponse(421, detail);
	}
	if (reading.includes(request.method) || isOwnPage(request)) return null;
	return problemResponse(403, 'another site asked for a change here; only pages of this app may');
}
