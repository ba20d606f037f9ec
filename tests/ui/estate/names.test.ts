import { describe, expect, it } from 'vitest';
import { findNamed, matching, nameOf } from '#ui/estate/names.ts';

const levels = [
	{ id: 'gold', name: 'Gold' },
	{ id: 'gold-plus', name: 'Gold plus' },
	{ id: 'bronze', name: 'Bronze' }
];

describe('a typed name', () => {
	it('finds a thing by its whole name, in any case, before a beginning', () => {
		expect(findNamed('gold', levels, 'service level')).toEqual({ ok: true, id: 'gold' });
		expect(findNamed('b', levels, 'service level')).toEqual({ ok: true, id: 'bronze' });
		expect(findNamed('plus', levels, 'service level')).toEqual({ ok: true, id: 'gold-plus' });
	});

	it('is refused with what there is when it names nothing or several', () => {
		const found = findNamed('platinum', levels, 'service level');
		expect(found.ok ? '' : found.problem).toBe(
			'"platinum" names no service level; there is Gold, Gold plus, Bronze'
		);
		expect(findNamed('go', levels, 'service level').ok).toBe(false);
	});

	it('offers what it may become', () => {
		expect(matching('go', levels).map(({ id }) => id)).toEqual(['gold', 'gold-plus']);
	});

	it('is the id itself where the list has lost it', () => {
		expect(nameOf('gone', levels)).toBe('gone');
	});
});
