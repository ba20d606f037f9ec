/**
 * Ways to bid, compared: each scenario is a patched bid, evaluated like any other by a function that
 * is handed in, so that its saving, its corridor and its cash are its own.
 *
 * A price to aim for is reached by discount and evaluated again; the ways in which the money comes in
 * move the price a little, so the aim is taken a second time from the deal that the first made.
 */
import type { BidDocument, Scenario } from '../bid/index.ts';
import type { Reading } from '../units/index.ts';
import { discountsToReach, priceAimedAt, sideOf, type AimProblem } from './aim.ts';
import { patched } from './patch.ts';
import type { DealReport } from './report.ts';

export interface ScenarioOutcome {
	readonly id: string;
	readonly name: string;
	/** The bid that it would be. */
	readonly document: BidDocument;
	/** Null when it could not be evaluated. */
	readonly report: DealReport | null;
	/** Why the price aimed for is not reached; the report is then of the price as offered. */
	readonly missed: AimProblem | null;
	/** What keeps it from being evaluated. */
	readonly problem: string | null;
}

export type DealOfDocument = (document: BidDocument) => Reading<DealReport>;

const rounds = 2;

/** The document with a design of an architecture proposed: one that it has, else one added to them. */
function proposing(document: BidDocument, architecture: string): BidDocument {
	const { candidates = [], offer } = document;
	const own = candidates.find((candidate) => candidate.architecture === architecture);
	const isTaken = (id: string): boolean => candidates.some((candidate) => candidate.id === id);
	let id = architecture;
	while (!own && isTaken(id)) id = `${id}-new`;
	return {
		...document,
		candidates: own ? candidates : [...candidates, { id, architecture }],
		offer: { ...offer, chosen: own?.id ?? id }
	};
}

/** One way to bid. */
export function playScenario(
	document: BidDocument,
	{ id, name, aim, propose, patch = {} }: Scenario,
	dealOf: DealOfDocument
): ScenarioOutcome {
	const before = patched(propose === undefined ? document : proposing(document, propose), patch);
	const asOffered = dealOf(before);
	const outcome = (made: BidDocument, deal: Reading<DealReport>, missed: AimProblem | null) => ({
		id,
		name,
		document: made,
		report: deal.ok ? deal.value : null,
		missed,
		problem: deal.ok ? null : deal.problem
	});
	if (!aim || !asOffered.ok) return outcome(before, asOffered, null);
	let [made, deal] = [before, asOffered as Reading<DealReport>];
	for (let round = 0; round < rounds && deal.ok; round++) {
		const target = priceAimedAt(aim, deal.value);
		if (!target.ok) return outcome(before, asOffered, target.problem);
		const discounts = discountsToReach(target.value, asOffered.value, sideOf(aim));
		if (!discounts.ok) return outcome(before, asOffered, discounts.problem);
		made = patched(before, { offer: { discounts: discounts.value } });
		deal = dealOf(made);
	}
	return outcome(made, deal, null);
}
