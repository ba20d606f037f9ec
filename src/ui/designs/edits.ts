/** The edit of the list of designs that the brief does not make: copying one. */
import type { BidDocument } from '#engine/bid/index.ts';
import { freeId } from '../free-id.ts';

/** The document with a copy of a candidate behind all others, so that no design changes its letter. */
export function copyCandidate(document: BidDocument, id: string, name: string): BidDocument {
	const candidates = document.candidates ?? [];
	const original = candidates.find((candidate) => candidate.id === id);
	if (!original) return document;
	const copy = { ...original, id: freeId(id, candidates), name: `${name}, changed` };
	return { ...document, candidates: [...candidates, copy] };
}
