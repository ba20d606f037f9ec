/**
 * Architectures: pools, movements and bill-of-materials rules as data over mechanisms that the code
 * knows. A new architecture is a new file, not new code.
 *
 * A pool holds one copy. A movement fills it, from the sources or from another pool. A rule buys
 * products until what they provide meets what the pools and movements need.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';
import { movementSchema } from './movement.ts';
import { poolSchema } from './pool.ts';
import { danglingNames } from './references.ts';
import { ruleSchema } from './rule.ts';

export const architectureSchema = sourced({
	schema: z.literal('bidwright/architecture@1'),
	id: fields.idField,
	name: fields.textField,
	/** How data comes back, in about five words. */
	method: fields.textField,
	/** What it is, for the customer: two or three sentences. */
	summary: fields.textField,
	/** What it does not protect against, each a short sentence. */
	limits: z.array(fields.textField).min(1),
	/** False for what customers have and nobody should be sold: it can be today's, and is not proposed. */
	offered: z.boolean().default(true),
	/** None at all is an architecture too: no backup. */
	pools: z.array(poolSchema),
	movements: z.array(movementSchema),
	billOfMaterials: z.array(ruleSchema),
	/** Days between two restore tests that the design carries out; without it, none is promised. */
	restoreTestEvery: figure(fields.daysField).optional(),
	/** Administration hours a week per 100 TB of front-end data. */
	administration: figure(z.number().min(0))
}).superRefine((architecture, context) => {
	for (const { path, message } of danglingNames(architecture))
		context.addIssue({ code: 'custom', path: [...path], message });
});

export type Architecture = z.output<typeof architectureSchema>;
