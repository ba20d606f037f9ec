/**
 * What a design does for a service level: copies, distance between points, how old they get, what is
 * lost with the site, and whether anything is locked.
 *
 * Data of several classes may lie in different pools; the worst of them speaks for the level.
 * Lost with the site = distance between points + the way of the newest point to a pool elsewhere.
 * Example: a point a night, copied to another site in 6 h: up to 30 h are lost with the site.
 */
import type { ServiceLevel } from '../bid/index.ts';
import { isOwnCopy, oldestDaysOf, policyIn, type DesignPool } from '../design/index.ts';
import type { Medium, Movement, Pool } from '../library/index.ts';
import type { RetentionPolicy } from '../protection/index.ts';
import type { WorkloadGroup } from './groups.ts';
import type { LeftOut, LevelSizing, MovementSizing } from './result.ts';

export interface DesignInUse {
	readonly pools: readonly Pool[];
	readonly placed: readonly DesignPool[];
	readonly movements: readonly Movement[];
	readonly timed: readonly MovementSizing[];
}

/** Seconds of the way from the sources into a pool; null when a run on it is of unknown length. */
export function waySeconds(
	poolId: string,
	design: Pick<DesignInUse, 'movements' | 'timed'>,
	passed: readonly string[] = []
): number | null {
	const last = design.movements.find(({ to }) => to === poolId);
	if (!last || passed.includes(poolId)) return null;
	const run = design.timed.find(({ movementId }) => movementId === last.id);
	// What follows every write has arrived when the next write comes.
	const own = run?.isBusiestHour ? 0 : (run?.nightly.seconds ?? null);
	const before = last.from === 'sources' ? 0 : waySeconds(last.from, design, [...passed, poolId]);
	return own === null || before === null ? null : own + before;
}

/** Data that shares one fate in a design: a class at a level on a site. */
interface Kind {
	readonly level: ServiceLevel;
	readonly classId: string;
	readonly siteId: string;
}

/** A pool that holds data of a kind, and what it keeps of the policy. */
interface Holding {
	readonly pool: Pool;
	readonly siteId: string;
	readonly policy: RetentionPolicy;
}

const holdingsOf = ({ level, classId }: Kind, { pools, placed }: DesignInUse): readonly Holding[] =>
	pools.flatMap((pool) => {
		const policy = policyIn(pool, level, classId);
		const siteId = placed.find(({ id }) => id === pool.id)?.siteId;
		return policy && siteId !== undefined ? [{ pool, siteId, policy }] : [];
	});

/**
 * Whether a pool is out of the way of what takes production. The cloud is one site of a bid and many
 * places: there, a pool is elsewhere unless it says that it is with production.
 */
export const isElsewhere = (
	sourceSiteId: string,
	{ place, withProduction }: Pick<Pool, 'place' | 'withProduction'>,
	poolSiteId: string
): boolean => poolSiteId !== sourceSiteId || (place === 'cloud' && !withProduction);

/** Data lost with the site: the least over the pools elsewhere; null when none is reached in known time. */
function offsiteSecondsOf(elsewhere: readonly Holding[], design: DesignInUse): number | null {
	const losses = elsewhere.flatMap(({ pool, policy }) => {
		const way = waySeconds(pool.id, design);
		return way === null ? [] : [policy.everySeconds + way];
	});
	return losses.length === 0 ? null : Math.min(...losses);
}

/** Disk by any other name is disk: two boxes of it fail alike. */
const kindOfMedium: Readonly<Record<Medium, string>> = {
	disk: 'disk',
	dedup: 'disk',
	snapshot: 'disk',
	object: 'object',
	tape: 'tape',
	service: 'service'
};

/** Copies, of which the two halves of one count once. */
const copiesIn = (holdings: readonly Holding[]): number =>
	new Set(holdings.map(({ pool }) => pool.partOf ?? pool.id)).size;

/** For one kind; null when no pool holds it. */
function forKind(kind: Kind, design: DesignInUse): LevelSizing | null {
	const holdings = holdingsOf(kind, design);
	const often = [...holdings].sort(
		(left, right) => left.policy.everySeconds - right.policy.everySeconds
	)[0];
	if (!often) return null;
	// A follower of production is neither elsewhere nor locked, wherever it lies.
	const real = holdings.filter(({ pool }) => pool.notACopyBecause === undefined);
	const elsewhere = real.filter(({ pool, siteId }) => isElsewhere(kind.siteId, pool, siteId));
	return {
		levelId: kind.level.id,
		copies: holdings.filter(({ pool }) => isOwnCopy(pool)).length,
		everySeconds: often.policy.everySeconds,
		everyPoolId: often.pool.id,
		isElsewhere: elsewhere.length > 0,
		offsiteSeconds: offsiteSecondsOf(elsewhere, design),
		oldestDays: Math.max(...holdings.map(({ policy }) => oldestDaysOf(policy))),
		isLocked: real.some(({ pool }) => pool.immutable),
		copiesElsewhere: copiesIn(elsewhere),
		copiesOutOfReach: copiesIn(real.filter(({ pool }) => pool.immutable || !pool.online)),
		copiesApart: copiesIn(real.filter(({ pool }) => !pool.withProduction)),
		media: [...new Set(['disk', ...real.map(({ pool }) => kindOfMedium[pool.medium])])]
	};
}

/** The worse in everything; an unknown loss is worse than any. */
const worse = (one: LevelSizing, other: LevelSizing): LevelSizing => ({
	...(one.everySeconds >= other.everySeconds ? one : other),
	copies: Math.min(one.copies, other.copies),
	isElsewhere: one.isElsewhere && other.isElsewhere,
	offsiteSeconds:
		one.offsiteSeconds === null || other.offsiteSeconds === null
			? null
			: Math.max(one.offsiteSeconds, other.offsiteSeconds),
	oldestDays: Math.min(one.oldestDays, other.oldestDays),
	isLocked: one.isLocked && other.isLocked,
	copiesElsewhere: Math.min(one.copiesElsewhere, other.copiesElsewhere),
	copiesOutOfReach: Math.min(one.copiesOutOfReach, other.copiesOutOfReach),
	copiesApart: Math.min(one.copiesApart, other.copiesApart),
	media: one.media.length <= other.media.length ? one.media : other.media
});

/** The kinds of data of the groups, each once. */
function kindsOf(groups: readonly WorkloadGroup[]): readonly Kind[] {
	const kinds = new Map<string, Kind>();
	for (const { level, classId, bytesBySite } of groups)
		for (const siteId of bytesBySite.keys())
			kinds.set(`${level.id}|${classId}|${siteId}`, { level, classId, siteId });
	return [...kinds.values()];
}

/** One entry a level of which the design holds something, in the order in which the groups name them. */
export function sizeLevels(
	groups: readonly WorkloadGroup[],
	design: DesignInUse
): readonly LevelSizing[] {
	const levels = new Map<string, LevelSizing>();
	for (const kind of kindsOf(groups)) {
		const own = forKind(kind, design);
		if (!own) continue;
		const known = levels.get(own.levelId);
		levels.set(own.levelId, known ? worse(known, own) : own);
	}
	return [...levels.values()];
}

/** Protected data that no pool takes. */
export function leftOutOf(
	groups: readonly WorkloadGroup[],
	held: ReadonlySet<WorkloadGroup>
): LeftOut {
	const out = groups.filter((group) => !held.has(group));
	const rows = out.flatMap((group) => group.rows);
	return {
		workloadIds: rows.map(({ workload }) => workload.id),
		names: rows.map(({ workload }) => workload.name),
		frontEndBytes: out.reduce((sum, { frontEndBytes }) => sum + frontEndBytes, 0)
	};
}
