import type { RequestHandler } from './$types';

/** What we assume about our own deals, for the desk in the browser. Ours alone. */
export const GET: RequestHandler = ({ locals: { workspace } }) => Response.json(workspace.practice);
