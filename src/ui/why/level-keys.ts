/**
 * Keys inside a derivation: ↑ ↓ walk the figures that open, → opens one, ← closes a level and stands
 * on what was opened; from the outermost level ← leaves. Enter opens and closes as on every button.
 */
const openers = 'button.opens';

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input, textarea, select');

/** The figure in whose level an element stands; null on the outermost. */
const outer = (element: Element | null): HTMLElement | null =>
	element?.closest('.level .level')?.closest('li')?.querySelector<HTMLElement>(openers) ?? null;

const isOpen = (button: Element | null): boolean =>
	button?.getAttribute('aria-expanded') === 'true';

function walk(root: HTMLElement, from: Element | null, by: 1 | -1): void {
	const all = [...root.querySelectorAll<HTMLElement>(openers)];
	const at = from instanceof HTMLElement ? all.indexOf(from) : -1;
	const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
	all[next]?.focus();
}

function closeLevel(button: Element | null, leave: () => void): void {
	const closing = isOpen(button) ? button : outer(button);
	if (!(closing instanceof HTMLElement)) {
		leave();
		return;
	}
	closing.click();
	closing.focus();
}

/** Whether keys are meant for a derivation: the focus is in its panel. */
export const hasKeys = (root: HTMLElement): boolean =>
	document.activeElement?.closest('aside.why')?.contains(root) ?? false;

/** Does what a key asks for; others are left alone. */
export function levelKey(event: KeyboardEvent, root: HTMLElement, leave: () => void): void {
	const { activeElement } = document;
	if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
	const button = activeElement?.matches(openers) ? activeElement : null;
	if (event.key === 'ArrowDown') walk(root, button, 1);
	else if (event.key === 'ArrowUp') walk(root, button, -1);
	else if (event.key === 'ArrowLeft') closeLevel(button ?? activeElement, leave);
	else if (event.key === 'ArrowRight' && button instanceof HTMLElement) {
		if (!isOpen(button)) button.click();
	} else return;
	event.preventDefault();
}
