/**
 * A counted chain from its first run to its last, and the run after which it occupied most.
 *
 * Law: after each run and its retention, occupied = bytes of all files + working space; the peak is
 * the first run at which that is largest. Differences below 1 part in 10^12 are rounding, not size.
 * The cost is proportional to the runs. The state of a run is rebuilt by running up to it again.
 * Example: forward, n = 7, 1 TiB at 60 %, 5 % daily from 2026-01-05: the peak is 2026-01-11.
 */
import { secondsPerDay } from '../../units/index.ts';
import { firstDueInstants, runCopy } from './copy.ts';
import { count, emptyFileSet, totalBytesOf, type FileSet } from './files.ts';
import { mergeOldest, runWithFulls, writeFull, writeIncrement, type FullDays } from './forward.ts';
import type { CountedPlan } from './plan.ts';
import { runReplica, writeDisk } from './replica.ts';
import { stateOf, type CountedState } from './report.ts';
import { moveOldPoints } from './retire.ts';
import { runReverse } from './reverse.ts';
import { hasPeriodicFulls } from './schedule.ts';
import { workingSpaceBytesAt } from './sizes.ts';

const roundingShare = 1e-12;

export interface CountedChain {
	/** The state at the first run after which most space was occupied. */
	readonly peak: CountedState;
	/** The state after the last run. */
	readonly last: CountedState;
}

/** Runs the plan. Throws when it has no run, or keeps no point. */
export function countedChain(plan: CountedPlan): CountedChain {
	if (!(plan.everySeconds > 0) || !(plan.endSeconds > plan.startSeconds)) {
		throw new RangeError('A counted chain needs a first run before its end and time between runs.');
	}
	if (!(plan.retentionPoints >= 1)) {
		throw new RangeError(`A counted chain keeps 1 point or more, not ${plan.retentionPoints}.`);
	}
	let peakRun = 0;
	let peakBytes = 0;
	const last = runUntil(plan, runsOf(plan) - 1, (run, set) => {
		const bytes = totalBytesOf(set) + workingSpaceBytesAt(plan, measuredSeconds(plan, run));
		if (bytes <= peakBytes * (1 + roundingShare)) return;
		peakBytes = bytes;
		peakRun = run;
	});
	const peak = runUntil(plan, peakRun, () => undefined);
	return { peak: stateAt(peak, peakRun), last: stateAt(last, runsOf(plan) - 1) };
}

const runsOf = ({ startSeconds, endSeconds, everySeconds }: CountedPlan): number =>
	Math.ceil((endSeconds - startSeconds) / everySeconds);

const runSeconds = (plan: CountedPlan, run: number): number =>
	plan.startSeconds + run * plan.everySeconds;

/** The first full is measured when the second run begins; a replica's disk at once. */
const measuredSeconds = (plan: CountedPlan, run: number): number =>
	runSeconds(plan, run === 0 && plan.chain !== 'replica' ? 1 : run);

function stateAt(set: FileSet, run: number): CountedState {
	const seconds = runSeconds(set.plan, run);
	return stateOf(set, seconds, measuredSeconds(set.plan, run));
}

function runUntil(
	plan: CountedPlan,
	lastRun: number,
	after: (run: number, set: FileSet) => void
): FileSet {
	const set = emptyFileSet(plan);
	const step = firstRun(set);
	after(0, set);
	for (let run = 1; run <= lastRun; run += 1) {
		const seconds = runSeconds(plan, run);
		step(seconds);
		moveOldPoints(set, seconds);
		after(run, set);
	}
	return set;
}

/** Makes the first run and returns what makes every further one. */
function firstRun(set: FileSet): (seconds: number) => void {
	const { plan } = set;
	const start = plan.startSeconds;
	if (plan.chain === 'replica') {
		writeDisk(set, start);
		return (seconds) => runReplica(set, seconds);
	}
	count(set, writeFull(set, start, plan.chain !== 'copy'));
	const fullDays: FullDays = { active: Math.floor(start / secondsPerDay), synthetic: NaN };
	if (plan.chain === 'reverse') return (seconds) => runReverse(set, seconds, fullDays);
	if (plan.chain === 'copy') {
		const due = firstDueInstants(plan.gfs, start);
		return (seconds) => runCopy(set, seconds, due);
	}
	if (hasPeriodicFulls(plan)) return (seconds) => runWithFulls(set, seconds, fullDays);
	return (seconds) => {
		writeIncrement(set, seconds);
		mergeOldest(set, seconds);
	};
}
