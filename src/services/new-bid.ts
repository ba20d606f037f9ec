/**
 * A new bid: nothing asked yet, everything in place to begin. It evaluates from the first moment.
 *
 * One site, the service levels and the designs that the templates begin with, side by side, amounts in the currency of the templates so that nothing needs an exchange rate.
 * Example: made on 2026-11-22, its comparison begins on 2026-12-01.
 */
import { bidSchemaId, type BidDocument } from '#engine/bid/index.ts';
import type { Reading } from '#engine/units/index.ts';
import { readServiceLevels } from './service-levels.ts';
import type { Workspace } from './workspace.ts';

export interface NewBid {
	readonly customer?: string | undefined;
	readonly currency?: string | undefined;
	/** As YYYY-MM-DD. */
	readonly today: string;
}

/** The first day of the month after. */
function nextMonth(day: string): string {
	const [year = 0, month = 0] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** The document of a new bid. Refuses when the templates hold no usable service levels. */
export function newBid(
	{ library, templates }: Pick<Workspace, 'library' | 'templates'>,
	{ customer = 'New customer', currency = library.defaults.currency, today }: NewBid
): Reading<BidDocument> {
	const levels = readServiceLevels(templates);
	if (!levels.ok) return levels;
	const document: BidDocument = {
		schema: bidSchemaId,
		customer: { name: customer },
		currency,
		start: nextMonth(today),
		sites: [{ id: 'main', name: 'Main site', role: 'primary' }],
		serviceLevels: levels.value.levels,
		workloads: [],
		candidates: library.defaults.designs
			.filter((id) => library.architectures.some((known) => known.id === id))
			.map((id) => ({ id, architecture: id }))
	};
	return { ok: true, value: document };
}
