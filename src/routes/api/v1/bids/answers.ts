/** Answers that the endpoints of bids share. */
import { etagOf, problemResponse, type BidSummary, type StoredBid } from '#services/index.ts';
import type { Refusal } from '#services/print-bid.ts';

/** The document as typed; its revision is the ETag. */
export const documentOf = ({ document, revision, savedAt, savedBy }: StoredBid): Response =>
	Response.json(document, {
		headers: {
			etag: etagOf(revision),
			'last-modified': new Date(savedAt).toUTCString(),
			// Names may hold letters that a header cannot.
			'x-saved-by': encodeURIComponent(savedBy)
		}
	});

/** What lists show of a bid; its revision is the ETag. */
export const summaryOf = (bid: BidSummary, status = 200): Response =>
	Response.json(bid, { status, headers: { etag: etagOf(bid.revision) } });

export const absent = (id: string): Response =>
	problemResponse(404, `there is no bid "${id}", or it was deleted`);

/** A write based on a revision that is not the bid's any more. */
export const conflict = (based: number, current: StoredBid): Response =>
	problemResponse(
		412,
		`the bid has changed since revision ${based}: ${current.savedBy} saved revision ${current.revision} at ${current.savedAt}`,
		{ current },
		{ etag: etagOf(current.revision) }
	);

/** Why a bid was not printed. */
export function notPrinted(id: string, refusal: Refusal): Response {
	switch (refusal.kind) {
		case 'absent':
			return absent(id);
		case 'refused':
			return problemResponse(422, refusal.problem);
		case 'barred':
			return problemResponse(422, refusal.problems.join('; '), { problems: refusal.problems });
	}
}
