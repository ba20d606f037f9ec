import { describe, expect, it } from 'vitest';
import { blockSize, percentilesOf, probabilityAbove, strataOf } from '#engine/uncertainty/index.ts';

const sorted = (values: readonly number[]): readonly number[] =>
	[...values].sort((one, other) => one - other);

describe('strata', () => {
	it('visit each part of a range once in a block', () => {
		expect(sorted(strataOf('growth', 1, 2))).toEqual([0.25, 0.75]);
		const block = sorted(strataOf('growth', 1, blockSize));
		expect(block).toEqual(Array.from({ length: blockSize }, (_, k) => (k + 0.5) / blockSize));
	});

	it('begin a longer run with the trials of a shorter one', () => {
		expect(strataOf('growth', 1, 200).slice(0, blockSize)).toEqual(
			strataOf('growth', 1, blockSize)
		);
	});

	it('go by seed and driver, and by nothing else', () => {
		expect(strataOf('growth', 1, 50)).toEqual(strataOf('growth', 1, 50));
		expect(strataOf('growth', 2, 50)).not.toEqual(strataOf('growth', 1, 50));
		expect(strataOf('change', 1, 50)).not.toEqual(strataOf('growth', 1, 50));
	});
});

describe('what trials came to', () => {
	it('counts 93 of 100 as 93 %, give or take 2.6 %', () => {
		const values = Array.from({ length: 100 }, (_, index) => (index < 7 ? -1 : 1));
		const { count, share, standardError } = probabilityAbove(values);
		expect([count, share]).toEqual([93, 0.93]);
		expect(standardError).toBeCloseTo(0.0255, 4);
	});

	it('calls a percentile never when it falls among trials that never pay back', () => {
		expect(percentilesOf([8, 8, 9, 10, 10, 11, 12, 12, null, null, null])).toEqual({
			p10: 8,
			p50: 11,
			p90: null
		});
	});
});
