import { describe, expect, it } from 'vitest';
import type { BasisFigure } from '#engine/evaluation.ts';
import { unverifiedGroups } from '#ui/risks/unverified.ts';

const chunk: BasisFigure = {
	group: 'design',
	kind: 'pool.store.chunk',
	what: 'Size of a chunk',
	of: ['One', 'Two', 'Three', 'Four'],
	more: 2,
	unit: 'bytes',
	value: 8000,
	low: 4000,
	high: 12_000,
	currency: null,
	confidence: 'weak',
	source: ''
};

describe('figures that nobody verified, on the page', () => {
	it('stand by group with value, range and names, as many as can be read', () => {
		const [group, ...others] = unverifiedGroups([chunk]);
		expect(others).toEqual([]);
		expect(group?.title).toBe('The design');
		expect(group?.rows).toEqual([
			{
				what: 'Size of a chunk',
				of: 'One, Two, Three and 3 more',
				value: '8.0\u00a0kB',
				range: '4.0\u00a0kB to 12.0\u00a0kB',
				isWeak: true,
				source: 'the bid'
			}
		]);
	});
});
