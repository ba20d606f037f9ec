/** Links to the presentation over the API. */
export interface Share {
	readonly token: string;
	/** Revision of the bid that it was made of. */
	readonly revision: number;
	/** Last day on which it opens. */
	readonly lastDay: string;
	readonly madeAt: string;
	readonly withdrawnAt: string | null;
	readonly opened: number;
}

export type Answer<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

async function ask<T>(
	fetcher: typeof fetch,
	path: string,
	request: RequestInit
): Promise<Answer<T>> {
	try {
		const response = await fetcher(path, request);
		if (response.ok) return { ok: true, value: (await response.json()) as T };
		const said = (await response.json().catch(() => ({}))) as { readonly detail?: string };
		return { ok: false, problem: said.detail ?? `The server answered ${response.status}.` };
	} catch {
		return { ok: false, problem: 'The server is not reachable; links are kept there.' };
	}
}

const pathOf = (bidId: string): string => `/api/v1/bids/${encodeURIComponent(bidId)}/shares`;

/** The links of a bid, the last made first. */
export async function readShares(
	fetcher: typeof fetch,
	bidId: string
): Promise<Answer<readonly Share[]>> {
	const answer = await ask<{ readonly shares: readonly Share[] }>(fetcher, pathOf(bidId), {});
	return answer.ok ? { ok: true, value: answer.value.shares } : answer;
}

/** Makes a link that opens until the end of `lastDay`, `2026-12-24`. */
export const makeShare = (
	fetcher: typeof fetch,
	bidId: string,
	lastDay: string
): Promise<Answer<Share>> =>
	ask(fetcher, pathOf(bidId), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ lastDay })
	});

/** Withdraws a link for good. */
export const withdrawShare = (
	fetcher: typeof fetch,
	bidId: string,
	token: string
): Promise<Answer<Share>> =>
	ask(fetcher, `${pathOf(bidId)}/${encodeURIComponent(token)}`, { method: 'DELETE' });
