/**
 * What a dated amount is multiplied from, each factor with where it is from; what is absent counts as
 * one.
 *
 * a = q × p × (1 − d) × s × (1 + u) × (1 − o) × c × (1 + e)^k × m ÷ 12.
 * Example: 118 000 a year, 4 % more since the renewal and 25 % less by a counter-offer, are 92 040.
 */
import type { Formula, Term } from '../figure.ts';
import { multiplied } from '../terms.ts';

export interface AmountFactors {
	readonly quantity?: Formula;
	readonly price: Term;
	/** Taken off the price. */
	readonly discount?: Term;
	/** Of the price. */
	readonly share?: Term;
	/** By which a renewal raised the price. */
	readonly uplift?: Term;
	/** Taken off the renewed price by a counter-offer. */
	readonly counterOffer?: Term;
	/** That it falls due. */
	readonly chance?: Term;
	/** Price rise a year, where it is not inflation. */
	readonly escalator?: Term;
}

const more = (share: Term | undefined): Formula | null => (share ? ['+', 1, share] : null);
const less = (share: Term | undefined): Formula | null => (share ? ['-', 1, share] : null);

/** Price of a unit after what is taken off it, or the share of it that is charged; exact. */
export const unitPrice = ({ price, discount, share }: AmountFactors): Formula =>
	multiplied([price, less(discount), share ?? null]);

/** Everything but the price rises since the start and the length of what is paid for; exact. */
export const priceNow = (factors: AmountFactors): Formula => {
	const { quantity, price, discount, share, uplift, counterOffer, chance } = factors;
	return multiplied([
		quantity ?? null,
		price,
		less(discount),
		share ?? null,
		more(uplift),
		less(counterOffer),
		chance ?? null
	]);
};
