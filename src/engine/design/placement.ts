/**
 * Placement: the pools of an architecture on the sites of a bid, and who can delete what.
 *
 * Places are roles: a pool at `primary` stands on the bid's primary site, one in the `vault` on a
 * site that the architecture brings with it. The authority boundary is derived, not stated: a name
 * that covers every copy means one account can delete everything.
 */
import type { Bid, Link } from '../bid/index.ts';
import type { Architecture, Pool } from '../library/index.ts';
import type {
	AuthorityBoundary,
	DesignMovement,
	DesignPool,
	DesignSite,
	SiteRole
} from './result.ts';

const broughtAlong: Readonly<Record<string, string>> = {
	cloud: 'Cloud',
	vault: 'Vault',
	secondary: 'Second site'
};

/** Site of a role: the bid's first of that role, or one that the architecture brings along. */
function siteFor(
	role: SiteRole,
	bid: Bid
): { readonly id: string; readonly name: string; readonly role: SiteRole } {
	const own = bid.sites.find((site) => site.role === role);
	const first = bid.sites[0];
	if (own) return own;
	if (role === 'primary' && first) return first;
	return { id: role, name: broughtAlong[role] ?? role, role };
}

/** Name of a site, also of one that the architecture brings along. */
export const siteName = (id: string, bid: Bid): string =>
	bid.sites.find((site) => site.id === id)?.name ?? broughtAlong[id] ?? id;

/** Machines by the site on which they are; a site without any is not there. */
export function machinesBySite({ workloads }: Bid): ReadonlyMap<string, number> {
	const machines = new Map<string, number>();
	for (const { site, count } of workloads) machines.set(site, (machines.get(site) ?? 0) + count);
	return machines;
}

/**
 * Sites that the design touches: where sources are, then where pools are, each once, in reading order.
 * `machines` by site are the same for all designs of a bid.
 */
export function placeSites(
	pools: readonly Pool[],
	bid: Bid,
	machines: ReadonlyMap<string, number>
): readonly DesignSite[] {
	const order: readonly SiteRole[] = ['primary', 'secondary', 'branch', 'cloud', 'vault'];
	const withSources = bid.sites.filter(({ id, role }) => machines.has(id) && role !== 'cloud');
	const wanted = [...withSources, ...pools.map((pool) => siteFor(pool.place, bid))];
	const once = wanted.filter(
		(site, index) => wanted.findIndex(({ id }) => id === site.id) === index
	);
	return [...once]
		.sort((left, right) => order.indexOf(left.role) - order.indexOf(right.role))
		.map(({ id, name, role }) => ({ id, name, role, machines: machines.get(id) ?? 0 }));
}

export const placePool = (pool: Pool, bid: Bid): DesignPool => ({
	id: pool.id,
	name: pool.name,
	medium: pool.medium,
	siteId: siteFor(pool.place, bid).id,
	copy: pool.copy,
	authority: pool.authority,
	online: pool.online,
	immutable: pool.immutable,
	restores: pool.restores,
	withProduction: pool.withProduction,
	...(pool.partOf === undefined ? {} : { partOf: pool.partOf }),
	...(pool.notACopyBecause === undefined ? {} : { notACopyBecause: pool.notACopyBecause })
});

/** Whether a pool counts as a copy of its own: not the other half of one, not a follower of production. */
export const isOwnCopy = ({
	partOf,
	notACopyBecause
}: Pick<DesignPool, 'partOf' | 'notACopyBecause'>): boolean =>
	partOf === undefined && notACopyBecause === undefined;

const joins = (link: Link, one: string, other: string): boolean =>
	(link.from === one && link.to === other) || (link.from === other && link.to === one);

/** The bid's link between two sites; undefined when none is stated. */
export const linkBetween = (bid: Bid, one: string, other: string): Link | undefined =>
	bid.links.find((link) => joins(link, one, other));

/** Movements with the line between their ends. Data of other sites crosses a line too; sizing counts it. */
export function placeMovements(
	architecture: Architecture,
	pools: readonly DesignPool[],
	bid: Bid
): readonly DesignMovement[] {
	const siteOf = (id: string) => pools.find((pool) => pool.id === id)?.siteId;
	return architecture.movements
		.filter(({ to }) => siteOf(to) !== undefined)
		.map((movement) => {
			const from = siteOf(movement.from);
			const to = siteOf(movement.to);
			const link =
				from !== undefined && to !== undefined && from !== to
					? linkBetween(bid, from, to)
					: undefined;
			return {
				id: movement.id,
				name: movement.name,
				from: movement.from,
				to: movement.to,
				carried: movement.carried !== undefined,
				linkBytesPerSecond: link?.bandwidth.value ?? null
			};
		});
}

/**
 * Groups pools by who can delete them. An offline pool is out of reach of an online account of another
 * name only; what counts as no copy saves nobody, wherever it lies.
 */
export function authorityBoundaries(pools: readonly DesignPool[]): readonly AuthorityBoundary[] {
	const names = [...new Set(pools.map((pool) => pool.authority))];
	const copies = pools.filter((pool) => pool.notACopyBecause === undefined);
	return names.map((name) => {
		const held = pools.filter((pool) => pool.authority === name);
		return {
			name,
			poolIds: held.map((pool) => pool.id),
			holdsEveryCopy:
				copies.length > 0 && copies.every((pool) => pool.authority === name && !pool.immutable)
		};
	});
}
