/**
 * Where things stand in the picture of a design: sites as columns, as wide as their pools need,
 * sources at the top, pools in one row below them.
 */
import type {
	DesignMovement,
	DesignPool,
	DesignSite,
	AuthorityBoundary
} from '#engine/evaluation.ts';

export interface ArchitectureData {
	readonly sites: readonly DesignSite[];
	readonly pools: readonly DesignPool[];
	readonly movements: readonly DesignMovement[];
	readonly authorities: readonly AuthorityBoundary[];
	/** Rate of a movement's line in words; empty where none is known or it is inside a site. */
	readonly rateWords: (movement: DesignMovement) => string;
	/** The few words that stand in the picture; English without them. */
	readonly words?: PictureWords;
}

export interface PictureWords {
	readonly onlyCopy: string;
	readonly bothCopies: string;
	readonly everyCopy: string;
	/** Before what it holds, where its name has no room. */
	readonly oneAccount: string;
	readonly byHand: string;
	readonly nothing: string;
	/** What the picture shows, in sentences. */
	readonly sentence: string;
}

export const englishWords: Omit<PictureWords, 'sentence'> = {
	onlyCopy: 'the only copy',
	bothCopies: 'both copies',
	everyCopy: 'every copy',
	oneAccount: 'one account',
	byHand: 'by hand',
	nothing: 'Nothing is copied'
};

export const pictureHeight = 120;
export const poolTop = 63;
export const poolHeight = 26;
/** Height at which lines from the sources turn. */
export const bend = 44;
const widestPool = 40;

export interface PlacedSite {
	readonly site: DesignSite;
	readonly left: number;
	readonly right: number;
	/** Middle of its source bars. */
	readonly sourcesX: number;
	readonly sourcesBottom: number;
	readonly sourceRows: number;
}

export interface PlacedPool {
	readonly pool: DesignPool;
	readonly x: number;
}

export interface Layout {
	readonly width: number;
	readonly poolWidth: number;
	/** Air left and right of a pool: half of what lies between two neighbours. */
	readonly inset: number;
	readonly sites: readonly PlacedSite[];
	/** From left to right. */
	readonly pools: readonly PlacedPool[];
}

export const sourcesTop = 17;
export const sourcePitch = { x: 6, y: 4.8 } as const;
export const sourcesARow = 4;

/** Rows of source bars: more for the bigger site. A cloud's services are not machines of the customer. */
function sourceRows({ machines, role }: DesignSite): number {
	if (machines === 0 || role === 'cloud') return 0;
	return machines > 200 ? 3 : machines > 50 ? 2 : 1;
}

/** Places everything into a width. */
export function layoutOf({ sites, pools }: ArchitectureData, width: number): Layout {
	const at = (site: DesignSite) => pools.filter(({ siteId }) => siteId === site.id);
	const slots = sites.reduce((sum, site) => sum + Math.max(1, at(site).length), 0);
	const slot = width / Math.max(1, slots);
	const inset = Math.min(14, slot * 0.18);
	const poolWidth = Math.min(widestPool, slot - 2 * inset);
	let left = 0;
	const placedSites: PlacedSite[] = [];
	const placedPools: PlacedPool[] = [];
	for (const site of sites) {
		const own = at(site);
		const right = left + Math.max(1, own.length) * slot;
		const rows = sourceRows(site);
		placedSites.push({
			site,
			left,
			right,
			sourcesX: left + inset + 6 + (sourcesARow * sourcePitch.x) / 2 - 5,
			sourcesBottom: sourcesTop + rows * sourcePitch.y,
			sourceRows: rows
		});
		for (const [index, pool] of own.entries())
			placedPools.push({ pool, x: left + index * slot + inset });
		left = right;
	}
	return { width, poolWidth, inset, sites: placedSites, pools: placedPools };
}

/** The pool that is filled from the sources: the first copy. */
export const firstPool = ({ pools }: Layout): PlacedPool | undefined =>
	pools.reduce<PlacedPool | undefined>(
		(first, placed) => (first && first.pool.copy <= placed.pool.copy ? first : placed),
		undefined
	);
