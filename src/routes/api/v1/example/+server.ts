import { openExample, problemResponse } from '#services/index.ts';
import type { RequestHandler } from './$types';
import { atRevision } from '../bids/answers.ts';

/** Opens the worked example, made the first time. */
export const POST: RequestHandler = async ({ locals: { workspace } }) => {
	const example = await openExample(workspace);
	return example.ok ? atRevision(example.value) : problemResponse(500, example.problem);
};
