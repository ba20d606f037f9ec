/** Answers that the endpoints of bids share. */
import { etagOf, problemResponse } from '#services/index.ts';

/** Something at a revision, which is its ETag. */
export const atRevision = (body: { readonly revision: number }, status = 200): Response =>
	Response.json(body, { status, headers: { etag: etagOf(body.revision) } });

/** A bid that was not there before. */
export const created = (bid: { readonly id: string; readonly revision: number }): Response => {
	const response = atRevision(bid, 201);
	response.headers.set('location', `/api/v1/bids/${encodeURIComponent(bid.id)}`);
	return response;
};

export const absent = (id: string): Response =>
	problemResponse(404, `there is no bid "${id}", or it was deleted`);
