/**
 * Payback: the first instant from which the cumulative saving stays at or above nought.
 *
 * D(t) = Σ d(k), k ≤ t; payback is the first t with D(u) ≥ 0 for every u from t to the end. A renewal
 * or refresh can pull the curve under again, so the first touch is kept beside it and the dip can
 * be told. Counted in whole periods of the flows, months on the month grid, with nothing between. For
 * the discounted payback, discount the differences first.
 * Example: −500, 300, 300, −400, 100, 300, 50 touches at 2 and is paid back at 5.
 */
import { cumulative } from './cash.ts';
import { zero, type Decimal } from './decimal.ts';

export interface Payback {
	/** Month (period) from which it stays paid back; 0 when never behind, null when behind at the end. */
	readonly month: number | null;
	/** First one with nothing outstanding, even if only for a while. */
	readonly firstTouch: number | null;
}

const isBehind = (amount: Decimal): boolean => amount.isNegative() && !amount.isZero();
const orNull = (index: number): number | null => (index < 0 ? null : index);

/** Payback of differences (savings positive) at periods 0, 1, 2 …. */
export function payback(differences: readonly Decimal[]): Payback {
	const curve = cumulative(differences);
	const lastBehind = curve.findLastIndex(isBehind);
	return {
		month: lastBehind + 1 < curve.length ? lastBehind + 1 : null,
		firstTouch: orNull(curve.findIndex((amount) => !isBehind(amount)))
	};
}

/** The textbook fraction t − 1 + shortfall / flow: for comparison with printed tables only. */
export function interpolatedPayback(differences: readonly Decimal[]): Decimal | null {
	const { month: period } = payback(differences);
	if (period === null) return null;
	const flow = differences[period];
	const before = cumulative(differences)[period - 1];
	if (!flow || !before) return zero;
	return before
		.negated()
		.div(flow)
		.plus(period - 1);
}
