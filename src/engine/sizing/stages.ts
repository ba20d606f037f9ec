/**
 * Stages of a movement with what was bought: the rate of each for a whole run, or for one machine
 * alone, which is one stream, one core and one drive.
 *
 * Example: 32 machines at once at 150 MB/s read 4.8 GB/s; one machine alone reads 150 MB/s.
 */
import type { Bid } from '../bid/index.ts';
import { linkBetween, siteName, type DesignPool } from '../design/index.ts';
import type { Stage } from '../library/index.ts';
import type { Load } from './load.ts';
import type { StageRate } from './result.ts';

/** What stages need to know of the rest of the design. */
export interface StageContext {
	readonly bid: Bid;
	readonly linkShare: number;
	readonly placed: readonly DesignPool[];
	/** What a rule's units provide together, spare ones lost, by rule id. */
	readonly bought: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

export interface RunKind {
	readonly of: 'nightly' | 'full';
	/** Every machine at once, or the largest one alone. */
	readonly by: 'all' | 'one';
}

/** Bytes of the sources by the site on which they live, in the order in which sites appear. */
function bytesBySite({ held }: Load): ReadonlyMap<string, number> {
	const bytes = new Map<string, number>();
	for (const { group } of held)
		for (const [site, own] of group.bytesBySite) bytes.set(site, (bytes.get(site) ?? 0) + own);
	return bytes;
}

/** A line that carries a part of what a movement moves: the whole moves at most at rate ÷ part. */
function lineRate(one: string, other: string, part: number, context: StageContext): StageRate {
	const { bid, linkShare } = context;
	const link = linkBetween(bid, one, other);
	const usable = link && link.bandwidth.value * (link.usableShare?.value ?? linkShare);
	return {
		label: `line ${siteName(one, bid)} to ${siteName(other, bid)}`,
		bytesPerSecond: usable === undefined ? null : usable / part
	};
}

/** The narrower of two lines; one of unknown rate is the narrowest. */
const narrower = (one: StageRate, other: StageRate): StageRate =>
	(other.bytesPerSecond ?? -1) < (one.bytesPerSecond ?? -1) ? other : one;

/** A line between two sites, and the part of what is moved that it carries. */
export interface Crossing {
	readonly from: string;
	readonly to: string;
	readonly part: number;
}

/** Lines on the way into the pool: between two pools' sites, or from where sources live; none inside a site. */
export function linesInto(load: Load, { placed }: StageContext): readonly Crossing[] {
	const siteOf = (id: string) => placed.find((pool) => pool.id === id)?.siteId;
	const { from, to } = load.movement;
	const target = siteOf(to);
	if (target === undefined) return [];
	const source = siteOf(from);
	if (source !== undefined) return source === target ? [] : [{ from: source, to: target, part: 1 }];
	const bySite = bytesBySite(load);
	const total = [...bySite.values()].reduce((sum, bytes) => sum + bytes, 0);
	return [...bySite]
		.filter(([site, bytes]) => site !== target && bytes > 0)
		.map(([site, bytes]) => ({ from: site, to: target, part: bytes / total }));
}

/** The line into the pool, of several the narrowest; null where none is crossed. */
function linkRate(load: Load, context: StageContext): StageRate | null {
	const rates = linesInto(load, context).map(({ from, to, part }) =>
		lineRate(from, to, part, context)
	);
	return rates.length === 0 ? null : rates.reduce(narrower);
}

function stageRate(
	stage: Stage,
	kind: RunKind,
	load: Load,
	context: StageContext
): StageRate | null {
	const { held, pool } = load;
	const provided = (rule: string, what: string): number | null =>
		context.bought.get(rule)?.[what] ?? null;
	const atOnce = (all: number): number => (kind.by === 'one' ? Math.min(all, 1) : all);
	switch (stage.kind) {
		case 'source': {
			const all = held.reduce((sum, { group }) => sum + group.machines, 0);
			const machines = atOnce(Math.min(all, stage.machinesAtOnce.value));
			return {
				label: kind.by === 'one' ? 'reads of one machine' : `reads of ${machines} machines at once`,
				bytesPerSecond: machines * stage.perMachine.value
			};
		}
		case 'cores': {
			const cores = provided(stage.rule, 'cores');
			const perCore = (kind.of === 'full' ? stage.fullPerCore : stage.incrementalPerCore).value;
			return {
				label: kind.by === 'one' ? 'one proxy core' : `proxies, ${cores ?? 0} cores`,
				bytesPerSecond: cores === null ? null : atOnce(cores) * perCore
			};
		}
		case 'network':
			return { label: stage.label, bytesPerSecond: stage.rate.value };
		case 'link':
			return linkRate(load, context);
		case 'target':
			return {
				label: `writes to ${pool.name.toLowerCase()}`,
				bytesPerSecond: provided(stage.rule, stage.provides)
			};
		case 'drives': {
			const drives = provided(stage.rule, 'drives');
			const each = stage.perDrive.value * stage.streaming.value;
			return {
				label: kind.by === 'one' ? 'one tape drive' : `${drives ?? 0} tape drives`,
				bytesPerSecond: drives === null ? null : atOnce(drives) * each
			};
		}
	}
}

/** Rates of the stages that a run passes, in their order; a line inside one site is no stage. */
export const stageRates = (
	load: Load,
	kind: RunKind,
	context: StageContext
): readonly StageRate[] =>
	load.movement.stages.flatMap((stage) => stageRate(stage, kind, load, context) ?? []);
