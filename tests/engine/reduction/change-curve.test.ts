import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedShare, changeLaw, uniqueShare } from '#engine/reduction/change-curve.ts';
import { anyCurve } from './arbitrary.ts';

const gap = fc.oneof(
	fc.double({ min: 0, max: 4000, noNaN: true }),
	fc.double({ min: 0, max: 2, noNaN: true })
);

describe('unique change', () => {
	it('counts blocks rewritten on several days once: the worked example', () => {
		const curve = { changePerDay: 0.02, hotShare: 0.05, hotWeight: 0.9 };
		expect(uniqueShare(curve, 1)).toBeCloseTo(0.02, 12);
		expect(uniqueShare(curve, 7)).toBeCloseTo(0.0617, 4);
		expect(uniqueShare(curve, 30)).toBeCloseTo(0.108, 3);
	});

	it('is 1 − (1 − c)^g without a hot set, for part of a day too', () => {
		const curve = { changePerDay: 0.1, hotShare: 0, hotWeight: 0 };
		expect(uniqueShare(curve, 2)).toBeCloseTo(0.19, 12);
		expect(uniqueShare(curve, 0.5)).toBeCloseTo(1 - Math.sqrt(0.9), 12);
		expect(uniqueShare(curve, 0)).toBe(0);
	});

	it('changes the rest more when the hot set cannot take its part', () => {
		const curve = { changePerDay: 0.1, hotShare: 0.05, hotWeight: 0.9 };
		expect(uniqueShare(curve, 1)).toBeCloseTo(0.1, 12);
		expect(uniqueShare(curve, 2)).toBeCloseTo(0.05 + 0.95 * (1 - (0.9 / 0.95) ** 2), 12);
	});

	it('changes everything at 100 % a day and nothing at 0', () => {
		expect(uniqueShare({ changePerDay: 1, hotShare: 0.3, hotWeight: 0.5 }, 1)).toBe(1);
		expect(uniqueShare({ changePerDay: 0, hotShare: 0.3, hotWeight: 0.5 }, 900)).toBe(0);
	});

	it('of a few hours stays within two rewrites a day, even of bytes that change every day', () => {
		const everything = { changePerDay: 1, hotShare: 0, hotWeight: 0 };
		expect(uniqueShare(everything, 1 / 24)).toBeCloseTo(
			(1 - Math.exp(-2 / 24)) / (1 - Math.exp(-2)),
			12
		);
		const busy = { changePerDay: 0.2, hotShare: 0.15, hotWeight: 0.85 };
		expect(24 * uniqueShare(busy, 1 / 24)).toBeLessThan(2 * 0.2);
		expect(uniqueShare(busy, 1)).toBeCloseTo(0.2, 12);
	});

	it('refuses what is not a share', () => {
		expect(() => changeLaw({ changePerDay: 1.2, hotShare: 0, hotWeight: 0 })).toThrow(
			/from 0 to 1/
		);
		expect(() => changeLaw({ changePerDay: NaN, hotShare: 0, hotWeight: 0 })).toThrow(
			/from 0 to 1/
		);
	});

	it('of one day is the daily change, whatever the hot set', () => {
		fc.assert(
			fc.property(anyCurve, (curve) => {
				expect(uniqueShare(curve, 1)).toBeCloseTo(curve.changePerDay, 9);
			})
		);
	});

	it('grows with the gap, never passes 1 and never adds up to less over two gaps than over their sum', () => {
		fc.assert(
			fc.property(anyCurve, gap, gap, (curve, one, other) => {
				const law = changeLaw(curve);
				const both = changedShare(law, one + other);
				expect(both).toBeGreaterThanOrEqual(changedShare(law, one) - 1e-12);
				expect(both).toBeLessThanOrEqual(1 + 1e-12);
				expect(both).toBeLessThanOrEqual(changedShare(law, one) + changedShare(law, other) + 1e-12);
			})
		);
	});

	it('is concave: the middle of a span lies above its chord', () => {
		fc.assert(
			fc.property(anyCurve, gap, gap, (curve, one, other) => {
				const law = changeLaw(curve);
				const chord = (changedShare(law, one) + changedShare(law, other)) / 2;
				expect(changedShare(law, (one + other) / 2)).toBeGreaterThanOrEqual(chord - 1e-12);
			})
		);
	});
});
