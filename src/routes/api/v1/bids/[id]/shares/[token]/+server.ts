import { problemResponse } from '#services/index.ts';
import { withdrawShare } from '#services/shares.ts';
import type { RequestHandler } from './$types';

/** Withdraws a link for good. */
export const DELETE: RequestHandler = async ({ params, locals: { workspace } }) => {
	const share = await withdrawShare(workspace, params.id, params.token);
	return share
		? Response.json(share)
		: problemResponse(404, `the bid "${params.id}" has no such link`);
};
