/** What the list of bids says of itself. */
import type { BidSummary } from '../api.ts';
import { formatCount, formatDay } from '../format.ts';

export const listSentence = (bids: readonly BidSummary[]): string =>
	`${formatCount(bids.length, 'bid', 'bids')}, the last changed first.`;

/** `today at 14:05`; the date where it is longer ago. */
export function whenSaved({ savedAt }: BidSummary, now: Date): string {
	const at = new Date(savedAt);
	const isToday = at.toDateString() === now.toDateString();
	const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	return isToday ? `today at ${time}` : formatDay(savedAt);
}
