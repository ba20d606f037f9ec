import { listRevisions } from '#services/index.ts';
import type { RequestHandler } from './$types';
import { absent } from '../../answers.ts';

/** Who changed the bid and when, first line first; of a deleted bid too. */
export const GET: RequestHandler = async ({ params: { id }, locals: { workspace } }) => {
	const revisions = await listRevisions(workspace.store, id);
	return revisions.length > 0 ? Response.json({ revisions }) : absent(id);
};
