/** Keeps the replays up with what is typed: a moment after the last edit, not at every keystroke. */
const pauseMilliseconds = 150;

/** Asks for a new replay after a pause; gives what takes that back. */
export function afterAPause(refresh: () => void): () => void {
	const timer = setTimeout(refresh, pauseMilliseconds);
	return () => clearTimeout(timer);
}
