import { z } from 'zod';
import { fields, problemsOf } from '#engine/bid/index.ts';
import {
	decide,
	etagOf,
	ifMatch,
	problemResponse,
	readApproval,
	readJson
} from '#services/index.ts';
import type { RequestHandler } from './$types';
import { absent, conflict, summaryOf } from '../../answers.ts';

const decision = z.strictObject({
	by: fields.textField,
	role: fields.textField.optional(),
	decision: z.enum(['approved', 'sent-back'], { error: 'expected approved or sent-back' }),
	reason: fields.textField.optional()
});

/** Who must agree to the bid as it stands, and who has. */
export const GET: RequestHandler = async ({ params: { id }, locals: { workspace } }) => {
	const reading = await readApproval(workspace, id);
	switch (reading.kind) {
		case 'absent':
			return absent(id);
		case 'refused':
			return problemResponse(422, reading.problem);
		case 'unfinished': {
			const { problems } = reading;
			return problemResponse(422, 'the bid has problems to settle first', { problems });
		}
		case 'read': {
			const { state } = reading;
			return Response.json(state, { headers: { etag: etagOf(state.revision) } });
		}
	}
};

/** Approves or sends back the bid at the revision in If-Match. */
export const POST: RequestHandler = async ({ params: { id }, request, locals: { workspace } }) => {
	const based = ifMatch(request);
	if (!based.ok) return based.response;
	const body = await readJson(request);
	if (!body.ok) return body.response;
	const reading = decision.safeParse(body.value, { reportInput: true });
	if (!reading.success) {
		const [first] = problemsOf(reading.error.issues);
		return problemResponse(422, `${first?.path ?? ''} ${first?.message ?? ''}`.trim());
	}
	const today = new Date().toISOString().slice(0, 10);
	const outcome = await decide(workspace, id, reading.data, based.revision, today);
	switch (outcome.kind) {
		case 'saved':
			return summaryOf(outcome.bid, 201);
		case 'conflict':
			return conflict(based.revision, outcome.current);
		case 'absent':
			return absent(id);
		case 'refused':
			return problemResponse(422, outcome.problem);
	}
};
