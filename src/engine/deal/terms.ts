/**
 * The terms of a deal: what the bid says, and where it says nothing the practice's default, marked
 * assumed with its source.
 *
 * Defaults in money stand in the practice's currency and are converted at the bid's dated rate; a bid
 * without that rate is refused with one sentence, because a deal without its pursuit cost is none.
 * Example: a bid silent on overhead has 6 %, assumed, "Planning practice of an integrator's deal desk".
 */
import { assumed, type Bid, type DealSection, type Known } from '../bid/index.ts';
import type { Economics } from '../cost/index.ts';
import { convert, decimal, isCurrency, money, type Money } from '../finance/index.ts';
import { sourceText, type Practice } from '../library/index.ts';
import { read, refuse, type Amount, type Reading } from '../units/index.ts';

/** Terms that are shares or rates; each with its words for the list of assumptions. */
export const shareTerms = {
	costOfSale: 'Cost of sale, of the price',
	overhead: 'Overhead, of the price',
	commission: 'Commission, of gross margin',
	financingRatePerYear: 'Financing, a year',
	fxBuffer: 'Currency buffer, of what is bought abroad',
	valueCounted: 'Part of the computed value that is counted',
	avoidedLossCounted: 'Part of the avoided losses that is counted',
	requiredSaving: 'Saving that the customer needs to move, of the value',
	winProbability: 'Chance to win'
} as const;
export type ShareTerm = keyof typeof shareTerms;

export const policyTerms = {
	netMargin: 'Net margin wanted at least',
	autoApproveFrom: 'Net margin that needs no approval',
	deepestCash: 'Deepest cash, of the price'
} as const;
type PolicyTerm = keyof typeof policyTerms;

export const monthTerms = {
	customerMonths: 'Months until the customer pays',
	supplierMonths: 'Months until we pay suppliers'
} as const;
type MonthTerm = keyof typeof monthTerms;

export interface Terms
	extends
		Readonly<Record<ShareTerm, Known<number>>>,
		Readonly<Record<PolicyTerm, Known<number>>>,
		Readonly<Record<MonthTerm, Known<number>>> {
	readonly pursuitCost: Known<Money>;
	readonly collection: 'as-invoiced' | 'monthly';
	readonly competitor: DealSection['competitor'];
}

type Silent = Omit<DealSection, 'approvals'>;

/** The bid's amount, or the practice's in the bid's currency. */
export function amountTerm(
	own: Known<Amount> | undefined,
	fallback: { readonly value: Amount; readonly source: string },
	economics: Economics,
	practice: Practice
): Reading<Known<Money>> {
	if (own) return read({ ...own, value: money(own.value, economics.currency) } as Known<Money>);
	const { currency } = practice.deal;
	if (!isCurrency(currency))
		return refuse(`"${currency}" in templates/deal is no currency known here`);
	const converted = convert(money(fallback.value, currency), economics.currency, economics.rates);
	return converted.ok
		? read(assumed(converted.value, sourceText(fallback.source, practice.sources)))
		: converted;
}

/** All terms of a bid. Refused when a default cannot be told in the bid's currency. */
export function termsOf(bid: Bid, economics: Economics, practice: Practice): Reading<Terms> {
	const own: Silent = bid.deal ?? {};
	const { deal, sources } = practice;
	const or = (
		typed: Known<number> | undefined,
		fallback: { readonly value: number; readonly source: string }
	): Known<number> => typed ?? assumed(fallback.value, sourceText(fallback.source, sources));
	const pursuitCost = amountTerm(own.pursuitCost, deal.pursuitCost, economics, practice);
	if (!pursuitCost.ok) return pursuitCost;
	return read({
		costOfSale: or(own.costOfSale, deal.costOfSale),
		overhead: or(own.overhead, deal.overhead),
		commission: or(own.commission, deal.commission),
		financingRatePerYear: or(own.financingRatePerYear, deal.financingRatePerYear),
		fxBuffer: or(own.fxBuffer, deal.fxBuffer),
		valueCounted: or(own.valueCounted, deal.valueCounted),
		avoidedLossCounted: or(own.avoidedLossCounted, deal.avoidedLossCounted),
		requiredSaving: or(own.requiredSaving, deal.requiredSaving),
		winProbability: or(own.winProbability, deal.winProbability),
		netMargin: or(own.policy?.netMargin, deal.policy.netMargin),
		autoApproveFrom: or(own.policy?.autoApproveFrom, deal.policy.autoApproveFrom),
		deepestCash: or(own.policy?.deepestCash, deal.policy.deepestCash),
		customerMonths: or(own.payment?.customerMonths, deal.customerMonths),
		supplierMonths: or(own.payment?.supplierMonths, deal.supplierMonths),
		pursuitCost: pursuitCost.value,
		collection: own.payment?.collection ?? 'as-invoiced',
		competitor: own.competitor
	});
}

/** What is assumed or stated, as it is shown. */
export interface DealInput {
	readonly what: string;
	readonly value: string;
	readonly how: Known<unknown>['how'];
	/** Empty when a person typed it into the bid. */
	readonly source: string;
}

/** A share as it is shown: `6 %`. */
export const percentText = (share: number): string => `${decimal(share).times(100).toFixed()} %`;
