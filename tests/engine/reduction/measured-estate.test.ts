import { describe, expect, it } from 'vitest';
import { compressionRatio } from '../../reality/reduction/compression.ts';
import { factsOf } from '../../reality/reduction/engines.ts';
import { changedWhole, curvesOf } from '../../reality/reduction/estate.ts';
import { readScenario } from '../../reality/reduction/read-scenario.ts';

const inputs = (other: Readonly<Record<string, unknown>>) =>
	readScenario({
		id: 'invented',
		inputs: {
			engine: 'borg',
			layout: 'files',
			machines: 1,
			machine_bytes: 13_107_200,
			extent_bytes: 131_072,
			daily_change: 0.02,
			days: 30,
			retention: { daily: 7 },
			prune_every_days: 7,
			start_date: '2024-01-01',
			compress_ratio_by_block: { 131_072: 2.2298, 262_144: 2.3705, 1_572_864: 2.5022 },
			...other
		}
	}).inputs;

describe('change of an estate that has grown by a fifth', () => {
	const hot = { hot_fraction: 0.05, hot_weight: 0.9 };

	it('falls on a hot set that did not grow: the worked example', () => {
		const { first, appended } = curvesOf(inputs(hot), 1.2);
		expect(first.changePerDay).toBeCloseTo(0.0236, 4);
		expect(first.hotWeight * first.changePerDay).toBeCloseTo(1.2 * 0.018, 12);
		expect(appended.changePerDay).toBeCloseTo(0.0021, 4);
		expect(first.changePerDay + 0.2 * appended.changePerDay).toBeCloseTo(1.2 * 0.02, 12);
	});

	it('passes to cold bytes what the hot set cannot take', () => {
		const { first } = curvesOf(inputs({ ...hot, daily_change: 0.1 }), 1);
		expect(first.changePerDay).toBeCloseTo(0.1, 12);
		expect(first.hotWeight * first.changePerDay).toBeCloseTo(0.05, 12);
	});
});

describe('compression of a block', () => {
	const ratio = (bytes: number) => {
		const read = inputs({ extent_bytes: bytes });
		return compressionRatio(read, factsOf(read));
	};

	it('is what was measured at the sizes that were', () => {
		expect(ratio(131_072)).toBeCloseTo(2.2298, 4);
		expect(ratio(262_144)).toBeCloseTo(2.3705, 4);
	});

	it.each([
		[16_384, 1.3878],
		[65_536, 2.0]
	])('of %d bytes is near the %d that zstd reaches on the same content', (bytes, measured) => {
		expect(Math.abs(ratio(bytes) / measured - 1)).toBeLessThan(0.01);
	});

	it('is none in a block of a few bytes', () => {
		expect(ratio(64)).toBeCloseTo(1, 2);
	});
});

describe('an engine that stores changed files whole', () => {
	it('stores an image on the days on which something in it changed', () => {
		expect(changedWhole(inputs({ layout: 'image', daily_change: 0.002 })).daily_change).toBe(0.2);
		expect(changedWhole(inputs({ layout: 'image', daily_change: 0.05 })).daily_change).toBe(1);
		expect(changedWhole(inputs({ daily_change: 0.002 })).daily_change).toBe(0.002);
	});
});
