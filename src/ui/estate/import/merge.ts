/**
 * An imported inventory into a bid that has sites, levels and rows of its own.
 *
 * Sites are the same when their names are; a level is the bid's own of that id or name, else the one
 * restored last. Ids of new rows never collide with old ones.
 */
import type { BidDocument } from '#engine/bid/index.ts';
import { freeId } from '../../free-id.ts';
import type { TypedWorkload } from '../rows.ts';

export type MergeMode = 'add' | 'replace';

type Site = BidDocument['sites'][number];

const same = (left: string, right: string): boolean =>
	left.trim().toLowerCase() === right.trim().toLowerCase();

/** Sites of both, and which imported id became which. */
function mergeSites(own: readonly Site[], imported: readonly Site[]) {
	const ids = new Map<string, string>();
	const sites = imported.reduce<readonly Site[]>((all, site) => {
		const known = all.find(({ name }) => same(name, site.name));
		const id = known?.id ?? freeId(site.name, all);
		ids.set(site.id, id);
		return known ? all : [...all, { ...site, id }];
	}, own);
	return { sites: [...sites], ids };
}

function levelIn(document: BidDocument, imported: BidDocument, id: string | undefined) {
	const wanted = imported.serviceLevels.find((level) => level.id === id);
	const own = document.serviceLevels;
	const found =
		own.find((level) => level.id === id) ??
		own.find(({ name }) => wanted !== undefined && same(name, wanted.name));
	const last = own.toSorted((left, right) => (right.priority ?? 1) - (left.priority ?? 1))[0];
	return (found ?? last)?.id;
}

/** The bid with the imported rows behind its own, or in their place. */
export function mergeInventory(
	document: BidDocument,
	imported: BidDocument,
	mode: MergeMode
): BidDocument {
	const kept = mode === 'add' ? (document.workloads ?? []) : [];
	// Nothing stands on the sites of an empty bid, so the inventory's take their place.
	const isBlank = kept.length === 0 && (document.links ?? []).length === 0;
	const { sites, ids } = mergeSites(isBlank ? [] : document.sites, imported.sites);
	const workloads = (imported.workloads ?? []).reduce<readonly TypedWorkload[]>((all, row) => {
		const level = levelIn(document, imported, row.level);
		const placed = { ...row, id: freeId(row.name, all), site: ids.get(row.site) ?? row.site };
		return [...all, level === undefined ? placed : { ...placed, level }];
	}, kept);
	return { ...document, sites: [...sites], workloads: [...workloads] };
}
