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

const places = ['primary', 'secondary', 'cloud', 'vault'] as const;
const media = ['disk', 'dedup', 'snapshot', 'object', 'tape', 'service'] as const;
export type Medium = (typeof media)[number];

const chain = z.discriminatedUnion('style', [
	z.strictObject({ style: z.literal('independent') }),
	z.strictObject({ style: z.literal('forever-forward') }),
	z.strictObject({
		style: z.literal('forward-incremental'),
		fullEvery: figure(fields.daysField),
		full: z.enum(['synthetic', 'active'])
	}),
	z.strictObject({ style: z.literal('tape-sets'), fullEvery: figure(fields.daysField) })
]);

const store = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('chain') }),
	z.strictObject({ kind: z.literal('cloned'), block: figure(fields.sizeField) }),
	z.strictObject({
		kind: z.literal('chunked'),
		chunk: figure(fields.sizeField),
		scope: z.enum(['machine', 'pool']),
		/** Share of the pool that cleaning leaves occupied by what was deleted. */
		unreclaimed: figure(fields.shareField),
		/** Days between two cleanings; what is deleted in between still occupies its bytes. */
		cleaningEvery: figure(fields.daysField),
		/**
		 * Share of a changed block, in the blocks in which change is counted, that is new to the
		 * smaller chunks of this store; 1 without it.
		 */
		newInChanged: figure(fields.shareField).optional()
	}),
	z.strictObject({ kind: z.literal('snapshot') }),
	z.strictObject({ kind: z.literal('tape') })
]);

const pool = z.strictObject({
	id: fields.idField,
	name: fields.textField,
	medium: z.enum(media),
	place: z.enum(places),
	/** 1 = beside production, 2 = the second copy … A level that wants fewer copies is not in it. */
	copy: z.number().int().min(1).max(4),
	/** Who can delete it; pools with the same words share one fate. */
	authority: fields.textField,
	online: z.boolean(),
	/** Deletion is refused until the policy's time is over. */
	immutable: z.boolean(),
	/** Which part of the policy the pool keeps. */
	keeps: z.enum(['all', 'short-term', 'long-term']).default('all'),
	/** Points a day at most; a level that runs more often is thinned to this here. */
	runsAtMostEvery: figure(fields.timeField).optional(),
	chain,
	store,
	/** How much of the class's saving by compression this pool gets: 1 all of it, 0 stored as read. */
	compression: figure(fields.shareField),
	metadata: figure(fields.shareField),
	/** Working space in parts of the first full (merges, transforms, test mounts). */
	workingSpace: figure(z.number().min(0).max(5)),
	fillLimit: figure(fields.shareField),
	/** Raw bytes per usable byte: RAID, erasure coding, spares. 1 for services and tape. */
	rawPerUsable: figure(z.number().min(1).max(5))
});

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
	/** The local network of the place, useful rate. */
	z.strictObject({ kind: z.literal('network'), rate: figure(fields.throughputField) }),
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

const movement = z.strictObject({
	id: fields.idField,
	name: fields.textField,
	/** `sources` or a pool. */
	from: fields.idField,
	to: fields.idField,
	/** Changed blocks for ever, or a full again with every full of the target's chain. */
	sends: z.enum(['changes', 'fulls-and-changes']),
	/** As stored (compressed, deduplicated) or as read. */
	form: z.enum(['as-read', 'as-stored']),
	/** In the backup window, or any time of the day. */
	during: z.enum(['window', 'day']),
	/** Carried by hand: no link, but so much delay. */
	carried: figure(fields.timeField).optional(),
	stages: z.array(stage)
});

/** What a rule's quantity follows. Code knows these drivers; files choose among them. */
const driver = z.discriminatedUnion('by', [
	z.strictObject({ by: z.literal('usable'), pool: fields.idField }),
	z.strictObject({ by: z.literal('raw'), pool: fields.idField }),
	z.strictObject({ by: z.literal('ingest'), movement: fields.idField }),
	z.strictObject({ by: z.literal('cores'), movement: fields.idField }),
	z.strictObject({ by: z.literal('drives'), movement: fields.idField }),
	z.strictObject({
		by: z.literal('cartridges'),
		pool: fields.idField,
		spare: figure(fields.shareField)
	}),
	z.strictObject({ by: z.literal('slots'), pool: fields.idField }),
	z.strictObject({ by: z.literal('machines') }),
	/** Terabytes of front-end data at the end of each contract year, rounded up. */
	z.strictObject({ by: z.literal('front-end-tb'), binary: z.boolean() }),
	/** Terabytes stored in a pool, metered month by month. */
	z.strictObject({ by: z.literal('stored-tb'), pool: fields.idField }),
	/** Cartridges out of the library, metered month by month. */
	z.strictObject({ by: z.literal('vaulted-cartridges'), pool: fields.idField }),
	z.strictObject({ by: z.literal('count'), count: figure(z.number().positive()) }),
	/** Effort: so much in any case, and so much more per 100 TB of front-end data at the start. */
	z.strictObject({
		by: z.literal('effort'),
		base: figure(z.number().min(0)),
		per100Tb: figure(z.number().min(0))
	})
]);

const rule = z.strictObject({
	id: fields.idField,
	label: fields.textField,
	/** Either a family, from which the smallest combination is chosen, or one product. */
	family: fields.idField.optional(),
	product: fields.idField.optional(),
	/** Every driver must be met. */
	meets: z.array(driver).min(1)
});

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
	pools: z.array(pool).min(1),
	movements: z.array(movement).min(1),
	billOfMaterials: z.array(rule).min(1),
	/** Administration hours a week per 100 TB of front-end data. */
	administration: figure(z.number().min(0))
});

export type Architecture = z.output<typeof architectureSchema>;
export type Pool = Architecture['pools'][number];
export type Movement = Architecture['movements'][number];
export type Stage = Movement['stages'][number];
export type Rule = Architecture['billOfMaterials'][number];
export type Driver = Rule['meets'][number];
