import { z } from 'zod';
import { fields, problemsOf } from '#engine/bid/index.ts';
import { problemResponse, readJson } from '#services/index.ts';
import { listShares, shareBid } from '#services/shares.ts';
import type { RequestHandler } from './$types';
import { notPrinted } from '../../answers.ts';

const wish = z.strictObject({ lastDay: fields.dateField });

/** The links to presentations of the bid, the last made first. */
export const GET: RequestHandler = async ({ params: { id }, locals: { workspace } }) =>
	Response.json({ shares: await listShares(workspace, id) });

/** Makes a link to the bid's slides as they stand, open until the end of `lastDay`. */
export const POST: RequestHandler = async ({ params: { id }, request, locals: { workspace } }) => {
	const body = await readJson(request);
	if (!body.ok) return body.response;
	const reading = wish.safeParse(body.value, { reportInput: true });
	if (!reading.success) {
		const [first] = problemsOf(reading.error.issues);
		return problemResponse(422, `${first?.path ?? ''} ${first?.message ?? ''}`.trim());
	}
	const today = new Date().toISOString().slice(0, 10);
	const outcome = await shareBid(workspace, id, reading.data.lastDay, today);
	switch (outcome.kind) {
		case 'shared':
			return Response.json(outcome.share, {
				status: 201,
				headers: { location: `/s/${outcome.share.token}` }
			});
		case 'past':
			return problemResponse(422, `${reading.data.lastDay} has passed; give a day from today on`);
		case 'absent':
		case 'barred':
		case 'refused':
			return notPrinted(id, outcome);
	}
};
