/**
 * Is the bid worth its pursuit? EV = p × net margin − pursuit cost, spent whether we win or lose.
 *
 * The win probability at which it breaks even is pursuit cost / net margin: above 1 the deal cannot
 * pay, and with no net margin there is none, for winning is worse than losing. Not rounded before
 * it is shown.
 * Example: 90 % of 12 000 less 15 000 is −4200, and the break-even of 1.25 cannot be reached.
 */
import { subtract, times, type Currency, type Decimal, type Money } from '../finance/index.ts';

export interface BreakEven {
	readonly status: 'reachable' | 'above-one' | 'none';
	readonly probability: Decimal | null;
}

/** p × net margin − pursuit cost, exact. */
export const expectedValue = <C extends Currency>(
	winProbability: Decimal,
	netMargin: Money<C>,
	pursuitCost: Money<NoInfer<C>>
): Money<C> => subtract(times(netMargin, winProbability), pursuitCost);

/** The win probability from which pursuing pays. */
export function breakEvenProbability<C extends Currency>(
	netMargin: Money<C>,
	pursuitCost: Money<NoInfer<C>>
): BreakEven {
	if (netMargin.amount.lte(0)) return { status: 'none', probability: null };
	const probability = pursuitCost.amount.div(netMargin.amount);
	return { status: probability.gt(1) ? 'above-one' : 'reachable', probability };
}
