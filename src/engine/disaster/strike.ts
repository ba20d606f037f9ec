/**
 * Where an event strikes in a bid, and which machines have to be brought back.
 *
 * A share of machines is spread evenly: counted along the estate, the k-th machine is struck whenever
 * ⌊k · share⌋ rises. So each workload loses its part, to the machine, and the same bid always loses the
 * same machines.
 * Example: a third of 14, 8 and 4 machines strikes 4, 3 and 1.
 */
import type { Bid, EventSetting } from '../bid/index.ts';
import type { LibraryEvent } from '../library/index.ts';
import { sourceText, type Library } from '../library/index.ts';
import type { Scene, Stock } from './design.ts';
import type { EventFrequency } from './result.ts';

/** Machines of a stock that are struck: so many of them. */
export interface Hit {
	readonly stock: Stock;
	readonly machines: number;
	/** Bytes of each that have to come back; null: all. */
	readonly bytesEach: number | null;
}

export interface Strike {
	readonly event: LibraryEvent;
	readonly setting: EventSetting | null;
	/** The site that is struck. */
	readonly siteId: string;
	/** Sites of the customer's own: not the cloud. */
	readonly ownSites: readonly string[];
	readonly hits: readonly Hit[];
	readonly corruptedForSeconds: number | null;
	readonly perYear: EventFrequency;
}

const roleSite = (bid: Bid, role: string): string =>
	bid.sites.find((site) => site.role === role)?.id ?? bid.sites[0]?.id ?? role;

const isCloud = (bid: Bid, siteId: string): boolean =>
	bid.sites.some(({ id, role }) => id === siteId && role === 'cloud');

function isStruck(
	stock: Stock,
	at: LibraryEvent['machines']['at'],
	siteId: string,
	bid: Bid
): boolean {
	const own = stock.row.workload.site;
	switch (at) {
		case 'nowhere':
			return false;
		case 'everywhere':
			return true;
		case 'site':
			return own === siteId;
		case 'own-sites':
			return !isCloud(bid, own);
		case 'cloud':
			return isCloud(bid, own);
	}
}

/** So many of the machines, spread evenly over the stocks. */
export function spread(
	stocks: readonly Stock[],
	share: number
): readonly (readonly [Stock, number])[] {
	let passed = 0;
	let struck = 0;
	return stocks.map((stock) => {
		passed += stock.count;
		// A whole number that rounding left just below itself is that number.
		const until = Math.floor(passed * share + 1e-9);
		const here = until - struck;
		struck = until;
		return [stock, here];
	});
}

function hitsOf(
	event: LibraryEvent,
	setting: EventSetting | null,
	siteId: string,
	scene: Scene
): readonly Hit[] {
	const { at, share, bytesEach } = event.machines;
	const stocks = scene.stocks.filter((stock) => isStruck(stock, at, siteId, scene.bid));
	const machines = stocks.reduce((sum, { count }) => sum + count, 0);
	const asked = setting?.machines;
	const part =
		asked === undefined ? (share?.value ?? 1) : Math.min(1, asked / Math.max(1, machines));
	return spread(stocks, part).flatMap(([stock, here]) =>
		here > 0 ? [{ stock, machines: here, bytesEach: bytesEach?.value ?? null }] : []
	);
}

function frequencyOf(
	event: LibraryEvent,
	setting: EventSetting | null,
	library: Library
): EventFrequency {
	const own = setting?.perYear;
	if (own)
		return {
			likely: own.value,
			low: own.low ?? own.value,
			high: own.high ?? own.value,
			how: own.how,
			source: own.source
		};
	const { value, low, high } = event.perYear;
	return {
		likely: value,
		low: low ?? value,
		high: high ?? value,
		how: 'assumed',
		source: sourceText(event.perYear, library.sources)
	};
}

/** The event in this bid. */
export function strikeOf(event: LibraryEvent, scene: Scene): Strike {
	const { bid, library } = scene;
	const setting = bid.events.find(({ id }) => id === event.id) ?? null;
	const siteId = setting?.site ?? roleSite(bid, event.strikes);
	const ownSites = bid.sites.filter(({ role }) => role !== 'cloud').map(({ id }) => id);
	return {
		event,
		setting,
		siteId,
		ownSites,
		hits: hitsOf(event, setting, siteId, scene),
		corruptedForSeconds: setting?.corruptedFor?.value ?? event.corruptedFor?.value ?? null,
		perYear: frequencyOf(event, setting, library)
	};
}
