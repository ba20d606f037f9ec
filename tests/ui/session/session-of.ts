import type { BidDocument } from '#engine/bid/index.ts';
import type { Library } from '#engine/library/index.ts';
import { loadLibrary } from '#library/index.ts';
import { engineReplayer } from '#ui/replay/engine-replayer.ts';
import type { Replayer } from '#ui/replay/replayer.ts';
import type { BidStore } from '#ui/session/bid-store.ts';
import { createSession, type Session } from '#ui/session/index.ts';
import { engineRunner } from '#ui/sure/engine-runner.ts';
import type { TrialRunner } from '#ui/sure/runner.ts';
import type { Journal } from '#ui/session/journal.ts';
import { smallBid } from '../small-bid.ts';

const journal: Journal = {
	read: () => Promise.resolve(null),
	write: () => Promise.resolve(),
	forget: () => Promise.resolve()
};
const store: BidStore = {
	get: () => Promise.resolve({ kind: 'missing' }),
	save: () => Promise.resolve({ kind: 'saved', revision: '2' })
};

/** A session of a bid with the project's own library, kept nowhere. */
export const sessionOf = (
	document: BidDocument = smallBid,
	library: Library = loadLibrary('templates').library,
	replayer: Replayer = engineReplayer(library),
	runner: TrialRunner = engineRunner(library)
): Session =>
	createSession(
		{ id: 'b', document, drafts: {}, revision: '1', keeping: 'kept', theirs: null },
		library,
		{ store, journal, now: () => new Date(0), replayer, runner }
	);
