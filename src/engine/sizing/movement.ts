/**
 * Movements, timed: rate = the slowest stage (stages overlap); seconds = bytes ÷ rate.
 *
 * Beside the runs of everything, the largest single machine on its own: however wide the stages are,
 * it is one stream, and often the last to be done.
 * Example: 10 TB a night at 720 MB/s take 3 h 51; a machine of 10 TB at 100 MB/s takes 27 h 47 in full.
 */
import type { EstateRow } from '../design/index.ts';
import { uniqueShare } from '../reduction/index.ts';
import { growthFactor, secondsPerDay } from '../units/index.ts';
import type { Load } from './load.ts';
import type { JobSizing, MovementSizing, Run, StageRate } from './result.ts';
import { stageRates, type RunKind, type StageContext } from './stages.ts';
import { changedShareIn, storedShareIn } from './stored.ts';

function runOf(bytes: number, stages: readonly StageRate[]): Run {
	const known = stages.filter((stage) => stage.bytesPerSecond !== null);
	const bottleneck = known.reduce<StageRate | null>(
		(slowest, stage) =>
			slowest && (slowest.bytesPerSecond ?? 0) <= (stage.bytesPerSecond ?? 0) ? slowest : stage,
		null
	);
	const rate = bottleneck?.bytesPerSecond ?? null;
	const unknown = stages.some((stage) => stage.bytesPerSecond === null);
	const seconds = bytes === 0 ? 0 : unknown || rate === null || rate === 0 ? null : bytes / rate;
	return { bytes, seconds, stages, bottleneck };
}

/** Carried by hand: the journey takes as long as it takes, whatever is in the box. */
function carriedRun(bytes: number, seconds: number): Run {
	const stages = [{ label: 'carried by hand', bytesPerSecond: null }];
	return { bytes, seconds: bytes === 0 ? 0 : seconds, stages, bottleneck: null };
}

type RunTimer = (kind: RunKind, bytes: number) => Run;

/** Times runs of one movement; the stages of a kind of run are worked out once. */
function timerOf(load: Load, context: StageContext): RunTimer {
	const { carried } = load.movement;
	if (carried) return (_, bytes) => carriedRun(bytes, carried.value);
	const rates = new Map<string, readonly StageRate[]>();
	return (kind, bytes) => {
		const key = `${kind.of} ${kind.by}`;
		const stages = rates.get(key) ?? stageRates(load, kind, context);
		rates.set(key, stages);
		return runOf(bytes, stages);
	};
}

const largestOn = ({ workload, growthPerYear }: EstateRow, day: number): number =>
	(workload.largest?.value ?? 0) * growthFactor(growthPerYear.value, day);

/** The largest machine whose size somebody stated, at the end of the horizon; null when nobody did. */
function largestJob(load: Load, run: RunTimer, horizonDays: number): JobSizing | null {
	const { movement, pool, held } = load;
	if (movement.from !== 'sources') return null;
	const row = held.reduce<EstateRow | null>((largest, { group: { largest: one } }) => {
		if (!one) return largest;
		return largest && largestOn(one, horizonDays) <= largestOn(largest, horizonDays)
			? largest
			: one;
	}, null);
	const every = held.find(({ group }) => group.level.id === row?.level?.id)?.policy.everySeconds;
	if (!row || every === undefined) return null;
	const bytes = largestOn(row, horizonDays);
	const asStored = movement.form === 'as-stored';
	const whole = asStored ? storedShareIn(pool, row.storedShare.value) : 1;
	const changed = asStored ? changedShareIn(pool, row.changedStoredShare) : 1;
	const share = uniqueShare(row.curve, every / secondsPerDay);
	return {
		workloadId: row.workload.id,
		workloadName: row.workload.name,
		nightly: run({ of: 'nightly', by: 'one' }, bytes * share * changed),
		full: run({ of: 'full', by: 'one' }, bytes * whole)
	};
}

/** Times the runs of a movement with what was bought. */
export function timeMovement(
	load: Load,
	context: StageContext,
	horizonDays: number
): MovementSizing {
	const run = timerOf(load, context);
	return {
		movementId: load.movement.id,
		name: load.movement.name,
		nightly: run({ of: 'nightly', by: 'all' }, load.nightlyBytes),
		nightlyLimitSeconds: load.nightlyLimitSeconds,
		full: load.fullBytes === null ? null : run({ of: 'full', by: 'all' }, load.fullBytes),
		fullLimitSeconds: load.fullLimitSeconds,
		isBusiestHour: load.movement.during === 'always',
		first: run({ of: 'full', by: 'all' }, load.firstBytes),
		largestJob: load.movement.during === 'always' ? null : largestJob(load, run, horizonDays)
	};
}
