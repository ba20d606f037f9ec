/**
 * A cell as it stands in a file, and how its text, yes-or-no and state are read.
 *
 * Example: `true`, `"True"`, `1`, `"1"`, `"yes"` and a German spreadsheet's `"WAHR"` are all yes.
 */

/** What a cell holds; null when it is blank. Dates of a spreadsheet are numbers of days. */
export type Cell = string | number | boolean | null;

const spaces = /[\s\p{Cc}]+/gu;

/** Text on one line, without control characters or space around it; empty for a blank cell. */
export const cellText = (cell: Cell | undefined): string =>
	cell === null || cell === undefined
		? ''
		: typeof cell === 'string'
			? cell.replace(spaces, ' ').trim()
			: String(cell);

const yes = new Set('true 1 yes y wahr ja vrai oui verdadero verdadeiro sí si sim waar'.split(' '));
const no = new Set('false 0 no n falsch nein faux non falso não nao onwaar nee'.split(' '));

/** Yes or no; undefined when the cell is blank or says neither. */
export function cellFlag(cell: Cell | undefined): boolean | undefined {
	const text = cellText(cell).toLowerCase();
	if (yes.has(text)) return true;
	return no.has(text) ? false : undefined;
}

export type PowerState = 'on' | 'off' | 'suspended';

/** A machine's power state: `poweredOn`, `Powered Off`, `suspended`; undefined when not stated. */
export function cellPowerState(cell: Cell | undefined): PowerState | undefined {
	const text = cellText(cell)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	if (/^(powered)?on$|^running$/.test(text)) return 'on';
	if (/^(powered)?off$|^stopped$/.test(text)) return 'off';
	return /^(suspended|saved|paused)$/.test(text) ? 'suspended' : undefined;
}
