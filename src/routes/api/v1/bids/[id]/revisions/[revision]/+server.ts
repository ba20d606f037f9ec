import { problemResponse, readRevision } from '#services/index.ts';
import type { RequestHandler } from './$types';

/** The document as it stood at a line of the history. */
export const GET: RequestHandler = async ({ params: { id, revision }, locals: { workspace } }) => {
	const document = /^\d{1,9}$/.test(revision)
		? await readRevision(workspace.store, id, Number(revision))
		: null;
	return document
		? Response.json(document)
		: problemResponse(404, `there is no revision ${revision} of a bid "${id}" in the history`);
};
