/**
 * The proposal of a bid, as the page, the API and the command line print it: evaluated with the
 * library as it stands, rendered from the customer-safe projection.
 */
import type { Bid, BidDocument } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { Library, Practice } from '#engine/library/index.ts';
import { runAllTrials, type TrialsAsked } from '#engine/trials.ts';
import {
	renderProposal,
	renderSpreadsheet,
	type ProposalOptions,
	type ProposalResult,
	type SpreadsheetResult
} from '#proposal/index.ts';

import { missingApprovals } from './approvals.ts';

export type { ProposalResult, SpreadsheetResult } from '#proposal/index.ts';

/** What may be chosen when printing; without it, what the bid says. */
export type ProposalChoice = Pick<ProposalOptions, 'brand' | 'template' | 'language'>;

/** A bid as typed and read. */
interface ReadBid {
	readonly document: BidDocument;
	readonly bid: Bid;
}

/** Trials to be run for the bid and told in its proposal; absent: none, and nothing is said. */
export type TrialsWanted = Pick<Required<TrialsAsked>, 'trials' | 'seed'>;

interface Shelf {
	readonly library: Library;
	/** Decides who must agree to the price; nothing of it is handed to what is printed. */
	readonly practice: Practice;
	readonly templates: string;
}

/**
 * What our own rules keep back. A draft is printed without anybody's word and says on every page that
 * it is one; what is released binds, so it needs the approvals of the bid as it stands.
 */
const barsOf = (typed: ReadBid, shelf: Shelf): readonly string[] =>
	typed.bid.offer.releasedBy === undefined ? [] : missingApprovals(typed, shelf);

/**
 * Renders the proposal of a document that has been read. `date` is the day on which it is made. Trials
 * are run here, so that what is printed of them is of exactly this bid.
 */
export async function printProposal(
	typed: ReadBid,
	shelf: Shelf,
	choice: ProposalChoice,
	date: string,
	wanted?: TrialsWanted
): Promise<ProposalResult> {
	const problems = barsOf(typed, shelf);
	if (problems.length > 0) return { ok: false, problems };
	const { document, bid } = typed;
	const { library, templates } = shelf;
	const input = {
		document,
		bid,
		evaluation: evaluate(bid, library),
		library,
		trials: wanted && runAllTrials({ bid, library, ...wanted })
	};
	return renderProposal(input, { ...choice, date, templates });
}

/** The same as a workbook with live formulas. */
export function printSpreadsheet(
	typed: ReadBid,
	shelf: Shelf,
	choice: Pick<ProposalChoice, 'brand' | 'language'>,
	date: string
): SpreadsheetResult {
	const problems = barsOf(typed, shelf);
	if (problems.length > 0) return { ok: false, problems };
	const { document, bid } = typed;
	const { library, templates } = shelf;
	const input = { document, bid, evaluation: evaluate(bid, library), library };
	return renderSpreadsheet(input, { ...choice, date, templates });
}
