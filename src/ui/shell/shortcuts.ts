/**
 * Keys that work on every page of a bid, and the list that `?` shows.
 *
 * A key that writes belongs to whoever is being typed into: `?` and undo inside a text field stay
 * the field's own.
 */
export type Shortcut = 'find' | 'keys' | 'undo' | 'redo' | 'present';

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable ||
		target.matches('input:not([type=radio], [type=checkbox]), textarea, select'));

/** The shortcut of a key press; null when it is none, or belongs to a field. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
	if (event.defaultPrevented || event.altKey) return null;
	const control = event.ctrlKey || event.metaKey;
	const key = event.key.toLowerCase();
	if (control && key === 'k') return 'find';
	if (isTyping(event.target)) return null;
	if (control && key === 'z') return event.shiftKey ? 'redo' : 'undo';
	if (control && key === 'y') return 'redo';
	if (control) return null;
	return key === '?' ? 'keys' : key === 'p' ? 'present' : null;
}

export interface KeyGroup {
	readonly title: string;
	readonly keys: readonly (readonly [string, string])[];
}

export const keyGroups: readonly KeyGroup[] = [
	{
		title: 'Everywhere',
		keys: [
			['Ctrl K', 'find or do'],
			['Ctrl Z', 'undo'],
			['Ctrl Shift Z', 'redo'],
			['P', 'present: slides for the projector'],
			['?', 'these keys'],
			['Esc', 'close, or take back what is being typed']
		]
	},
	{
		title: 'On designs',
		keys: [
			['← →', 'to the next design'],
			['Enter', 'choose'],
			['E', 'edit'],
			['C', 'copy'],
			['N', 'add a design'],
			['Delete', 'remove']
		]
	},
	{
		title: 'On service levels, designs, money',
		keys: [
			['T', 'tables instead of pictures'],
			['← → on points', 'walk the restore points, and why each is kept'],
			['Home, End', 'the oldest, the newest point']
		]
	},
	{
		title: 'On recovery',
		keys: [
			['R', 'press the red button'],
			['Space', 'run, pause'],
			['← →', 'ten minutes'],
			['Shift ← →', 'an hour'],
			['Z', 'the first twelve hours, all hours'],
			['T', 'tables instead of pictures'],
			['← → ↑ ↓ on the matrix', 'walk its cells, and why each is so'],
			['Enter on the matrix', 'replay the event']
		]
	},
	{
		title: 'Presenting',
		keys: [
			['→ or Space', 'the next slide'],
			['←', 'the one before'],
			['Home, End', 'the first, the last'],
			['Esc', 'close what is open, or leave']
		]
	},
	{
		title: 'In a field',
		keys: [
			['Enter', 'keep what is typed'],
			['Esc', 'take it back'],
			['Tab', 'next field']
		]
	},
	{
		title: 'Behind a figure',
		keys: [
			['↑ ↓', 'walk the figures in it'],
			['Enter or →', 'open one in place'],
			['←', 'close a level'],
			['Ctrl C', 'copy it as text'],
			['Esc', 'close']
		]
	},
	{
		title: 'In the estate',
		keys: [
			['← → ↑ ↓', 'move'],
			['Shift + arrow', 'select more'],
			['Ctrl + arrow', 'to the edge'],
			['Enter or F2', 'edit'],
			['a letter or digit', 'type over'],
			['Tab', 'keep and go right'],
			['Ctrl Enter', 'set all selected'],
			['Ctrl D', 'fill down'],
			['Ctrl C, Ctrl V', 'copy, paste a block'],
			['Delete', 'clear'],
			['Ctrl Delete', 'remove the selected rows']
		]
	}
];
