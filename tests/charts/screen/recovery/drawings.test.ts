import { describe, expect, it } from 'vitest';
import {
	backMarks,
	hourAxis,
	hourEnd,
	planYard,
	timetableChart,
	yardChart,
	type TimetableData,
	type TrainCar
} from '#charts/screen/index.ts';
import { overlaps, pen, textsOf } from '../texts.ts';

const hour = 3600;
const car = (started: number, usable: number | null, more: Partial<TrainCar> = {}): TrainCar => ({
	band: 0,
	servers: 1,
	startedAt: started * hour,
	usableAt: usable === null ? null : usable * hour,
	completeAt: usable === null ? null : usable * hour,
	rtoSeconds: 4 * hour,
	isLate: usable === null || usable > 4,
	...more
});
const data = (cars: readonly TrainCar[], more: Partial<TimetableData> = {}): TimetableData => ({
	rows: [cars],
	plan: planYard([cars.length]),
	opensAt: hour,
	opensWords: 'fetch tapes',
	deadlines: [4 * hour],
	deadlineWords: ['Gold must be back, 4 h'],
	endSeconds: 10 * hour,
	sentence: 'Tape: the last is back after 8 h.',
	...more
});
/** Bars of a colour, as from and to along the axis. */
const bars = (svg: string, colour: string): readonly (readonly number[])[] => {
	const path = new RegExp(`d="([^"]*)" stroke="var\\(--${colour}\\)" stroke-width="1.8"`).exec(svg);
	return [...(path?.[1] ?? '').matchAll(/M([\d.]+) [\d.]+H([\d.]+)/g)].map(([, from, to]) => [
		Number(from),
		Number(to)
	]);
};

describe('the timetable', () => {
	it('draws a restore from its start until it is usable', () => {
		const svg = timetableChart(data([car(1, 3)]), 500, 'past', pen);
		expect(bars(svg, 'accent')).toEqual([[50, 150]]);
		expect(svg).not.toContain('--bad');
	});

	it('turns red at the deadline, and wholly red for what starts after it', () => {
		const svg = timetableChart(data([car(2, 6), car(5, 8)]), 500, 'past', pen);
		expect(bars(svg, 'accent')).toEqual([[100, 200]]);
		expect(bars(svg, 'bad')).toEqual([
			[200, 300],
			[250, 400]
		]);
	});

	it('is paler where it is to come', () => {
		const svg = timetableChart(data([car(2, 6)]), 500, 'to-come', pen);
		expect(bars(svg, 'g3')).toEqual([[100, 200]]);
		expect(bars(svg, 'bad-to-come')).toEqual([[200, 300]]);
	});

	it('draws the moving of mounted data behind the bar, up to the end of the axis', () => {
		const svg = timetableChart(data([car(1, 2, { completeAt: 30 * hour })]), 500, 'past', pen);
		expect(bars(svg, 'accent')).toEqual([[50, 100]]);
		expect(bars(svg, 'g4')).toEqual([[100, 500]]);
	});

	it('keeps the names of deadlines inside, with an arrow where they lie beyond the axis', () => {
		for (const deadline of [1, 4, 9.9]) {
			const svg = timetableChart(
				data([car(1, 3)], { deadlines: [deadline * hour] }),
				500,
				'to-come',
				pen
			);
			const [name] = textsOf(svg).filter(({ words }) => words.startsWith('Gold'));
			expect(name!.left).toBeGreaterThanOrEqual(0);
			expect(name!.right).toBeLessThanOrEqual(500);
		}
		const svg = timetableChart(data([car(1, 3)], { deadlines: [48 * hour] }), 500, 'to-come', pen);
		expect(textsOf(svg).map(({ words }) => words)).toContain('Gold must be back, 4 h →');
	});

	it('names what must happen first only where there is room for it', () => {
		const words = (width: number) =>
			textsOf(timetableChart(data([car(1, 3)]), width, 'to-come', pen)).map((one) => one.words);
		expect(words(1000)).toContain('fetch tapes');
		expect(words(300)).not.toContain('fetch tapes');
	});
});

describe('the hours', () => {
	const words = (seconds: number): string =>
		seconds % hour === 0 ? `${seconds / hour} h` : `${seconds / 60} min`;
	const axis = (endSeconds: number, width: number): string =>
		hourAxis({ endSeconds, hourWords: words, sentence: 'Hours after the event' }, width, pen);

	it('are numbered by steps of a clock, never so close that numbers touch', () => {
		for (const end of [0.2, 1, 9, 12, 47, 130, 900])
			for (const width of [200, 566, 1200]) {
				const texts = textsOf(axis(end * hour, width));
				expect(texts.length).toBeGreaterThan(1);
				expect(overlaps(texts)).toEqual([]);
				expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(width);
			}
		expect(textsOf(axis(48 * hour, 566)).map((one) => one.words)[1]).toBe('6 h');
	});

	it('end at a round time that holds the last server', () => {
		expect(hourEnd(47 * hour)).toBe(48 * hour);
		expect(hourEnd(0)).toBe(hour);
		for (const last of [100, 3601, 7 * hour, 77 * hour, 1000 * hour]) {
			expect(hourEnd(last)).toBeGreaterThanOrEqual(last);
			expect(hourEnd(last)).toBeLessThanOrEqual(Math.max(1.25 * last, last + 24 * hour));
		}
	});
});

describe('the marks under the scrubber', () => {
	it('join names that would touch and leave out what lies beyond', () => {
		const marks = [
			{ at: 9 * hour, words: 'A' },
			{ at: 9.2 * hour, words: 'B' },
			{ at: 47 * hour, words: 'today' },
			{ at: 90 * hour, words: 'D' }
		];
		const texts = textsOf(backMarks(marks, 48 * hour, 566, pen, 'Back'));
		expect(texts.map(({ words }) => words)).toEqual(['A, B', 'today']);
		expect(overlaps(texts)).toEqual([]);
	});
});

describe('the cars', () => {
	const plan = planYard([3]);
	const drawn = (at: number): string =>
		yardChart([[car(0, 2), car(1, 5), car(0, null)]], plan, at * hour, 'The servers');

	it('fill from below while they are restored', () => {
		const height = (svg: string): number =>
			Number(/<path d="M1 [\d.]+h5v([\d.]+)h-5z" fill="var\(--accent\)"/.exec(svg)?.[1]);
		expect(height(drawn(0.5))).toBeCloseTo(11 / 4);
		expect(height(drawn(0.9))).toBeCloseTo(11 * 0.45);
	});

	it('show what never comes back by a cross, from the first moment on', () => {
		expect(drawn(0)).toContain('stroke="var(--ink)"');
		expect(drawn(9)).toContain('stroke="var(--ink)"');
	});

	it('show who is back too late in red with a bar across', () => {
		expect(drawn(4.5)).toContain('fill="none" stroke-width="1.2"');
		expect(drawn(6)).toContain('fill="var(--bad)"');
		expect(drawn(6)).toContain('fill="var(--paper)"');
	});
});
