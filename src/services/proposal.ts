/**
 * The proposal of a bid, as the page, the API and the command line print it: evaluated with the
 * library as it stands, rendered from the customer-safe projection.
 */
import type { Bid, BidDocument } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { runAllTrials, type TrialsAsked } from '#engine/trials.ts';
import {
	renderProposal,
	renderSpreadsheet,
	type ProposalOptions,
	type ProposalResult,
	type SpreadsheetResult
} from '#proposal/index.ts';

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
	readonly templates: string;
}

/**
 * Renders the proposal of a document that has been read. `date` is the day on which it is made. Trials
 * are run here, so that what is printed of them is of exactly this bid.
 */
export const printProposal = (
	{ document, bid }: ReadBid,
	{ library, templates }: Shelf,
	choice: ProposalChoice,
	date: string,
	wanted?: TrialsWanted
): Promise<ProposalResult> =>
	renderProposal(
		{
			document,
			bid,
			evaluation: evaluate(bid, library),
			library,
			trials: wanted && runAllTrials({ bid, library, ...wanted })
		},
		{ ...choice, date, templates }
	);

/** The same as a workbook with live formulas. */
export const printSpreadsheet = (
	{ document, bid }: ReadBid,
	{ library, templates }: Shelf,
	choice: Pick<ProposalChoice, 'brand' | 'language'>,
	date: string
): SpreadsheetResult =>
	renderSpreadsheet(
		{ document, bid, evaluation: evaluate(bid, library), library },
		{ ...choice, date, templates }
	);
