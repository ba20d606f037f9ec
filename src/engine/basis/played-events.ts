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

function strikes(
	{ machines, strikes: role, copies }: LibraryEvent,
	setting: EventSetting | null,
	{ bid, rows, proposed, today }: BasisInput
): boolean {
	const struck =
		setting?.site ?? bid.sites.find((site) => site.role === role)?.id ?? bid.sites[0]?.id ?? role;
	const isCloud = (id: string): boolean =>
		bid.sites.some((site) => site.id === id && site.role === 'cloud');
	const sites = rows.flatMap(({ workload, level }) => (level ? [workload.site] : []));
	switch (machines.at) {
		case 'everywhere':
			return sites.length > 0;
		case 'site':
			return sites.includes(struck);
		case 'own-sites':
			return sites.some((id) => !isCloud(id));
		case 'cloud':
			return sites.some(isCloud);
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
	return input.library.events.flatMap((event) => {
		const setting = input.bid.events.find(({ id }) => id === event.id) ?? null;
		return setting?.off ? [] : [{ event, setting, restores: strikes(event, setting, input) }];
	});
}
