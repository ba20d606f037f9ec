import type { RequestHandler } from './$types';

/** Everything that is known and not asked, for the engine in the browser. */
export const GET: RequestHandler = ({ locals: { workspace } }) => Response.json(workspace.library);
