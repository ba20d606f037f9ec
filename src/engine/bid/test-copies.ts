/**
 * Copies for test and development: whole copies of a workload that the customer keeps today so that
 * developers have data, how often each is made anew and how long they wait for it.
 *
 * Example: two copies of a database of 3 TB, made anew four times a year within three days each.
 */
import { z } from 'zod';
import { known } from './known.ts';

export const testCopiesSchema = z.strictObject({
	/** Whole copies that are kept today. */
	copies: known(
		z.number().int('expected a whole number').min(1, 'expected at least 1 copy').max(100)
	),
	/** Times a year that each copy is made anew. */
	refreshesPerYear: known(z.number().min(0, 'expected 0 or more').max(366)).optional(),
	/** Working days from asking for a copy to having it, today. */
	daysToHave: known(z.number().min(0, 'expected 0 or more').max(366)).optional()
});

export type TestCopies = z.output<typeof testCopiesSchema>;
