/**
 * The price corridor: from what we need to what the customer gains.
 *
 * Ceiling = P10 of the customer's risk-adjusted value × (1 − the saving they need to move), rounded
 * down. Empty without a floor, without value, or with the floor above the ceiling: do not bid. Equal
 * ends are one price, not an empty corridor. Position = (price − floor) / (ceiling − floor).
 * Example: value 800 000 less 12 % is a ceiling of 704 000; with a floor of 602 352.95 the price
 * 650 000 stands at 0.469.
 */
import {
	decimal,
	roundedDown,
	subtract,
	times,
	type Currency,
	type Decimal,
	type Money
} from '../finance/index.ts';

export type PricePlace = 'below-floor' | 'inside' | 'above-ceiling';

interface Ends<C extends Currency> {
	readonly ceiling: Money<C>;
	readonly place: PricePlace;
}

export type Corridor<C extends Currency = Currency> =
	| (Ends<C> & {
			readonly isEmpty: false;
			readonly floor: Money<C>;
			readonly width: Money<C>;
			/** 0 at the floor, 1 at the ceiling; null when both are one price. */
			readonly position: Decimal | null;
	  })
	| (Ends<C> & {
			readonly isEmpty: true;
			readonly floor: Money<C> | null;
			readonly reason: 'no-floor' | 'no-value' | 'floor-above-ceiling';
			/** How far the floor stands above the ceiling; null without a floor. */
			readonly gap: Money<C> | null;
	  });

/** The most a customer can pay and still save what it takes to move. */
export const priceCeiling = <C extends Currency>(
	valueP10: Money<C>,
	requiredSavingShare: Decimal
): Money<C> => roundedDown(times(valueP10, decimal(1).minus(requiredSavingShare)));

function placeOf(price: Decimal, floor: Decimal | null, ceiling: Decimal): PricePlace {
	if (floor === null || price.lt(floor)) return 'below-floor';
	return price.gt(ceiling) ? 'above-ceiling' : 'inside';
}

/** Where a price stands between floor (null when there is none) and ceiling, or why nothing lies between. */
export function priceCorridor<C extends Currency>(
	floor: Money<C> | null,
	ceiling: Money<C>,
	price: Money<NoInfer<C>>
): Corridor<C> {
	const place = placeOf(price.amount, floor && floor.amount, ceiling.amount);
	if (!floor) return { isEmpty: true, reason: 'no-floor', floor, ceiling, place, gap: null };
	if (ceiling.amount.lte(0) || floor.amount.gt(ceiling.amount)) {
		const reason = ceiling.amount.lte(0) ? 'no-value' : 'floor-above-ceiling';
		return { isEmpty: true, reason, floor, ceiling, place, gap: subtract(floor, ceiling) };
	}
	const width = subtract(ceiling, floor);
	const above = subtract(price, floor).amount;
	const position = width.amount.isZero() ? null : above.div(width.amount);
	return { isEmpty: false, floor, ceiling, place, width, position };
}
