/**
 * Grounds: why a finding matters, in a sentence that a customer can check, with its source.
 *
 * A finding says what is wrong with this bid; its ground says what that did to others, or which law
 * of the trade it breaks. Texts of the practice owner, by the id of the finding.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { confidences, sourced } from './figure.ts';

const ground = z.strictObject({
	finding: fields.idField,
	because: fields.textField,
	source: fields.idField,
	confidence: z.enum(confidences, { error: `expected one of ${confidences.join(', ')}` })
});

export const groundsSchema = sourced({
	schema: z.literal('bidwright/grounds@1'),
	grounds: z.array(ground).min(1)
});

export type Ground = z.output<typeof ground>;
