/**
 * How fast data comes back: what restoring from a medium takes, for all designs alike. A pool may
 * say otherwise for itself; what products provide (reading, IOPS, drives) goes before both.
 *
 * Example: an appliance of 15 GB/s ingest, reading 0.7 of it, 0.4 bytes restored per byte read:
 * 4.2 GB/s of restored data.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';

const above0 = z.number().positive();

const restoring = {
	/** Restores at once. */
	streams: figure(fields.countField),
	/** What one of them reads at most. */
	perStream: figure(fields.throughputField),
	/** Before any byte moves: find the point, prepare the target. */
	overhead: figure(fields.timeField),
	/** Bytes restored per byte read. */
	rehydration: figure(z.number().positive().max(1)),
	/** Reading per ingest, where no product says how fast it reads. */
	readPerIngest: figure(above0),
	/** From start to usable where it is mounted or booted. */
	mount: figure(fields.timeField),
	/** Mounted machines that move to their own storage at once; 0: they stay where they are. */
	moving: figure(z.number().int().min(0).max(10_000)),
	/** What all mounted machines together may ask for, where no product says it. */
	iops: figure(above0),
	/** Bytes read per byte wanted, because sets of several machines lie interleaved. */
	multiplexed: figure(z.number().min(1).max(64)),
	/** Until the first byte can be read of what has to be fetched: a courier, an archive class. */
	recall: figure(fields.timeField)
};

/** What a pool may say for itself. */
export const poolRestoreSchema = z.strictObject(restoring).partial();

const medium = z
	.strictObject(restoring)
	.omit({ recall: true, multiplexed: true })
	.partial({ iops: true });

export const restoringSchema = sourced({
	schema: z.literal('bidwright/restoring@1'),
	media: z.strictObject({
		disk: medium,
		dedup: medium,
		snapshot: medium,
		object: medium,
		service: medium
	}),
	tape: z.strictObject({
		overhead: figure(fields.timeField),
		load: figure(fields.timeField),
		locate: figure(fields.timeField),
		/** Rewind, unload and eject. */
		unload: figure(fields.timeField)
	}),
	/** Until the first byte of what has to be fetched, where neither pool nor carrier say it. */
	recall: figure(fields.timeField),
	/** What production's storage takes in while machines are restored to it, at each site. */
	targetWrite: figure(fields.throughputField),
	/** What a machine asks of the storage that it runs from, where its class does not say it. */
	iopsPerMachine: figure(z.number().min(0)),
	/** Until what nothing is left of runs again: built anew, without data. */
	rebuild: figure(fields.timeField)
});

export type Restoring = z.output<typeof restoringSchema>;
export type MediumRestoring = Restoring['media']['disk'];
