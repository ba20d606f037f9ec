/**
 * The like events that one event stands for in a design: each login, cloud account, region, provider
 * or service level in turn. What each takes follows from the pools' attributes alone.
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
	if (!event.copies.withProduction) return false;
	// What follows production into every deletion goes wherever production does.
	if (pool.notACopyBecause !== undefined) return event.machines.at !== 'nowhere';
	if (!pool.withProduction) return false;
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

/** Rows whose production falls with a pool that lies with it. */
function fallingWith(
	isTaken: (pool: UsedPool['pool']) => boolean,
	{ stocks }: Scene,
	copies: CopiesByKind
): readonly Hit[] {
	const holds = ({ pool }: HeldCopy): boolean => pool.withProduction && isTaken(pool);
	return stocks.flatMap((stock) =>
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

/** What an event takes of a design whatever its variant. */
function takenBy(strike: Strike, pools: readonly UsedPool[]): DisasterEvent {
	const { event, siteId, ownSites, corruptedForSeconds } = strike;
	const { online, site } = event.copies;
	return {
		id: event.id,
		sites: site ? [siteId] : [],
		copiesLost: pools
			.filter((used) => withProduction(strike, used) || inRoom(strike, used))
			.map(({ pool }) => pool.id),
		onlineDestruction: online === 'everywhere' ? 'all' : online === 'own-sites' ? ownSites : null,
		corruptedSince: corruptedForSeconds === null ? null : -corruptedForSeconds
	};
}

/** What the pools of one turn have in common: a login, an account, a provider, a region. */
const turnOf: Readonly<Record<Exclude<Turn, 'level'>, (pool: UsedPool['pool']) => string>> = {
	login: ({ authority }) => authority,
	'cloud-account': ({ authority }) => authority,
	'cloud-provider': ({ provider }) => provider,
	'cloud-region': ({ partOf, id }) => partOf ?? id
};

type Turn = NonNullable<Strike['event']['inTurn']>;

function turnsOfPools(
	turn: Exclude<Turn, 'level'>,
	whole: Variant,
	pools: readonly UsedPool[],
	scene: Scene,
	copies: CopiesByKind
): readonly Variant[] {
	const isLogin = turn === 'login';
	const meant = isLogin ? pools : pools.filter(({ pool }) => pool.place === 'cloud');
	const of = turnOf[turn];
	return [...new Set(meant.map(({ pool }) => of(pool)))].map((key) => {
		const ids = meant.filter(({ pool }) => of(pool) === key).map(({ pool }) => pool.id);
		const falling = fallingWith(({ id }) => ids.includes(id), scene, copies);
		const { disaster } = whole;
		const region = turn === 'cloud-region' ? pools.find(({ pool }) => pool.id === key) : undefined;
		return {
			...whole,
			name: region?.pool.name ?? key,
			hits: uniqueHits(whole.hits, falling),
			// A login can delete what is not locked; an account, a provider, a region go with their locks.
			disaster: isLogin
				? { ...disaster, authorities: [key] }
				: { ...disaster, copiesLost: [...new Set([...(disaster.copiesLost ?? []), ...ids])] }
		};
	});
}

const turnsOfLevels = (whole: Variant): readonly Variant[] =>
	[...largestByLevel(whole.hits)].map(([stock, share]) => ({
		...whole,
		name: stock.kind.level?.name ?? null,
		share,
		hits: [{ stock, machines: 1, bytesEach: whole.hits[0]?.bytesEach ?? null }]
	}));

/** Every variant of an event against a design; at least one. */
export function variantsOf(
	strike: Strike,
	design: Design,
	scene: Scene,
	copies: CopiesByKind
): readonly Variant[] {
	const { inTurn, copies: taken } = strike.event;
	const pools = usedPools(design);
	const whole: Variant = {
		name: null,
		share: null,
		hits: strike.hits,
		disaster: takenBy(strike, pools),
		takesShipment: taken.shipment
	};
	if (inTurn === undefined) return [whole];
	const variants =
		inTurn === 'level' ? turnsOfLevels(whole) : turnsOfPools(inTurn, whole, pools, scene, copies);
	return variants.length > 0 ? variants : [whole];
}
