/**
 * The rate of return of a design against a baseline, from the amounts paid up to each month.
 *
 * d(t) = baseline(t) − candidate(t); every yearly rate at which its present value changes sign, see
 * finance. Apart from the comparison, because finding all rates takes longer than everything else
 * together: it is asked for where it is shown.
 * Example: 1000 more at signing and 100 less in each of twelve months return 41.3 % a year.
 */
import { decimal, internalRate, type InternalRate } from '../finance/index.ts';
import type { CandidateCost } from './result.ts';

/** Rates are shares a year. */
export type RateOfReturn =
	| { readonly status: 'one'; readonly type: 'investment' | 'financing'; readonly perYear: number }
	| {
			readonly status: 'several';
			readonly perYear: readonly number[];
			readonly onlyNonNegative: number | null;
	  }
	| { readonly status: 'none'; readonly reason: 'no-flows' | 'no-sign-change' | 'no-root' };

type Paid = Pick<CandidateCost, 'cumulativeByMonth'>;

function byInstant({ cumulativeByMonth }: Paid) {
	const paid = cumulativeByMonth.map((amount) => decimal(amount));
	return paid.map((amount, month) => amount.minus(paid[month - 1] ?? decimal(0)));
}

/** The rate or rates in all their digits, or why there is none. Both sides must be over one horizon. */
export function exactRateOfReturn(baseline: Paid, candidate: Paid): InternalRate {
	const paid = byInstant(candidate);
	const saved = byInstant(baseline).map((amount, month) => amount.minus(paid[month] ?? decimal(0)));
	return internalRate(saved, 'month');
}

/** The rate or rates, or why there is none. Both sides must be over one horizon. */
export function rateOfReturn(baseline: Paid, candidate: Paid): RateOfReturn {
	const found = exactRateOfReturn(baseline, candidate);
	switch (found.status) {
		case 'one':
			return { status: 'one', type: found.type, perYear: found.rate.toNumber() };
		case 'several':
			return {
				status: 'several',
				perYear: found.rates.map((rate) => rate.toNumber()),
				onlyNonNegative: found.onlyNonNegative?.toNumber() ?? null
			};
		case 'none':
			return { status: 'none', reason: found.reason };
	}
}
