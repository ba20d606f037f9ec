import { z } from 'zod';
import { fields, problemsOf } from '#engine/bid/index.ts';
import { createBid, listBids, newBid, problemResponse, readJson } from '#services/index.ts';
import type { RequestHandler } from './$types';
import { summaryOf } from './answers.ts';

const wish = z.strictObject({
	customer: fields.textField.optional(),
	currency: fields.currencyField.optional()
});

/** The bids, the last written first; `?deleted` gives those that can be restored. */
export const GET: RequestHandler = async ({ url, locals: { workspace } }) => {
	const which = url.searchParams.has('deleted') ? 'deleted' : 'present';
	return Response.json({ bids: await listBids(workspace.store, which) });
};

/** Keeps the bid in the body, or, when the body is empty or only a wish, begins a new one. */
export const POST: RequestHandler = async ({ request, locals: { workspace } }) => {
	const body = await readJson(request);
	if (!body.ok) return body.response;
	const typed = body.value === undefined ? {} : body.value;
	const isBid = typeof typed === 'object' && typed !== null && 'schema' in typed;
	const document = isBid ? { ok: true as const, value: typed } : begin(typed, workspace);
	if (!document.ok) return problemResponse(422, document.problem);
	const bid = await createBid(workspace.store, document.value);
	if (!bid.ok) return problemResponse(422, bid.problem);
	const response = summaryOf(bid.value, 201);
	response.headers.set('location', `/api/v1/bids/${bid.value.id}`);
	return response;
};

function begin(typed: unknown, workspace: App.Locals['workspace']) {
	const reading = wish.safeParse(typed, { reportInput: true });
	if (reading.success) {
		const today = new Date().toISOString().slice(0, 10);
		return newBid(workspace, { ...reading.data, today });
	}
	const [first] = problemsOf(reading.error.issues);
	const problem = `the body is neither a bid nor a wish for one: ${first?.path ?? ''} ${first?.message ?? ''}`;
	return { ok: false as const, problem };
}
