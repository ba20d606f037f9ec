import { describe, expect, it } from 'vitest';
import {
	areaOf,
	cellCount,
	moveByKey,
	moveByTab,
	moveTo,
	selectionAt,
	type MoveKey
} from '#ui/estate/selection.ts';

const extent = { rows: 5, columns: 3 };
const key = (name: string, more: Partial<MoveKey> = {}): MoveKey => ({
	key: name,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	...more
});

describe('the selection', () => {
	it('moves by arrows and stays inside the grid', () => {
		expect(moveByKey(selectionAt(0, 0), key('ArrowDown'), extent, 4)?.cursor).toEqual({
			row: 1,
			column: 0
		});
		expect(moveByKey(selectionAt(0, 0), key('ArrowUp'), extent, 4)?.cursor).toEqual({
			row: 0,
			column: 0
		});
	});

	it('goes to the edge with Ctrl, and by pages', () => {
		expect(
			moveByKey(selectionAt(1, 1), key('ArrowDown', { ctrlKey: true }), extent, 4)?.cursor.row
		).toBe(4);
		expect(moveByKey(selectionAt(0, 1), key('PageDown'), extent, 3)?.cursor.row).toBe(3);
		expect(moveByKey(selectionAt(2, 1), key('End', { ctrlKey: true }), extent, 3)?.cursor).toEqual({
			row: 4,
			column: 2
		});
	});

	it('stretches with Shift from where it began', () => {
		const stretched = moveByKey(selectionAt(2, 2), key('ArrowUp', { shiftKey: true }), extent, 4)!;
		const area = areaOf(moveTo(stretched, { row: 1, column: 1 }, extent, true));
		expect(area).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
		expect(cellCount(area)).toBe(4);
	});

	it('goes on in the next row after the last column by Tab, and back', () => {
		expect(moveByTab(selectionAt(0, 2), extent, false).cursor).toEqual({ row: 1, column: 0 });
		expect(moveByTab(selectionAt(1, 0), extent, true).cursor).toEqual({ row: 0, column: 2 });
	});

	it('leaves other keys alone', () => {
		expect(moveByKey(selectionAt(0, 0), key('a'), extent, 4)).toBeNull();
	});
});
