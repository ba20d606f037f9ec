/**
 * A candidate against today: baseline − candidate, so that a saving is positive and a dearer design
 * shows its minus.
 *
 * The totals compared are the printed ones; NPV and payback follow the month grid. Present value
 * is linear, so that of the saving is the difference of the two, rounded once.
 */
import { decimal, moneyText, payback, savingCurve } from '../finance/index.ts';
import type { Economics } from './economics.ts';
import type { Comparison } from './result.ts';
import type { Tabled } from './table.ts';

/** Saving by year and in total, its present value, and the month from which it stays. */
export function compareWith(today: Tabled, candidate: Tabled, economics: Economics): Comparison {
	const { currency } = economics;
	const less = (left: string, right: string): string =>
		moneyText({ currency, amount: decimal(left).minus(right) });
	const saved = savingCurve(today.curve, candidate.curve);
	const saving = less(today.cost.total, candidate.cost.total);
	const base = decimal(today.cost.total);
	return {
		complete: today.cost.unpriced.length + candidate.cost.unpriced.length === 0,
		saving,
		savingShare: base.isZero() ? null : decimal(saving).div(base).toNumber(),
		netPresentValue: moneyText({
			currency,
			amount: today.presentValue.minus(candidate.presentValue)
		}),
		paybackMonth: payback(saved.byInstant).month,
		savingByYear: today.cost.totalRow.years.map((amount, index) =>
			less(amount, candidate.cost.totalRow.years[index] ?? '0')
		),
		savingStart: less(today.cost.totalRow.start, candidate.cost.totalRow.start)
	};
}
