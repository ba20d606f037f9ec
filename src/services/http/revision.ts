/**
 * Revisions as entity tags: revision 7 is `"7"`, in an ETag and in an If-Match.
 */
import { problemResponse } from './problem.ts';

export const etagOf = (revision: number): string => `"${revision}"`;

export type Matched =
	| { readonly ok: true; readonly revision: number }
	| { readonly ok: false; readonly response: Response };

/** The revision that a write was based on, from its If-Match. `*` would overwrite unseen edits: refused. */
export function ifMatch({ headers }: Request): Matched {
	const typed = headers.get('if-match');
	const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(typed?.trim() ?? '')?.[1];
	if (revision !== undefined) return { ok: true, revision: Number(revision) };
	const detail =
		typed === null
			? 'a write must say which revision it was based on: send the ETag of the bid as If-Match'
			: `If-Match ${typed} is no revision; send the ETag of the bid, such as "7"`;
	return { ok: false, response: problemResponse(typed === null ? 428 : 400, detail) };
}
