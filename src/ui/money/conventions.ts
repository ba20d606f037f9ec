/** The conventions that the figures of this page follow, out of those that the engine names. */
import { conventions } from '#engine/finance/index.ts';

const used = new Set([
	'month-grid',
	'start-of-month',
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
	'unpriced',
	'npv-month-grid',
	'stays-paid-back'
]);

export const usedConventions = conventions.filter(({ id }) => used.has(id));
