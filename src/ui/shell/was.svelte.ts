/**
 * What a figure was before it changed, for four seconds after the last change: the note explains
 * the new figure without moving it. Keystrokes that change it again keep the first value.
 */
import { untrack } from 'svelte';

const shownMs = 4000;
const unknown = '–';

export interface Was {
	readonly before: string | null;
}

/** Watches a shown figure. `key` tells changes apart, `text` is what is quoted. */
export function createWas(key: () => string, text: () => string): Was {
	let before = $state.raw<string | null>(null);
	let last = untrack(() => ({ key: key(), text: text() }));

	$effect(() => {
		const now = { key: key(), text: text() };
		const previous = last;
		last = now;
		// What was not known before was nothing.
		if (now.key === previous.key || previous.key === unknown) return;
		const first = untrack(() => before) ?? previous.key;
		before = first === now.key ? null : first;
		const timer = setTimeout(() => (before = null), shownMs);
		return () => clearTimeout(timer);
	});

	return {
		get before() {
			return before;
		}
	};
}
