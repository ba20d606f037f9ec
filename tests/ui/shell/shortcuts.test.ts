import { describe, expect, it } from 'vitest';
import { keyGroups, shortcutOf } from '#ui/shell/shortcuts.ts';

const press = (key: string, more: KeyboardEventInit = {}, target?: HTMLElement) => {
	const event = new KeyboardEvent('keydown', { key, ...more });
	Object.defineProperty(event, 'target', { value: target ?? document.body });
	return shortcutOf(event);
};

describe('a key press on any page', () => {
	it('presents by P, and leaves the letter to whoever types it and printing to the browser', () => {
		expect(press('p')).toBe('present');
		expect(press('P', { shiftKey: true })).toBe('present');
		expect(press('p', { ctrlKey: true })).toBeNull();
		expect(press('p', {}, document.createElement('input'))).toBeNull();
	});

	it('is in the list of keys, as are those of recovery', () => {
		expect(keyGroups.flatMap(({ keys }) => keys.map(([key]) => key))).toContain('P');
		expect(keyGroups.map(({ title }) => title)).toContain('On recovery');
	});
});
