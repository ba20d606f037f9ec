import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	allocate,
	decimal,
	largestRemainder,
	money,
	moneyText,
	negate,
	sum,
	times
} from '#engine/finance/index.ts';
import { euro } from './arbitrary.ts';

const split = (total: string, weights: readonly number[]) =>
	allocate(money(total, 'EUR'), weights.map(decimal))?.map(moneyText) ?? null;

const weights = fc
	.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 })
	.filter((list) => list.some((weight) => weight > 0))
	.map((list) => list.map(decimal));

describe('splitting a total by largest remainder', () => {
	it('gives 100.01 by 1 : 1 : 1 as 33.34, 33.34, 33.33', () => {
		expect(split('100.01', [1, 1, 1])).toEqual(['33.34', '33.34', '33.33']);
	});

	it('mirrors a credit', () => {
		expect(split('-100.00', [1, 1, 1])).toEqual(['-33.34', '-33.33', '-33.33']);
	});

	it('refuses weights that are no basis instead of splitting equally', () => {
		expect(split('10.00', [0, 0])).toBeNull();
		expect(split('10.00', [2, -1])).toBeNull();
		expect(split('10.00', [])).toBeNull();
	});

	it('splits nought into noughts', () => {
		expect(split('0.00', [1, 2])).toEqual(['0.00', '0.00']);
	});

	it('gives parts that add up to the whole', () => {
		fc.assert(
			fc.property(euro, weights, (whole, shares) => {
				expect(moneyText(sum(allocate(whole, shares) ?? [], 'EUR'))).toBe(moneyText(whole));
			})
		);
	});

	it('gives each part less than a cent away from its exact share', () => {
		fc.assert(
			fc.property(euro, weights, (whole, shares) => {
				const basis = shares.reduce((all, weight) => all.plus(weight), decimal(0));
				for (const [index, part] of (allocate(whole, shares) ?? []).entries()) {
					const exact = times(whole, shares[index]!).amount.div(basis);
					expect(part.amount.minus(exact).abs().lt('0.01')).toBe(true);
				}
			})
		);
	});

	it('splits a credit as the mirror of the charge', () => {
		fc.assert(
			fc.property(euro, weights, (whole, shares) => {
				const charge = allocate(whole, shares)?.map((part) => moneyText(negate(part)));
				expect(allocate(negate(whole), shares)?.map(moneyText)).toEqual(charge);
			})
		);
	});

	it('serves plain units too, such as a thousandth of a weight', () => {
		const parts = largestRemainder(decimal(1000), [decimal(1), decimal(1), decimal(1)]);
		expect(parts?.map(Number)).toEqual([334, 333, 333]);
	});
});
