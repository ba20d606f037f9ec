/**
 * The incumbent's counter-offer: its recurring lines at (1 − x), on top of a discount already there.
 *
 * Discounts compose here, 1 − (1−d)(1−x), because the second is given on the bill as it stands. The
 * headline saving is the one that survives it. Unit prices stay exact; the amounts round as ever.
 * Example: a renewal of 310 000 less 15 % is 263 500; against 240 000 the saving falls from 70 000
 * to 23 500.
 */
import type { Currency } from './currency.ts';
import { one, zero, type Decimal } from './decimal.ts';
import type { Line } from './line.ts';
import { rounded, times, type Money } from './money.ts';

/** A second discount on what is left after the first. */
export const composedDiscount = (first: Decimal, second: Decimal): Decimal =>
	one.minus(one.minus(first).times(one.minus(second)));

/** The lines with the counter-offer on the named categories; the others unchanged. */
export const withCounterOffer = <C extends Currency>(
	lines: readonly Line<C>[],
	categories: readonly string[],
	discount: Decimal
): readonly Line<C>[] =>
	lines.map((line) =>
		categories.includes(line.category)
			? { ...line, discount: composedDiscount(line.discount ?? zero, discount) }
			: line
	);

/** A bill after a counter-offer, rounded. */
export const counterBill = <C extends Currency>(bill: Money<C>, discount: Decimal): Money<C> =>
	rounded(times(bill, one.minus(discount)));
