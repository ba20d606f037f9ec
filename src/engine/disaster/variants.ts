/**
 * The like events that one event stands for in a design: each login, cloud account, region or service
 * level in turn. What each takes follows from the pools' attributes alone.
 *
 * A login or an account that holds production too (its tenant, its account) strikes that as well.
 * Example: backup administrator and vault keeper are two variants of the stolen administrator.
 */
import { uniqueHits } from './hits.ts';
import {
	usedPools,
	type Design,
	type Kind,
	type Scene,
	type Stock,
	type UsedPool
} from './design.ts';
import type { HeldCopy } from './copies.ts';
import type { Hit, Strike } from './strike.ts';
import type { DisasterEvent } from '../recovery/index.ts';

export interface Variant {
	/** A login, an account's keeper, a pool's name or a level's; null for the only one. */
	readonly name: string | null;
	/** Its part of all such events; null where the worst of them counts. */
	readonly share: number | null;
	readonly hits: readonly Hit[];
	readonly disaster: DisasterEvent;
	/** The newest point of what is carried is lost. */
	readonly takesShipment: boolean;
}

export type CopiesByKind = ReadonlyMap<Kind, readonly HeldCopy[]>;

/** Pools on production's own array or account, as far as production is struck. */
function withProduction({ event, siteId }: Strike, { pool, siteId: at }: UsedPool): boolean {
	if (!event.copies.withProduction || !pool.withProduction) return false;
	switch (event.machines.at) {
		case 'nowhere':
			return false;
		case 'everywhere':
			return true;
		case 'site':
			return at === siteId;
		case 'own-sites':
			return pool.place !== 'cloud';
		case 'cloud':
			return pool.place === 'cloud';
	}
}

const inRoom = ({ event, setting, siteId }: Strike, { pool, siteId: at }: UsedPool): boolean =>
	setting?.sameRoom === true && at === siteId && event.copies.sameRoom.includes(pool.medium);

/** Rows whose production lies in the hands of an authority, because a pool of its own says so. */
function inHandsOf(authority: string, scene: Scene, copies: CopiesByKind): readonly Hit[] {
	const holds = ({ pool }: HeldCopy): boolean =>
		pool.withProduction && pool.authority === authority;
	return scene.stocks.flatMap((stock) =>
		copies.get(stock.kind)?.some(holds) ? [{ stock, machines: stock.count, bytesEach: null }] : []
	);
}

/** The largest machine of each level, for events that strike one machine. */
function largestByLevel(hits: readonly Hit[]): ReadonlyMap<Stock, number> {
	const largest = new Map<string | null, Stock>();
	const machines = new Map<string | null, number>();
	for (const { stock, machines: here } of hits) {
		const id = stock.kind.level?.id ?? null;
		machines.set(id, (machines.get(id) ?? 0) + here);
		if (stock.bytesEach > (largest.get(id)?.bytesEach ?? -1)) largest.set(id, stock);
	}
	const all = [...machines.values()].reduce((sum, here) => sum + here, 0);
	return new Map([...largest].map(([id, stock]) => [stock, (machines.get(id) ?? 0) / all]));
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Every variant of an event against a design; at least one. */
export function variantsOf(
	strike: Strike,
	design: Design,
	scene: Scene,
	copies: CopiesByKind
): readonly Variant[] {
	const { event, siteId, ownSites } = strike;
	const pools = usedPools(design);
	const lost = pools.filter(
		(used) =>
			withProduction(strike, used) ||
			inRoom(strike, used) ||
			(event.copies.cloud && used.pool.place === 'cloud')
	);
	const lostIds = lost.map(({ pool }) => pool.id);
	const disaster: DisasterEvent = {
		id: event.id,
		sites: event.copies.site ? [siteId] : [],
		copiesLost: lostIds,
		onlineDestruction:
			event.copies.online === 'everywhere'
				? 'all'
				: event.copies.online === 'own-sites'
					? ownSites
					: null,
		corruptedSince: strike.corruptedForSeconds === null ? null : -strike.corruptedForSeconds
	};
	const whole: Variant = {
		name: null,
		share: null,
		hits: strike.hits,
		disaster,
		takesShipment: event.copies.shipment
	};
	const inCloud = pools.filter(({ pool }) => pool.place === 'cloud');
	const takingCopies = (name: string, ids: readonly string[], hits: readonly Hit[]): Variant => ({
		...whole,
		name,
		hits,
		disaster: { ...disaster, copiesLost: distinct([...lostIds, ...ids]) }
	});
	const variants = ((): readonly Variant[] => {
		switch (event.inTurn) {
			case undefined:
				return [];
			case 'login':
				return distinct(pools.map(({ pool }) => pool.authority)).map((name) => ({
					...whole,
					name,
					hits: uniqueHits(strike.hits, inHandsOf(name, scene, copies)),
					disaster: { ...disaster, authorities: [name] }
				}));
			case 'cloud-account':
				return distinct(inCloud.map(({ pool }) => pool.authority)).map((name) =>
					takingCopies(
						name,
						inCloud.filter(({ pool }) => pool.authority === name).map(({ pool }) => pool.id),
						uniqueHits(strike.hits, inHandsOf(name, scene, copies))
					)
				);
			case 'cloud-region':
				return inCloud
					.filter(({ pool }) => pool.partOf === undefined)
					.map(({ pool }) =>
						takingCopies(
							pool.name,
							inCloud
								.filter((used) => (used.pool.partOf ?? used.pool.id) === pool.id)
								.map((used) => used.pool.id),
							strike.hits
						)
					);
			case 'level':
				return [...largestByLevel(strike.hits)].map(([stock, share]) => ({
					...whole,
					name: stock.kind.level?.name ?? null,
					share,
					hits: [{ stock, machines: 1, bytesEach: strike.hits[0]?.bytesEach ?? null }]
				}));
		}
	})();
	return variants.length > 0 ? variants : [whole];
}
