/** What trials leave as it is, and why: said, so that nobody takes a range for more than it is. */
import type { World } from './driver.ts';
import type { Bought } from './drivers/prices.ts';

export interface Unvaried {
	readonly what: string;
	readonly why: string;
}

/** Products that are bought at a price without a lowest and highest, once each. */
function pricesWithoutRange({ library }: World, bought: readonly Bought[]): number {
	const ids = new Set(bought.map(({ productId }) => productId));
	const ranged = new Set(
		library.priceBooks.flatMap(({ prices }) =>
			prices
				.filter(({ price }) => price.low !== undefined || price.high !== undefined)
				.map(({ product }) => product)
		)
	);
	return [...ids].filter((id) => !ranged.has(id)).length;
}

/** What is not varied in a bid. */
export function unvariedIn(world: World, bought: readonly Bought[]): readonly Unvaried[] {
	const prices = pricesWithoutRange(world, bought);
	const mayFallDue = (world.bid.incumbent?.bill ?? []).some(({ probability }) => probability);
	return [
		...(prices > 0
			? [
					{
						what: prices === 1 ? 'One list price' : `${prices} list prices`,
						why: 'published or quoted without a range'
					}
				]
			: []),
		...(mayFallDue
			? [{ what: 'Charges that may fall due', why: 'counted with their expected value' }]
			: []),
		{ what: 'The discount rate', why: 'it moves present values, not the saving' },
		{ what: 'Change over several days', why: 'it moves with the change a day' },
		{
			what: 'Service levels, links, counts, discounts, plans',
			why: 'they are chosen, not uncertain'
		}
	];
}
