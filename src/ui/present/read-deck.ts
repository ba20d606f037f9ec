/** Fetches a presentation: its slides, or why there are none. */
import type { Deck } from '#proposal/index.ts';

export type DeckReading =
	{ readonly ok: true; readonly deck: Deck } | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): DeckReading => ({ ok: false, problem });

/** Reads the deck at an address. */
export async function readDeck(fetcher: typeof fetch, path: string): Promise<DeckReading> {
	let response: Response;
	try {
		response = await fetcher(path);
	} catch {
		return refuse('The presentation cannot be reached.');
	}
	if (response.ok) return { ok: true, deck: (await response.json()) as Deck };
	const problem = (await response.json().catch(() => ({}))) as { readonly detail?: string };
	return refuse(problem.detail ?? `The server answered ${response.status}.`);
}
