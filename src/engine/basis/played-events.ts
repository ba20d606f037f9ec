/**
 * The events of the library that a bid plays, and whether any of them has something to restore: one
 * that strikes no protected machine asks for nothing before restores start.
 */
import type { EventSetting } from '../bid/index.ts';
import type { LibraryEvent } from '../library/index.ts';
import type { BasisInput } from './input.ts';
import { poolsOf } from './design-figures.ts';

export interface Played {
	readonly event: LibraryEvent;
	readonly setting: EventSetting | null;
	/** It strikes a protected machine. */
	readonly restores: boolean;
}

/** Sites with a protected machine. */
function protectedSites({ rows }: BasisInput): ReadonlySet<string> {
	const sites = new Set<string>();
	for (const { workload, level } of rows) if (level) sites.add(workload.site);
	return sites;
}

function strikes(
	{ machines, strikes: role, copies }: LibraryEvent,
	setting: EventSetting | null,
	sites: ReadonlySet<string>,
	{ bid, proposed, today }: BasisInput
): boolean {
	const struck =
		setting?.site ?? bid.sites.find((site) => site.role === role)?.id ?? bid.sites[0]?.id ?? role;
	const isCloud = (id: string): boolean =>
		bid.sites.some((site) => site.id === id && site.role === 'cloud');
	switch (machines.at) {
		case 'everywhere':
			return sites.size > 0;
		case 'site':
			return sites.has(struck);
		case 'own-sites':
			return [...sites].some((id) => !isCloud(id));
		case 'cloud':
			return [...sites].some(isCloud);
		case 'nowhere':
			// A login or an account that holds production takes it along.
			return (
				copies.withProduction &&
				[proposed, today].some(
					(design) => design && poolsOf(design).some(({ withProduction }) => withProduction)
				)
			);
	}
}

/** In the library's order; what the bid switches off is not played. */
export function playedEvents(input: BasisInput): readonly Played[] {
	const sites = protectedSites(input);
	return input.library.events.flatMap((event) => {
		const setting = input.bid.events.find(({ id }) => id === event.id) ?? null;
		return setting?.off
			? []
			: [{ event, setting, restores: strikes(event, setting, sites, input) }];
	});
}
