import { problemResponse, restoreBid } from '#services/index.ts';
import type { RequestHandler } from './$types';
import { summaryOf } from '../../answers.ts';

/** Takes back the deletion of a bid. */
export const POST: RequestHandler = async ({ params: { id }, locals: { workspace } }) => {
	const bid = await restoreBid(workspace.store, id);
	return bid ? summaryOf(bid) : problemResponse(404, `there is no deleted bid "${id}"`);
};
