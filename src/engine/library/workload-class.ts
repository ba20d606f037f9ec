/**
 * Workload classes: what is assumed of a kind of data until somebody measures it.
 *
 * Example: a database is assumed to rewrite 10 % of its bytes a day, most of it in a small hot set.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';

const workloadClass = z.strictObject({
	id: fields.idField,
	name: fields.textField,
	changePerDay: figure(fields.changeField),
	growthPerYear: figure(fields.growthField),
	/** Bytes stored per byte read, first full, compressed in the engine's blocks. */
	storedShare: figure(fields.shareField),
	/** The same for changed data. */
	changedStoredShare: figure(fields.shareField),
	/** Share of a machine's bytes that is the same on its sisters (operating system, template). */
	commonShare: figure(fields.shareField),
	/** Share of the bytes that takes most of the change, and how much of it. */
	hotShare: figure(fields.shareField),
	hotWeight: figure(fields.shareField),
	/** What one machine asks of the storage that it runs from; what is usual when absent. */
	iopsPerMachine: figure(z.number().min(0)).optional()
});

export const workloadClassesSchema = sourced({
	schema: z.literal('bidwright/workload-classes@1'),
	classes: z.array(workloadClass).min(1)
});

export type WorkloadClass = z.output<typeof workloadClass>;
export type WorkloadClasses = z.output<typeof workloadClassesSchema>;
