/**
 * Rules of the bill of materials: what is bought, and what its quantity follows. Code knows these
 * drivers; files choose among them.
 *
 * Drivers of one kind add up, because a box that serves two pools or two movements has to serve both;
 * the parts are the cheapest that meet every kind.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure } from './figure.ts';

const ofPool = { pool: fields.idField };
const ofMovement = { movement: fields.idField };
/** Only what a pool holds; without it, everything that the design protects. */
const inPool = { pool: fields.idField.optional() };
/** In TiB instead of TB. */
const binary = { binary: z.boolean().default(false) };
const positive = figure(z.number().positive());

const equipment = [
	z.strictObject({ by: z.literal('usable'), ...ofPool }),
	z.strictObject({ by: z.literal('raw'), ...ofPool }),
	/** What a movement writes to its target, and what it reads from the pool it starts from. */
	z.strictObject({ by: z.literal('ingest'), ...ofMovement }),
	z.strictObject({ by: z.literal('read'), ...ofMovement }),
	/** Reading so much of what the pool protects back within the RTO of each level, in its order. */
	z.strictObject({ by: z.literal('restore'), ...ofPool, share: figure(fields.shareField) }),
	/** Cores of the movement's `cores` stage, or beside them so many for each (a third, for example). */
	z.strictObject({
		by: z.literal('cores'),
		...ofMovement,
		forEach: positive.optional(),
		atLeast: figure(fields.countField).optional()
	}),
	/** Memory for such cores. */
	z.strictObject({
		by: z.literal('memory'),
		...ofMovement,
		forEach: positive.optional(),
		perCore: figure(fields.sizeField),
		atLeast: figure(fields.sizeField).optional()
	}),
	z.strictObject({ by: z.literal('drives'), ...ofMovement }),
	z.strictObject({
		by: z.literal('cartridges'),
		...ofPool,
		spare: figure(fields.shareField)
	}),
	z.strictObject({ by: z.literal('slots'), ...ofPool })
] as const;

const licences = [
	/** Machines, in the packs of the product; classes that are counted by size instead name it. */
	z.strictObject({
		by: z.literal('machines'),
		...inPool,
		bySize: z
			.array(z.strictObject({ class: fields.idField, each: figure(fields.sizeField) }))
			.default([])
	}),
	/** Users, the most of a year (high-water mark). Of several kinds the one that wants most licences counts. */
	z.strictObject({
		by: z.literal('users'),
		...inPool,
		kinds: z.array(z.strictObject({ class: fields.idField, usersPerLicence: positive })).min(1),
		growthPerYear: figure(fields.growthField).optional()
	}),
	/** Terabytes of front-end data at the end of each contract year, rounded up. */
	z.strictObject({ by: z.literal('front-end-tb'), ...inPool, binary: z.boolean() })
] as const;

const metered = [
	/** Front-end data with what a service bills beside it (bins, versions), month by month. */
	z.strictObject({
		by: z.literal('protected-tb'),
		...inPool,
		...binary,
		beside: figure(z.number().min(0).max(10))
	}),
	/** Terabytes stored in a pool, or billed for it where the product has a minimum of days. */
	z.strictObject({ by: z.literal('stored-tb'), ...ofPool, ...binary }),
	/** Millions of objects that a movement writes. */
	z.strictObject({
		by: z.literal('put-requests'),
		...ofMovement,
		objectSize: figure(fields.sizeField)
	}),
	/** What restore tests read back: so many parts of a full a year, as bytes or as millions of objects. */
	z.strictObject({
		by: z.literal('tested-tb'),
		...ofPool,
		...binary,
		perYear: figure(z.number().min(0).max(400))
	}),
	z.strictObject({
		by: z.literal('test-requests'),
		...ofPool,
		objectSize: figure(fields.sizeField),
		perYear: figure(z.number().min(0).max(400))
	}),
	/** Cartridges out of the library. */
	z.strictObject({ by: z.literal('vaulted-cartridges'), ...ofPool })
] as const;

const others = [
	z.strictObject({ by: z.literal('count'), count: positive }),
	/** Effort: so much in any case, and so much more per 100 TB of front-end data at the start. */
	z.strictObject({
		by: z.literal('effort'),
		base: figure(z.number().min(0)),
		per100Tb: figure(z.number().min(0))
	})
] as const;

const driver = z.discriminatedUnion('by', [...equipment, ...licences, ...metered, ...others]);

export const ruleSchema = z
	.strictObject({
		id: fields.idField,
		label: fields.textField,
		/** Either a family, from which the smallest combination is chosen, or one product. */
		family: fields.idField.optional(),
		product: fields.idField.optional(),
		/** Every driver must be met. */
		meets: z.array(driver).min(1),
		/** Units that may fail together while every driver is still met: 1 is N-1. */
		spare: figure(fields.countField).optional(),
		/** Fewest units that work together at all. */
		atLeast: figure(fields.countField).optional()
	})
	.refine(({ family, product }) => (family === undefined) !== (product === undefined), {
		error: 'expected either a family or a product'
	});

export type Rule = z.output<typeof ruleSchema>;
export type Driver = Rule['meets'][number];
/** The driver of one kind: `DriverBy<'raw'>`. */
export type DriverBy<By extends Driver['by']> = Extract<Driver, { by: By }>;
