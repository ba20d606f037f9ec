/**
 * What the customer gains from us over the horizon, before paying us: the ground of the ceiling.
 *
 * Hard: gain = today's total − what the incumbent would take off its running bill to stay − what the
 * customer bears besides our price. Since the saving is today − the design's total, gain = saving +
 * our price − counter-offer. A computed gain is an estimate, so only a share of it is counted. What
 * goes beside the bill, disk under test copies, is trusted already by how it is known, and counted as
 * that. Soft: losses avoided, counted by themselves. An amount that the bid states stands for both as stated.
 * Example: a saving of 300 at a price of 500, counter-offer 60, counted at 80 %, is worth 592; with
 * avoided losses counted at 40 it is worth 632.
 */
import type { Known } from '../bid/index.ts';
import { exact, type Comparison } from '../cost/index.ts';
import { add, money, rounded, times, type Money } from '../finance/index.ts';
import { countAvoided, type AvoidedGround, type AvoidedReport } from './avoided-loss.ts';
import type { Terms } from './terms.ts';

export type ValueUnknown = 'no-incumbent' | 'incomplete';

export type CustomerValue =
	| {
			readonly known: true;
			readonly from: 'bid';
			/** What is counted. */
			readonly counted: Money;
	  }
	| {
			readonly known: true;
			readonly from: 'comparison';
			readonly counted: Money;
			/** What frees money, before and after only a share of it is counted. */
			readonly hard: {
				readonly gain: Money;
				readonly counted: Money;
				/** What goes beside the bill, as trusted; null where nothing does. */
				readonly beside: Money | null;
			};
			/** Null while nobody has played the disasters. */
			readonly soft: AvoidedReport | null;
	  }
	| { readonly known: false; readonly why: ValueUnknown };

interface Ground {
	readonly against: Comparison | null;
	readonly price: Money;
	/** What the incumbent takes off over the horizon to stay. */
	readonly counterOffer: Money;
	/** Hard benefits beside the bill, as trusted; null without any. */
	readonly beside: Money | null;
	readonly avoided: AvoidedGround | null;
	readonly stated: Known<string> | undefined;
	readonly terms: Terms;
}

/** The value that is counted, or why there is none. */
export function customerValue(ground: Ground): CustomerValue {
	const { against, price, counterOffer, beside, avoided, stated, terms } = ground;
	const { currency } = price;
	if (stated)
		return { known: true, from: 'bid', counted: money(stated.low ?? stated.value, currency) };
	if (!against) return { known: false, why: 'no-incumbent' };
	if (!against.complete) return { known: false, why: 'incomplete' };
	const amount = money(against.saving, currency)
		.amount.plus(price.amount)
		.minus(counterOffer.amount);
	const gain: Money = { currency, amount };
	const counted = rounded(times(gain, exact(terms.valueCounted.value)));
	const soft = avoided && countAvoided(avoided, terms.avoidedLossCounted.value, currency);
	const parts = [beside, soft && soft.counted].filter((part) => part !== null);
	return {
		known: true,
		from: 'comparison',
		counted: parts.reduce<Money>((all, part) => add(all, part), counted),
		hard: { gain, counted, beside },
		soft
	};
}
