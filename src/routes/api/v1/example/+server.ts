import { openExample, problemResponse } from '#services/index.ts';
import type { RequestHandler } from './$types';
import { summaryOf } from '../bids/answers.ts';

/** Opens the worked example, made the first time. */
export const POST: RequestHandler = async ({ locals: { workspace } }) => {
	const example = await openExample(workspace);
	return example.ok ? summaryOf(example.value) : problemResponse(500, example.problem);
};
