/** Keeps the replays up with what is typed: a moment after the last edit, not at every keystroke. */
import type { BidDocument } from '#engine/bid/index.ts';

const pauseMilliseconds = 150;

/** Asks for a replay of a document after a pause; gives what takes that back. */
export function afterAPause(
	document: BidDocument,
	refresh: (document: BidDocument) => void
): () => void {
	const timer = setTimeout(() => refresh(document), pauseMilliseconds);
	return () => clearTimeout(timer);
}
