/**
 * From an event to the timeline: survivors first, then the queue.
 *
 * Each restore names a workload. The copy chosen for it says how it comes back (pool, mode, tapes …),
 * laid over what the restore says itself; pointAt = chosen point − event. Without a clean copy it has
 * no pool and never comes back. A workload that was not hit needs no restore: it is left out, and
 * whatever depends on it need not wait.
 * Example: headquarters lost, tape in the vault: the restore reads the library's tape, three days old.
 */
import type { RestoreOutcome } from './outcome.ts';
import type { RestoreJob, RestoreQueue } from './queue.ts';
import { simulateRestores } from './simulate.ts';
import { findSurvivors, type CopiesSurvival, type Survivors } from './survivors.ts';
import type { DisasterEvent, Topology, WorkloadCopy } from './topology.ts';

/** A restore before it is known from which copy. */
export type WorkloadRestore = Omit<RestoreJob, 'pool' | 'pointAt'> & { readonly workload: string };

export type RecoveryPlan = Omit<RestoreQueue, 'jobs'> & {
	readonly jobs: readonly WorkloadRestore[];
};

export interface Recovery {
	readonly survivors: Survivors;
	readonly outcome: RestoreOutcome;
}

/** Throws a RangeError when a restore names a workload that the topology lacks, or its chosen copy cannot say how. */
export function recover(topology: Topology, event: DisasterEvent, plan: RecoveryPlan): Recovery {
	const survivors = findSurvivors(topology, event);
	const survivalOf = new Map(survivors.workloads.map((survival) => [survival.id, survival]));
	const copiesOf = new Map(topology.workloads.map(({ id, copies }) => [id, copies]));
	const untouched = new Set<string>();
	const jobs: RestoreJob[] = [];
	for (const restore of plan.jobs) {
		const survival = survivalOf.get(restore.workload);
		const copies = copiesOf.get(restore.workload);
		if (survival === undefined || copies === undefined)
			throw new RangeError(
				`restore "${restore.id}" names the workload "${restore.workload}", which the topology does not have`
			);
		if (survival.hit) jobs.push(jobFrom(restore, survival, copies, event.at ?? 0));
		else untouched.add(restore.id);
	}
	const waiting = untouched.size === 0 ? jobs : jobs.map((job) => withoutWaiting(job, untouched));
	return { survivors, outcome: simulateRestores({ ...plan, jobs: waiting }) };
}

function jobFrom(
	restore: WorkloadRestore,
	{ chosenCopy, chosenPointAt }: CopiesSurvival,
	copies: readonly WorkloadCopy[],
	eventAt: number
): RestoreJob {
	if (chosenCopy === null || chosenPointAt === null) return { ...restore, pool: null };
	const from = copies.find(({ id }) => id === chosenCopy)?.restore;
	if (from === undefined)
		throw new RangeError(
			`copy "${chosenCopy}" of workload "${restore.workload}" does not say how it is restored; give it a pool`
		);
	return { ...restore, ...from, pointAt: chosenPointAt - eventAt };
}

const withoutWaiting = (job: RestoreJob, untouched: ReadonlySet<string>): RestoreJob =>
	job.dependsOn ? { ...job, dependsOn: job.dependsOn.filter((id) => !untouched.has(id)) } : job;
