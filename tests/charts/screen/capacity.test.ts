import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityChart, capacityTop, type CapacityData } from '#charts/screen/index.ts';
import { overlaps, pen, sentenceOf, textsOf } from './texts.ts';

const growing = (from: number, perMonth: number): readonly number[] =>
	Array.from({ length: 73 }, (_, month) => from + month * perMonth);

const data: CapacityData = {
	storedByMonthBytes: growing(100e12, 5e12),
	limitBytes: 430e12,
	limitWords: 'buy 540 TB, fill to 80 %',
	horizonMonths: 60,
	valueWords: '400 TB',
	range: null,
	fullMonth: 66,
	firstYear: 2027,
	sentence: 'Disk stores 100 TB at the start and 400 TB after 5 years.'
};

/** Heights at which accent lines run across the drawing. */
const limitHeights = (svg: string): readonly number[] =>
	[...svg.matchAll(/d="M0 ([\d.]+)L\d+ \1"[^>]*stroke="var\(--accent\)"/g)].map(([, y]) =>
		Number(y)
	);

describe('capacity over time', () => {
	it('draws the limit where stored bytes meet it: halfway up for half of the scale', () => {
		const svg = capacityChart(data, 232, 121, 860e12, pen);
		// 121 high, 17 for the axis, 4 at the top: zero at 104, the top of the scale at 4.
		expect(limitHeights(svg)).toEqual([54]);
	});

	it('carries its sentence, both years, the limit and the value at the horizon', () => {
		const svg = capacityChart(data, 232, 124, capacityTop([data]), pen);
		expect(sentenceOf(svg)).toBe(data.sentence);
		expect(textsOf(svg).map(({ words }) => words)).toEqual(
			expect.arrayContaining(['2027', '2032', 'buy 540 TB, fill to 80 %', '400 TB'])
		);
	});

	it('marks a pool that is full too early in red, a later one in ink', () => {
		const circle = (fullMonth: number): string =>
			/<circle[^>]*r="3"[^>]*>/.exec(
				capacityChart({ ...data, fullMonth }, 232, 124, 500e12, pen)
			)![0];
		expect(circle(66)).toContain('stroke="var(--ink)"');
		expect(circle(40)).toContain('stroke="var(--bad)"');
	});

	it('draws a band around what is not known, with its words and a tick where it is full first', () => {
		const range = {
			lowByMonthBytes: growing(100e12, 4e12),
			highByMonthBytes: growing(100e12, 7e12),
			words: '340–1 520 TB',
			fullMonth: 47
		};
		const svg = capacityChart({ ...data, range }, 232, 124, capacityTop([{ ...data, range }]), pen);
		expect(svg).toMatch(/<path d="M[^"]*Z" fill="var\(--g5\)"/);
		const texts = textsOf(svg);
		expect(texts.map(({ words }) => words)).toContain('340–1 520 TB');
		for (const { right } of texts) expect(right).toBeLessThanOrEqual(232);
		expect(capacityTop([{ ...data, range }])).toBeGreaterThan(capacityTop([data]));
	});

	it('draws no limit where capacity is metered', () => {
		const metered = { ...data, limitBytes: null, limitWords: '', fullMonth: null };
		expect(capacityChart(metered, 232, 124, 500e12, pen)).not.toContain('--accent');
	});

	it('lets a curve leave the scale that would press the others to the floor', () => {
		const tape = {
			...data,
			storedByMonthBytes: growing(150e12, 80e12),
			limitBytes: null,
			valueWords: '4 950 TB'
		};
		const top = capacityTop([data, tape]);
		expect(top).toBeLessThan(600e12);
		const words = textsOf(capacityChart(tape, 232, 124, top, pen)).map((text) => text.words);
		expect(words).toContain('4 950 TB, off this scale');
	});

	it('keeps a curve on the scale that is only somewhat higher', () => {
		const other = { ...data, storedByMonthBytes: growing(200e12, 10e12), limitBytes: null };
		expect(capacityTop([data, other])).toBeGreaterThan(920e12);
	});

	it('never covers the limit with the value, wherever both lie', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 10, max: 400 }),
				fc.integer({ min: 0, max: 12 }),
				fc.integer({ min: 20, max: 1200 }),
				(from, perMonth, limit) => {
					const storedByMonthBytes = growing(from * 1e12, perMonth * 1e12);
					const drawn = { ...data, storedByMonthBytes, limitBytes: limit * 1e12, fullMonth: null };
					const svg = capacityChart(drawn, 232, 124, capacityTop([drawn]), pen);
					expect(svg).not.toMatch(/NaN|undefined|Infinity/);
					const texts = textsOf(svg).filter(({ words }) => !words.startsWith('20'));
					expect(overlaps(texts)).toEqual([]);
				}
			)
		);
	});
});
