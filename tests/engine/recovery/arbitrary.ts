/** Arbitrary queues that can be run, with corners more likely than chance would have them. */
import fc from 'fast-check';
import type { RestoreJob, RestorePool, RestoreQueue } from '#engine/recovery/index.ts';
import { gigabyte, megabyte } from './queues.ts';

const rate = (min: number, max: number): fc.Arbitrary<number> =>
	fc.integer({ min, max }).map((value) => value * megabyte);
/** In eighths: two sums of such times are the same or far apart. */
const seconds = (max: number): fc.Arbitrary<number> =>
	fc.oneof(
		fc.constant(0),
		fc.integer({ min: 1, max }),
		fc.integer({ min: 1, max: 8 * max }).map((eighths) => eighths / 8)
	);
const limit = (max: number): fc.Arbitrary<number | null> =>
	fc.option(fc.integer({ min: 1, max }), { nil: null });
const factor = fc.constantFrom(1, 0.5, 0.35);

const anyPools: fc.Arbitrary<readonly RestorePool[]> = fc.tuple(
	fc.record({
		id: fc.constant('disk'),
		readResource: fc.constant('disk-read'),
		streamSlots: limit(3),
		streamBytesPerSecond: fc.option(rate(20, 200), { nil: null }),
		rehydration: factor,
		mountSlots: fc.oneof({ weight: 9, arbitrary: limit(3) }, fc.constant(0)),
		mountSeconds: seconds(500),
		iops: fc.option(fc.integer({ min: 400, max: 1200 }), { nil: null }),
		migrationSlots: fc.oneof({ weight: 4, arbitrary: limit(2) }, fc.constant(0))
	}),
	fc.record({
		id: fc.constant('library'),
		readResource: fc.constant('drives-read'),
		tape: fc.record({
			drives: fc.integer({ min: 1, max: 3 }),
			loadSeconds: seconds(60),
			locateSeconds: seconds(90),
			unloadSeconds: seconds(200),
			driveBytesPerSecond: rate(50, 300)
		})
	}),
	fc.record({ id: fc.constant('cloud'), streamSlots: limit(4) })
);

const tapeNames = ['T1', 'T2', 'T3'];

interface Draft {
	readonly pool: 'disk' | 'mount' | 'library' | 'cloud' | 'none';
	readonly gigabytes: number;
	readonly tapes: readonly number[];
	readonly cap: number | null;
	readonly through: readonly string[];
	readonly waitsFor: readonly number[];
	readonly rest: Partial<RestoreJob>;
}

const anyDraft: fc.Arbitrary<Draft> = fc.record({
	pool: fc.oneof(
		{ weight: 20, arbitrary: fc.constantFrom('disk', 'mount', 'library', 'library', 'cloud') },
		fc.constant('none' as const)
	),
	gigabytes: fc.oneof(
		fc.constantFrom(0, 10),
		fc.integer({ min: 1, max: 100 }),
		fc.double({ min: 0.01, max: 100, noNaN: true })
	),
	tapes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 0, maxLength: 3 }),
	cap: fc.option(rate(10, 150), { nil: null }),
	through: fc.subarray(['lan', 'write'], { minLength: 1 }),
	waitsFor: fc.oneof(
		{ weight: 5, arbitrary: fc.constant([]) },
		fc.array(fc.nat(9), { maxLength: 2 })
	),
	rest: fc.record({
		priority: fc.integer({ min: 1, max: 3 }),
		overheadSeconds: seconds(300),
		retrievalSeconds: fc.constantFrom(0, 0, 0, 0, 1000, 777.7),
		iops: fc.integer({ min: 0, max: 500 }),
		mountSeconds: fc.constantFrom(null, null, 0, 250),
		pointAt: fc.integer({ min: -1e5, max: 0 }),
		rtoSeconds: fc.integer({ min: 0, max: 10_000 }),
		costPerHour: fc.nat(1000)
	})
});

function jobOf(draft: Draft, index: number): RestoreJob {
	const bytes = Math.round(draft.gigabytes * gigabyte);
	const pieces = draft.tapes.map((tape, place) => ({
		tape: tapeNames[tape]!,
		bytes:
			place === 0 ? bytes - (draft.tapes.length - 1) * Math.floor(bytes / 3) : Math.floor(bytes / 3)
	}));
	return {
		...draft.rest,
		id: `j${index}`,
		bytes,
		pool: draft.pool === 'none' ? null : draft.pool === 'mount' ? 'disk' : draft.pool,
		mode: draft.pool === 'mount' ? 'mount' : 'stream',
		through: draft.through,
		rateCapBytesPerSecond: draft.cap,
		sequence: index + 1,
		...(draft.pool === 'library' && pieces.length > 0 ? { tapes: pieces } : {})
	};
}

/** Up to `most` restores; dependencies point anywhere, circles included. */
export const anyQueue = (most: number): fc.Arbitrary<RestoreQueue> =>
	fc
		.tuple(
			anyPools,
			fc.array(anyDraft, { minLength: 1, maxLength: most, size: 'max' }),
			fc.tuple(rate(50, 400), rate(50, 400), rate(50, 300), rate(50, 300)),
			fc.tuple(seconds(1000), seconds(3000))
		)
		.map(([pools, drafts, rates, [decide, recall]]) => ({
			phases: [
				{ id: 'decide', seconds: decide },
				{ id: 'recall', seconds: recall, pool: 'library' }
			],
			resources: ['disk-read', 'drives-read', 'lan', 'write'].map((id, place) => ({
				id,
				bytesPerSecond: rates[place]!
			})),
			pools,
			jobs: drafts.map((draft, index) => ({
				...jobOf(draft, index),
				dependsOn: draft.waitsFor.map((other) => `j${other % drafts.length}`)
			})),
			curveAt: [0, 500, 5000, 1e9]
		}));
