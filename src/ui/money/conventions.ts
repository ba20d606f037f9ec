/** The conventions that the figures of this page follow, out of those that the engine names. */
import { conventions } from '#engine/finance/index.ts';

const used = new Set([
	'month-grid',
	'start-of-month',
	'closing-instant',
	'contract-years',
	'effective-monthly-rate',
	'nominal-flows',
	'dated-rate',
	'half-away-from-zero',
	'once-per-amount',
	'sums-of-rounded',
	'npv-rounded-once',
	'vat-apart',
	'stepped-escalator',
	'support-from-year-two',
	'committed-either-way',
	'unpriced',
	'npv-month-grid',
	'irr-sign-change',
	'stays-paid-back',
	'after-counter-offer'
]);

export const usedConventions = conventions.filter(({ id }) => used.has(id));
