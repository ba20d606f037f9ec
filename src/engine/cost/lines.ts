/**
 * Lines between sites that a design needs ordered: their price a month, on each design that sends data
 * over them.
 *
 * A line that is there already is paid in every world, so it cancels and stands in no total; one to be
 * ordered is paid by the designs that use it, from the start, at the end of each month, rising with
 * inflation. A movement crosses a line between the sites of two pools, or between a source's site and
 * its pool's; what is carried by hand crosses none.
 * Example: 900 a month to a second site is 10 800 a year on a design that copies there, and nothing on
 * one that keeps everything in one place.
 */
import type { Bid } from '../bid/index.ts';
import { linkBetween, placePool, policyIn, siteName } from '../design/index.ts';
import { decimal, money } from '../finance/index.ts';
import type { Architecture, Movement, Pool } from '../library/index.ts';
import type { WorkloadGroup } from '../sizing/index.ts';
import type { Economics } from './economics.ts';
import { monthlyLine } from './running.ts';
import { sourceOf, type CostSource } from './source.ts';

interface Use {
	readonly architecture: Architecture;
	/** Groups of which the design holds something. */
	readonly groups: readonly WorkloadGroup[];
}

/** Sites that a movement sends from to `target`; sources where their rows are. */
function sendingSites(
	movement: Movement,
	target: Pool,
	{ architecture, groups }: Use,
	bid: Bid
): readonly string[] {
	const held = groups.filter(({ level, classId }) => policyIn(target, level, classId) !== null);
	if (held.length === 0) return [];
	const source = architecture.pools.find(({ id }) => id === movement.from);
	return source
		? [placePool(source, bid).siteId]
		: held.flatMap(({ rows }) => rows.map(({ workload }) => workload.site));
}

/** Ids of the bid's lines that a design sends data over. */
function linesUsed(use: Use, bid: Bid): ReadonlySet<string> {
	const used = new Set<string>();
	for (const movement of use.architecture.movements) {
		const target = use.architecture.pools.find(({ id }) => id === movement.to);
		if (!target || movement.carried) continue;
		const to = placePool(target, bid).siteId;
		for (const from of sendingSites(movement, target, use, bid)) {
			const line = from === to ? undefined : linkBetween(bid, from, to);
			if (line) used.add(line.id);
		}
	}
	return used;
}

/** One source for each line to be ordered that the design uses; without a price, unpriced. */
export function costOfLines(use: Use, bid: Bid, economics: Economics): readonly CostSource[] {
	const ordered = bid.links.filter(({ provision }) => provision === 'to-order');
	if (ordered.length === 0) return [];
	const used = linesUsed(use, bid);
	return ordered
		.filter(({ id }) => used.has(id))
		.map(({ id, from, to, pricePerMonth }) =>
			sourceOf(
				{
					id: `line/${id}`,
					label: `Line, ${siteName(from, bid)}–${siteName(to, bid)}`,
					category: 'media',
					why: 'to be ordered; data goes over it',
					assumed: pricePerMonth?.how === 'assumed'
				},
				pricePerMonth
					? [
							monthlyLine(
								`line/${id}`,
								'media',
								money(pricePerMonth.value, economics.currency),
								decimal(1),
								economics
							)
						]
					: null,
				economics
			)
		);
}
