import {
	deleteBid,
	ifMatch,
	problemResponse,
	readBid,
	readJson,
	saveBid
} from '#services/index.ts';
import type { RequestHandler } from './$types';
import { absent, conflict, documentOf, summaryOf } from '../answers.ts';

/** The document as typed. */
export const GET: RequestHandler = async ({ params: { id }, locals: { workspace } }) => {
	const bid = await readBid(workspace.store, id);
	return bid ? documentOf(bid) : absent(id);
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
			return summaryOf(outcome.bid);
		case 'conflict':
			return conflict(based.revision, outcome.current);
		case 'absent':
			return absent(id);
		case 'refused':
			return problemResponse(422, outcome.problem);
	}
};

/** Deletes the bid at the revision in If-Match; a POST to `restore` takes it back. */
export const DELETE: RequestHandler = async ({ params, request, locals: { workspace } }) => {
	const based = ifMatch(request);
	if (!based.ok) return based.response;
	const outcome = await deleteBid(workspace.store, params.id, based.revision);
	switch (outcome.kind) {
		case 'written':
			return new Response(null, { status: 204 });
		case 'conflict':
			return conflict(based.revision, outcome.current);
		case 'absent':
			return absent(params.id);
	}
};
