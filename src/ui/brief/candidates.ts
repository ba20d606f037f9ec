/** Candidates of a bid: adding one of an architecture, taking one out. */
import type { BidDocument } from '#engine/bid/index.ts';

/** An id that the list does not hold yet: the wish itself, or with a number. */
export function freeId(wish: string, taken: readonly { readonly id: string }[]): string {
	const plain =
		wish
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '')
			.slice(0, 60) || 'item';
	const ids = new Set(taken.map(({ id }) => id));
	if (!ids.has(plain)) return plain;
	for (let number = 2; ; number++) if (!ids.has(`${plain}-${number}`)) return `${plain}-${number}`;
}

/** The document with a candidate of the architecture behind the others. */
export function addCandidate(document: BidDocument, architecture: string): BidDocument {
	const candidates = document.candidates ?? [];
	const candidate = { id: freeId(architecture, candidates), architecture };
	return { ...document, candidates: [...candidates, candidate] };
}

/** The document without the candidate; the choice falls back to the first when it was the chosen one. */
export function removeCandidate(document: BidDocument, id: string): BidDocument {
	const { chosen, ...offer } = document.offer ?? {};
	return {
		...document,
		candidates: (document.candidates ?? []).filter((candidate) => candidate.id !== id),
		offer: chosen === undefined || chosen === id ? offer : { ...offer, chosen }
	};
}
