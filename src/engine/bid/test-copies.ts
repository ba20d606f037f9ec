/**
 * Copies for test and development: whole copies of production that the customer keeps today so that
 * developers have data, how often each is made anew, and what its disk and the waiting cost.
 *
 * Example: two copies of a database of 3 TB, made anew four times a year within three days each, on
 * disk at 900 a TB and year.
 */
import { z } from 'zod';
import { known } from './known.ts';
import { amountField, idField } from './quantity.ts';

const testCopySchema = z.strictObject({
	/** Id of the workload that is copied, once in the list. */
	workload: idField,
	/** Whole copies that are kept today. */
	copies: known(
		z.number().int('expected a whole number').min(1, 'expected at least 1 copy').max(100)
	),
	/** Times a year that each copy is made anew. */
	refreshesPerYear: known(z.number().min(0, 'expected 0 or more').max(366)).optional(),
	/** Working days from asking for a copy to having it, today. */
	daysToHave: known(z.number().min(0, 'expected 0 or more').max(366)).optional()
});

export const testCopiesSchema = z.strictObject({
	of: z.array(testCopySchema).default([]),
	/** What a TB of the disk under the copies costs a year. Without it the disk has no price. */
	diskPerTbYear: known(amountField).optional(),
	/** What a working day of waiting for a copy costs. Without it the waiting has no price. */
	waitingPerDay: known(amountField).optional()
});

export type TestCopies = z.output<typeof testCopiesSchema>;
