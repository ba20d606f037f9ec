/**
 * A scenario as it stands in a file → what predictions read, or one sentence why not.
 *
 * What may be left out has the value that says nothing: no hot set, no growth, nothing in common, the
 * engine's own options. What decides the bytes must be there; nothing is guessed for it.
 */
import { z } from 'zod';
import type { ReductionScenario } from './scenario.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const bytes = z.int().positive();
const ratio = z.number().positive();

const retention = z
	.strictObject({
		last: count.default(0),
		hourly: count.default(0),
		daily: count.default(0),
		weekly: count.default(0),
		monthly: count.default(0),
		yearly: count.default(0),
		full_every_days: z.int().positive().optional()
	})
	.refine(
		({ full_every_days: _, ...counts }) => Object.values(counts).some((kept) => kept > 0),
		'keeps nothing; expected for example {"daily": 7}'
	);

const inputs = z
	.object({
		engine: z.string(),
		engine_options: z
			.record(z.string(), z.union([z.string(), z.number(), z.boolean().transform(String)]))
			.default({}),
		layout: z.enum(['image', 'files']),
		machines: z.int().positive(),
		machine_bytes: bytes,
		extent_bytes: bytes,
		common_share: share.default(0),
		daily_change: share,
		hot_fraction: share.default(0),
		hot_weight: share.default(0),
		hot_run_extents: z.int().positive().default(1),
		growth_per_year: z.number().min(0).default(0),
		days: z.int().positive(),
		retention,
		prune_every_days: z.int().positive(),
		start_date: z.iso.date(),
		compress_ratio_sample: z
			.object({ zstd3: ratio.optional(), gzip6: ratio.optional() })
			.default({}),
		compress_ratio_by_block: z.record(z.string().regex(/^\d+$/), ratio).default({})
	})
	.refine((read) => read.extent_bytes <= read.machine_bytes, {
		path: ['extent_bytes'],
		message: 'is larger than a machine'
	});

const scenario = z.object({
	id: z.string(),
	inputs,
	measured: z
		.object({
			first_full_bytes: bytes.optional(),
			final_repo_bytes: bytes.optional(),
			peak_repo_bytes: bytes.optional(),
			final_kept_days: z.array(count).optional()
		})
		.default({}),
	layout_noise_std_pct: z.number().min(0).nullish(),
	known_limit: z.string().optional()
});

/** Reads one scenario. Throws a RangeError that names each place and what was expected there. */
export function readScenario(value: unknown): ReductionScenario {
	const read = scenario.safeParse(value);
	if (read.success) return read.data;
	const places = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
	throw new RangeError(`not a scenario to predict: ${places.join('; ')}`);
}
