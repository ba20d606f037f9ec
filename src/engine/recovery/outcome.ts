/** What leaves the simulator: the timeline of every restore, totals, and what held them up. */
import { delaysOf, type Delay } from './delays.ts';
import type { Run } from './run.ts';
import { timelineOf, type RestoreTimeline } from './timeline.ts';
import { totalsOf, type RestoreTotals } from './totals.ts';
import { resourceUses, slotUses, type ResourceUse, type SlotUse } from './use.ts';

export interface RestoreOutcome extends RestoreTotals {
	/** In the order of the queue. */
	readonly jobs: readonly RestoreTimeline[];
	readonly resources: readonly ResourceUse[];
	readonly slots: readonly SlotUse[];
	/** Where the time of those that became usable went, the longest first; they add up to all of it. */
	readonly delays: readonly Delay[];
	/** The longest but for dependencies: who waits for another waits for what holds that one up. */
	readonly bottleneck: Delay | null;
}

export function outcomeOf(run: Run): RestoreOutcome {
	const jobs = new Array<RestoreTimeline>(run.plan.jobs.length);
	run.plan.jobs.forEach(({ place }, job) => (jobs[place] = timelineOf(run, job)));
	const delays = delaysOf(run);
	return {
		jobs,
		...totalsOf(run.plan.queue, jobs, run.curve.bytes),
		resources: resourceUses(run),
		slots: slotUses(run),
		delays,
		bottleneck: delays.find(({ cause }) => cause !== 'dependencies') ?? null
	};
}
