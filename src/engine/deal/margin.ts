/**
 * Margin and markup, which are not the same, and the price that gives either.
 *
 * margin = (price − cost) / price, markup = (price − cost) / cost, price = cost / (1 − margin)
 * = cost · (1 + markup). Everything here is exact: round a price when it is quoted.
 * Example: 700 at 30 % markup sells for 910, a margin of 23.08 %.
 */
import type { Decimal } from '../finance/index.ts';

/** Share of the price that is earned; null on a price of nought. */
export const marginOf = (price: Decimal, cost: Decimal): Decimal | null =>
	price.isZero() ? null : price.minus(cost).div(price);

/** What is added to the cost, as a share of it; null on a cost of nought. */
export const markupOf = (price: Decimal, cost: Decimal): Decimal | null =>
	cost.isZero() ? null : price.minus(cost).div(cost);

/** cost / (1 − margin); null from 100 % on, which no price reaches. */
export const priceAtMargin = (cost: Decimal, margin: Decimal): Decimal | null =>
	margin.gte(1) ? null : cost.div(margin.negated().plus(1));

/** cost · (1 + markup). */
export const priceAtMarkup = (cost: Decimal, markup: Decimal): Decimal =>
	cost.times(markup.plus(1));

/** price · (1 − margin): what something may cost. */
export const costAtMargin = (price: Decimal, margin: Decimal): Decimal =>
	price.times(margin.negated().plus(1));

/** price / (1 + markup); null at −100 %, where the price is nought whatever the cost. */
export const costAtMarkup = (price: Decimal, markup: Decimal): Decimal | null =>
	markup.eq(-1) ? null : price.div(markup.plus(1));

/** margin / (1 − margin); null from 100 % on. */
export const markupFromMargin = (margin: Decimal): Decimal | null =>
	margin.gte(1) ? null : margin.div(margin.negated().plus(1));

/** markup / (1 + markup); null at −100 % and below, where there is no price. */
export const marginFromMarkup = (markup: Decimal): Decimal | null =>
	markup.lte(-1) ? null : markup.div(markup.plus(1));
