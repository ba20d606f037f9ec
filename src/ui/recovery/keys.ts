/** Keys of the Recovery page, beside those that every page has. */
export type RecoveryKey =
	| { readonly kind: 'toggle' }
	| { readonly kind: 'press' }
	| { readonly kind: 'tables' }
	| { readonly kind: 'zoom' }
	| { readonly kind: 'step'; readonly seconds: number };

const tenMinutes = 600;
const hour = 3600;

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.matches('input:not([type=range]), textarea, select'));

/** Elements that the space bar presses by itself. */
const isPressed = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('button, a, summary');

/** What a key press asks for; null when it is none of these, or belongs to what has the focus. */
export function recoveryKey(event: KeyboardEvent): RecoveryKey | null {
	if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
	if (isTyping(event.target)) return null;
	const seconds = event.shiftKey ? hour : tenMinutes;
	switch (event.key.toLowerCase()) {
		case ' ':
			return isPressed(event.target) ? null : { kind: 'toggle' };
		case 'arrowright':
			return { kind: 'step', seconds };
		case 'arrowleft':
			return { kind: 'step', seconds: -seconds };
		case 'r':
			return { kind: 'press' };
		case 't':
			return { kind: 'tables' };
		case 'z':
			return { kind: 'zoom' };
		default:
			return null;
	}
}
