/**
 * What the customer gains from us over the horizon, before paying us: the ground of the ceiling.
 *
 * gain = today's total − what the incumbent would take off its running bill to stay − what the
 * customer bears besides our price, plus losses avoided where they are known. Since the saving is
 * today − the design's total, gain = saving + our price − counter-offer. A computed gain is an
 * estimate, so only a share of it is counted; an amount that the bid states is counted as stated.
 * Example: a saving of 300 at a price of 500, counter-offer 60, counted at 80 %, is worth 592.
 */
import type { Known } from '../bid/index.ts';
import { exact, type Comparison } from '../cost/index.ts';
import { money, rounded, times, type Money } from '../finance/index.ts';
import type { Terms } from './terms.ts';

export type ValueUnknown = 'no-incumbent' | 'incomplete';

export type CustomerValue =
	| {
			readonly known: true;
			/** What is counted. */
			readonly counted: Money;
			/** Stated in the bid, or computed from the comparison. */
			readonly from: 'bid' | 'comparison';
	  }
	| { readonly known: false; readonly why: ValueUnknown };

interface Ground {
	readonly against: Comparison | null;
	readonly price: Money;
	/** What the incumbent takes off over the horizon to stay. */
	readonly counterOffer: Money;
	/** Expected losses avoided over the horizon; null while nobody has computed them. */
	readonly avoidedLoss: Money | null;
	readonly stated: Known<string> | undefined;
	readonly terms: Terms;
}

/** The value that is counted, or why there is none. */
export function customerValue(ground: Ground): CustomerValue {
	const { against, price, counterOffer, avoidedLoss, stated, terms } = ground;
	const { currency } = price;
	if (stated)
		return { known: true, from: 'bid', counted: money(stated.low ?? stated.value, currency) };
	if (!against) return { known: false, why: 'no-incumbent' };
	if (!against.complete) return { known: false, why: 'incomplete' };
	const gain = money(against.saving, currency)
		.amount.plus(price.amount)
		.minus(counterOffer.amount)
		.plus(avoidedLoss?.amount ?? 0);
	const counted = rounded(times({ currency, amount: gain }, exact(terms.valueCounted.value)));
	return { known: true, from: 'comparison', counted };
}
