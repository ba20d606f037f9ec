/**
 * Measures: what is added to a design, or changed in it, to end a finding. Data over the mechanisms
 * that architectures use, so a new measure is a new file.
 *
 * `changes` alter pools that are there (lock them, hand their keys to somebody else); `pools`,
 * `movements` and `billOfMaterials` add to the design. A movement from `first-copy` starts at the
 * pool that holds the design's first copy, whatever that is called.
 * Example: "lock the object copy under its own account" changes every object pool and buys two days.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';
import { movementSchema } from './movement.ts';
import { lockSchema, mediumField, placeField, poolSchema } from './pool.ts';
import { danglingNames } from './references.ts';
import { ruleSchema } from './rule.ts';

/** Stands in a measure's movements for the pool that holds a design's first copy. */
export const firstCopy = 'first-copy';

const change = z.strictObject({
	/** Which pools of a design it alters: of these media, at these places where named. */
	of: z.strictObject({
		media: z.array(mediumField).min(1),
		places: z.array(placeField).min(1).optional()
	}),
	set: z.strictObject({
		authority: fields.textField.optional(),
		immutable: z.literal(true).optional(),
		lock: lockSchema.optional()
	})
});

export const measureSchema = sourced({
	schema: z.literal('bidwright/measure@1'),
	id: fields.idField,
	/** What one does, for the customer: "Lock the object copy under its own account". */
	name: fields.textField,
	/** What happens then, in a sentence. */
	effect: fields.textField,
	changes: z.array(change).default([]),
	pools: z.array(poolSchema).default([]),
	movements: z.array(movementSchema).default([]),
	billOfMaterials: z.array(ruleSchema).default([]),
	/** Limits of a design, word for word, that end with it, and those that come with it. */
	lifts: z.array(fields.textField).default([]),
	limits: z.array(fields.textField).default([]),
	/** Days between two restore tests that come with it. */
	restoreTestEvery: figure(fields.daysField).optional(),
	/** Administration hours a week per 100 TB of front-end data that it adds. */
	administration: figure(z.number().min(0)).optional()
}).superRefine((measure, context) => {
	if (measure.changes.length + measure.pools.length + measure.billOfMaterials.length === 0)
		context.addIssue({
			code: 'custom',
			message: 'does nothing; expected changes, pools or a billOfMaterials'
		});
	const movements = measure.movements.map((movement) =>
		movement.from === firstCopy ? { ...movement, from: 'sources' } : movement
	);
	for (const { path, message } of danglingNames({ ...measure, movements }))
		context.addIssue({ code: 'custom', path: [...path], message });
});

export type Measure = z.output<typeof measureSchema>;
