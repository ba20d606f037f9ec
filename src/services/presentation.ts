/**
 * The presentation of a stored bid: what a projector or somebody with a link is shown, made from the
 * customer's view alone.
 */
import { evaluate } from '#engine/evaluate.ts';
import { makeDeck, type Deck } from '#proposal/index.ts';
import { readDraft } from './draft.ts';
import type { Refusal } from './print-bid.ts';
import type { Workspace } from './workspace.ts';

export type { Deck } from '#proposal/index.ts';

export type PresentationOutcome =
	| { readonly kind: 'made'; readonly deck: Deck; readonly revision: number }
	| Refusal;

/** Makes the deck of the bid as it stands; `date` is the day on which it is shown, `2026-11-23`. */
export async function presentBid(
	{ store, library, templates }: Pick<Workspace, 'store' | 'library' | 'templates'>,
	id: string,
	date: string
): Promise<PresentationOutcome> {
	const stored = await store.read(id);
	if (!stored) return { kind: 'absent' };
	const draft = readDraft(stored.document);
	if (!draft.ok) return { kind: 'refused', problem: draft.problem };
	const { reading } = draft.value;
	if (!reading.ok) {
		const problems = reading.problems.map(({ path, message }) => `${path}: ${message}`);
		return { kind: 'barred', problems };
	}
	const { bid } = reading;
	const made = makeDeck(
		{ document: bid.document ?? stored.document, bid, evaluation: evaluate(bid, library), library },
		{ date, templates }
	);
	return made.ok
		? { kind: 'made', deck: made.deck, revision: stored.revision }
		: { kind: 'barred', problems: made.problems };
}
