import { problemResponse } from '#services/index.ts';
import { openShare } from '#services/shares.ts';
import type { RequestHandler } from './$types';

/** The slides behind a link, as they were when it was made. */
export const GET: RequestHandler = async ({ params, locals: { workspace } }) => {
	const opening = await openShare(workspace, params.token);
	switch (opening.kind) {
		case 'open':
			return Response.json(opening.content);
		case 'over':
			return problemResponse(410, `This presentation could be opened until ${opening.lastDay}.`);
		case 'withdrawn':
			return problemResponse(410, 'This presentation was withdrawn.');
		case 'absent':
			return problemResponse(404, 'There is no presentation at this address.');
	}
};
