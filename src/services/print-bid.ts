/** The proposal of a bid in the store, or of the document that a page has on its screen. */
import { readDraft } from './draft.ts';
import { printProposal, type ProposalResult } from './proposal.ts';
import type { Workspace } from './workspace.ts';

export type PrintOutcome =
	| { readonly kind: 'printed'; readonly proposal: Extract<ProposalResult, { ok: true }> }
	/** It could be printed, if these were settled. */
	| { readonly kind: 'barred'; readonly problems: readonly string[] }
	| { readonly kind: 'refused'; readonly problem: string }
	| { readonly kind: 'absent' };

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
	const typed = draft.value.document as Parameters<typeof printProposal>[0]['document'];
	const printed = await printProposal({ document: typed, bid: reading.bid }, workspace, {}, date);
	return printed.ok
		? { kind: 'printed', proposal: printed }
		: { kind: 'barred', problems: printed.problems };
}
