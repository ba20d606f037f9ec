/**
 * The price floor: the lowest net sell at which the net margin still meets the policy.
 *
 * P = (C(1−g) + K) / (1 − g − c − o − t), rounded up to the minor unit. C is what is bought plus
 * services at loaded cost, K the expected slip, financing and currency buffer; c cost of sale and
 * o overhead are shares of price, g commission a share of gross margin, t the policy. Below C there
 * is no gross margin to pay commission on: g = 0. When the shares take the whole price, each more
 * unit of price costs more than it brings, and there is no floor.
 * Example: C 500 000, K 12 000, 4 %, 6 %, commission 8 %, policy 5 % needs 612 987.02.
 */
import { decimal, roundedUp, type Currency, type Decimal, type Money } from '../finance/index.ts';

export interface PricePolicy {
	/** Share of net sell. */
	readonly costOfSale: Decimal;
	/** Share of net sell. */
	readonly overhead: Decimal;
	/** Share of gross margin, nought when that is negative. */
	readonly commission: Decimal;
	/** Net margin wanted, as a share of net sell. */
	readonly netMarginPolicy: Decimal;
}

/** The floor; null when the shares and the policy take the whole price. */
export function priceFloor<C extends Currency>(
	cost: Money<C>,
	fixedDeductions: Money<NoInfer<C>>,
	policy: PricePolicy
): Money<C> | null {
	const { costOfSale, overhead, commission, netMarginPolicy } = policy;
	const taken = costOfSale.plus(overhead).plus(netMarginPolicy);
	const at = (share: Decimal): Decimal | null => {
		const left = decimal(1).minus(share).minus(taken);
		if (left.lte(0)) return null;
		return cost.amount.times(decimal(1).minus(share)).plus(fixedDeductions.amount).div(left);
	};
	const withCommission = at(commission);
	const amount = withCommission?.lt(cost.amount) ? at(decimal(0)) : withCommission;
	return amount && roundedUp({ currency: cost.currency, amount });
}
