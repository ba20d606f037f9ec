/**
 * The presentation of a stored bid: what a projector, or somebody with a link, is shown. Made from the
 * customer's view alone.
 */
import { evaluate } from '#engine/evaluate.ts';
import { makeDeck, type Deck } from '#proposal/index.ts';
import { readForPrint, type Refusal } from './print-bid.ts';
import type { Workspace } from './workspace.ts';

export type PresentationOutcome =
	{ readonly kind: 'made'; readonly deck: Deck; readonly revision: number } | Refusal;

/** Makes the deck of the bid as it stands; `date` is the day on which it is shown, `2026-11-23`. */
export async function presentBid(
	workspace: Pick<Workspace, 'store' | 'library' | 'templates'>,
	id: string,
	date: string
): Promise<PresentationOutcome> {
	const reading = await readForPrint(workspace, id, undefined);
	if (reading.kind !== 'read') return reading;
	const { library, templates } = workspace;
	const { document, bid } = reading.typed;
	const made = makeDeck(
		{ document, bid, evaluation: evaluate(bid, library), library },
		{ date, templates }
	);
	return made.ok
		? { kind: 'made', deck: made.deck, revision: reading.revision }
		: { kind: 'barred', problems: made.problems };
}
