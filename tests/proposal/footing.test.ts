import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foot, roundToSum } from '#proposal/model/footing.ts';

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

describe('footing', () => {
	it('prints 0.4 + 0.4 + 0.4 = 1.2 as 1 + 0 + 0 = 1', () => {
		expect(foot([[0.4, 0.4, 0.4]])).toEqual({
			cells: [[1, 0, 0]],
			rowTotals: [1],
			columnTotals: [1, 0, 0],
			total: 1
		});
	});

	it('foots a table of nothing', () => {
		expect(foot([])).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 0 });
	});

	const cell = fc.oneof(
		{ weight: 1, arbitrary: fc.constant(0) },
		{ weight: 3, arbitrary: fc.double({ min: -50, max: 900, noNaN: true }) }
	);
	const board = fc
		.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 11 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows
			})
		);

	it('adds up in both directions, always', () => {
		fc.assert(
			fc.property(board, (exact) => {
				const { cells, rowTotals, columnTotals, total } = foot(exact);
				expect(cells.map(sum)).toEqual(rowTotals);
				expect(columnTotals.map((_, column) => sum(cells.map((row) => row[column]!)))).toEqual(
					columnTotals
				);
				expect(sum(rowTotals)).toBe(total);
				expect(sum(columnTotals)).toBe(total);
			})
		);
	});

	it('keeps nought at nought, and every cell within two of what it is', () => {
		fc.assert(
			fc.property(board, (exact) => {
				const { cells } = foot(exact);
				exact.forEach((row, index) =>
					row.forEach((value, column) => {
						const printed = cells[index]![column]!;
						if (value === 0) expect(printed).toBe(0);
						expect(Math.abs(printed - value)).toBeLessThanOrEqual(2);
					})
				);
			})
		);
	});

	it('prints the grand total as its nearest whole number where amounts are dense', () => {
		const dense = fc.array(
			fc.array(fc.double({ min: 0.01, max: 900, noNaN: true }), { minLength: 6, maxLength: 6 }),
			{ minLength: 2, maxLength: 7 }
		);
		fc.assert(
			fc.property(dense, (exact) => {
				expect(foot(exact).total).toBe(Math.round(sum(exact.map(sum))));
			})
		);
	});
});

describe('rounding to a sum', () => {
	it('gives the largest remainders the missing units', () => {
		expect(roundToSum([1.2, 2.7, 3.1], 7)).toEqual([1, 3, 3]);
		expect(roundToSum([0, 0.5, 0.5], 1)).toEqual([0, 1, 0]);
	});
});
