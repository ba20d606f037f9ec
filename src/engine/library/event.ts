/**
 * Events: what a disaster strikes, what it takes, what must happen before restores may start, how often.
 *
 * An event names no architecture. Which copies it takes follows from where a pool lies, whether it is
 * online, who can delete it and what is locked. `inTurn` says that there are several like events (one
 * for each login, account, region or service level), of which each is played by itself.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';
import { media } from './pool.ts';

const phase = z.strictObject({
	id: fields.idField,
	name: fields.textField,
	takes: figure(fields.timeField),
	/** Restores from these media wait for it; all when absent. */
	media: z.array(z.enum(media)).min(1).optional(),
	/** Only what has to be copied back waits: not what is mounted or booted where it lies. */
	copiedOnly: z.boolean().default(false)
});

/** Which machines have to be brought back. */
const machines = z.strictObject({
	/** At the struck site; at every site of the customer's own; in the cloud; all; or none. */
	at: z.enum(['site', 'own-sites', 'cloud', 'everywhere', 'nowhere']),
	/** Part of them, spread evenly over the workloads; all when absent. */
	share: figure(fields.shareField).optional(),
	/** Bytes of each that have to come back; the whole machine when absent. */
	bytesEach: figure(fields.sizeField).optional()
});

const copies = z.strictObject({
	/** Everything that lies at the struck site. */
	site: z.boolean().default(false),
	/** What lies on production's own array, in its tenant or its account. */
	withProduction: z.boolean().default(false),
	/** Whatever is online and not locked, at the customer's own sites or everywhere. */
	online: z.enum(['none', 'own-sites', 'everywhere']).default('none'),
	/** What it takes in the struck room, where backup stands in the same room as production. */
	sameRoom: z.array(z.enum(media)).default([]),
	/** The newest set on its way by hand. */
	shipment: z.boolean().default(false)
});

export const eventSchema = sourced({
	schema: z.literal('bidwright/event@1'),
	id: fields.idField,
	name: fields.textField,
	/** What it does, in about six words. */
	does: fields.textField,
	/** Its place in the matrix. */
	order: z.number().int().min(1).max(999),
	/** The site that is struck unless the bid names one: the first of this role. */
	strikes: z.enum(['primary', 'secondary', 'branch', 'cloud']).default('primary'),
	machines,
	copies: copies.prefault({}),
	inTurn: z.enum(['login', 'cloud-account', 'cloud-region', 'cloud-provider', 'level']).optional(),
	/** Time for which data had been corrupted when it was noticed; younger points are not clean. */
	corruptedFor: figure(fields.timeField).optional(),
	before: z.array(phase).default([]),
	/** Events that its frequency counts too: theirs is taken off where both are summed. */
	includes: z.array(fields.idField).default([]),
	perYear: figure(z.number().min(0).max(1000))
});

export type LibraryEvent = z.output<typeof eventSchema>;
export type EventPhase = LibraryEvent['before'][number];
