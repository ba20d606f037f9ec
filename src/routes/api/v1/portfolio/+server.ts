import { portfolio, portfolioCsv } from '#services/index.ts';
import type { RequestHandler } from './$types';

/** All bids with value, margin, floor, expiry and next action; `?format=csv` as a file. Ours alone. */
export const GET: RequestHandler = async ({ url, locals: { workspace } }) => {
	const rows = await portfolio(workspace);
	if (url.searchParams.get('format') !== 'csv') return Response.json({ rows });
	return new Response(portfolioCsv(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="bids.csv"'
		}
	});
};
