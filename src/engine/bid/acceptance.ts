/**
 * Accepted risks: who took which finding upon themselves, when and why. Printed where they sign.
 *
 * An acceptance is given for the figures of the day: `extent` is what the finding said then, in base
 * units, and `sentence` how it said it. A finding that has become worse since is open again.
 */
import { z } from 'zod';
import { dateField, textField } from './quantity.ts';

export const acceptanceSchema = z.strictObject({
	/** Key of the finding: `disk/one-authority/backup-administrator`. */
	finding: z
		.string()
		.regex(
			/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/,
			'expected the key of a finding such as disk/rpo-missed/gold'
		)
		.max(240),
	by: textField,
	role: textField.optional(),
	on: dateField,
	why: textField,
	/** Last day on which it holds; without it, as long as the bid. */
	until: dateField.optional(),
	/** As the finding stood, in the words that were accepted. */
	sentence: textField.optional(),
	/** How far it went: bytes, seconds, days …, as the finding counts. */
	extent: z.number().min(0).optional()
});

export type Acceptance = z.output<typeof acceptanceSchema>;
