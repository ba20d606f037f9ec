/**
 * Makes the presentation of a bid: bid and evaluation in, a deck out, or the reasons why not. Reads
 * brand, template and words; everything between projection and deck is pure.
 */
import { loadLook, senderOf, type LookOptions } from '../look.ts';
import { tellingOf } from '../model/document.ts';
import { project, type ProposalInput } from '../projection.ts';
import { speaker } from '../wording/say.ts';
import type { Deck } from './deck.ts';
import { deckOf } from './make.ts';

export type DeckResult =
	| { readonly ok: true; readonly deck: Deck }
	| { readonly ok: false; readonly problems: readonly string[] };

/** The deck of a bid as it stands on `date`. Refuses a bid that proposes nothing. */
export function makeDeck(
	input: ProposalInput,
	options: LookOptions & { readonly date: string }
): DeckResult {
	const view = project(input);
	if (!view)
		return { ok: false, problems: ['no design is proposed; add one and choose it on Designs'] };
	const reading = loadLook(input.bid.offer, options);
	if (!reading.ok) return reading;
	const { brand, template, language, words } = reading.look;
	const deck = deckOf(
		tellingOf({
			view,
			template,
			language,
			say: speaker({ ...words.messages, ...template.wording[language] }),
			translate: words.translate,
			sender: senderOf(brand, language, view.customer.name),
			date: options.date,
			contentHash: ''
		})
	);
	return { ok: true, deck };
}
