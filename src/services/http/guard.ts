/**
 * Who may ask. The app has no accounts yet, so what protects a bid is that only this machine's own
 * pages and programs reach it.
 *
 * - The name asked for must be this machine's: a foreign name that was made to resolve to it (DNS
 *   rebinding) is refused.
 * - A page may write only to the origin it came from. Programs send no Origin and are let through.
 * Example: `Host: evil.example` is refused; `Host: localhost:3000` with `Origin:
 * http://localhost:3000` may write, with `Origin: http://localhost:4000` it may only read.
 */
import { problemResponse } from './problem.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const reading = ['GET', 'HEAD', 'OPTIONS'];

/** Names under which the app may be reached: this machine's, and those in BIDWRIGHT_HOSTS, comma-separated. */
export const allowedHosts = (
	environment: Readonly<Record<string, string | undefined>>
): readonly string[] => [
	...loopback,
	...(environment['BIDWRIGHT_HOSTS'] ?? '')
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.filter((name) => name !== '')
];

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
export function refuseStranger(request: Request, hosts: readonly string[]): Response | null {
	const name = hostname(request.headers.get('host'));
	if (name === null || !hosts.includes(name)) {
		const detail = `this Bidwright does not answer to the name "${request.headers.get('host') ?? ''}"; open it as localhost, or add the name to BIDWRIGHT_HOSTS`;
		return problemResponse(421, detail);
	}
	if (reading.includes(request.method) || isOwnPage(request)) return null;
	return problemResponse(403, 'another site asked for a change here; only pages of this app may');
}
