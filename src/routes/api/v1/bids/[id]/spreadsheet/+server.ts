import { readJson } from '#services/index.ts';
import { printBidSpreadsheet } from '#services/print-bid.ts';
import type { RequestHandler } from './$types';
import { notPrinted } from '../../answers.ts';

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The cost as a workbook: of the document in the body, or of the stored bid when the body is empty. */
export const POST: RequestHandler = async ({ params: { id }, request, locals: { workspace } }) => {
	const body = await readJson(request);
	if (!body.ok) return body.response;
	const today = new Date().toISOString().slice(0, 10);
	const outcome = await printBidSpreadsheet(workspace, id, body.value, today);
	if (outcome.kind !== 'printed') return notPrinted(id, outcome);
	const { fileName, xlsx } = outcome.spreadsheet;
	return new Response(new Uint8Array(xlsx), {
		headers: {
			'content-type': spreadsheetType,
			'content-disposition': `attachment; filename="${fileName}"`
		}
	});
};
