import { readJson } from '#services/index.ts';
import { printBid } from '#services/print-bid.ts';
import type { RequestHandler } from './$types';
import { notPrinted } from '../../answers.ts';

/** The proposal as a PDF: of the document in the body, or of the stored bid when the body is empty. */
export const POST: RequestHandler = async ({ params: { id }, request, locals: { workspace } }) => {
	const body = await readJson(request);
	if (!body.ok) return body.response;
	const today = new Date().toISOString().slice(0, 10);
	const outcome = await printBid(workspace, id, body.value, today);
	if (outcome.kind !== 'printed') return notPrinted(id, outcome);
	const { fileName, pages, pdf } = outcome.proposal;
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${fileName}"`,
			'x-page-count': String(pages)
		}
	});
};
