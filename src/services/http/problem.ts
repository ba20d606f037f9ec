/**
 * Errors of the HTTP API: problem documents as in RFC 9457, `detail` being one sentence that says
 * what happened and what to do.
 */
import { STATUS_CODES } from 'node:http';

/** A response with a problem document; `members` are added to it. */
export function problemResponse(
	status: number,
	detail: string,
	members: Readonly<Record<string, unknown>> = {},
	headers: Readonly<Record<string, string>> = {}
): Response {
	const title = STATUS_CODES[status] ?? 'Error';
	return Response.json(
		{ type: 'about:blank', title, status, detail, ...members },
		{ status, headers: { ...headers, 'content-type': 'application/problem+json' } }
	);
}

export const isProblemResponse = (response: Response): boolean =>
	response.headers.get('content-type') === 'application/problem+json';
