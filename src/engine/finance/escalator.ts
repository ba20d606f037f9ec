/**
 * Stepped escalator: prices rise on anniversaries and nothing creeps between them.
 *
 * factor = Π (1+e) over k steps, k = ⌊m/12⌋ anniversaries of the contract, or ⌊(m−start)/12⌋ of the
 * line's own; a price held for h years loses the first h steps, k' = max(0, k−h). A list gives one
 * rate a step, and a list that ends adds no further step.
 * Example: 1000 at 7 % held for two years is 1000, 1000, 1000, 1070, 1144.90 in years 1 to 5.
 */
import { isList, one, type Decimal } from './decimal.ts';
import { monthsPerYear } from './rate.ts';

/** One rate for all steps, or one a step. */
export type Escalator = Decimal | readonly Decimal[];

/** Whose anniversaries count: the contract's (co-terminous, the default) or the line's own. */
export type Anchor = 'contract' | 'line';

export interface Stepping {
	readonly anchor?: Anchor | undefined;
	/** First month of the line; matters to its own anniversaries. */
	readonly start?: number | undefined;
	readonly holdYears?: number | undefined;
}

/** Steps taken by `month` (whole months from signing). */
export function escalatorSteps(
	month: number,
	{ anchor = 'contract', start = 0, holdYears = 0 }: Stepping
): number {
	const elapsed = anchor === 'line' ? month - start : month;
	return Math.max(0, Math.floor(elapsed / monthsPerYear) - holdYears);
}

/** Price factor after so many steps; 1 before the first. */
export function escalatorFactor(escalator: Escalator, steps: number): Decimal {
	if (!isList(escalator)) return escalator.plus(1).pow(steps);
	return escalator.slice(0, steps).reduce((factor, rate) => factor.times(rate.plus(1)), one);
}
