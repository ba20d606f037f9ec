import { etagOf } from '#services/index.ts';
import { presentBid } from '#services/presentation.ts';
import type { RequestHandler } from './$types';
import { notPrinted } from '../../answers.ts';

/** The slides of the stored bid, as a customer may see them; the ETag is the bid's revision. */
export const GET: RequestHandler = async ({ params: { id }, locals: { workspace } }) => {
	const today = new Date().toISOString().slice(0, 10);
	const outcome = await presentBid(workspace, id, today);
	return outcome.kind === 'made'
		? Response.json(outcome.deck, { headers: { etag: etagOf(outcome.revision) } })
		: notPrinted(id, outcome);
};
