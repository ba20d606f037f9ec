/**
 * Return on investment, and the cut for confidence that goes before it.
 *
 * Simple: (benefits − costs) / costs, undiscounted; in a comparison the benefits are the baseline's
 * total avoided and the costs the candidate's whole total. On present values it is NPV / present
 * value of the costs. Print which. A benefit is cut by share uncertain × risk factor, a cost is
 * raised by it, line by line and shown. Source: the form of Forrester's economic-impact studies.
 * Example: benefits of 150 for costs of 100 return 0.5.
 */
import type { Currency } from './currency.ts';
import { one, type Decimal } from './decimal.ts';
import { times, type Money } from './money.ts';
import { netPresentValue } from './present-value.ts';

/** (benefits − costs) / costs; null when nothing is spent. */
export function returnOnInvestment<C extends Currency>(
	benefits: Money<C>,
	costs: Money<NoInfer<C>>
): Decimal | null {
	if (costs.amount.lte(0)) return null;
	return benefits.amount.minus(costs.amount).div(costs.amount);
}

export interface YearlyCase {
	readonly presentBenefits: Decimal;
	readonly presentCosts: Decimal;
	readonly netPresentValue: Decimal;
	/** NPV / present value of costs; null when nothing is spent. */
	readonly returnOnPresentValue: Decimal | null;
}

/** A yearly table of benefits and costs from year 0 (at signing), discounted at year ends. */
export function yearlyCase(
	benefits: readonly Decimal[],
	costs: readonly Decimal[],
	ratePerYear: Decimal
): YearlyCase {
	const presentBenefits = netPresentValue(benefits, ratePerYear);
	const presentCosts = netPresentValue(costs, ratePerYear);
	const value = presentBenefits.minus(presentCosts);
	return {
		presentBenefits,
		presentCosts,
		netPresentValue: value,
		returnOnPresentValue: presentCosts.lte(0) ? null : value.div(presentCosts)
	};
}

/** The share by which a figure is cut: how much is uncertain times how far it may be wrong. */
export const confidenceCut = (shareUncertain: Decimal, riskFactor: Decimal): Decimal =>
	shareUncertain.times(riskFactor);

/** benefit × (1 − cut), exact. */
export const cautiousBenefit = <C extends Currency>(benefit: Money<C>, cut: Decimal): Money<C> =>
	times(benefit, one.minus(cut));

/** cost × (1 + cut), exact. */
export const cautiousCost = <C extends Currency>(cost: Money<C>, cut: Decimal): Money<C> =>
	times(cost, one.plus(cut));
