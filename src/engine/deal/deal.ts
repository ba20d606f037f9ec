/**
 * What a deal is made of, and what its sheet says. Amounts of the sheet are rounded to the minor unit
 * of the currency reported; shares are exact.
 */
import type { Currency, Decimal, ExchangeRate, Money } from '../finance/index.ts';
import type { Corridor } from './corridor.ts';
import type { BreakEven } from './expected-value.ts';
import type { Financing, Payment } from './financing.ts';
import type { PricePolicy } from './floor.ts';
import type { DealLine, ProductLine, ServiceLine } from './waterfall.ts';

/** Something that may go wrong and what it would cost. */
export interface Slip<C extends Currency = Currency> {
	readonly id: string;
	readonly probability: Decimal;
	readonly impact: Money<C>;
}

/** What stands between the lines of a deal and its net margin. */
export interface DealTerms<C extends Currency = Currency> {
	/** The currency reported. */
	readonly currency: C;
	/** Given back to the customer: off net sell. */
	readonly credit: Money<C>;
	readonly policy: PricePolicy;
	readonly slips: readonly Slip<C>[];
	readonly paidOut: readonly Payment[];
	readonly received: readonly Payment[];
	readonly financingRatePerYear: Decimal;
	/** Share of the foreign-currency part of what is bought. */
	readonly fxBuffer: Decimal;
	/** What the customer gains; null while it is not known, and then there is no corridor. */
	readonly value: { readonly p10: Money<C>; readonly requiredSavingShare: Decimal } | null;
	readonly winProbability: Decimal;
	readonly pursuitCost: Money<C>;
}

export interface Deal<C extends Currency = Currency> extends DealTerms<C> {
	/** Lines may be in other currencies. */
	readonly rates: readonly ExchangeRate[];
	readonly products: readonly ProductLine[];
	readonly services: readonly ServiceLine[];
}

export interface DealSheet<C extends Currency = Currency> {
	readonly products: readonly DealLine<C>[];
	readonly services: readonly DealLine<C>[];
	readonly list: Money<C>;
	/** Net sell, credits taken off, tax excluded: the price. */
	readonly netSell: Money<C>;
	readonly buy: Money<C>;
	readonly servicesCost: Money<C>;
	readonly grossMargin: Money<C>;
	readonly grossMarginShare: Decimal | null;
	readonly markup: Decimal | null;
	readonly costOfSale: Money<C>;
	readonly overhead: Money<C>;
	readonly commission: Money<C>;
	readonly slip: Money<C>;
	readonly financing: Financing<C>;
	readonly fxBuffer: Money<C>;
	readonly netMargin: Money<C>;
	readonly netMarginShare: Decimal | null;
	readonly rebateUpside: Money<C>;
	readonly netMarginWithRebate: Money<C>;
	/** Null when the shares and the policy take the whole price. */
	readonly floor: Money<C> | null;
	/** How far the floor lies under the list price, as a share of it. */
	readonly floorDiscountOffList: Decimal | null;
	readonly corridor: Corridor<C> | null;
	/** Exact. */
	readonly expectedValue: Money<C>;
	readonly breakEven: BreakEven;
}
