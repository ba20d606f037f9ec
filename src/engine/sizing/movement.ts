/**
 * Movements: how much has to move in a run, how fast each stage lets it, and how long that takes.
 *
 * rate = the slowest stage (stages overlap); seconds = bytes ÷ rate. A nightly run carries what
 * changed since the run before; a full run carries everything. Both are taken at the end of the
 * horizon, when there is most.
 * Example: 100 TB in 8 h need 3.47 GB/s.
 */
import type { Bid } from '../bid/index.ts';
import { linkBetween, siteName, type DesignPool, type EstateRow } from '../design/index.ts';
import type { Movement, Pool, Stage } from '../library/index.ts';
import { uniqueShare } from '../reduction/index.ts';
import { growthFactor, secondsPerDay } from '../units/index.ts';
import type { MovementSizing, Run, StageRate } from './result.ts';
import { changedShareIn, storedShareIn, type PoolGroup } from './stored.ts';

export interface Load {
	readonly movement: Movement;
	readonly pool: Pool;
	/** Bytes of the nightly run and of a full run; null when the mechanism repeats no fulls. */
	readonly nightlyBytes: number;
	readonly fullBytes: number | null;
	readonly nightlyLimitSeconds: number;
	readonly fullLimitSeconds: number;
}

/** Bytes that one run of each group carries, at the end of the horizon, as read or as stored. */
function changedBytes(
	movement: Movement,
	pool: Pool,
	held: readonly PoolGroup[],
	day: number
): number {
	return held.reduce((total, { group, everySeconds }) => {
		const size = group.frontEndBytes * growthFactor(group.growthPerYear, day);
		const share =
			movement.form === 'as-stored' ? changedShareIn(pool, group.changedStoredShare) : 1;
		return total + size * uniqueShare(group.curve, everySeconds / secondsPerDay) * share;
	}, 0);
}

function fullBytes(
	movement: Movement,
	pool: Pool,
	held: readonly PoolGroup[],
	day: number
): number {
	return held.reduce((total, { group }) => {
		const size = group.frontEndBytes * growthFactor(group.growthPerYear, day);
		const share = movement.form === 'as-stored' ? storedShareIn(pool, group.storedShare) : 1;
		return total + size * share;
	}, 0);
}

/** What a movement has to carry and by when. Outside the window a run may last until the next one. */
export function loadOf(
	movement: Movement,
	pool: Pool,
	held: readonly PoolGroup[],
	window: Bid['window'],
	horizonDays: number
): Load {
	const longestInterval = Math.max(secondsPerDay, ...held.map(({ everySeconds }) => everySeconds));
	const inWindow = movement.during === 'window';
	return {
		movement,
		pool,
		nightlyBytes: changedBytes(movement, pool, held, horizonDays),
		fullBytes:
			movement.sends === 'fulls-and-changes' ? fullBytes(movement, pool, held, horizonDays) : null,
		nightlyLimitSeconds: inWindow ? window.nightly : longestInterval,
		fullLimitSeconds: inWindow ? (window.weekend ?? window.nightly) : longestInterval
	};
}

/** What stages need to know of the rest of the design. */
export interface StageContext {
	readonly bid: Bid;
	readonly rows: readonly EstateRow[];
	readonly linkShare: number;
	readonly placed: readonly DesignPool[];
	/** Units that a rule bought, and what they provide together, by rule id. */
	readonly bought: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

const provided = (context: StageContext, rule: string, what: string): number | null =>
	context.bought.get(rule)?.[what] ?? null;

/** Share of the protected bytes whose site is another than the pool's: they have to cross a line. */
function remoteShare(context: StageContext, siteId: string): number {
	const all = context.rows.filter((row) => row.level);
	const total = all.reduce((sum, row) => sum + row.workload.frontEnd.value, 0);
	const away = all.reduce(
		(sum, row) => sum + (row.workload.site === siteId ? 0 : row.workload.frontEnd.value),
		0
	);
	return total === 0 ? 0 : away / total;
}

/** The line into the pool: between two pools' sites, or from the sources that live elsewhere. */
function linkRate(load: Load, context: StageContext): StageRate | null {
	const target = context.placed.find(({ id }) => id === load.movement.to);
	const source = context.placed.find(({ id }) => id === load.movement.from);
	if (!target) return null;
	const usable = (one: string, other: string, share: number): StageRate => {
		const link = linkBetween(context.bid, one, other);
		const rate =
			link && (link.bandwidth.value * (link.usableShare?.value ?? context.linkShare)) / share;
		return {
			label: `line ${siteName(one, context.bid)} to ${siteName(other, context.bid)}`,
			bytesPerSecond: rate ?? null
		};
	};
	if (source)
		return source.siteId === target.siteId ? null : usable(source.siteId, target.siteId, 1);
	const away = remoteShare(context, target.siteId);
	const elsewhere = context.rows.find((row) => row.level && row.workload.site !== target.siteId);
	return elsewhere && away > 0 ? usable(elsewhere.workload.site, target.siteId, away) : null;
}

function stageRate(
	stage: Stage,
	kind: 'nightly' | 'full',
	load: Load,
	context: StageContext
): StageRate | null {
	switch (stage.kind) {
		case 'source': {
			const machines = context.rows.reduce(
				(sum, row) => sum + (row.level ? row.workload.count : 0),
				0
			);
			const atOnce = Math.min(machines, stage.machinesAtOnce.value);
			return {
				label: `reads of ${atOnce} machines at once`,
				bytesPerSecond: atOnce * stage.perMachine.value
			};
		}
		case 'cores': {
			const cores = provided(context, stage.rule, 'cores');
			const perCore = (kind === 'full' ? stage.fullPerCore : stage.incrementalPerCore).value;
			return {
				label: `proxies, ${cores ?? 0} cores`,
				bytesPerSecond: cores === null ? null : cores * perCore
			};
		}
		case 'network':
			return { label: 'local network', bytesPerSecond: stage.rate.value };
		case 'link':
			return linkRate(load, context);
		case 'target':
			return {
				label: `writes to ${load.pool.name.toLowerCase()}`,
				bytesPerSecond: provided(context, stage.rule, stage.provides)
			};
		case 'drives': {
			const drives = provided(context, stage.rule, 'drives');
			const rate = drives === null ? null : drives * stage.perDrive.value * stage.streaming.value;
			return { label: `${drives ?? 0} tape drives`, bytesPerSecond: rate };
		}
	}
}

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

/** Times both runs of a movement with what was bought. */
export function timeMovement(load: Load, context: StageContext): MovementSizing {
	const { carried, stages } = load.movement;
	const run = (kind: 'nightly' | 'full', bytes: number): Run =>
		carried
			? carriedRun(bytes, carried.value)
			: runOf(
					bytes,
					stages.flatMap((stage) => stageRate(stage, kind, load, context) ?? [])
				);
	return {
		movementId: load.movement.id,
		name: load.movement.name,
		nightly: run('nightly', load.nightlyBytes),
		nightlyLimitSeconds: load.nightlyLimitSeconds,
		full: load.fullBytes === null ? null : run('full', load.fullBytes),
		fullLimitSeconds: load.fullLimitSeconds
	};
}

/** Bytes per second that a movement must reach to be done in time. */
export const wantedRate = (load: Load): number =>
	Math.max(
		load.nightlyBytes / load.nightlyLimitSeconds,
		load.fullBytes === null ? 0 : load.fullBytes / load.fullLimitSeconds
	);
