/** The event that the proposal tells its bad day with. */
import type { BidDocument } from '#engine/bid/index.ts';

/** Whether the bid asks for this event. */
export const isTold = ({ offer }: BidDocument, eventId: string): boolean =>
	offer?.badDayEvent === eventId;

/** Asks for an event; the one that is asked for already is left to the proposal again. */
export function toldWith(document: BidDocument, eventId: string): BidDocument {
	const { badDayEvent: _, ...offer } = document.offer ?? {};
	return {
		...document,
		offer: isTold(document, eventId) ? offer : { ...offer, badDayEvent: eventId }
	};
}
