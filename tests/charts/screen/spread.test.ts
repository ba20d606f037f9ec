import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '#charts/screen/spread.ts';

describe('labels pushed apart', () => {
	it('moves those that would overlap, as little as needed, and no others', () => {
		expect(spread([10, 12, 40], 12)).toEqual([5, 17, 40]);
	});

	it('keeps the order in which they were asked for', () => {
		expect(spread([40, 12, 10], 12)).toEqual([40, 17, 5]);
	});

	it('stays inside its bounds', () => {
		expect(spread([2, 3], 10, 0, 100)).toEqual([0, 10]);
		expect(spread([98, 99], 10, 0, 100)).toEqual([90, 100]);
	});

	it('never lets two come closer than the gap, where they fit', () => {
		const places = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(places, (wanted) => {
				const placed = spread(wanted, 13, 0, 300);
				const sorted = [...placed].sort((one, other) => one - other);
				const gaps = sorted.slice(1).map((value, index) => value - sorted[index]!);
				expect(Math.min(Infinity, ...gaps)).toBeGreaterThan(12.999);
				expect(Math.min(...placed)).toBeGreaterThanOrEqual(0);
				expect(Math.max(...placed)).toBeLessThanOrEqual(300.001);
			})
		);
	});

	it('does not reorder what it moves', () => {
		const places = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(places, (wanted) => {
				const placed = spread(wanted, 13);
				for (const [one, value] of wanted.entries())
					for (const [other, second] of wanted.entries())
						if (value < second) expect(placed[one]!).toBeLessThan(placed[other]!);
			})
		);
	});
});
