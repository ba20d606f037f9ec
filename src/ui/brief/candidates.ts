/** Candidates of a bid: adding one of an architecture, taking one out. */
import type { BidDocument } from '#engine/bid/index.ts';
import { freeId } from '../free-id.ts';

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
