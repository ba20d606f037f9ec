/** Keys of the Designs page, beside those that every page has. */
export type DesignKey = 'left' | 'right' | 'choose' | 'edit' | 'copy' | 'remove' | 'add' | 'tables';

const keys: Readonly<Record<string, DesignKey>> = {
	arrowleft: 'left',
	arrowright: 'right',
	enter: 'choose',
	e: 'edit',
	c: 'copy',
	delete: 'remove',
	n: 'add',
	t: 'tables'
};

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.matches('input, textarea, select'));

/** What a key press asks for; null when it is none of these, or is being typed into something. */
export function designKey(event: KeyboardEvent): DesignKey | null {
	if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
	return isTyping(event.target) ? null : (keys[event.key.toLowerCase()] ?? null);
}
