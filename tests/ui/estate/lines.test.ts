import { describe, expect, it } from 'vitest';
import { lineAt, linesInSight, rowHeight } from '#ui/estate/lines.ts';

describe('rows in sight', () => {
	it('are few of a thousand, and hold all that the window shows', () => {
		const { rows, height } = linesInSight(500 * rowHeight, 460, 1000, null);
		expect(height).toBe(1000 * rowHeight);
		expect(rows.length).toBeLessThan(40);
		expect(rows[0]).toBeLessThanOrEqual(500);
		expect(rows.at(-1)).toBeGreaterThanOrEqual(520);
	});

	it('stand where they would stand among all', () => {
		for (const groupAt of [null, 15, 490, 600]) {
			for (const top of [0, 300, 11_000, 22_000]) {
				const { rows, offset } = linesInSight(top, 460, 1000, groupAt);
				const heading = groupAt === rows[0] ? 1 : 0;
				expect(offset / rowHeight + heading).toBe(lineAt(rows[0]!, groupAt));
			}
		}
	});

	it('end with the last row', () => {
		expect(linesInSight(1e6, 460, 20, null).rows.at(-1)).toBe(19);
	});
});
