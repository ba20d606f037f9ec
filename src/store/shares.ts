/**
 * Links to a presentation: a token that nobody guesses, the slides as they were when it was made, and
 * the last day on which it opens. The bid itself is never in it.
 */

/** Plain data of a presentation; only its maker knows its form. */
export type SharedContent = Readonly<Record<string, unknown>>;

export interface NewShare {
	readonly token: string;
	readonly bidId: string;
	/** Revision of the bid that it was made of. */
	readonly revision: number;
	/** Last day on which it opens, `2026-12-24`, by UTC. */
	readonly lastDay: string;
	readonly content: SharedContent;
}

export interface Share extends Omit<NewShare, 'content'> {
	/** Instants as ISO 8601 in UTC. */
	readonly madeAt: string;
	readonly madeBy: string;
	readonly withdrawnAt: string | null;
	/** How often it was opened. */
	readonly opened: number;
}

export type ShareOpening =
	| { readonly kind: 'open'; readonly content: SharedContent }
	| { readonly kind: 'over'; readonly lastDay: string }
	| { readonly kind: 'withdrawn' }
	| { readonly kind: 'absent' };

export interface Shares {
	/** Null when there is no such bid, or it was deleted. */
	add(share: NewShare, who: string): Promise<Share | null>;
	/** Those of a bid, the last made first. */
	list(bidId: string): Promise<readonly Share[]>;
	/** Opens a link and counts it; says why it does not open. A deleted bid's links are withdrawn. */
	open(token: string): Promise<ShareOpening>;
	/** Null when the bid has no such link. A second time changes nothing. */
	withdraw(bidId: string, token: string): Promise<Share | null>;
}
