/** Keeping the price on the table as a way to bid, to come back to. */
import type { BidDocument, Scenario } from '#engine/bid/index.ts';
import type { Practice } from '#engine/library/index.ts';
import { freeId } from '../free-id.ts';

/** The document with its present design, discounts and chance as one more scenario. */
export function keepAsScenario(document: BidDocument, practice: Practice): BidDocument {
	const { offer, deal } = document;
	const scenarios: readonly Scenario[] = deal?.scenarios ?? practice.deal.scenarios;
	const id = freeId('kept', scenarios);
	const kept: Scenario = {
		id,
		name: `Kept ${scenarios.filter((scenario) => scenario.id.startsWith('kept')).length + 1}`,
		patch: {
			offer: {
				...(offer?.chosen === undefined ? {} : { chosen: offer.chosen }),
				discounts: offer?.discounts ?? {}
			},
			deal: {
				...(deal?.winProbability === undefined ? {} : { winProbability: deal.winProbability }),
				payment: { collection: deal?.payment?.collection ?? 'as-invoiced' }
			}
		}
	};
	return { ...document, deal: { ...deal, scenarios: [...scenarios, kept] } };
}
