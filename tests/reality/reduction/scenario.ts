/**
 * A run of a real backup engine: what it was given, and what it stored.
 *
 * Bytes everywhere; days count from 0, the first full. Only `inputs` may be read by a prediction.
 */
export interface ScenarioInputs {
	readonly engine: string;
	readonly engine_options: Readonly<Record<string, string | number>>;
	/** `image`: one disk image a machine; `files`: every extent is a file, 64 to a directory. */
	readonly layout: 'image' | 'files';
	readonly machines: number;
	readonly machine_bytes: number;
	readonly extent_bytes: number;
	readonly common_share: number;
	readonly daily_change: number;
	readonly hot_fraction: number;
	readonly hot_weight: number;
	readonly hot_run_extents: number;
	readonly growth_per_year: number;
	readonly days: number;
	/** How many to keep by rule, 0 without it; chains keep the points of so many days. */
	readonly retention: {
		readonly last: number;
		readonly hourly: number;
		readonly daily: number;
		readonly weekly: number;
		readonly monthly: number;
		readonly yearly: number;
		readonly full_every_days?: number | undefined;
	};
	readonly prune_every_days: number;
	readonly start_date: string;
	/** Raw ÷ compressed of a sample in one stream. */
	readonly compress_ratio_sample: {
		readonly zstd3?: number | undefined;
		readonly gzip6?: number | undefined;
	};
	/** The same in independent blocks of so many bytes. */
	readonly compress_ratio_by_block: Readonly<Record<string, number>>;
}

export interface RepositoryBytes {
	readonly first_full_bytes: number;
	readonly final_repo_bytes: number;
	readonly peak_repo_bytes: number;
}

export interface ReductionScenario {
	readonly id: string;
	readonly inputs: ScenarioInputs;
	/** Bytes, as far as they were measured, and the days whose points were there at the end. */
	readonly measured: {
		readonly [figure in keyof RepositoryBytes]?: number | undefined;
	} & { readonly final_kept_days?: readonly number[] | undefined };
	/** Relative standard deviation of the daily bytes between estates with the same inputs, percent. */
	readonly layout_noise_std_pct?: number | null | undefined;
	/** What the laws are known to leave out here; the case then informs and is not required. */
	readonly known_limit?: string | undefined;
}
