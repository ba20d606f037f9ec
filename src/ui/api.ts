/** The HTTP API as the pages use it. Answers are values; only what nobody can expect throws. */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Library, Practice } from '#engine/library/index.ts';
import type { BidStore, GetAnswer, SaveAnswer, StoredBid } from './session/bid-store.ts';

type Fetch = typeof fetch;

/** A bid in the list. */
export interface BidSummary {
	readonly id: string;
	readonly name: string;
	readonly offerNumber: string;
	/** What keeps it from being evaluated. */
	readonly problemCount: number;
	readonly revision: number;
	readonly savedAt: string;
	readonly savedBy: string;
}

/** What a list says of a bid beyond its name. Ours alone. */
export interface PortfolioRow {
	readonly id: string;
	readonly currency: string | null;
	readonly price: string | null;
	readonly netMargin: string | null;
	readonly netMarginShare: number | null;
	readonly floor: 'above-floor' | 'below-floor' | 'no-bid' | 'incomplete' | null;
	readonly validUntil: string | null;
	readonly nextAction: {
		readonly what: string;
		readonly owner: string | null;
		readonly due: string | null;
	} | null;
	readonly problem: string | null;
}

const root = '/api/v1';
const place = (id: string): string => `${root}/bids/${encodeURIComponent(id)}`;

/** Browsers refuse longer bodies on requests that outlive their page. */
const leavingBytes = 60_000;

/** What a problem document says; or the status, where there is none. */
async function reasonOf(response: Response): Promise<string> {
	const body: unknown = await response.json().catch(() => null);
	const detail = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : null;
	return typeof detail === 'string' ? detail : `the store answered ${response.status}`;
}

async function ask(fetcher: Fetch, path: string, init?: RequestInit): Promise<Response | null> {
	try {
		const response = await fetcher(path, init);
		// A proxy in front of a store that is down answers for it.
		return [502, 503, 504].includes(response.status) ? null : response;
	} catch {
		return null;
	}
}

const json = (method: string, body: unknown, headers: Record<string, string> = {}) => ({
	method,
	headers: { 'content-type': 'application/json', ...headers },
	body: JSON.stringify(body)
});

export type Listed<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

async function read<T>(response: Response | null): Promise<Listed<T>> {
	if (!response) return { ok: false, problem: 'The store is not reachable.' };
	if (!response.ok) return { ok: false, problem: await reasonOf(response) };
	return { ok: true, value: (await response.json()) as T };
}

/** All bids, the last changed first. */
export async function listBids(fetcher: Fetch): Promise<Listed<readonly BidSummary[]>> {
	const answer = await read<{ readonly bids: readonly BidSummary[] }>(
		await ask(fetcher, `${root}/bids`)
	);
	return answer.ok ? { ok: true, value: answer.value.bids } : answer;
}

/** Value, margin, floor, expiry and next action of every bid: computed on the server, so it takes a moment. */
export async function readPortfolio(fetcher: Fetch): Promise<Listed<readonly PortfolioRow[]>> {
	const answer = await read<{ readonly rows: readonly PortfolioRow[] }>(
		await ask(fetcher, `${root}/portfolio`)
	);
	return answer.ok ? { ok: true, value: answer.value.rows } : answer;
}

/** Where the portfolio lies as a file. */
export const portfolioFile = `${root}/portfolio?format=csv`;

/** Puts a bid into the store, or begins an empty one; gives its id. */
export async function createBid(fetcher: Fetch, document?: BidDocument): Promise<Listed<string>> {
	const answer = await read<{ readonly id: string }>(
		await ask(fetcher, `${root}/bids`, json('POST', document ?? {}))
	);
	return answer.ok ? { ok: true, value: answer.value.id } : answer;
}

/** Puts the example bid into the store, or finds it there; gives its id. */
export async function openExample(fetcher: Fetch): Promise<Listed<string>> {
	const answer = await read<{ readonly id: string }>(
		await ask(fetcher, `${root}/example`, { method: 'POST' })
	);
	return answer.ok ? { ok: true, value: answer.value.id } : answer;
}

async function done(response: Response | null): Promise<Listed<null>> {
	if (!response) return { ok: false, problem: 'The store is not reachable.' };
	return response.ok ? { ok: true, value: null } : { ok: false, problem: await reasonOf(response) };
}

/** Takes a bid out of the store, at the revision that the person saw; {@link restoreBid} brings it back. */
export const deleteBid = async (fetcher: Fetch, { id, revision }: BidSummary) =>
	done(
		await ask(fetcher, place(id), {
			method: 'DELETE',
			headers: { 'if-match': quoted(String(revision)) }
		})
	);

/** Brings a deleted bid back. */
export const restoreBid = async (fetcher: Fetch, id: string) =>
	done(await ask(fetcher, `${place(id)}/restore`, { method: 'POST' }));

/** Everything that is known and not asked. */
export const readLibrary = async (fetcher: Fetch): Promise<Listed<Library>> =>
	read<Library>(await ask(fetcher, `${root}/library`));

/** What we assume about our own deals. Ours alone. */
export const readPractice = async (fetcher: Fetch): Promise<Listed<Practice>> =>
	read<Practice>(await ask(fetcher, `${root}/practice`));

const quoted = (revision: string): string => `"${revision}"`;
const unquoted = (etag: string | null): string =>
	(etag ?? '').replace(/^W\//, '').replaceAll('"', '');

async function getBid(fetcher: Fetch, id: string): Promise<GetAnswer> {
	const response = await ask(fetcher, place(id));
	if (!response) return { kind: 'unreachable' };
	if (response.status === 404) return { kind: 'missing' };
	if (!response.ok) return { kind: 'unreachable' };
	const document = (await response.json()) as BidDocument;
	const { headers } = response;
	const bid: StoredBid = {
		id,
		document,
		revision: unquoted(headers.get('etag')),
		savedBy: decodeURIComponent(headers.get('x-saved-by') ?? 'somebody'),
		savedAt: new Date(headers.get('last-modified') ?? 0).toISOString()
	};
	return { kind: 'found', bid };
}

async function putBid(
	fetcher: Fetch,
	id: string,
	document: BidDocument,
	revision: string,
	leaving: boolean
): Promise<SaveAnswer> {
	const init = json('PUT', document, { 'if-match': quoted(revision) });
	const keepalive = leaving && init.body.length < leavingBytes;
	const response = await ask(fetcher, place(id), { ...init, keepalive });
	if (!response) return { kind: 'unreachable' };
	if (response.status === 412) return { kind: 'conflict' };
	if (!response.ok) return { kind: 'refused', message: await reasonOf(response) };
	return { kind: 'saved', revision: unquoted(response.headers.get('etag')) };
}

/** The store behind the API. */
export const apiStore = (fetcher: Fetch): BidStore => ({
	get: (id) => getBid(fetcher, id),
	save: (id, document, revision, leaving = false) =>
		putBid(fetcher, id, document, revision, leaving)
});
