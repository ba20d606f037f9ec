/**
 * The copies of a kind of data in a design, in the order in which one would restore from them.
 *
 * First what boots or mounts where it lies, then what is copied back, tape after disk, and last what
 * has to be fetched; among equals the lower copy number, then the architecture's order. Whoever can
 * log in to a pool can delete what is online and not locked; the keeper of an offline pool can destroy
 * it by hand. A copy filled straight from the sources is as old as the distance between its points, as an
 * RPO counts it; one filled from another copy, elsewhere, by the whole way more. Every point of an immutable pool is locked for as long as it is kept.
 */
import { policyIn } from '../design/index.ts';
import type { Pool } from '../library/index.ts';
import type { WorkloadCopy } from '../recovery/index.ts';
import { isElsewhere, waySeconds } from '../sizing/index.ts';
import { usedPools, type Design, type Kind, type UsedPool } from './design.ts';
import { pointAges } from './point-ages.ts';

export interface HeldCopy extends UsedPool {
	readonly copy: WorkloadCopy;
	/** The copy that it is part of; null where it counts as none. */
	readonly countsAs: string | null;
	/** False when the way to it has no known length: then nobody can say what is lost. */
	readonly isWayKnown: boolean;
	/** Points come to it by hand. */
	readonly isCarried: boolean;
	/** Distance between two points. */
	readonly everySeconds: number;
}

const rankOf = ({ restores, medium }: Pool): number =>
	restores === 'boots'
		? 0
		: restores === 'mounts'
			? 1
			: restores === 'recalls'
				? 4
				: medium === 'tape'
					? 3
					: 2;

/** Copies of a kind, the one to restore from first. */
export function copiesOf(kind: Kind, design: Design): readonly HeldCopy[] {
	if (!kind.level) return [];
	const { level, classId } = kind;
	return usedPools(design)
		.flatMap((used) => {
			const policy = policyIn(used.pool, level, classId);
			return policy ? [heldCopy(used, kind, policy, design)] : [];
		})
		.sort((one, other) => rankOf(one.pool) - rankOf(other.pool) || one.pool.copy - other.pool.copy);
}

function heldCopy(
	{ pool, siteId }: UsedPool,
	kind: Kind,
	policy: NonNullable<ReturnType<typeof policyIn>>,
	{ architecture, sizing }: Design
): HeldCopy {
	const { movements } = architecture;
	const isDirect = movements.some(({ to, from }) => to === pool.id && from === 'sources');
	const way =
		!isDirect && isElsewhere(kind.siteId, pool, siteId)
			? waySeconds(pool.id, { movements, timed: sizing.window.movements })
			: 0;
	return {
		pool,
		siteId,
		countsAs: pool.notACopyBecause === undefined ? (pool.partOf ?? pool.id) : null,
		isWayKnown: way !== null,
		isCarried: movements.some(({ to, carried }) => to === pool.id && carried !== undefined),
		everySeconds: policy.everySeconds,
		copy: {
			id: pool.id,
			site: siteId,
			points: pointAges(policy, way ?? 0).map((age) => ({ at: -age })),
			deleters: [pool.authority],
			overriders: pool.online ? [] : [pool.authority],
			online: pool.online,
			immutableUntil: pool.immutable ? Number.MAX_VALUE : null
		}
	};
}
