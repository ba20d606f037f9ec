/** Value: how far a benefit is believed by how its frequency is known, and statistics that are refused. */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';

export const valueSchema = sourced({
	schema: z.literal('bidwright/value@1'),
	/** Share of a benefit that is counted. */
	trust: z.strictObject({
		measured: figure(fields.shareField),
		supplied: figure(fields.shareField),
		assumed: figure(fields.shareField)
	}),
	/** Working days from asking for a virtual copy to having it. */
	virtualCopyDays: figure(z.number().min(0).max(366)),
	refused: z.array(z.strictObject({ claim: fields.textField, because: fields.textField }))
});

export type ValueFigures = z.output<typeof valueSchema>;
