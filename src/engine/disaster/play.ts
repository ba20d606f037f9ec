/** One run as a timetable: every restore with its times, levels, places and resources. */
import type { Design } from './design.ts';
import type { EventRun } from './outcome.ts';
import type {
	EventPlay,
	EventSummary,
	LevelTimes,
	MachineRestore,
	PoolPlaces,
	ReplayLevel
} from './result.ts';
import type { Played, VariantRun } from './run.ts';

function restoreOf(one: Played): MachineRestore {
	const { job, stock, machine, fate, timeline } = one;
	const { workload } = stock.row;
	const { chosen } = fate;
	return {
		id: job.id,
		workloadId: workload.id,
		name: workload.count === 1 ? workload.name : `${workload.name} ${machine}`,
		levelId: stock.kind.level?.id ?? null,
		priority: job.priority ?? 1,
		bytes: Math.min(job.bytes, stock.bytesEach),
		poolId: chosen?.pool.id ?? null,
		way: chosen?.pool.restores ?? null,
		queuedSeconds: timeline.queuedAt,
		startedSeconds: timeline.startedAt,
		usableSeconds: timeline.usableAt,
		completeSeconds: timeline.completeAt,
		dataLostSeconds: one.dataLostSeconds,
		rtoSeconds: job.rtoSeconds ?? null,
		rpoSeconds: job.rpoSeconds ?? null,
		isLate: one.isLate,
		losesTooMuch: one.losesTooMuch,
		drive: timeline.drive,
		neverBecause: chosen && !one.isWayKnown ? 'unknown-line' : timeline.neverBecause,
		costPerHour: job.costPerHour ?? 0
	};
}

const ascending = (times: readonly (number | null)[]): readonly number[] =>
	times.flatMap((time) => time ?? []).sort((one, other) => one - other);

function timesOf(level: ReplayLevel, restores: readonly MachineRestore[]): LevelTimes {
	const own = restores.filter(({ levelId }) => levelId === level.id);
	const usable = ascending(own.map(({ usableSeconds }) => usableSeconds));
	return {
		levelId: level.id,
		name: level.name,
		machines: own.length,
		firstSeconds: usable[0] ?? null,
		// The middle of all that were struck, not of those that came back.
		halfSeconds: usable[Math.ceil(own.length / 2) - 1] ?? null,
		lastSeconds: usable.at(-1) ?? null,
		never: own.length - usable.length,
		rtoMisses: own.filter(({ isLate }) => isLate).length,
		rpoMisses: own.filter(({ losesTooMuch }) => losesTooMuch).length,
		dataLostSeconds: ascending(own.map(({ dataLostSeconds }) => dataLostSeconds)).at(-1) ?? null
	};
}

function placesOf({ outcome, plan }: VariantRun): readonly PoolPlaces[] {
	return outcome.slots
		.flatMap(({ pool, kind, limit, peak, peakIops }) =>
			peak === 0
				? []
				: [
						{
							poolId: pool,
							name: plan.names.get(pool) ?? pool,
							kind,
							limit,
							peak,
							peakIops,
							iops: plan.queue.pools.find(({ id }) => id === pool)?.iops ?? null
						}
					]
		)
		.filter(({ poolId }) => plan.names.has(poolId));
}

export function playOf(
	design: Design,
	event: EventSummary,
	{ runs, outcome }: EventRun,
	run: VariantRun,
	levels: readonly ReplayLevel[]
): EventPlay {
	const restores = run.played.map(restoreOf).sort((one, other) => one.priority - other.priority);
	return {
		candidateId: design.candidateId,
		letter: design.letter,
		name: design.name,
		method: design.method,
		event,
		variant: run.variant.name,
		variants: runs.flatMap(({ variant }) => variant.name ?? []),
		outcome,
		phases: run.plan.phases,
		restores,
		levels: levels.map((level) => timesOf(level, restores)).filter(({ machines }) => machines > 0),
		resources: run.outcome.resources.map((use) => ({
			...use,
			name: run.plan.names.get(use.id) ?? use.id
		})),
		places: placesOf(run)
	};
}
