/** One bid on the table: read, typed into, evaluated, undone, kept. */
export { browserJournal, type Journal, type JournalEntry } from './journal.ts';
export type { BidStore, GetAnswer, SaveAnswer, StoredBid } from './bid-store.ts';
export type { Change, Draft } from './edit.ts';
export type { Keeper, KeepingState } from './keeper.svelte.ts';
export { openBid, type OpenedBid } from './open-bid.ts';
export { getAt, insertAt, removeAt, setAt, type Path } from './path.ts';
export { createSession, getSession, setSession, type Session } from './session.svelte.ts';
