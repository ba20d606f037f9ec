/**
 * From the struck machines and their fates to the restore queue: one restore a machine.
 *
 * Who needs another workload waits until every struck machine of it is usable. Of many machines that
 * is said once, by a restore of no bytes that waits for all of them.
 * Example: 14 machines that need a directory of 6 wait for one such restore, not for 84 pairs.
 */
import type { LibraryEvent } from '../library/index.ts';
import type { Phase, RestoreJob, RestorePool, RestoreQueue } from '../recovery/index.ts';
import type { Kind, Scene, Stock } from './design.ts';
import type { Fate } from './fate.ts';
import type { PlayedPhase } from './result.ts';
import { isMounted, type PoolWay, type Stage } from './stage.ts';
import type { Hit, Strike } from './strike.ts';
import type { Variant } from './variants.ts';
import { wayBack, type NamedResource, type Way } from './way.ts';

/** One machine in the queue. */
export interface Planned {
	readonly job: RestoreJob;
	readonly stock: Stock;
	/** From 1. */
	readonly machine: number;
	readonly fate: Fate;
	readonly isWayKnown: boolean;
}

export interface Plan {
	readonly queue: RestoreQueue;
	/** In the order of the queue's first restores; those that only join come after them. */
	readonly planned: readonly Planned[];
	readonly phases: readonly PlayedPhase[];
	/** What resources, pools and phases are called. */
	readonly names: ReadonlyMap<string, string>;
	readonly unknowns: readonly string[];
}

const lastPriority = 100;
const joinPool: RestorePool = { id: 'joined' };
const joinId = (workloadId: string): string => `joined ${workloadId}`;

/** What restores from one pool to one site have in common. */
interface Route {
	readonly way: Way;
	readonly poolWay: PoolWay;
	readonly through: readonly string[];
}

function routesOf(stage: Stage, strike: Strike, variant: Variant, scene: Scene) {
	const routes = new Map<string, Route>();
	return {
		all: () => [...routes.values()],
		route: (fate: Fate, kind: Kind): Route | null => {
			const { chosen } = fate;
			const poolWay = chosen && stage.ways.get(chosen.pool.id);
			if (!chosen || !poolWay) return null;
			const key = `${chosen.pool.id} ${kind.siteId}`;
			const known = routes.get(key);
			if (known) return known;
			const lost = variant.disaster.sites ?? [];
			const way = wayBack(chosen, kind.siteId, lost, strike.ownSites, stage.design, scene);
			const route = { way, poolWay, through: way.resources.map(({ id }) => id) };
			routes.set(key, route);
			return route;
		}
	};
}

/** What every restore of a stock has in common. */
function commonOf(
	{ stock, bytesEach }: Hit,
	fate: Fate,
	route: Route | null,
	dependsOn: readonly string[]
): Omit<RestoreJob, 'id' | 'bytes'> {
	const { level } = stock.kind;
	const promised = {
		priority: level?.priority ?? lastPriority,
		rtoSeconds: level?.rto ?? null,
		rpoSeconds: level?.rpo ?? null,
		costPerHour: bytesEach === null ? stock.costPerHour : 0,
		pointAt: fate.pointAt,
		dependsOn
	};
	// Over a line of unknown rate nothing moves, and it must not hold a place against those that do.
	if (!route || !fate.chosen || route.way.unknown !== null) return { ...promised, pool: null };
	const { poolWay, through } = route;
	const isMount = isMounted(fate.chosen.pool);
	return {
		...promised,
		pool: poolWay.pool.id,
		mode: isMount ? 'mount' : 'stream',
		through,
		overheadSeconds: poolWay.overheadSeconds,
		retrievalSeconds: poolWay.recallSeconds,
		rateCapBytesPerSecond: poolWay.rateCapBytesPerSecond,
		iops: isMount && bytesEach === null ? stock.row.class.iopsPerMachine.value : 0
	};
}

function bytesAndTapes(
	{ stock, bytesEach }: Hit,
	machine: number,
	route: Route | null
): Pick<RestoreJob, 'bytes' | 'tapes'> {
	const bytes = Math.min(bytesEach ?? Infinity, stock.bytesEach);
	const pieces = route?.way.unknown === null ? route.poolWay.tapes?.(stock, machine) : undefined;
	if (!pieces) return { bytes };
	const [first] = pieces;
	// A part of a machine lies in one set.
	const tapes = bytesEach === null ? pieces : first ? [{ tape: first.tape, bytes }] : [];
	return { bytes: tapes.reduce((sum, piece) => sum + piece.bytes, 0), tapes };
}

const idOf = ({ row, count }: Stock, machine: number): string =>
	count === 1 ? row.workload.id : `${row.workload.id} ${machine}`;

/** Phases of the event, each with the pools that wait for it. */
function phasesFor(event: LibraryEvent, used: readonly Fate[]): readonly PlayedPhase[] {
	const pools = [...new Set(used.flatMap(({ chosen }) => chosen?.pool ?? []))];
	return event.before.map(({ id, name, takes, media, copiedOnly }): PlayedPhase => {
		const waiting = pools.filter(
			(pool) => (!copiedOnly || !isMounted(pool)) && (media?.includes(pool.medium) ?? true)
		);
		return {
			id,
			name,
			seconds: takes.value,
			poolIds: waiting.length === pools.length ? null : waiting.map((pool) => pool.id)
		};
	});
}

/** The queue of a variant of an event. */
export function planOf(
	stage: Stage,
	strike: Strike,
	variant: Variant,
	fates: ReadonlyMap<Kind, Fate>,
	scene: Scene
): Plan {
	const routes = routesOf(stage, strike, variant, scene);
	const struck = new Set(variant.hits.map(({ stock }) => stock.row.workload.id));
	const needed = new Set(
		variant.hits.flatMap(({ stock }) => stock.row.workload.needs.filter((id) => struck.has(id)))
	);
	const planned: Planned[] = [];
	const joined = new Map<string, string[]>();
	for (const hit of variant.hits) {
		const { stock } = hit;
		const fate = fates.get(stock.kind);
		if (!fate) throw new RangeError(`${stock.row.workload.id} is of a kind that nobody judged`);
		const route = routes.route(fate, stock.kind);
		const dependsOn = stock.row.workload.needs.filter((id) => struck.has(id)).map(joinId);
		const common = commonOf(hit, fate, route, dependsOn);
		const isWayKnown = route?.way.unknown === null;
		for (let machine = 0; machine < hit.machines; machine++) {
			const id = idOf(stock, machine + 1);
			const job = { id, ...common, ...bytesAndTapes(hit, machine, route) };
			planned.push({ job, stock, machine: machine + 1, fate, isWayKnown });
		}
		if (needed.has(stock.row.workload.id))
			joined.set(
				stock.row.workload.id,
				Array.from({ length: hit.machines }, (_, machine) => idOf(stock, machine + 1))
			);
	}
	return assemble(stage, strike, planned, joined, routes.all());
}

const once = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => [
	...new Map(list.map((one) => [one.id, one])).values()
];

function assemble(
	stage: Stage,
	strike: Strike,
	planned: readonly Planned[],
	joined: ReadonlyMap<string, readonly string[]>,
	routes: readonly Route[]
): Plan {
	const played = phasesFor(
		strike.event,
		planned.map(({ fate }) => fate)
	);
	const named: readonly NamedResource[] = once(routes.flatMap(({ way }) => way.resources));
	const reads = once(routes.flatMap(({ poolWay }) => poolWay.readResource ?? []));
	const pools = once(routes.map(({ poolWay }) => poolWay.pool));
	const queuePool = (poolId: string): string => stage.ways.get(poolId)?.pool.id ?? poolId;
	const phases = played.flatMap(({ id, seconds, poolIds }): Phase[] =>
		poolIds === null
			? pools.map((pool) => ({ id, seconds, pool: pool.id }))
			: [...new Set(poolIds.map(queuePool))].map((pool) => ({ id, seconds, pool }))
	);
	const joins = [...joined].map(([id, dependsOn]): RestoreJob => ({
		id: joinId(id),
		bytes: 0,
		pool: joinPool.id,
		dependsOn
	}));
	const poolNames = stage.design.placed.flatMap(({ id, name }) => {
		const way = stage.ways.get(id);
		return [
			[id, name] as const,
			...(way ? [[way.pool.id, name] as const] : []),
			...(way?.readResource
				? [[way.readResource.id, `reads of ${name.toLowerCase()}`] as const]
				: [])
		];
	});
	return {
		queue: {
			phases,
			resources: [...named, ...reads].map(({ id, bytesPerSecond }) => ({ id, bytesPerSecond })),
			pools: joins.length > 0 ? [...pools, joinPool] : pools,
			jobs: [...planned.map(({ job }) => job), ...joins]
		},
		planned,
		phases: played,
		names: new Map([
			...[...poolNames].reverse(),
			...named.map(({ id, name }) => [id, name] as const),
			...played.map(({ id, name }) => [id, name] as const)
		]),
		unknowns: routes.flatMap(({ way }) => way.unknown ?? [])
	};
}
