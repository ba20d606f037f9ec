import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cumulative,
	decimal,
	discounted,
	interpolatedPayback,
	payback
} from '#engine/finance/index.ts';
import { cents } from './arbitrary.ts';

const of = (...differences: readonly number[]) => payback(differences.map(decimal));

describe('payback', () => {
	it('counts from where it stays: touched at 2, pulled under by a renewal, paid back at 5', () => {
		expect(of(-500, 300, 300, -400, 100, 300, 50)).toEqual({ month: 5, firstTouch: 2 });
	});

	it('counts touching nought exactly', () => {
		expect(of(-900, 300, 300, 300, 0)).toEqual({ month: 3, firstTouch: 3 });
	});

	it('is month 0 when cheaper from the first day, or when nothing differs', () => {
		expect(of(100, 20)).toEqual({ month: 0, firstTouch: 0 });
		expect(of(0, 0)).toEqual({ month: 0, firstTouch: 0 });
	});

	it('is never when behind at the end', () => {
		expect(of(-100, 150, -100)).toEqual({ month: null, firstTouch: 1 });
		expect(of(-100, 20)).toEqual({ month: null, firstTouch: null });
	});

	it('comes later when discounted', () => {
		const flows = [-48000, ...Array.from({ length: 12 }, () => 6000)].map(decimal);
		expect(payback(flows).month).toBe(8);
		expect(payback(discounted(flows, decimal('1.06'))).month).toBe(12);
	});

	it('has a textbook fraction for comparison: 10 000 for 3000 a year is 3.33', () => {
		const flows = [-10000, 3000, 3000, 3000, 3000].map(decimal);
		expect(interpolatedPayback(flows)?.toFixed(4)).toBe('3.3333');
		expect(interpolatedPayback([decimal(5)])?.toFixed()).toBe('0');
		expect(interpolatedPayback([decimal(-5)])).toBeNull();
	});

	it('is the first month from which the curve is never under nought again', () => {
		fc.assert(
			fc.property(fc.array(cents, { minLength: 1, maxLength: 40 }), (differences) => {
				const curve = cumulative(differences);
				const staysFrom = (month: number) => curve.slice(month).every((amount) => amount.gte(0));
				const months = curve.map((_, month) => month);
				expect(payback(differences).month).toBe(months.find(staysFrom) ?? null);
			})
		);
	});
});
