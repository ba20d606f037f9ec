import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHotSet, uniqueShare } from '#engine/reduction/index.ts';

describe('the hot set from two job reports', () => {
	it('fits the worked example', () => {
		const fit = fitHotSet(0.02, 7, 0.062);
		expect(fit.ok && fit.curve.hotWeight).toBe(0.9);
		expect(fit.ok && fit.curve.hotShare).toBeCloseTo(0.0504, 4);
		expect(fit.ok && uniqueShare(fit.curve, 7)).toBeCloseTo(0.062, 10);
	});

	it('finds the curve from which the figures came', () => {
		const curve = { changePerDay: 0.03, hotShare: 0.12, hotWeight: 0.9 };
		const fit = fitHotSet(0.03, 30, uniqueShare(curve, 30));
		expect(fit.ok && fit.curve.hotShare).toBeCloseTo(0.12, 6);
	});

	it('reads figures at or above uniform change as uniform', () => {
		expect(fitHotSet(0.03, 7, 0.2)).toEqual({
			ok: true,
			curve: { changePerDay: 0.03, hotShare: 0, hotWeight: 0 }
		});
	});

	it('reads the same bytes every day as a hot set that takes all', () => {
		const fit = fitHotSet(0.03, 30, 0.03);
		expect(fit.ok && fit.curve.hotShare).toBeCloseTo(0.03, 9);
		expect(fit.ok && fit.curve.hotWeight).toBeCloseTo(1, 9);
	});

	it('says why two figures contradict each other', () => {
		expect(fitHotSet(0.03, 7, 0.02)).toEqual({
			ok: false,
			problem: '2 % changed in 7 days is less than the 3 % of a single day'
		});
		expect(fitHotSet(0.03, 7, 0.25)).toEqual({
			ok: false,
			problem: '25 % changed in 7 days is more than 7 days at 3 % can change; check both figures'
		});
		expect(fitHotSet(0.03, 1, 0.03)).toMatchObject({ ok: false });
	});

	it('meets both figures whenever they can be met', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.0005, max: 0.8, noNaN: true }),
				fc.integer({ min: 2, max: 60 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(changePerDay, days, place) => {
					const uniform = 1 - (1 - changePerDay) ** days;
					const share = changePerDay + place * (uniform - changePerDay);
					const fit = fitHotSet(changePerDay, days, share);
					if (!fit.ok) throw new Error(fit.problem);
					expect(uniqueShare(fit.curve, 1)).toBeCloseTo(changePerDay, 9);
					expect(uniqueShare(fit.curve, days)).toBeCloseTo(share, 6);
				}
			)
		);
	});
});
