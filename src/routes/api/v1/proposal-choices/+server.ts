import { proposalChoices } from '#services/proposal-choices.ts';
import type { RequestHandler } from './$types';

/** The brands and templates that a proposal can be printed with. */
export const GET: RequestHandler = ({ locals: { workspace } }) =>
	Response.json(proposalChoices(workspace.templates));
