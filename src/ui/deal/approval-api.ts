/** Approvals by the HTTP API: who must agree, who has, and deciding. */
import type { ApprovalNeeded } from '#engine/desk/index.ts';
import type { Listed } from '../api.ts';

type Fetch = typeof fetch;

export interface ApprovalState {
	readonly revision: number;
	readonly needed: ApprovalNeeded;
	readonly records: readonly {
		readonly by: string;
		readonly role?: string;
		readonly on: string;
		readonly decision: 'approved' | 'sent-back';
		readonly reason?: string;
		readonly counts: boolean;
	}[];
	readonly open: readonly string[];
	readonly isApproved: boolean;
}

export interface Decision {
	readonly by: string;
	readonly role: string;
	readonly decision: 'approved' | 'sent-back';
	readonly reason?: string;
}

const place = (id: string): string => `/api/v1/bids/${encodeURIComponent(id)}/approval`;

async function answered<T>(answer: Promise<Response>): Promise<Listed<T>> {
	const response = await answer.catch(() => null);
	if (!response) return { ok: false, problem: 'The store is not reachable.' };
	const body = (await response.json().catch(() => null)) as { readonly detail?: string } | null;
	if (response.ok) return { ok: true, value: body as T };
	return { ok: false, problem: body?.detail ?? `the store answered ${response.status}` };
}

/** Who must agree to the bid as it is kept, and who has. */
export const readApproval = (fetcher: Fetch, id: string): Promise<Listed<ApprovalState>> =>
	answered(fetcher(place(id)));

/** Decides on the revision that was seen. */
export const sendDecision = (
	fetcher: Fetch,
	id: string,
	decision: Decision,
	revision: number
): Promise<Listed<unknown>> =>
	answered(
		fetcher(place(id), {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
			body: JSON.stringify(decision)
		})
	);
