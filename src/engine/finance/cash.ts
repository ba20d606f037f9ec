/**
 * Cash by instant: what is paid at signing, one month later, … up to the closing instant.
 *
 * The year table follows service, the curve follows payment: the same dated amounts, put on the
 * month grid 0 … N. The difference is baseline − candidate, so a saving is positive.
 * Example: 100 paid at instant 0 and 50 at instant 2 of a three-month horizon are 100, 0, 50, 0.
 */
import type { Currency } from './currency.ts';
import { zero, type Decimal } from './decimal.ts';
import type { DatedAmount } from './line.ts';

/** Amounts at the instants 0 … N in one currency: N + 1 of them for a horizon of N months. */
export interface CashCurve<C extends Currency = Currency> {
	readonly currency: C;
	readonly byInstant: readonly Decimal[];
}

/** Puts dated amounts on the grid. Throws when one lies outside it. */
export function cashCurve<C extends Currency>(
	amounts: readonly DatedAmount<NoInfer<C>>[],
	horizonMonths: number,
	currency: C
): CashCurve<C> {
	const byInstant = Array.from({ length: horizonMonths + 1 }, () => zero);
	for (const { instant, amount } of amounts) {
		const before = byInstant[instant];
		if (!before || amount.currency !== currency)
			throw new RangeError(
				`${amount.currency} at instant ${instant} does not fit a curve in ${currency} of ${horizonMonths} months`
			);
		byInstant[instant] = before.plus(amount.amount);
	}
	return { currency, byInstant };
}

/** baseline − candidate at each instant. Throws when the horizons differ. */
export function savingCurve<C extends Currency>(
	baseline: CashCurve<C>,
	candidate: CashCurve<NoInfer<C>>
): CashCurve<C> {
	const { currency, byInstant } = baseline;
	if (candidate.currency !== currency || candidate.byInstant.length !== byInstant.length)
		throw new RangeError('two curves can be compared in one currency and over one horizon only');
	return {
		currency,
		byInstant: byInstant.map((amount, instant) =>
			amount.minus(candidate.byInstant[instant] ?? zero)
		)
	};
}

/** Running total: what has been paid up to and including each instant. */
export function cumulative(amounts: readonly Decimal[]): readonly Decimal[] {
	let paid = zero;
	return amounts.map((amount) => (paid = paid.plus(amount)));
}
