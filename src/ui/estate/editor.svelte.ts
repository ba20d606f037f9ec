/**
 * The editor of one cell: what stands in it, the names it may become, when it counts.
 *
 * A quantity counts at every keystroke that is understood; a name counts when it is kept. Left
 * untouched, it changes nothing, so that a measured value stays measured.
 */
import type { Change, Session } from '../session/index.ts';
import type { Column, Names } from './columns.ts';
import { matching, type Named } from './names.ts';
import type { EstateRow } from './rows.ts';

interface Typing {
	readonly text: string;
	/** Joins the keystrokes into one step of the history. */
	readonly joint: string;
	readonly isUntouched: boolean;
	/** Position of the name picked from the list; −1 while none is. */
	readonly picked: number;
}

/** The cell that the editor stands over; no row on the empty last one. */
export interface EditedCell {
	readonly row: EstateRow | undefined;
	readonly column: Column;
	readonly names: Names;
}

export interface CellEditor {
	readonly text: string | null;
	/** Names that what is typed may become. */
	readonly choices: readonly Named[];
	readonly picked: number;
	readonly open: (typed?: string) => void;
	readonly input: (text: string) => void;
	/** The typed text, which is no longer being edited; null when nothing was. */
	readonly close: () => { readonly text: string; readonly joint: string } | null;
	readonly cancel: () => void;
	/** Moves the pick through the list; false when there is no list. */
	readonly step: (by: 1 | -1) => boolean;
	/** Writes the name at a place of the list; false when there is none there. */
	readonly take: (position: number) => boolean;
}

const mostChoices = 8;
const severalSeparator = ';';

export function createEditor(session: Session, cell: () => EditedCell): CellEditor {
	let typing = $state.raw<Typing | null>(null);
	let edits = 0;
	const isSeveral = $derived(cell().column.field === 'needs');
	const choices = $derived.by(() => {
		const { column, names, row } = cell();
		if (!typing || typing.isUntouched || !column.choices || !row) return [];
		const wanted = isSeveral ? typing.text.split(severalSeparator).at(-1) : typing.text;
		return matching(wanted ?? '', column.choices(names)).slice(0, mostChoices);
	});

	/** What the text changes in the cell; nothing on the empty row. */
	function changes(text: string): Change[] {
		const { row, column, names } = cell();
		return row ? [column.change(row.index, text, names)] : [];
	}

	const editor: CellEditor = {
		get text() {
			return typing?.text ?? null;
		},
		get choices() {
			return choices;
		},
		get picked() {
			return typing?.picked ?? -1;
		},
		open: (typed) => {
			const { row, column, names } = cell();
			const draft = row && session.draftAt(['workloads', row.index, column.field]);
			const text = draft?.typed ?? (row ? column.edit(row, names) : '');
			typing = { text, joint: `cell#${++edits}`, isUntouched: true, picked: -1 };
			if (typed !== undefined) editor.input(typed);
		},
		input: (text) => {
			if (!typing) return;
			typing = { ...typing, text, isUntouched: false, picked: -1 };
			if (!cell().column.choices) session.type(changes(text), typing.joint);
		},
		close: () => {
			if (!typing) return null;
			const { text, joint, isUntouched } = typing;
			typing = null;
			if (!isUntouched && cell().column.choices) session.type(changes(text), joint);
			return { text, joint };
		},
		cancel: () => {
			if (typing) session.endTyping(typing.joint, false);
			typing = null;
		},
		step: (by) => {
			if (!typing || choices.length === 0) return false;
			const from = typing.picked < 0 && by < 0 ? 0 : typing.picked;
			typing = { ...typing, picked: (from + by + choices.length) % choices.length };
			return true;
		},
		take: (position) => {
			const choice = choices[position];
			if (!typing || !choice) return false;
			const before = isSeveral ? typing.text.split(severalSeparator).slice(0, -1) : [];
			const text = [...before.map((part) => part.trim()), choice.name].join(`${severalSeparator} `);
			typing = { ...typing, text, isUntouched: false, picked: -1 };
			return true;
		}
	};
	return editor;
}
