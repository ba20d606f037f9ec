/**
 * Undo and redo: the versions a person went through, as plain values.
 *
 * Keystrokes of one edit join into one step: they carry the same `joint`, and a version with the
 * joint of the present replaces it. Example: typing `1`, `12`, `12 TB` into one cell is one step.
 */
export interface History<T> {
	readonly past: readonly T[];
	readonly present: T;
	readonly future: readonly T[];
	/** The edit that made the present, while it is still going on. */
	readonly joint: string | null;
}

const stepsKept = 500;

export const beginHistory = <T>(present: T): History<T> => ({
	past: [],
	present,
	future: [],
	joint: null
});

/** The history after an edit; what had been undone before it is gone. */
export function record<T>(history: History<T>, next: T, joint: string | null = null): History<T> {
	if (next === history.present) return history;
	const joins = joint !== null && joint === history.joint;
	const past = joins ? history.past : [...history.past, history.present].slice(-stepsKept);
	return { past, present: next, future: [], joint };
}

/** Ends the edit that is going on: the next one is a step of its own. */
export const endJoint = <T>(history: History<T>): History<T> => ({ ...history, joint: null });

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
	const previous = history.past.at(-1);
	if (previous === undefined) return history;
	return {
		past: history.past.slice(0, -1),
		present: previous,
		future: [history.present, ...history.future],
		joint: null
	};
}

/** One step forward again; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
	const [next, ...future] = history.future;
	if (next === undefined) return history;
	return { past: [...history.past, history.present], present: next, future, joint: null };
}

/** Takes an edit back as if it had never been: Escape in a cell. Nothing when another came after. */
export function cancel<T>(history: History<T>, joint: string): History<T> {
	const previous = history.past.at(-1);
	if (history.joint !== joint || previous === undefined) return history;
	return { past: history.past.slice(0, -1), present: previous, future: [], joint: null };
}
