import {
	deleteBid,
	ifMatch,
	problemResponse,
	readBid,
	readJson,
	saveBid
} from '#services/index.ts';
import type { RequestHandler } from './$types';
import { absent, atRevision } from '../answers.ts';

/** The bid as typed, with its problems. Its revision is the ETag. */
export const GET: RequestHandler = async ({ params: { id }, locals: { workspace } }) => {
	const bid = await readBid(workspace.store, id);
	return bid ? atRevision(bid) : absent(id);
};

/** Saves the document in the body over the revision in If-Match; 412 with what stands there otherwise. */
export const PUT: RequestHandler = async ({ params: { id }, request, locals: { workspace } }) => {
	const based = ifMatch(request);
	if (!based.ok) return based.response;
	const body = await readJson(request);
	if (!body.ok) return body.response;
	const outcome = await saveBid(workspace.store, id, body.value, based.revision);
	switch (outcome.kind) {
		case 'saved':
			return atRevision({ ...outcome.bid, problems: outcome.problems });
		case 'conflict':
			return problemResponse(
				412,
				`the bid was saved by somebody else since revision ${based.revision}; it is now at ${outcome.current.revision}`,
				{ current: outcome.current }
			);
		case 'absent':
			return absent(id);
		case 'refused':
			return problemResponse(422, outcome.problem);
	}
};

/** Deletes the bid; a POST to `restore` takes it back. */
export const DELETE: RequestHandler = async ({ params: { id }, locals: { workspace } }) =>
	(await deleteBid(workspace.store, id)) ? new Response(null, { status: 204 }) : absent(id);
