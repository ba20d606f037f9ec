/**
 * The way back from a pool to where a machine shall run: the storage that reads, the line between two
 * sites, the network the data came by, and what takes it in.
 *
 * A machine comes back to its own site; when that is lost, to the pool's site, or to the customer's
 * first other site when the pool is with a provider or in a vault. A line that the bid does not state
 * has no known rate: nothing can be promised over it.
 * Example: from the bucket in the cloud: cloud line 875 MB/s, local network 2.3 GB/s, writes 2 GB/s.
 */
import { linkBetween, siteName } from '../design/index.ts';
import type { Movement, Pool } from '../library/index.ts';
import type { SharedResource } from '../recovery/index.ts';
import type { Design, Scene, UsedPool } from './design.ts';

export interface NamedResource extends SharedResource {
	readonly name: string;
}

export interface Way {
	readonly resources: readonly NamedResource[];
	/** What nobody stated, a sentence; null when all is known. */
	readonly unknown: string | null;
}

/** Where a machine comes back to. */
function targetSite(
	sourceSiteId: string,
	{ pool, siteId }: UsedPool,
	lostSites: readonly string[],
	ownSites: readonly string[]
): string {
	if (!lostSites.includes(sourceSiteId)) return sourceSiteId;
	if (ownSites.includes(siteId) && !lostSites.includes(siteId) && pool.online) return siteId;
	return ownSites.find((id) => !lostSites.includes(id)) ?? sourceSiteId;
}

/** The movement from the sources by which a pool's data came. */
function firstMovement(poolId: string, movements: readonly Movement[]): Movement | null {
	const into = movements.find(({ to }) => to === poolId);
	return !into || into.from === 'sources' ? (into ?? null) : firstMovement(into.from, movements);
}

function networks(pool: Pool, { architecture }: Design): readonly NamedResource[] {
	const first = firstMovement(pool.id, architecture.movements);
	return (first?.stages ?? []).flatMap((stage) =>
		stage.kind === 'network'
			? [{ id: `network:${first?.id ?? ''}`, name: stage.label, bytesPerSecond: stage.rate.value }]
			: []
	);
}

/** Everything that a restore crosses after the pool itself. */
export function wayBack(
	used: UsedPool,
	sourceSiteId: string,
	lostSites: readonly string[],
	ownSites: readonly string[],
	design: Design,
	{ bid, library }: Scene
): Way {
	const target = targetSite(sourceSiteId, used, lostSites, ownSites);
	const write: NamedResource = {
		id: `write:${target}`,
		name: `writes at ${siteName(target, bid)}`,
		bytesPerSecond: library.restoring.targetWrite.value
	};
	const inside = [...networks(used.pool, design), write];
	if (used.siteId === target || !used.pool.online) return { resources: inside, unknown: null };
	const [one, other] = [used.siteId, target].sort();
	const link = linkBetween(bid, used.siteId, target);
	const name = `line ${siteName(used.siteId, bid)} to ${siteName(target, bid)}`;
	const id = `line:${one ?? ''}|${other ?? ''}`;
	if (!link)
		return {
			resources: [{ id, name, bytesPerSecond: 0 }, ...inside],
			unknown: `The bid states no line between ${siteName(used.siteId, bid)} and ${siteName(target, bid)}, so nobody can say how long restores over it take.`
		};
	const share = link.usableShare?.value ?? library.defaults.linkUsableShare.value;
	return {
		resources: [{ id, name, bytesPerSecond: link.bandwidth.value * share }, ...inside],
		unknown: null
	};
}
