/** Printing over the API: a document in, the PDF out, or why not. */
import type { BidDocument } from '#engine/bid/index.ts';

export interface Named {
	readonly id: string;
	readonly name: string;
}

export interface ProposalChoices {
	readonly brands: readonly Named[];
	readonly templates: readonly Named[];
	/** Ids of those that stand in where a bid names none. */
	readonly usual: { readonly brand: string; readonly template: string };
}

export type Printed =
	| {
			readonly kind: 'printed';
			readonly pdf: Blob;
			readonly fileName: string;
			/** Null where the answer does not say. */
			readonly pages: number | null;
	  }
	| { readonly kind: 'barred'; readonly problems: readonly string[] }
	| { readonly kind: 'unreachable' };

const none: ProposalChoices = { brands: [], templates: [], usual: { brand: '', template: '' } };

/** What a proposal can be printed with; nothing where the server is not reachable. */
export async function readChoices(fetcher: typeof fetch): Promise<ProposalChoices> {
	try {
		const response = await fetcher('/api/v1/proposal-choices');
		return response.ok ? ((await response.json()) as ProposalChoices) : none;
	} catch {
		return none;
	}
}

const nameIn = (disposition: string | null, otherwise: string): string =>
	/filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? otherwise;

/** What a problem document says, as sentences. */
async function problemsIn(response: Response): Promise<readonly string[]> {
	const body = (await response.json().catch(() => ({}))) as {
		readonly detail?: string;
		readonly problems?: readonly string[];
	};
	return body.problems ?? [body.detail ?? `the server answered ${response.status}`];
}

type Answer =
	| { readonly kind: 'answered'; readonly response: Response }
	| Exclude<Printed, { readonly kind: 'printed' }>;

async function post(
	fetcher: typeof fetch,
	path: string,
	document: BidDocument,
	signal: AbortSignal
): Promise<Answer> {
	let response: Response;
	try {
		response = await fetcher(path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(document),
			signal
		});
	} catch (error) {
		if (signal.aborted) throw error;
		return { kind: 'unreachable' };
	}
	if ([502, 503, 504].includes(response.status)) return { kind: 'unreachable' };
	return response.ok
		? { kind: 'answered', response }
		: { kind: 'barred', problems: await problemsIn(response) };
}

const pathOf = (id: string, what: 'proposal' | 'spreadsheet'): string =>
	`/api/v1/bids/${encodeURIComponent(id)}/${what}`;

/** Prints the document as it stands on the page. Throws only when `signal` ends it. */
export async function printDocument(
	fetcher: typeof fetch,
	id: string,
	document: BidDocument,
	signal: AbortSignal
): Promise<Printed> {
	const answer = await post(fetcher, pathOf(id, 'proposal'), document, signal);
	if (answer.kind !== 'answered') return answer;
	const { response } = answer;
	const pages = Number(response.headers.get('x-page-count'));
	return {
		kind: 'printed',
		pdf: await response.blob(),
		fileName: nameIn(response.headers.get('content-disposition'), 'proposal.pdf'),
		pages: pages > 0 ? pages : null
	};
}

export type Workbook =
	| { readonly kind: 'made'; readonly xlsx: Blob; readonly fileName: string }
	| Exclude<Printed, { readonly kind: 'printed' }>;

/** The same document's cost as a workbook. Throws only when `signal` ends it. */
export async function makeWorkbook(
	fetcher: typeof fetch,
	id: string,
	document: BidDocument,
	signal: AbortSignal
): Promise<Workbook> {
	const answer = await post(fetcher, pathOf(id, 'spreadsheet'), document, signal);
	if (answer.kind !== 'answered') return answer;
	const { response } = answer;
	return {
		kind: 'made',
		xlsx: await response.blob(),
		fileName: nameIn(response.headers.get('content-disposition'), 'cost.xlsx')
	};
}
