/**
 * The behaviour of one field: at rest it reads, in focus it is typed into, every keystroke that is
 * understood counts at once, Escape takes all of them back.
 */
import type { Draft, Path, Session } from '../session/index.ts';
import { getAt } from '../session/index.ts';
import { joined, type Figure } from '../format.ts';
import { editText, isKnown, kinds, type Kind, type KindName } from './kinds.ts';

export interface FieldState {
	readonly isEditing: boolean;
	/** What stands in the input. */
	readonly text: string;
	/** The value for reading; null where nothing is given. */
	readonly figure: Figure | null;
	/** What the typed text is understood as, where that is not obvious. */
	readonly echo: string | null;
	/** Not understood, once the field was left. */
	readonly draft: Draft | undefined;
	readonly begin: () => void;
	readonly input: (text: string) => void;
	readonly end: () => void;
	readonly escape: () => void;
}

const collapsed = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '');

/** A field of the session's document. `path` and `kind` are asked anew each time: rows may move. */
export function createField(
	session: Session,
	id: string,
	path: () => Path,
	kindName: () => KindName
): FieldState {
	let typing = $state.raw<{ readonly text: string; readonly joint: string } | null>(null);
	let edits = 0;
	const kind = $derived<Kind>(kinds[kindName()]);
	const typed = $derived(getAt(session.document, path()));
	const base = $derived.by(() => {
		const value = getAt(session.bid, path());
		return isKnown(value) ? value.value : value;
	});
	const draft = $derived(session.draftAt(path()));
	const figure = $derived(
		base === undefined || base === ''
			? null
			: kind.show(base, session.bid.currency, isKnown(typed) ? typed.value : typed)
	);
	const standing = $derived(draft?.typed ?? editText(kind, typed, base, session.bid.currency));

	return {
		get isEditing() {
			return typing !== null;
		},
		get text() {
			return typing?.text ?? standing;
		},
		get figure() {
			return figure;
		},
		get echo() {
			if (!typing || draft || !figure || !kind.isNumber) return null;
			const reading = joined(figure);
			return collapsed(reading) === collapsed(typing.text) ? null : reading;
		},
		get draft() {
			return typing ? undefined : draft;
		},
		begin: () => {
			typing ??= { text: standing, joint: `${id}#${++edits}` };
		},
		input: (text) => {
			const joint = typing?.joint ?? `${id}#${++edits}`;
			typing = { text, joint };
			const made = text.trim() === '' ? { value: undefined } : kind.toDocument(text);
			session.type([{ path: path(), typed: text, ...made }], joint);
		},
		end: () => {
			if (typing) session.endTyping(typing.joint, true);
			typing = null;
		},
		escape: () => {
			if (!typing) return;
			session.endTyping(typing.joint, false);
			typing = { text: standing, joint: `${id}#${++edits}` };
		}
	};
}
