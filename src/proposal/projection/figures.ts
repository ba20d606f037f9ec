/**
 * Figures of the library that nobody verified, as the customer may see them: everything behind the
 * design but list prices and shares of them. In their stead stand the prices that the customer pays.
 *
 * Example: a planning price of 9 500 USD with 20 % off is listed as what the price table asks for, from
 * the price book by name; support of 12 % of a list price is listed as its yearly price.
 */
import type { BasisFigure, Evaluation } from '#engine/evaluation.ts';
import type { FigureView, PriceBasis, PriceLine } from './types.ts';

/** What the estate's and the money's inputs say already, and what no printed number rests on. */
const isPrinted = ({ group, kind }: BasisFigure): boolean =>
	group !== 'estate' &&
	group !== 'economics' &&
	group !== 'value' &&
	group !== 'prices' &&
	kind !== 'product.supportPerYear';

const viewOf = (figure: BasisFigure): FigureView => {
	const { group, kind, what, of, more, unit, value, low, high } = figure;
	const { currency, confidence, source } = figure;
	return {
		group,
		kind,
		what,
		of: of.map((name) => ({ kind: 'other' as const, name })),
		more,
		unit,
		value,
		low,
		high,
		currency,
		isWeak: confidence === 'weak',
		source
	};
};

const priceView = (
	{ subject, unitPrice }: PriceLine,
	basis: PriceBasis | null,
	currency: string
): FigureView => ({
	group: 'prices',
	kind: 'price',
	what: 'Price',
	of: [subject],
	more: 0,
	unit: 'amount',
	value: unitPrice,
	low: null,
	high: null,
	currency,
	isWeak: false,
	source: basis?.name ?? ''
});

/** All of them, in the order in which they are listed. */
export function figuresOf(
	{ assumptions, currency }: Evaluation,
	prices: readonly PriceLine[],
	basis: PriceBasis | null
): readonly FigureView[] {
	// What is bought for two pools has one price.
	const byKey = new Map(
		prices
			.filter(({ isPlanningPrice }) => isPlanningPrice)
			.map((line) => [JSON.stringify([line.subject, line.unitPrice]), line])
	);
	const planned = [...byKey.values()].map((line) => priceView(line, basis, currency));
	const printed = assumptions.filter(isPrinted).map(viewOf);
	const isDesign = ({ group }: FigureView): boolean => group === 'design' || group === 'products';
	return [
		...printed.filter(isDesign),
		...planned,
		...printed.filter((figure) => !isDesign(figure))
	];
}
