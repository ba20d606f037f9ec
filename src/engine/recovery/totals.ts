/**
 * The figures of a whole run: how many are back by when, what was promised and missed, what it cost.
 *
 * An RTO counts from the event, not from the opening of the queue: it is missed when usableAt is
 * unknown or later. An RPO is missed when more data is lost, or nothing is known of it.
 * cost = Σ costPerHour · usableAt ÷ 3600 over those that become usable: whoever shows it must show
 * beside it how many never do.
 * Example: usable after 2 h at 500 an hour costs 1000.
 */
import { meets } from './instant.ts';
import type { RestoreQueue } from './queue.ts';
import type { RestoreTimeline } from './timeline.ts';

export interface RestoreTotals {
	/** Null when none ever is. */
	readonly lastUsableAt: number | null;
	readonly neverUsable: number;
	readonly curve: RestoreCurve;
	/** Ids in alphabetical order. */
	readonly rtoMisses: readonly string[];
	readonly rpoMisses: readonly string[];
	/** In the currency of the hourly costs. */
	readonly cost: number;
}

export interface RestoreCurve {
	/** The times asked for. */
	readonly at: readonly number[];
	/** Restores usable by then. */
	readonly usable: readonly number[];
	/** Bytes restored by then, part of a restore included. */
	readonly deliveredBytes: readonly number[];
}

/** `jobs` in the order of the queue. */
export function totalsOf(
	queue: RestoreQueue,
	jobs: readonly RestoreTimeline[],
	deliveredBytes: readonly number[]
): RestoreTotals {
	const usable = Float64Array.from(jobs.flatMap(({ usableAt }) => usableAt ?? [])).sort();
	const at = queue.curveAt ?? [];
	return {
		lastUsableAt: usable.at(-1) ?? null,
		neverUsable: jobs.length - usable.length,
		curve: { at, usable: at.map((time) => countBy(usable, time)), deliveredBytes },
		rtoMisses: missed(
			queue,
			(job) => job.rtoSeconds,
			jobs,
			(job) => job.usableAt
		),
		rpoMisses: missed(
			queue,
			(job) => job.rpoSeconds,
			jobs,
			(job) => job.dataLostSeconds
		),
		cost: jobs.reduce(
			(sum, { usableAt }, place) =>
				sum + ((queue.jobs[place]?.costPerHour ?? 0) * (usableAt ?? 0)) / 3600,
			0
		)
	};
}

/** How many of the ascending times are at most `limit`. */
function countBy(ascending: Float64Array, limit: number): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (meets(ascending[middle] ?? 0, limit)) low = middle + 1;
		else high = middle;
	}
	return low;
}

function missed(
	{ jobs }: RestoreQueue,
	promised: (job: RestoreQueue['jobs'][number]) => number | null | undefined,
	timelines: readonly RestoreTimeline[],
	reached: (timeline: RestoreTimeline) => number | null
): readonly string[] {
	return jobs
		.filter((job, place) => {
			const limit = promised(job) ?? null;
			const timeline = timelines[place];
			const value = timeline ? reached(timeline) : null;
			return limit !== null && (value === null || !meets(value, limit));
		})
		.map(({ id }) => id)
		.sort();
}
