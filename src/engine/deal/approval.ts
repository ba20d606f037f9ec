/**
 * Who must agree to a price: nobody from the band upwards, the practice's approvers below it, more of
 * them under the floor or where nothing lies between floor and ceiling, and finance where the deal
 * digs deep into our cash.
 *
 * Shares are compared unrounded. A deal with an unpriced line has no net margin that anybody could
 * agree to; one without a price has none either.
 * Example: 7.7 % net with a policy of 5 % and a band from 8 % needs the sales lead.
 */
import type { DealPractice } from '../library/index.ts';
import { exact } from '../cost/index.ts';
import type { Decimal } from '../finance/index.ts';
import type { CashLow } from './cash.ts';
import type { Terms } from './terms.ts';

export type ApprovalRule =
	'itself' | 'in-the-band' | 'under-the-floor' | 'do-not-bid' | 'incomplete';

export interface ApprovalNeeded {
	readonly rule: ApprovalRule;
	readonly isDeepCash: boolean;
	/** Roles to ask, without repetition; empty when it approves itself or cannot be approved. */
	readonly by: readonly string[];
}

interface Judged {
	readonly netMarginShare: Decimal | null;
	readonly price: Decimal;
	readonly cash: CashLow;
	readonly isComplete: boolean;
	/** Nothing lies between floor and ceiling. */
	readonly isEmptyCorridor: boolean;
}

function ruleOf(netMarginShare: Decimal, isEmptyCorridor: boolean, terms: Terms): ApprovalRule {
	if (isEmptyCorridor) return 'do-not-bid';
	if (netMarginShare.gte(exact(terms.autoApproveFrom.value))) return 'itself';
	return netMarginShare.gte(exact(terms.netMargin.value)) ? 'in-the-band' : 'under-the-floor';
}

/** The rule that a deal meets, and whom to ask. */
export function approvalNeeded(
	{ netMarginShare, price, cash, isComplete, isEmptyCorridor }: Judged,
	terms: Terms,
	approvers: DealPractice['approvers']
): ApprovalNeeded {
	if (!isComplete || netMarginShare === null)
		return { rule: 'incomplete', isDeepCash: false, by: [] };
	const isDeepCash = cash.amount.amount.negated().gt(price.times(exact(terms.deepestCash.value)));
	const rule = ruleOf(netMarginShare, isEmptyCorridor, terms);
	const asked = {
		itself: [],
		'in-the-band': approvers.inTheBand,
		'under-the-floor': approvers.underTheFloor,
		'do-not-bid': approvers.underTheFloor,
		incomplete: []
	} as const satisfies Record<ApprovalRule, readonly string[]>;
	const by = new Set<string>([...asked[rule], ...(isDeepCash ? approvers.deepCash : [])]);
	return { rule, isDeepCash, by: [...by] };
}
