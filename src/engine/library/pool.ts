/**
 * Pools: where a copy lies, who can delete it, what part of a service level it keeps and how its
 * bytes are kept.
 *
 * A pool says by its number from which copy on it is wanted, and by `takes` for whom it is there at
 * all. Two pools that hold one copy together (a staging disk before tape, a cold class behind a warm
 * one) count once: the second is `partOf` the first. What follows production when production is
 * deleted is no copy, and `notACopyBecause` says why.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure } from './figure.ts';
import { poolRestoreSchema } from './restore.ts';

const places = ['primary', 'secondary', 'cloud', 'vault'] as const;
export const media = ['disk', 'dedup', 'snapshot', 'object', 'tape', 'service'] as const;
export type Medium = (typeof media)[number];
export const mediumField = z.enum(media);
export const placeField = z.enum(places);

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

const chunked = z.strictObject({
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
});

/** A copy that follows every write, and the writes of so long a history, to go back to any moment. */
const journal = z.strictObject({
	kind: z.literal('journal'),
	history: figure(fields.daysField),
	/** Distance between two moments to which one can go back. */
	checkpointEvery: figure(fields.timeField),
	/** Bytes of journal per byte written. */
	perWritten: figure(z.number().min(1).max(5)),
	/** A journal is never smaller than this, and grows in such steps, machine by machine. */
	leastPerMachine: figure(fields.sizeField).optional(),
	step: figure(fields.sizeField).optional()
});

const store = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('chain') }),
	z.strictObject({ kind: z.literal('cloned'), block: figure(fields.sizeField) }),
	chunked,
	z.strictObject({
		kind: z.literal('snapshot'),
		/** False on production's own storage, where only what was overwritten takes room. */
		whole: z.boolean().default(true)
	}),
	z.strictObject({ kind: z.literal('tape') }),
	journal
]);

/** For whom a pool is there; what is not named is not asked. */
const takes = z.strictObject({
	/** Service levels that lose at most so much data, this length included; for example 1 h. */
	rpoUpTo: fields.timeField.optional(),
	/** Service levels that may lose more than this. */
	rpoAbove: fields.timeField.optional(),
	/** Workload classes that it can protect. */
	classes: z.array(fields.idField).min(1).optional(),
	/** Workload classes that it cannot. */
	notClasses: z.array(fields.idField).min(1).optional()
});

/** How an immutable pool locks, where it holds points beyond the policy. */
export const lockSchema = z.strictObject({
	/** Days for which it locks at least. */
	atLeast: figure(fields.daysField).optional(),
	/** Days of a generation, whose blocks share one lock; locks are renewed with each. */
	generation: figure(fields.daysField).optional()
});

export const poolSchema = z.strictObject({
	id: fields.idField,
	name: fields.textField,
	medium: mediumField,
	place: placeField,
	/** 1 = beside production, 2 = the second copy … A level that wants fewer copies is not in it. */
	copy: z.number().int().min(1).max(5),
	/** Copies that a level has to want for this pool to hold it, where that is not its own number. */
	wantedFromCopies: z.number().int().min(1).max(4).optional(),
	/** The pool with which it holds one copy together; without it, it is a copy of its own. */
	partOf: fields.idField.optional(),
	/** Set for what follows production into every deletion: the reason, a clause. It counts as no copy. */
	notACopyBecause: fields.textField.optional(),
	takes: takes.default({}),
	/** On production's own array, in its tenant or its account: what takes production there takes this. */
	withProduction: z.boolean().default(false),
	/** Whose cloud it lies in; pools with the same words go with it. */
	provider: fields.textField.default('the cloud provider'),
	/** Who can delete it; pools with the same words share one fate. */
	authority: fields.textField,
	online: z.boolean(),
	/** Deletion is refused until the policy's time, or a longer lock that a level asks for, is over. */
	immutable: z.boolean(),
	lock: lockSchema.optional(),
	/** How data comes back: over the wire, where it lies, after it was fetched, or by starting the replica. */
	restores: z.enum(['streams', 'mounts', 'recalls', 'boots']).default('streams'),
	/**
	 * Set where copies for test and development can be handed out without copying: the share of its
	 * bytes that such a copy writes itself.
	 */
	virtualCopies: figure(fields.shareField).optional(),
	/** Where restoring from it differs from what its medium usually takes. */
	restore: poolRestoreSchema.default({}),
	/** Which part of the policy the pool keeps. */
	keeps: z.enum(['all', 'short-term', 'long-term']).default('all'),
	/** Nothing older is kept here, whatever the policy wants. */
	keepsAtMost: figure(fields.daysField).optional(),
	/** Distance between two points at least; a level that runs more often is thinned to this here. */
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

export type Pool = z.output<typeof poolSchema>;
export type Restores = Pool['restores'];
export type JournalStore = z.output<typeof journal>;
