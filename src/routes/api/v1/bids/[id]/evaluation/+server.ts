import { etagOf, evaluateBid, problemResponse } from '#services/index.ts';
import type { RequestHandler } from './$types';
import { absent } from '../../answers.ts';

/** The whole answer to the bid; 422 with its problems while it has some. */
export const GET: RequestHandler = async ({ params: { id }, locals: { workspace } }) => {
	const outcome = await evaluateBid(workspace, id);
	if (outcome.kind === 'absent') return absent(id);
	const headers = { etag: etagOf(outcome.revision) };
	if (outcome.kind === 'evaluated') return Response.json(outcome.evaluation, { headers });
	const { problems } = outcome;
	const detail = `the bid has ${problems.length} problem${problems.length === 1 ? '' : 's'} to settle before it can be evaluated`;
	return problemResponse(422, detail, { problems }, headers);
};
