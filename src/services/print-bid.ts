/** The proposal of a bid in the store, or of the document that a page has on its screen. */
import { readDraft } from './draft.ts';
import {
	printProposal,
	printSpreadsheet,
	type ProposalResult,
	type SpreadsheetResult
} from './proposal.ts';
import type { Workspace } from './workspace.ts';

/** Why nothing was printed. */
export type Refusal =
	/** It could be printed, if these were settled. */
	| { readonly kind: 'barred'; readonly problems: readonly string[] }
	| { readonly kind: 'refused'; readonly problem: string }
	| { readonly kind: 'absent' };

type Typed = Parameters<typeof printProposal>[0];

type Reading =
	{ readonly kind: 'read'; readonly typed: Typed; readonly revision: number } | Refusal;

/** Reads `document` or, where that is undefined, the stored bid; the revision is the stored one's. */
export async function readForPrint(
	workspace: Pick<Workspace, 'store'>,
	id: string,
	document: unknown
): Promise<Reading> {
	const stored = await workspace.store.read(id);
	if (!stored) return { kind: 'absent' };
	const draft = readDraft(document ?? stored.document);
	if (!draft.ok) return { kind: 'refused', problem: draft.problem };
	const { reading } = draft.value;
	if (!reading.ok) {
		const problems = reading.problems.map(({ path, message }) => `${path}: ${message}`);
		return { kind: 'barred', problems };
	}
	// What has been read into a bid has the form of its document.
	const typed = draft.value.document as Typed['document'];
	return { kind: 'read', typed: { document: typed, bid: reading.bid }, revision: stored.revision };
}

export type PrintOutcome =
	{ readonly kind: 'printed'; readonly proposal: Extract<ProposalResult, { ok: true }> } | Refusal;

/**
 * Prints `document` or, where that is undefined, the stored bid. `date` is the day on which it is
 * made, `2026-11-23`.
 */
export async function printBid(
	workspace: Workspace,
	id: string,
	document: unknown,
	date: string
): Promise<PrintOutcome> {
	const reading = await readForPrint(workspace, id, document);
	if (reading.kind !== 'read') return reading;
	const printed = await printProposal(reading.typed, workspace, {}, date);
	return printed.ok
		? { kind: 'printed', proposal: printed }
		: { kind: 'barred', problems: printed.problems };
}

export type SpreadsheetOutcome =
	| { readonly kind: 'printed'; readonly spreadsheet: Extract<SpreadsheetResult, { ok: true }> }
	| Refusal;

/** The same as a workbook with live formulas. */
export async function printBidSpreadsheet(
	workspace: Workspace,
	id: string,
	document: unknown,
	date: string
): Promise<SpreadsheetOutcome> {
	const reading = await readForPrint(workspace, id, document);
	if (reading.kind !== 'read') return reading;
	const printed = printSpreadsheet(reading.typed, workspace, {}, date);
	return printed.ok
		? { kind: 'printed', spreadsheet: printed }
		: { kind: 'barred', problems: printed.problems };
}
