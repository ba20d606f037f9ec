import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	costBar,
	costColumns,
	cumulativeChart,
	type CostColumn,
	type CostColumnsData,
	type CumulativeData
} from '#charts/screen/index.ts';
import { gridOf } from '#charts/screen/cumulative.ts';
import { overlaps, pen, textsOf } from './texts.ts';

const column = (name: string, parts: readonly (number | null)[], isChosen = false): CostColumn => {
	const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
	return {
		name,
		differenceWords: name === 'today' ? '' : '−40 %',
		isChosen,
		total,
		totalWords: `${(total / 1e6).toFixed(2)} M`,
		parts: parts.map((part) =>
			part === null ? null : { amount: part, words: String(Math.round(part / 1e3)) }
		)
	};
};

const categories = [
	{ name: 'Hardware', happensOnce: false },
	{ name: 'Software', happensOnce: false },
	{ name: 'Support', happensOnce: false },
	{ name: 'Migration, exit', happensOnce: true }
];

const columns: CostColumnsData = {
	categories,
	columns: [
		column('today', [500e3, 700e3, 400e3, null]),
		column('A', [80e3, 450e3, 50e3, 140e3], true),
		column('B', [650e3, 450e3, 480e3, 150e3])
	],
	sentence: 'Costs over 5 years: today 1.60 M EUR, A 0.72 M EUR.'
};

describe('costs as stacked columns', () => {
	it('names each category once: at the left, or at the right when today lacks it', () => {
		const texts = textsOf(costColumns(columns, 600, 300, pen));
		for (const { name } of categories)
			expect(texts.filter(({ words }) => words === name)).toHaveLength(1);
		const bars = texts.find(({ words }) => words === 'today')!;
		expect(texts.find(({ words }) => words === 'Hardware')!.right).toBeLessThan(bars.left);
		expect(texts.find(({ words }) => words === 'Migration, exit')!.left).toBeGreaterThan(
			bars.right
		);
	});

	it('hatches what happens once', () => {
		const without = {
			...columns,
			categories: categories.map((one) => ({ ...one, happensOnce: false }))
		};
		const outlines = (svg: string): number =>
			svg.match(/<rect[^>]*fill="none"[^>]*stroke="var\(--ink3\)"/g)?.length ?? 0;
		expect(outlines(costColumns(columns, 600, 300, pen))).toBe(2);
		expect(outlines(costColumns(without, 600, 300, pen))).toBe(0);
	});

	it('draws segments in proportion: together they are as high as the column', () => {
		const svg = costColumns({ ...columns, columns: [columns.columns[0]!] }, 600, 300, pen);
		const heights = [...svg.matchAll(/<rect[^>]*height="([\d.]+)"[^>]*fill="var\(--g\d\)"/g)].map(
			([, height]) => Number(height)
		);
		const sum = heights.reduce((total, height) => total + height, 0);
		expect(sum).toBeCloseTo(300 - 24 - 24, 0);
		expect(heights[0]! / sum).toBeCloseTo(500 / 1600, 3);
	});

	it('writes a value only where its segment has room for it', () => {
		const words = textsOf(costColumns(columns, 600, 300, pen)).map((text) => text.words);
		expect(words).toContain('700');
		expect(words).not.toContain('50');
	});

	it('leaves differences out where columns are narrow', () => {
		const many = Array.from({ length: 10 }, (_, index) =>
			column(String.fromCharCode(65 + index), [1e6])
		);
		const data = { ...columns, categories: categories.slice(0, 1), columns: many };
		const words = textsOf(costColumns(data, 480, 300, pen)).map((text) => text.words);
		expect(words).toContain('J');
		expect(words.some((text) => text.includes('%'))).toBe(false);
	});

	it('never covers a name with another, whatever the amounts', () => {
		const amounts = fc.array(fc.integer({ min: 1, max: 900e3 }), { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(amounts, amounts, (today, chosen) => {
				const data = { ...columns, columns: [column('today', today), column('A', chosen, true)] };
				const svg = costColumns(data, 600, 300, pen);
				expect(svg).not.toMatch(/NaN|undefined|Infinity/);
				const names = textsOf(svg).filter(({ words }) =>
					categories.some(({ name }) => name === words)
				);
				expect(overlaps(names)).toEqual([]);
			})
		);
	});
});

const straight = (start: number, perMonth: number): readonly number[] =>
	Array.from({ length: 61 }, (_, month) => start + month * perMonth);

const running: CumulativeData = {
	lines: [
		{ role: 'today', endWords: 'today 2.40 M', byMonth: straight(0, 40e3) },
		{ role: 'chosen', endWords: 'A 1.50 M Disk', byMonth: straight(300e3, 20e3) },
		{ role: 'other', endWords: 'B 1.52 M Dedup', byMonth: straight(620e3, 15e3) }
	],
	payback: {
		month: 15,
		words: 'Month 15: the library must be replaced',
		shortWords: 'Month 15',
		meaning: 'A stays cheaper from here.'
	},
	savingWords: 'saves 0.90 M',
	amountWords: (amount) => String(amount / 1e6),
	sentence: 'Paid by the end: today 2.40 M EUR, A 1.50 M EUR.'
};

describe('costs month by month', () => {
	it('marks the month from which the chosen design stays cheaper, with its cause', () => {
		const svg = cumulativeChart(running, 460, 300, pen);
		const words = textsOf(svg).map((text) => text.words);
		expect(words).toEqual(
			expect.arrayContaining([
				'Month 15: the library must be replaced',
				'saves 0.90 M',
				'start',
				'year 5'
			])
		);
		expect(svg.match(/<circle/g)).toHaveLength(1);
		expect(svg).toContain('fill="var(--wash)"');
	});

	it('marks nothing and washes nothing where nothing is paid back', () => {
		const svg = cumulativeChart({ ...running, payback: null, savingWords: '' }, 460, 300, pen);
		expect(svg).not.toContain('<circle');
		expect(svg).not.toContain('fill="var(--wash)"');
	});

	it('draws the area between today and the chosen design from that month on', () => {
		const svg = cumulativeChart(running, 460, 300, pen);
		const area = /d="(M[^"]*Z)"[^>]*fill="var\(--wash\)"/.exec(svg)![1]!;
		expect(area.match(/[ML]/g)).toHaveLength(2 * (61 - 15));
	});

	it('keeps the names at the ends of the lines apart', () => {
		const end = fc.integer({ min: 0, max: 60e3 });
		fc.assert(
			fc.property(fc.array(end, { minLength: 2, maxLength: 8 }), (slopes) => {
				const lines = slopes.map((slope, index) => ({
					role: 'other' as const,
					endWords: `${index} name`,
					byMonth: straight(0, slope)
				}));
				const svg = cumulativeChart({ ...running, lines, payback: null }, 460, 300, pen);
				expect(svg).not.toMatch(/NaN|undefined|Infinity/);
				expect(overlaps(textsOf(svg).filter(({ words }) => words.endsWith('name')))).toEqual([]);
			})
		);
	});

	it('keeps the words of the crossing inside, off the axis and off the ends, wherever it lies', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 59 }),
				fc.integer({ min: 320, max: 700 }),
				(month, width) => {
					const data = { ...running, payback: { ...running.payback!, month } };
					const texts = textsOf(cumulativeChart(data, width, 300, pen));
					const mine = texts.filter(
						({ words }) => words.startsWith('Month') || words.includes('from here')
					);
					expect(overlaps(mine)).toEqual([]);
					for (const { bottom, left, top } of mine) {
						expect(left).toBeGreaterThanOrEqual(0);
						expect(top).toBeGreaterThanOrEqual(0);
						expect(bottom).toBeLessThanOrEqual(300 - 22);
					}
				}
			)
		);
	});

	it('has at most four lines to read across, at round amounts', () => {
		expect(gridOf(2.73e6)).toEqual([1e6, 2e6]);
		expect(gridOf(480e3)).toEqual([200e3, 400e3]);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), (most) => {
				const grid = gridOf(most);
				expect(grid.length).toBeGreaterThanOrEqual(1);
				expect(grid.length).toBeLessThanOrEqual(4);
				expect(grid.at(-1)!).toBeLessThanOrEqual(most);
			})
		);
	});
});

describe('what a design costs as a bar', () => {
	const data = { total: 1.5e6, today: 3e6, isChosen: false, sentence: '' };
	const width = (svg: string): number => Number(/<rect x="0"[^>]*width="([\d.]+)"/.exec(svg)?.[1]);

	it('reaches as far towards today as it costs', () => {
		expect(width(costBar(data, 204, 3e6))).toBe(100);
	});

	it('is in the accent only when chosen, and has no stroke without a today', () => {
		expect(costBar(data, 204, 3e6)).not.toContain('--accent');
		expect(costBar({ ...data, isChosen: true }, 204, 3e6)).toContain('var(--accent)');
		expect(costBar({ ...data, today: null }, 204, 3e6)).not.toContain('stroke-dasharray');
	});
});
