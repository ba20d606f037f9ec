import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, internalRate, netPresentValue, type Decimal } from '#engine/finance/index.ts';
import { cents } from './arbitrary.ts';

const rateOf = (flows: readonly number[], period: 'month' | 'year' = 'year') =>
	internalRate(flows.map(decimal), period);

const printed = (rates: readonly Decimal[]) => rates.map((rate) => rate.toFixed(6));

/** Coefficients of Π (a·x + b), lowest first: flows whose rates of return are known. */
function productOf(factors: readonly (readonly [number, number])[]): readonly Decimal[] {
	return factors.reduce<readonly Decimal[]>(
		(coefficients, [a, b]) => {
			const longer = [...coefficients.map((value) => value.times(b)), decimal(0)];
			return longer.map((value, index) => value.plus(coefficients[index - 1]?.times(a) ?? 0));
		},
		[decimal(1)]
	);
}

describe('internal rate of return', () => {
	it('lists all four rates of −252, 1431, −3035, 2850, −1000', () => {
		const several = rateOf([-252, 1431, -3035, 2850, -1000]);
		expect(several.status).toBe('several');
		expect(printed(several.rates)).toEqual(['0.250000', '0.333333', '0.428571', '0.666667']);
	});

	it('tells an investment from a financing', () => {
		expect(rateOf([-100, 110])).toMatchObject({ status: 'one', type: 'investment' });
		expect(rateOf([1000, -400, -400, -400])).toMatchObject({ status: 'one', type: 'financing' });
	});

	it('gives the reason when there is none', () => {
		expect(rateOf([])).toMatchObject({ status: 'none', reason: 'no-flows' });
		expect(rateOf([0, 0])).toMatchObject({ status: 'none', reason: 'no-flows' });
		expect(rateOf([-100, 0, -20])).toMatchObject({ status: 'none', reason: 'no-sign-change' });
		expect(rateOf([1000, -3000, 2500])).toMatchObject({ status: 'none', reason: 'no-root' });
	});

	it('does not take touching nought for crossing it', () => {
		expect(rateOf([-100, 220, -121])).toMatchObject({ status: 'none', reason: 'no-root' });
	});

	it('takes a threefold root for the crossing it is', () => {
		expect(printed(rateOf([-1000, 3300, -3630, 1331]).rates)).toEqual(['0.100000']);
	});

	it('prints the only rate that is not negative beside the others', () => {
		const several = rateOf([-100, 100, 0, -7]);
		expect(several.status).toBe('several');
		expect(several).toMatchObject({ onlyNonNegative: null });
		const pair = internalRate(
			productOf([
				[2, -1],
				[1, -2]
			]),
			'year'
		);
		expect(pair).toMatchObject({ status: 'several' });
		expect(printed(pair.rates)).toEqual(['-0.500000', '1.000000']);
		expect(pair.status === 'several' ? pair.onlyNonNegative?.toFixed() : '').toBe('1');
	});

	it('reports monthly flows as an effective yearly rate', () => {
		const one = rateOf([-1000, ...Array.from({ length: 11 }, () => 0), 0, 1080], 'month');
		const exact = decimal('1.08').pow(decimal(12).div(13)).minus(1);
		expect(one.rates[0]?.minus(exact).abs().lt('1e-25')).toBe(true);
	});

	it('finds a rate of nought exactly, and rates far from it', () => {
		expect(printed(rateOf([-300, 100, 100, 100]).rates)).toEqual(['0.000000']);
		expect(printed(rateOf([-1, 1_000_000]).rates)).toEqual(['999999.000000']);
		expect(printed(rateOf([-1_000_000, 1]).rates)).toEqual(['-0.999999']);
	});

	it('does not change when nothing is paid before or after', () => {
		const plain = rateOf([-100, 60, 60]);
		expect(rateOf([0, 0, -100, 60, 60, 0])).toEqual(plain);
	});

	it('separates rates that lie close together', () => {
		const close = internalRate(
			productOf([
				[100_000, -90_000],
				[100_000, -90_001]
			]),
			'year'
		);
		expect(close.rates.map((rate) => rate.toFixed(4))).toEqual(['0.1111', '0.1111']);
	});

	it('brings net present value to nought at each rate it gives', () => {
		fc.assert(
			fc.property(fc.array(cents, { minLength: 2, maxLength: 25 }), (flows) => {
				for (const rate of internalRate(flows, 'year').rates) {
					const size = netPresentValue(
						flows.map((flow) => flow.abs()),
						rate
					);
					expect(netPresentValue(flows, rate).abs().lte(size.times('1e-25'))).toBe(true);
				}
			})
		);
	});

	it('finds exactly the rates that flows were made from', () => {
		const discounts = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), {
			minLength: 1,
			maxLength: 6
		});
		fc.assert(
			fc.property(discounts, (roots) => {
				const flows = productOf(roots.map((root) => [10, -root] as const));
				const expected = roots.map((root) => decimal(10).div(root).minus(1));
				const found = internalRate(flows, 'year').rates;
				expect(printed(found)).toEqual(printed(expected.toSorted((a, b) => a.cmp(b))));
			})
		);
	});

	it('has an odd number of rates just when the first and the last flow differ in sign', () => {
		const nonZero = cents.filter((amount) => !amount.isZero());
		fc.assert(
			fc.property(nonZero, fc.array(cents, { maxLength: 20 }), nonZero, (first, between, last) => {
				const { rates } = internalRate([first, ...between, last], 'year');
				expect(rates.length % 2 === 1).toBe(first.isNegative() !== last.isNegative());
			})
		);
	});

	it('gives the same rates for the other side of the deal, of the other type', () => {
		fc.assert(
			fc.property(fc.array(cents, { minLength: 2, maxLength: 12 }), (flows) => {
				const ours = internalRate(flows, 'year');
				const theirs = internalRate(
					flows.map((flow) => flow.negated()),
					'year'
				);
				expect(printed(theirs.rates)).toEqual(printed(ours.rates));
				if (ours.status === 'one' && theirs.status === 'one')
					expect(theirs.type).not.toBe(ours.type);
			})
		);
	});
});
