import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedCentroid, rankOrderCentroid, scoreRange } from '#engine/displacement/index.ts';
import { decimal, total } from '#engine/finance/index.ts';

const ranks = fc.integer({ min: 1, max: 25 });

describe('rank-order centroid', () => {
	it('of five ranks is 0.456667, 0.256667, 0.156667, 0.09, 0.04', () => {
		expect(rankOrderCentroid(5).map((weight) => weight.toFixed(6))).toEqual([
			'0.456667',
			'0.256667',
			'0.156667',
			'0.090000',
			'0.040000'
		]);
	});

	it('is the mean of the corners of the ordered weightings', () => {
		fc.assert(
			fc.property(ranks, (n) => {
				const weights = rankOrderCentroid(n);
				for (const [index, weight] of weights.entries()) {
					const corners = Array.from({ length: n }, (_, k) =>
						index <= k ? decimal(1).div(k + 1) : decimal(0)
					);
					expect(weight.minus(total(corners).div(n)).abs().lt('1e-45')).toBe(true);
				}
			})
		);
	});

	it('falls strictly and adds up to 1', () => {
		fc.assert(
			fc.property(ranks, (n) => {
				const weights = rankOrderCentroid(n);
				expect(total(weights).minus(1).abs().lt('1e-45')).toBe(true);
				expect(
					weights.every((weight, index) => index === 0 || weight.lt(weights[index - 1]!))
				).toBe(true);
			})
		);
	});

	it('prints five weights with three places that add up to 1', () => {
		expect(printedCentroid(5, 3).map((weight) => weight.toFixed(3))).toEqual([
			'0.457',
			'0.257',
			'0.156',
			'0.090',
			'0.040'
		]);
		fc.assert(
			fc.property(ranks, (n) => {
				expect(total(printedCentroid(n, 3)).toFixed()).toBe('1');
			})
		);
	});

	it('needs at least one criterion', () => {
		expect(() => rankOrderCentroid(0)).toThrow('expected a whole number from 1');
	});
});

describe('score range', () => {
	it('of weights 0.75 and 0.25 with scores 80 and unknown is 60 to 85', () => {
		const { low, high } = scoreRange(['0.75', '0.25'].map(decimal), [decimal(80), null]);
		expect([low.toFixed(), high.toFixed()]).toEqual(['60', '85']);
	});

	it('is a point when everything is known, and 0 to 100 when nothing is', () => {
		const weights = rankOrderCentroid(5);
		const known = scoreRange(
			weights,
			weights.map(() => decimal(40))
		);
		expect(known.low.toFixed(10)).toBe('40.0000000000');
		expect(known.high.eq(known.low)).toBe(true);
		const unknown = scoreRange(
			weights,
			weights.map(() => null)
		);
		expect([unknown.low.toFixed(), unknown.high.toFixed(10)]).toEqual(['0', '100.0000000000']);
	});

	it('refuses scores that do not fit the weights', () => {
		expect(() => scoreRange(rankOrderCentroid(2), [null])).toThrow('1 scores do not fit 2 weights');
	});
});
