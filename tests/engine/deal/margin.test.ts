import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	costAtMargin,
	costAtMarkup,
	marginFromMarkup,
	marginOf,
	markupFromMargin,
	markupOf,
	priceAtMargin,
	priceAtMarkup
} from '#engine/deal/index.ts';
import { decimal, type Decimal } from '#engine/finance/index.ts';

const text = (value: Decimal | null) => value && value.toFixed();
const costs = fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => decimal(cents).div(100));
const margins = fc.integer({ min: -900, max: 999 }).map((permille) => decimal(permille).div(1000));
const isClose = (left: Decimal, right: Decimal) => left.minus(right).abs().lt('1e-30');

describe('margin and markup', () => {
	it('are not the same: 700 at 30 % markup sells for 910, a margin of 23.08 %', () => {
		const price = priceAtMarkup(decimal(700), decimal('0.30'));
		expect(text(price)).toBe('910');
		expect(marginOf(price, decimal(700))?.toFixed(4)).toBe('0.2308');
	});

	it('are negative below cost', () => {
		expect(text(marginOf(decimal(100), decimal(120)))).toBe('-0.2');
		expect(markupOf(decimal(100), decimal(120))?.toFixed(6)).toBe('-0.166667');
	});

	it('do not exist where nothing is asked or nothing is paid', () => {
		expect(marginOf(decimal(0), decimal(5))).toBeNull();
		expect(markupOf(decimal(5), decimal(0))).toBeNull();
		expect(priceAtMargin(decimal(5), decimal(1))).toBeNull();
		expect(markupFromMargin(decimal(1))).toBeNull();
		expect(marginFromMarkup(decimal(-1))).toBeNull();
		expect(costAtMarkup(decimal(5), decimal(-1))).toBeNull();
	});

	it('give the price back: price from margin and margin from price are inverses', () => {
		fc.assert(
			fc.property(costs, margins, (cost, margin) => {
				const price = priceAtMargin(cost, margin)!;
				expect(isClose(marginOf(price, cost)!, margin)).toBe(true);
				expect(isClose(costAtMargin(price, margin), cost)).toBe(true);
			})
		);
	});

	it('give the same price by either name', () => {
		fc.assert(
			fc.property(costs, margins, (cost, margin) => {
				const markup = markupFromMargin(margin)!;
				expect(isClose(priceAtMarkup(cost, markup), priceAtMargin(cost, margin)!)).toBe(true);
				expect(isClose(marginFromMarkup(markup)!, margin)).toBe(true);
				expect(isClose(costAtMarkup(priceAtMarkup(cost, markup), markup)!, cost)).toBe(true);
			})
		);
	});
});
