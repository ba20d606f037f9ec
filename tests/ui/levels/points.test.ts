import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import { policyOf } from '#engine/design/index.ts';
import { pointsOn } from '#engine/protection/index.ts';
import { spread } from '#ui/levels/labels.ts';
import { ageScale, ageWords, marksOf, spansOf, ticksFor } from '#ui/levels/points.ts';
import { levelsSentence } from '#ui/levels/sentence.ts';
import { smallBid } from '../small-bid.ts';

const reading = readBid(smallBid);
if (!reading.ok) throw new Error('the small bid is no bid');
const [gold, bronze] = reading.bid.serviceLevels;
const day = 120;
const points = pointsOn(policyOf(gold!), { style: 'independent' }, '2027-01-01', day);

describe('the picture of restore points', () => {
	it('has a mark for each point, shaped by the rule that keeps it longest', () => {
		const marks = marksOf(points, day);
		expect(marks).toHaveLength(points.length);
		const oldest = marks.reduce((older, mark) => (mark.ageDays > older.ageDays ? mark : older));
		expect(oldest.rule).toBe('weekly');
		expect(marks.filter(({ rule }) => rule === 'weekly')).toHaveLength(4);
	});

	it('says how many points each rule keeps', () => {
		expect(spansOf(points, day).map(({ rule, count }) => [rule, count])).toEqual([
			['daily', 14],
			['weekly', 4]
		]);
	});

	it('puts now at the right, the oldest at the left, a day near now', () => {
		const place = ageScale(2555);
		expect(place(0)).toBe(1);
		expect(place(2555)).toBeCloseTo(0);
		expect(place(1)).toBeCloseTo(0.87, 2);
		expect(place(365)).toBeCloseTo(0.23, 2);
	});

	it('names ages that are reached and do not crowd', () => {
		expect(ticksFor(14, 900).map(({ words }) => words)).toEqual(['now', '1 day', '1 week']);
		const crowded = ticksFor(3650, 300).map(({ ageDays }) => ageScale(3650)(ageDays) * 300);
		for (let index = 1; index < crowded.length; index += 1)
			expect(crowded[index - 1]! - crowded[index]!).toBeGreaterThanOrEqual(56);
	});

	it('says ages in the unit that fits', () => {
		expect([0.04, 1, 6, 30, 200, 2555].map(ageWords)).toEqual([
			'1 h',
			'24 h',
			'6 days',
			'30 days',
			'7 months',
			'7 years'
		]);
	});

	it('begins with the strictest level', () => {
		const oldest = Math.max(...points.map((point) => day - point.day));
		const levels = [
			{ level: bronze!, points: [] },
			{ level: gold!, points }
		];
		expect(levelsSentence(levels, day).replaceAll('\u00a0', ' ')).toBe(
			`Gold loses 1 h at most and is back in 4 h; it keeps ${points.length} points, the oldest ${Math.round(oldest)} days old.`
		);
	});
});

describe('labels along a line', () => {
	it('stay inside and never touch while there is room', () => {
		const label = fc.record({
			at: fc.integer({ min: 0, max: 900 }),
			width: fc.integer({ min: 10, max: 90 })
		});
		fc.assert(
			fc.property(fc.array(label, { maxLength: 6 }), (unsorted) => {
				const labels = unsorted.toSorted((left, right) => left.at - right.at);
				const centres = spread(labels, 0, 900, 12);
				centres.forEach((centre, index) => {
					const width = labels[index]!.width;
					expect(centre - width / 2).toBeGreaterThanOrEqual(-1e-9);
					expect(centre + width / 2).toBeLessThanOrEqual(900 + 1e-9);
					const next = centres[index + 1];
					if (next === undefined) return;
					expect(next - centre).toBeGreaterThanOrEqual(
						(width + labels[index + 1]!.width) / 2 + 12 - 1e-9
					);
				});
			})
		);
	});

	it('stand where they belong when nothing is near', () => {
		expect(
			spread(
				[
					{ at: 50, width: 20 },
					{ at: 200, width: 20 }
				],
				0,
				300,
				10
			)
		).toEqual([50, 200]);
	});
});
