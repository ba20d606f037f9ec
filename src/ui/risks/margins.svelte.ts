/**
 * What alternatives do to what we earn, worked out where the desk is asked for and nowhere else. Each is
 * a whole evaluation, so they come one at a time between other work.
 */
import type { Alternative } from '#engine/advise.ts';
import { dealOf, marginChange, type MarginChange } from '#engine/desk/index.ts';
import type { Practice } from '#engine/library/index.ts';
import { untrack } from 'svelte';
import type { Session } from '../session/index.ts';

export interface Margins {
	/** Null while it is not known, or cannot be. */
	readonly of: (alternative: Alternative) => MarginChange | null;
}

const keyOf = ({ patches }: Alternative): string => JSON.stringify(patches);

/** Follows the alternatives in sight for as long as the component that called it stands. */
export function createMargins(
	session: Session,
	practice: () => Practice | null,
	alternatives: () => readonly Alternative[]
): Margins {
	let changes = $state.raw<Readonly<Record<string, MarginChange>>>({});
	let about = untrack(() => session.document);
	$effect(() => {
		const figures = practice();
		const { document, library, bid, evaluation, memo } = session;
		if (!figures) return;
		const desk = { library, practice: figures };
		let known = about === document ? untrack(() => changes) : {};
		about = document;
		const left = alternatives().filter((one) => !(keyOf(one) in known));
		let timer = 0;
		const workOn = (place: number): void => {
			const one = left[place];
			const before = dealOf(bid, evaluation, desk);
			if (!one || !before.ok) return;
			const change = marginChange(before.value, document, one.patches, desk, memo);
			if (change.ok) {
				known = { ...known, [keyOf(one)]: change.value };
				changes = known;
			}
			timer = window.setTimeout(() => workOn(place + 1));
		};
		timer = window.setTimeout(() => workOn(0));
		return () => clearTimeout(timer);
	});
	return { of: (alternative) => changes[keyOf(alternative)] ?? null };
}
