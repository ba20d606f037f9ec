/**
 * Standards packs: what a law, a standard or good practice asks of backups, as data over a small
 * vocabulary of mechanisms that the guardrails can check. The wording is ours; the clause says where
 * the real text stands.
 *
 * Copies are counted beside production, so "three copies" of 3-2-1 are `copies: 2`. What no design
 * can show (a written policy, keys kept apart) is `attested`: it is said, and a person signs for it.
 * Example: `{ clause: "10.5.1", asks: audit history of twelve months, need: { of: retention, … } }`.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { confidences, figure, sourced } from './figure.ts';

const least = figure(z.number().int().min(1).max(5));

const need = z.discriminatedUnion('of', [
	/** Copies beside production. */
	z.strictObject({ of: z.literal('copies'), atLeast: least }),
	/** Kinds of media, production's own disk among them. */
	z.strictObject({ of: z.literal('media'), atLeast: least }),
	/** Copies on another site than the data, or in the cloud outside production's account. */
	z.strictObject({ of: z.literal('elsewhere'), atLeast: least }),
	/** Copies that are offline, or whose deletion is refused. */
	z.strictObject({ of: z.literal('locked-or-offline'), atLeast: least }),
	/** No one account may be able to delete every copy. */
	z.strictObject({ of: z.literal('separate-authority') }),
	/** No copy counts that lies on production's own array, in its tenant or its account. */
	z.strictObject({ of: z.literal('apart-from-production') }),
	/** Age that the oldest kept point reaches at least. */
	z.strictObject({ of: z.literal('retention'), atLeast: figure(fields.daysField) }),
	/** Longest time between two restore tests. */
	z.strictObject({ of: z.literal('restore-tested'), every: figure(fields.daysField) }),
	/** Everything has a service level. */
	z.strictObject({ of: z.literal('everything-protected') }),
	/** What a design cannot show and a person has to state. */
	z.strictObject({ of: z.literal('attested') })
]);

const rule = z.strictObject({
	id: fields.idField,
	/** Where it stands: "Article 12(3)", "10.5.1". */
	clause: fields.textField,
	/** What it asks for, in our words: a clause that ends a sentence. */
	asks: fields.textField,
	/** Where we read it, and how sure that is. */
	source: fields.idField,
	confidence: z.enum(confidences, { error: `expected one of ${confidences.join(', ')}` }),
	need
});

export const standardSchema = sourced({
	schema: z.literal('bidwright/standard@1'),
	id: fields.idField,
	name: fields.textField,
	kind: z.enum(['law', 'standard', 'practice'], {
		error: 'expected law, standard or practice'
	}),
	/** Whom it binds, in a sentence. */
	binds: fields.textField,
	rules: z.array(rule).min(1)
});

export type Standard = z.output<typeof standardSchema>;
export type StandardRule = Standard['rules'][number];
export type StandardNeed = StandardRule['need'];
