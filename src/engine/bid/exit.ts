/**
 * What leaving, keeping and renewing the incumbent comes to, as far as somebody knows; and what a
 * candidate changes in it. Everything is optional: the library's defaults stand in, marked assumed.
 *
 * Example: a contract that ends in month 3 with a renewal uplift of 6 % costs 100 a month until then
 * and 106 after it; an early exit costs its fee only if the system goes before month 3.
 */
import { z } from 'zod';
import { costCategories } from './cost-category.ts';
import { known } from './known.ts';
import { amountField, dateField, shareField, sizeField } from './quantity.ts';

const monthsField = (most: number) =>
	z.number().int().min(0, `expected 0 to ${most} months`).max(most);

const legacyField = z.enum(['keep', 'carry-over', 'none'], {
	error: 'expected keep, carry-over or none'
});
/**
 * What happens to the restore points that the old system still has to hold: it is kept readable,
 * they are carried over, or they need nothing (the new design reads them, or nobody wants them).
 */
export type Legacy = z.output<typeof legacyField>;

/** Fields of the incumbent. */
export const exitFields = {
	/** Share by which the prices under contract rise when it is renewed. */
	renewalUplift: known(shareField).optional(),
	/** Months for which the contract goes on when notice came too late. */
	renewalMonths: monthsField(120).optional(),
	/** What buying out of the contract costs; without it, the contract is paid to its end. */
	earlyExit: known(amountField).optional(),
	/** Share that the incumbent will probably take off to stay. */
	counterOffer: known(shareField).optional(),
	/** Categories that it would be taken off; without them, software and support. */
	counterOfferOn: z
		.array(z.enum(costCategories, { error: `expected some of ${costCategories.join(', ')}` }))
		.min(1, 'expected at least one category')
		.optional(),
	/** What the books still show for it at the start; a memo, never a payment. */
	bookValue: known(amountField).optional(),
	/** Months until the books show nothing. */
	bookMonths: monthsField(240).optional(),
	/** Bytes of restore points that it holds, where they were measured; else computed. */
	retained: known(sizeField).optional(),
	/** Day on which the last of them may go; else computed from the service levels. */
	retainedUntil: dateField.optional(),
	legacy: legacyField.optional()
};

/** Fields of a candidate: what is its own in the change. */
export const changeOverFields = {
	/** Months for which the incumbent still runs beside this candidate. */
	dualRunningMonths: monthsField(36).optional(),
	legacy: legacyField.optional(),
	/** Years after which its hardware is bought again. */
	hardwareLifeYears: z.number().int().min(1, 'expected 1 to 20 years').max(20).optional(),
	/** Share of the hardware's price that a named buyer pays at the end. */
	residualShare: known(shareField).optional()
};
