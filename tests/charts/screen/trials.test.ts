import { describe, expect, it } from 'vitest';
import {
	futuresChart,
	tornadoChart,
	type FuturesData,
	type TornadoData
} from '#charts/screen/index.ts';
import { overlaps, pen, sentenceOf, textsOf } from './texts.ts';

const tornado: TornadoData = {
	rows: [
		{
			name: 'Growth a year',
			ends: [
				{ result: 140, words: '12 %' },
				{ result: 80, words: '21 %' }
			]
		},
		{
			name: 'Life of hardware',
			ends: [
				{ result: 90, words: '4 years' },
				{ result: 95, words: '6 years' }
			]
		}
	],
	expected: 120,
	expectedWords: '120',
	sideWords: ['saves less', 'saves more'],
	axisWords: String,
	sentence: 'Expected saving 120.'
};

const futures: FuturesData = {
	futures: Array.from({ length: 50 }, (_, index) => index - 5),
	marks: [
		{ value: 0, words: 'P10 0' },
		{ value: 20, words: 'P50 20' },
		{ value: 40, words: 'P90 40' }
	],
	noughtWords: 'no saving',
	axisWords: String,
	sentence: 'It saves in 44 of 50.'
};

const circles = (svg: string) => [...svg.matchAll(/<circle [^>]*>/g)].map(([circle]) => circle);

describe('the tornado', () => {
	it.each([600, 360])('has its words apart and inside, %i wide', (width) => {
		const svg = tornadoChart(tornado, width, pen);
		const texts = textsOf(svg);
		expect(overlaps(texts)).toEqual([]);
		for (const { left, right } of texts) {
			expect(left).toBeGreaterThanOrEqual(-1);
			expect(right).toBeLessThanOrEqual(width + 1);
		}
		expect(sentenceOf(svg)).toBe(tornado.sentence);
	});

	it('stands with the lower result at the left, whichever end of the driver it is', () => {
		const at = (words: string) =>
			textsOf(tornadoChart(tornado, 600, pen)).find((text) => text.words === words)?.left ?? 0;
		expect(at('21 %')).toBeLessThan(at('12 %'));
	});

	it('reaches up to the expected value where both ends lie below it, and fills nothing above', () => {
		const [, life] = tornado.rows;
		if (!life) throw new Error('there is a second row');
		const svg = tornadoChart({ ...tornado, rows: [life] }, 600, pen);
		expect(svg).not.toContain('fill="var(--accent)"');
	});
});

describe('the futures', () => {
	it('are fifty dots, solid from P10 to P90 and open outside', () => {
		const drawn = circles(futuresChart(futures, 450, 206, pen));
		expect(drawn).toHaveLength(50);
		expect(drawn.filter((circle) => circle.includes('fill="var(--accent)"'))).toHaveLength(41);
	});

	it('stay inside, however many fall on one place', () => {
		const same = { ...futures, futures: futures.futures.map(() => 30) };
		for (const circle of circles(futuresChart(same, 300, 206, pen))) {
			const [, y, r] = ['cx', 'cy', 'r'].map((name) =>
				Number(new RegExp(` ${name}="([^"]*)"`).exec(circle)?.[1])
			);
			expect((y ?? 0) - (r ?? 0)).toBeGreaterThanOrEqual(0);
		}
		const spread = circles(futuresChart(futures, 300, 206, pen));
		for (const circle of spread) {
			const x = Number(/ cx="([^"]*)"/.exec(circle)?.[1]);
			const r = Number(/ r="([^"]*)"/.exec(circle)?.[1]);
			expect(x - r).toBeGreaterThanOrEqual(0);
			expect(x + r).toBeLessThanOrEqual(300);
		}
	});

	it('has its words apart, also where nothing is ever saved', () => {
		expect(overlaps(textsOf(futuresChart(futures, 450, 206, pen)))).toEqual([]);
		const losses = { ...futures, futures: futures.futures.map((value) => value - 60) };
		expect(overlaps(textsOf(futuresChart(losses, 450, 206, pen)))).toEqual([]);
	});
});
