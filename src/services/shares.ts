/**
 * Links to a presentation: made of the bid as it stands, frozen, open until a day, withdrawn at any
 * time. Whoever has the link sees the slides and nothing else.
 */
import { randomBytes } from 'node:crypto';
import type { Share, ShareOpening } from '#store/index.ts';
import { presentBid } from './presentation.ts';
import type { Refusal } from './print-bid.ts';
import type { Workspace } from './workspace.ts';

export type { Share, ShareOpening } from '#store/index.ts';

/** 192 bits: a guess a nanosecond for the age of the universe finds none. */
const tokenBytes = 24;

/** Who shares while there are no accounts. */
const localUser = 'local';

export type ShareOutcome =
	{ readonly kind: 'shared'; readonly share: Share } | { readonly kind: 'past' } | Refusal;

/** Shares the bid as it stands until the end of `lastDay`. Both days as `2026-11-23`, by UTC. */
export async function shareBid(
	workspace: Workspace,
	id: string,
	lastDay: string,
	today: string
): Promise<ShareOutcome> {
	if (lastDay < today) return { kind: 'past' };
	const made = await presentBid(workspace, id, today);
	if (made.kind !== 'made') return made;
	const token = randomBytes(tokenBytes).toString('base64url');
	const share = await workspace.store.shares.add(
		{ token, bidId: id, revision: made.revision, lastDay, content: { ...made.deck } },
		localUser
	);
	return share ? { kind: 'shared', share } : { kind: 'absent' };
}

/** Links of a bid, the last made first. */
export const listShares = ({ store }: Workspace, id: string): Promise<readonly Share[]> =>
	store.shares.list(id);

/** Withdraws a link for good; null when the bid has no such link. */
export const withdrawShare = (
	{ store }: Workspace,
	id: string,
	token: string
): Promise<Share | null> => store.shares.withdraw(id, token);

/** Opens a link and counts it, or says why it does not open. */
export const openShare = ({ store }: Workspace, token: string): Promise<ShareOpening> =>
	store.shares.open(token);
