/**
 * Movements: what fills a pool, from the sources or from another pool, through stages of which the
 * slowest sets the rate.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure } from './figure.ts';

const stage = z.discriminatedUnion('kind', [
	/** Reading production: so much per machine at once, up to so many machines. */
	z.strictObject({
		kind: z.literal('source'),
		perMachine: figure(fields.throughputField),
		machinesAtOnce: figure(fields.countField)
	}),
	/** Cores bought by a rule; full and incremental runs differ because small reads cost more. */
	z.strictObject({
		kind: z.literal('cores'),
		rule: fields.idField,
		fullPerCore: figure(fields.throughputField),
		incrementalPerCore: figure(fields.throughputField)
	}),
	/** What nobody buys by the piece, useful rate: the network of the place, a provider's throttle. */
	z.strictObject({
		kind: z.literal('network'),
		label: fields.textField.default('local network'),
		rate: figure(fields.throughputField)
	}),
	/** A link of the bid between two places; unknown when the bid has none. */
	z.strictObject({ kind: z.literal('link') }),
	/** What the target pool takes in, from the units that a rule bought. */
	z.strictObject({ kind: z.literal('target'), rule: fields.idField, provides: z.enum(['ingest']) }),
	/** Drives bought by a rule, each at its rate times the share of time it really streams. */
	z.strictObject({
		kind: z.literal('drives'),
		rule: fields.idField,
		perDrive: figure(fields.throughputField),
		streaming: figure(fields.shareField)
	})
]);

export const movementSchema = z.strictObject({
	id: fields.idField,
	name: fields.textField,
	/** `sources` or a pool. */
	from: fields.idField,
	to: fields.idField,
	/** Changed blocks for ever, or a full again with every full of the target's chain. */
	sends: z.enum(['changes', 'fulls-and-changes']),
	/** As stored (compressed, deduplicated) or as read. */
	form: z.enum(['as-read', 'as-stored']),
	/** In the backup window, any time of the day, or write by write as production writes. */
	during: z.enum(['window', 'day', 'always']),
	/** For `always`: what the busiest hour writes, as a multiple of the day's average. */
	peak: figure(z.number().min(1).max(100)).optional(),
	/** Carried by hand: no link, but so much delay. */
	carried: figure(fields.timeField).optional(),
	stages: z.array(stage)
});

export type Movement = z.output<typeof movementSchema>;
export type Stage = Movement['stages'][number];
