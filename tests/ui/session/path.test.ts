import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getAt, insertAt, parsePath, placeOf, removeAt, setAt } from '#ui/session/path.ts';

const tree = { rows: [{ id: 'a', size: '1 TB' }, { id: 'b' }], name: 'x' };

describe('a place in a document', () => {
	it('is set without touching the old document, and everything beside it is shared', () => {
		const next = setAt(tree, ['rows', 0, 'size'], '2 TB');
		expect(next.rows[0]).toEqual({ id: 'a', size: '2 TB' });
		expect(tree.rows[0]).toEqual({ id: 'a', size: '1 TB' });
		expect(next.rows[1]).toBe(tree.rows[1]);
	});

	it('keeps the order of the keys, and leaves a key out when it is set to nothing', () => {
		expect(Object.keys(setAt(tree, ['rows'], []))).toEqual(['rows', 'name']);
		expect(setAt(tree, ['rows', 0, 'size'], undefined).rows[0]).toEqual({ id: 'a' });
	});

	it('makes the maps that are missing on the way', () => {
		expect(setAt({}, ['economics', 'labour'], '90')).toEqual({ economics: { labour: '90' } });
	});

	it('takes items in and out of lists', () => {
		expect(insertAt(tree, ['rows'], { id: 'c' }, 1).rows.map(({ id }) => id)).toEqual([
			'a',
			'c',
			'b'
		]);
		expect(insertAt({}, ['rows'], 1)).toEqual({ rows: [1] });
		expect(removeAt(tree, ['rows'], 0).rows).toEqual([{ id: 'b' }]);
	});

	it('is found where it was put', () => {
		const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(
				path,
				fc.integer(),
				(keys, value) => getAt(setAt({}, keys, value), keys) === value
			)
		);
	});

	it('is read from the way problems name it', () => {
		expect(parsePath('workloads[2].frontEnd')).toEqual(['workloads', 2, 'frontEnd']);
		expect(parsePath('')).toEqual([]);
	});

	it('has a name that stays when rows before it go', () => {
		expect(placeOf(tree, ['rows', 1, 'size'])).toBe('rows/b/size');
		expect(placeOf(removeAt(tree, ['rows'], 0), ['rows', 0, 'size'])).toBe('rows/b/size');
		expect(placeOf({ bill: [{ label: 'x' }] }, ['bill', 0, 'label'])).toBe('bill/0/label');
	});
});
