/**
 * Internal rate of return: every rate above −100 % a period at which net present value changes sign.
 *
 * One such rate is the IRR: of an investment when value falls through nought as the rate rises
 * (higher is better), of a financing when it rises (money first, costs later; lower is better).
 * None comes with its reason, several are listed and NPV decides. Touching nought without crossing
 * is no root: a cent would make it two or none. Spreadsheets return whichever root lies near a
 * guess and stay silent about the others.
 * Example: −252, 1431, −3035, 2850, −1000 has four: 25 %, 33⅓ %, 42.86 % and 66⅔ %.
 */
import { Decimal } from './decimal.ts';
import { oddPart, type Polynomial } from './polynomial.ts';
import { monthsPerYear } from './rate.ts';
import { positiveRoots } from './roots.ts';

export type InternalRate =
	| {
			readonly status: 'one';
			readonly type: 'investment' | 'financing';
			readonly rate: Decimal;
			readonly rates: readonly [Decimal];
	  }
	| {
			readonly status: 'several';
			/** Ascending. */
			readonly rates: readonly Decimal[];
			/** The one rate that is not negative, when there is exactly one. */
			readonly onlyNonNegative: Decimal | null;
	  }
	| {
			readonly status: 'none';
			readonly reason: 'no-flows' | 'no-sign-change' | 'no-root';
			readonly rates: readonly [];
	  };

const none = (reason: 'no-flows' | 'no-sign-change' | 'no-root'): InternalRate => ({
	status: 'none',
	reason,
	rates: []
});

/** Flows without the zeros before the first and after the last: neither changes a rate. */
function trimmed(flows: readonly Decimal[]): readonly Decimal[] {
	const first = flows.findIndex((flow) => !flow.isZero());
	const last = flows.findLastIndex((flow) => !flow.isZero());
	return first < 0 ? [] : flows.slice(first, last + 1);
}

/** Flows as whole numbers of their smallest decimal, the last one first: coefficients in growth 1 + i. */
function polynomialOf(flows: readonly Decimal[]): Polynomial {
	const places = Math.max(...flows.map((flow) => flow.decimalPlaces()));
	const scale = new Decimal(10).pow(places);
	return flows.map((flow) => BigInt(flow.times(scale).toFixed(0))).toReversed();
}

/**
 * The internal rate of flows at periods 0, 1, 2 …: an effective yearly rate when the periods are
 * months, (1+i)^12 − 1, a rate a period when they are years.
 */
export function internalRate(flows: readonly Decimal[], period: 'month' | 'year'): InternalRate {
	const cash = trimmed(flows);
	const first = cash[0];
	if (!first) return none('no-flows');
	if (cash.every((flow) => flow.isZero() || flow.isNegative() === first.isNegative()))
		return none('no-sign-change');
	const periods = period === 'month' ? monthsPerYear : 1;
	const rates = positiveRoots(oddPart(polynomialOf(cash))).map((growth) =>
		growth.pow(periods).minus(1)
	);
	const [rate, second] = rates;
	if (!rate) return none('no-root');
	if (second) {
		const [positive, another] = rates.filter((candidate) => !candidate.isNegative());
		return { status: 'several', rates, onlyNonNegative: another ? null : (positive ?? null) };
	}
	const type = first.isNegative() ? 'investment' : 'financing';
	return { status: 'one', type, rate, rates: [rate] };
}
