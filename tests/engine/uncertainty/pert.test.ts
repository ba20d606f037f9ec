import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	betaQuantile,
	betaShareBelow,
	percentileOfSorted,
	percentiles,
	pert,
	pertQuantile
} from '#engine/uncertainty/index.ts';

const shapes = fc.double({ min: 1, max: 9, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

/** Share of Beta(α, β) below x by Simpson's rule on the density: slow and plain. */
function integrated(x: number, alpha: number, beta: number): number {
	const density = (t: number) => t ** (alpha - 1) * (1 - t) ** (beta - 1);
	const area = (upTo: number) => {
		const steps = 4000;
		const width = upTo / steps;
		let sum = 0;
		for (let step = 0; step <= steps; step += 1) {
			const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
			sum += weight * density(step * width);
		}
		return (sum * width) / 3;
	};
	return area(x) / area(1);
}

describe('beta distribution', () => {
	it('has 0.6875 of Beta(2, 3) below 0.5, and back', () => {
		expect(betaShareBelow(0.5, 2, 3)).toBeCloseTo(0.6875, 14);
		expect(betaQuantile(0.6875, 2, 3)).toBeCloseTo(0.5, 14);
	});

	it('is the uniform distribution with both shapes 1, a power with one', () => {
		fc.assert(
			fc.property(shares, shapes, (p, shape) => {
				expect(betaShareBelow(p, 1, 1)).toBeCloseTo(p, 13);
				expect(betaShareBelow(p, shape, 1)).toBeCloseTo(p ** shape, 13);
			})
		);
	});

	it('agrees with plain integration', () => {
		const smooth = fc.double({ min: 3, max: 9, noNaN: true });
		fc.assert(
			fc.property(shares, smooth, smooth, (x, alpha, beta) => {
				expect(betaShareBelow(x, alpha, beta)).toBeCloseTo(integrated(x, alpha, beta), 8);
			}),
			{ numRuns: 40 }
		);
	});

	it('gives the quantile whose share it is, to 1e-9 in x', () => {
		fc.assert(
			fc.property(shares, shapes, shapes, (p, alpha, beta) => {
				const x = betaQuantile(p, alpha, beta);
				expect(betaShareBelow(Math.max(0, x - 1e-9), alpha, beta)).toBeLessThanOrEqual(p + 1e-14);
				expect(betaShareBelow(Math.min(1, x + 1e-9), alpha, beta)).toBeGreaterThanOrEqual(
					p - 1e-14
				);
			})
		);
	});

	it('handles shapes below 1, which pile up at the ends', () => {
		expect(betaQuantile(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 12);
		expect(betaQuantile(0.25, 0.5, 0.5)).toBeCloseTo(Math.sin(Math.PI / 8) ** 2, 12);
	});

	it('ends at 0 and 1, and refuses what is no share or shape', () => {
		expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
		expect(() => betaQuantile(1.1, 2, 3)).toThrow('expected 0 ≤ p ≤ 1');
		expect(() => betaQuantile(0.5, 0, 3)).toThrow('positive shapes');
	});
});

describe('PERT', () => {
	it('of 1 %, 2 % and 8 % a day has a mean of 2.83 % and a P90 of 4.49 %', () => {
		const shape = pert({ low: 0.01, likely: 0.02, high: 0.08 });
		if (shape.status === 'refused') throw new Error(shape.problem);
		expect(shape.mean).toBeCloseTo(0.028333, 6);
		expect(pertQuantile(shape, 0.9)).toBeCloseTo(0.044927, 6);
	});

	it('is constant when nothing is uncertain', () => {
		const shape = pert({ low: 7, likely: 7, high: 7 });
		expect(shape).toEqual({ status: 'constant', mean: 7, variance: 0 });
		expect(shape.status === 'refused' ? 0 : pertQuantile(shape, 0.9)).toBe(7);
	});

	it.each([
		[5, 4, 9],
		[5, 10, 9],
		[9, 7, 5],
		[Number.NaN, 7, 8]
	])('refuses %d, %d, %d', (low, likely, high) => {
		expect(pert({ low, likely, high })).toMatchObject({ status: 'refused' });
	});

	it('has the mean and the variance of its beta distribution', () => {
		fc.assert(
			fc.property(fc.tuple(shares, shares, shares), ([a, b, c]) => {
				const [low, likely, high] = [a, b, c].toSorted((left, right) => left - right);
				const shape = pert({ low: low!, likely: likely!, high: high! + 0.1 });
				if (shape.status !== 'spread') throw new Error(shape.status);
				const { alpha, beta, mean, variance } = shape;
				const width = shape.high - shape.low;
				const whole = alpha + beta;
				expect(mean).toBeCloseTo(shape.low + (width * alpha) / whole, 12);
				expect(variance).toBeCloseTo((width ** 2 * alpha * beta) / (whole ** 2 * (whole + 1)), 12);
			})
		);
	});
});

describe('percentile of trials', () => {
	it('is linear between ranks: the 10th of 15, 20, 35, 40, 50 is 17', () => {
		expect(percentiles([50, 20, 35, 40, 15], [0.1, 0.5, 0.9])).toEqual([17, 35, 46]);
	});

	it('sorts by number, and leaves the values as they were', () => {
		const values = [10, 9, -1];
		expect(percentiles(values, [0, 1])).toEqual([-1, 10]);
		expect(values).toEqual([10, 9, -1]);
	});

	it('refuses a share outside 0 to 1, and no values at all', () => {
		expect(() => percentileOfSorted([1, 2], 1.5)).toThrow('expected 0 ≤ p ≤ 1');
		expect(() => percentileOfSorted([], 0.5)).toThrow('0 values');
	});
});
