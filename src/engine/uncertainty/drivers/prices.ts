/**
 * Drivers of prices: the list prices of each cost category together, and the rate at which they are
 * told in the bid's currency. Only what the designs of the bid buy counts; a price without a range of
 * its own (a quote, a published price) is not varied.
 */
import { costCategories } from '../../bid/index.ts';
import type { Price, PriceBook } from '../../library/index.ts';
import { driverOf, placeOf, type Driver, type Place, type World } from '../driver.ts';
import { rangeOfFigure, spreadAround } from '../range.ts';
import { amountText } from './incumbent.ts';

const names = {
	hardware: 'Price of hardware',
	software: 'Price of software',
	support: 'Price of support',
	media: 'Price of media and storage',
	facilities: 'Price of power and space',
	administration: 'Price of restore tests',
	transition: 'Price of services'
} as const satisfies Readonly<Record<(typeof costCategories)[number], string>>;

const keyOf = ({ id }: Pick<PriceBook, 'id'>, { product }: Price): string => `${id}/${product}`;

/** Products that the designs buy, and how much of the money each is, by the price that was used. */
export interface Bought {
	readonly productId: string;
	readonly category: (typeof costCategories)[number];
	/** Units times price: a weight, in no currency. */
	readonly weight: number;
}

function pricePlaces(
	{ library }: World,
	category: (typeof costCategories)[number],
	bought: readonly Bought[]
): readonly Place[] {
	const weights = new Map<string, number>();
	for (const one of bought)
		if (one.category === category)
			weights.set(one.productId, (weights.get(one.productId) ?? 0) + one.weight);
	return library.priceBooks.flatMap((book) =>
		book.prices.flatMap((one) => {
			const { value, low, high, source, confidence } = one.price;
			const numbers = {
				value: Number(value),
				low: Number(low ?? value),
				high: Number(high ?? value),
				source,
				confidence
			};
			return placeOf(
				keyOf(book, one),
				rangeOfFigure(numbers, library),
				weights.get(one.product) ?? 0
			);
		})
	);
}

const priceDriver = (
	world: World,
	category: (typeof costCategories)[number],
	bought: readonly Bought[]
): readonly Driver[] =>
	driverOf({
		id: `price-${category}`,
		name: names[category],
		kind: 'factor',
		places: pricePlaces(world, category, bought),
		put: (changed, valueOf) => ({
			...changed,
			library: {
				...changed.library,
				priceBooks: changed.library.priceBooks.map((book) => ({
					...book,
					prices: book.prices.map((one) => {
						const value = valueOf(keyOf(book, one));
						return value === undefined
							? one
							: { ...one, price: { ...one.price, value: amountText(value) } };
					})
				}))
			}
		})
	});

/** The bid's dated rates, each by its place in the list. */
function exchangeDrivers({ bid, library }: World): readonly Driver[] {
	return bid.economics.exchangeRates.flatMap(({ quote, rate }, position) =>
		driverOf({
			id: `exchange-${position}`,
			name: quote,
			kind: 'rate',
			places: placeOf(
				quote,
				spreadAround(Number(rate), library.defaults.spreads.exchangeRate, library)
			),
			put: (world, valueOf) => {
				const exchangeRates = world.bid.economics.exchangeRates.map((one, place) =>
					place === position ? { ...one, rate: amountText(valueOf(quote) ?? Number(rate)) } : one
				);
				const economics = { ...world.bid.economics, exchangeRates };
				return { ...world, bid: { ...world.bid, economics } };
			}
		})
	);
}

/** The drivers of the prices of what is bought. */
export const priceDrivers = (world: World, bought: readonly Bought[]): readonly Driver[] => [
	...costCategories.flatMap((category) => priceDriver(world, category, bought)),
	...exchangeDrivers(world)
];
