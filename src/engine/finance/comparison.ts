/**
 * Baseline against candidate: saving, NPV, rate of return, payback and return on investment.
 *
 * All follow from the difference d(t) = baseline(t) − candidate(t) on the month grid; a saving is
 * positive. Simple ROI divides by the candidate's whole cost, not by the extra investment.
 * Example: paying 1200 a year from signing for two years against 2000 at signing saves 400 in all,
 * is paid back in month 12, and is worth less than 400 today at any positive rate.
 */
import { cumulative, savingCurve, type CashCurve } from './cash.ts';
import type { Currency } from './currency.ts';
import { total, type Decimal } from './decimal.ts';
import { internalRate, type InternalRate } from './internal-rate.ts';
import { rounded, type Money } from './money.ts';
import { payback, type Payback } from './payback.ts';
import { discounted, presentValue } from './present-value.ts';
import { monthlyGrowth } from './rate.ts';
import { returnOnInvestment } from './return-on-investment.ts';

export interface CashComparison<C extends Currency = Currency> {
	readonly baselineTotal: Money<C>;
	readonly saving: Money<C>;
	/** Rounded once, at the end. */
	readonly netPresentValue: Money<C>;
	readonly internalRate: InternalRate;
	readonly payback: Payback;
	readonly discountedPayback: Payback;
	/** (baseline − candidate) / candidate, undiscounted; null when the candidate costs nothing. */
	readonly returnSimple: Decimal | null;
	/** NPV / present value of the candidate; null when that is not positive. */
	readonly returnOnPresentValue: Decimal | null;
	/** Cumulative difference at the instants 0 … N. */
	readonly cumulative: readonly Decimal[];
}

/** Compares two curves of one currency and horizon at an effective yearly discount rate. */
export function compareCash<C extends Currency>(
	baseline: CashCurve<C>,
	candidate: CashCurve<NoInfer<C>>,
	ratePerYear: Decimal
): CashComparison<C> {
	const { currency } = baseline;
	const saving = savingCurve(baseline, candidate);
	const baselineTotal: Money<C> = { currency, amount: total(baseline.byInstant) };
	const candidateTotal: Money<C> = { currency, amount: total(candidate.byInstant) };
	const value = presentValue(saving, ratePerYear);
	const presentCost = presentValue(candidate, ratePerYear);
	return {
		baselineTotal,
		saving: { currency, amount: total(saving.byInstant) },
		netPresentValue: rounded(value),
		internalRate: internalRate(saving.byInstant, 'month'),
		payback: payback(saving.byInstant),
		discountedPayback: payback(discounted(saving.byInstant, monthlyGrowth(ratePerYear))),
		returnSimple: returnOnInvestment(baselineTotal, candidateTotal),
		returnOnPresentValue: presentCost.amount.lte(0) ? null : value.amount.div(presentCost.amount),
		cumulative: cumulative(saving.byInstant)
	};
}
