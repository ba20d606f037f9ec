import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capacityChart, fullMeasure, type CapacityData } from '#charts/paper/index.ts';
import { digitsOf, ticksUpTo } from '#charts/paper/axis.ts';
import { spread } from '#charts/paper/cumulative.ts';
import { loadBrand } from '#proposal/brand/index.ts';
import type { Exhibit } from '#proposal/model/blocks.ts';
import { drawChart } from '#proposal/paper/charts.ts';
import { sheetOf } from '#proposal/paper/sheet.ts';
import { exampleInput, languages, projected, templates, told, variants } from './example.ts';

const themes = ['northwind', 'baobab'].map((id) => {
	const reading = loadBrand(join(templates, 'brands'), id);
	if (!reading.ok) throw new Error(reading.problems.join('\n'));
	return [id, sheetOf(reading.brand, 'en').theme] as const;
});

interface Word {
	readonly words: string;
	readonly left: number;
	readonly right: number;
	readonly y: number;
}

/** Texts of a drawing with the room they take. */
function wordsOf(svg: string, theme: (typeof themes)[number][1]): readonly Word[] {
	return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, list = '', escaped = '']) => {
		const value = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(list)?.[1] ?? '';
		const words = escaped.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
		const width = theme.measure(words, Number(value('font-size')), value('font-weight') === 'bold');
		const x = Number(value(' x') || value('^x'));
		const anchor = value('text-anchor');
		const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
		return { words, left, right: left + width, y: Number(value(' y')) };
	});
}

const chartsOf = (change: (typeof variants)[string], language: 'en' | 'de') =>
	told(projected(exampleInput(change)), language)
		.chapters.flatMap(({ blocks }) => blocks)
		.filter((block): block is Exhibit => block.kind === 'exhibit')
		.flatMap((exhibit) =>
			exhibit.body.kind === 'table' ? [] : [{ id: exhibit.id, chart: exhibit.body }]
		);

describe('an axis', () => {
	it('ends at or above the largest value, in three or four steps', () => {
		expect(ticksUpTo(2.91)).toEqual([0, 1, 2, 3]);
		expect(ticksUpTo(1292)).toEqual([0, 500, 1000, 1500]);
		expect(ticksUpTo(0)).toEqual([0, 1]);
		for (let value = 0.013; value < 1e7; value *= 1.37) {
			const ticks = ticksUpTo(value);
			expect(ticks.at(-1)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
			expect(ticks.length).toBeGreaterThanOrEqual(3);
			expect(ticks.length).toBeLessThanOrEqual(6);
		}
	});

	it('writes as many digits as tell its ticks apart', () => {
		expect(digitsOf([0, 1, 2])).toBe(0);
		expect(digitsOf([0, 0.25, 0.5])).toBe(2);
	});
});

describe('labels at line ends', () => {
	it('stand apart, and stay where they are when there is room', () => {
		expect(spread([10, 80], 20)).toEqual([10, 80]);
		const [first = 0, second = 0] = spread([50, 54], 20);
		expect(second - first).toBeCloseTo(20, 10);
	});
});

describe.each(themes)('drawings of %s', (_, theme) => {
	describe.each(languages)('in %s', (language) => {
		it.each(Object.entries(variants))('keep every word inside the measure, %s', (__, change) => {
			for (const { id, chart } of chartsOf(change, language)) {
				for (const scale of [1, 0.76]) {
					const svg = drawChart(theme, chart, 'What it shows.', scale);
					const outside = wordsOf(svg, theme).filter(
						({ left, right }) => left < -0.5 || right > fullMeasure + 0.5
					);
					expect([id, outside]).toEqual([id, []]);
				}
			}
		});

		it.each(Object.entries(variants))('set no word over another, %s', (__, change) => {
			for (const { id, chart } of chartsOf(change, language)) {
				const words = wordsOf(drawChart(theme, chart, 'What it shows.', 1), theme);
				const clashes = words.flatMap((one, index) =>
					words
						.slice(index + 1)
						.filter(
							(other) =>
								one.words !== '' &&
								other.words !== '' &&
								Math.abs(one.y - other.y) < 5 &&
								one.left < other.right - 0.5 &&
								other.left < one.right - 0.5
						)
						.map((other) => [one.words, other.words])
				);
				expect([id, clashes]).toEqual([id, []]);
			}
		});
	});
});

describe('a drawing', () => {
	it('says in words what it shows, and holds nothing but vectors', () => {
		const [, theme] = themes[0]!;
		for (const { chart } of chartsOf(variants['as it is']!, 'en')) {
			const svg = drawChart(theme, chart, 'The "finding" & its source.', 1);
			expect(svg).toContain('aria-label="The &quot;finding&quot; &amp; its source."');
			expect(svg).not.toMatch(/NaN|undefined|<image|<style|href/);
		}
	});
});

describe('a capacity that may come to less or more', () => {
	const [, theme] = themes[0]!;
	const data: CapacityData = {
		years: ['1', '2'],
		stored: Array.from({ length: 25 }, (_, month) => 100 + month),
		start: '100 at start',
		end: { name: 'stored', value: '124' },
		installed: { value: 200, words: 'installed' },
		limit: { value: 150, words: 'full' },
		full: null,
		horizonMonth: null,
		range: {
			low: Array.from({ length: 25 }, (_, month) => 100 + month / 2),
			high: Array.from({ length: 25 }, (_, month) => 100 + 3 * month),
			lowWords: '112 at least',
			highWords: '172 at most',
			fullMonth: 16.7
		}
	};
	const drawn = (range: CapacityData['range']): string =>
		capacityChart(theme, { ...data, range }, 200, 'What it shows.');

	it('has a band with both edges drawn, and its bounds in words at their ends', () => {
		const svg = drawn(data.range);
		expect(svg).toContain('112 at least');
		expect(svg).toContain('172 at most');
		// The band, its two edges, and the curve.
		expect(svg.match(/<path /g)).toHaveLength(4);
		expect(svg.match(/Z"/g)).toHaveLength(1);
	});

	it('has a tick where the most would meet the limit, and none where it would not', () => {
		const lines = (svg: string): number => svg.match(/<line /g)?.length ?? 0;
		const never = { ...data.range!, fullMonth: null };
		expect(lines(drawn(data.range))).toBe(lines(drawn(never)) + 1);
	});

	it('has no band where all is known', () => {
		expect(drawn(null).match(/<path /g)).toHaveLength(1);
	});
});
