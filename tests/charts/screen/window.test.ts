import { describe, expect, it } from 'vitest';
import { windowChart, windowEnd, type WindowData } from '#charts/screen/index.ts';
import { overlaps, pen, textsOf } from './texts.ts';

const run: WindowData = {
	share: 0.75,
	runWords: '6 h 00',
	limitWords: 'nightly run, limit 8 h',
	todayShare: 1.2,
	sentence: 'The worst nightly run takes 6 h 00 of the 8 h there are.'
};

const bar = (svg: string): number =>
	Number(/<rect x="0" y="4" width="([\d.]+)"[^>]*fill="var\(--g2\)"/.exec(svg)?.[1]);

describe('a run against its limit', () => {
	it('is drawn by the share of its limit: 6 h of 8 h reach 75 % of the way to the stroke', () => {
		const svg = windowChart(run, 204, 2, pen);
		expect(bar(svg)).toBe(75);
		expect(svg).toContain('M100 0L100 18');
	});

	it('hatches in red what is beyond the limit, and only that', () => {
		expect(windowChart(run, 204, 2, pen)).not.toContain('--bad');
		const over = windowChart({ ...run, share: 1.5 }, 204, 2, pen);
		expect(bar(over)).toBe(100);
		expect(over).toMatch(/<rect x="100" y="4" width="50"[^>]*stroke="var\(--bad\)"/);
	});

	it('stays empty where nothing is known', () => {
		const svg = windowChart({ ...run, share: null, todayShare: null }, 204, 2, pen);
		expect(svg).not.toContain('--g2');
		expect(svg).not.toContain('stroke-dasharray');
	});

	it('has room for the longest run and for today, but not for any length', () => {
		expect(windowEnd([])).toBe(1.5);
		expect(windowEnd([run, { ...run, share: 2 }])).toBeCloseTo(2.08);
		expect(windowEnd([{ ...run, todayShare: 40 }])).toBe(3);
	});

	it('keeps run and limit apart when the limit stands far left', () => {
		const texts = textsOf(windowChart({ ...run, runWords: '118 h 30' }, 232, 3, pen));
		expect(overlaps(texts)).toEqual([]);
	});
});
