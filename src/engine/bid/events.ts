/**
 * What a bid says of the library's events: which count here, how often, where they strike and whom.
 * An event that is not named counts as the library has it.
 */
import { z } from 'zod';
import { known } from './known.ts';
import { countField, idField, timeField } from './quantity.ts';

export const eventSettingSchema = z.strictObject({
	/** Id of an event of the library. */
	id: idField,
	/** Left out of the matrix and of every sum. */
	off: z.boolean().default(false),
	/** How often a year. */
	perYear: known(z.number().min(0, 'expected 0 or more').max(1000)).optional(),
	/** The site that it strikes. */
	site: idField.optional(),
	/** How many machines it strikes there, instead of the event's share. */
	machines: countField.optional(),
	/** Backup stands in the same room as production and is struck with it. */
	sameRoom: z.boolean().default(false),
	/** How long data had been corrupted when it was noticed. */
	corruptedFor: known(timeField).optional()
});

export type EventSetting = z.output<typeof eventSettingSchema>;
