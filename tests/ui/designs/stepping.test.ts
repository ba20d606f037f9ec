import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsIn, firstShown, isPhone, pinsToday } from '#ui/designs/stepping.ts';

describe('columns on the page', () => {
	it('are as many as its width carries: two on a tablet, three beside a folded rail, four on a laptop', () => {
		expect([390, 596, 980, 1132, 1452, 1772].map(columnsIn)).toEqual([1, 2, 3, 4, 4, 6]);
	});

	it('stand beside today only on a wide page', () => {
		expect(pinsToday(1132)).toBe(false);
		expect(pinsToday(1452)).toBe(true);
	});

	it('are one at a time on a phone, once the window is known', () => {
		expect([0, 390, 640].map(isPhone)).toEqual([false, true, false]);
	});
});

describe('stepping through more designs than fit', () => {
	it('moves as little as brings the one in focus onto the page', () => {
		expect(firstShown(0, 3, 4, 6)).toBe(0);
		expect(firstShown(0, 4, 4, 6)).toBe(1);
		expect(firstShown(2, 1, 4, 6)).toBe(1);
	});

	it('never shows less than it could, and always the one in focus', () => {
		const sizes = fc.record({
			first: fc.nat(12),
			focused: fc.nat(11),
			shown: fc.integer({ min: 1, max: 6 }),
			count: fc.integer({ min: 1, max: 12 })
		});
		fc.assert(
			fc.property(sizes, ({ first, focused, shown, count }) => {
				const target = Math.min(focused, count - 1);
				const visible = Math.min(shown, count);
				const start = firstShown(first, target, visible, count);
				expect(start).toBeGreaterThanOrEqual(0);
				expect(start + visible).toBeLessThanOrEqual(count);
				expect(target >= start && target < start + visible).toBe(true);
			})
		);
	});
});
