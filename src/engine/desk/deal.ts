/** The deal of the design that is proposed, and the other ways to bid it. */
import { readBid, type Bid, type BidDocument, type Scenario } from '../bid/index.ts';
import { economicsOf, type BaselineId } from '../cost/index.ts';
import { dealOfBid, playScenario, type DealReport, type ScenarioOutcome } from '../deal/index.ts';
import { createMemo, evaluate, type EvaluationMemo } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { decimal } from '../finance/index.ts';
import type { Library, Practice } from '../library/index.ts';
import { refuse, type Reading } from '../units/index.ts';

/** What the incumbent takes off its bill over the horizon to stay; nothing where there is none. */
export function counterOfferIn({ baselines }: Evaluation): string {
	const total = (id: BaselineId) => baselines.find((one) => one.id === id)?.cost.total ?? 0;
	return decimal(total('renew')).minus(total('counter-offer')).toFixed();
}

/** What is known beside the bid. */
export interface Desk {
	readonly library: Library;
	readonly practice: Practice;
}

/** The deal of the candidate that is proposed. Refused with one sentence when there is none. */
export function dealOf(bid: Bid, evaluation: Evaluation, desk: Desk): Reading<DealReport> {
	const { library, practice } = desk;
	const chosen = evaluation.candidates.find(({ id }) => id === evaluation.chosen);
	if (!chosen) return refuse('no design is proposed, so there is no deal; choose one on Designs');
	const { today } = evaluation;
	return dealOfBid({
		bid,
		practice,
		economics: economicsOf(bid, library),
		candidate: {
			id: chosen.id,
			name: chosen.name,
			billOfMaterials: chosen.sizing.billOfMaterials,
			against: chosen.against
		},
		incumbentTotal: today && today.cost.unpriced.length === 0 ? today.cost.total : null,
		counterOffer: counterOfferIn(evaluation),
		avoidedLoss: null
	});
}

/** A document's own deal. Other candidates cost time and say nothing here. */
export function dealOfDocument(
	document: BidDocument,
	desk: Desk,
	memo: EvaluationMemo
): Reading<DealReport> {
	const chosen = document.offer?.chosen;
	const candidates = (document.candidates ?? []).filter(
		({ id }, index) => id === chosen || (chosen === undefined && index === 0)
	);
	const reading = readBid({ ...document, candidates });
	if (!reading.ok) {
		const [first] = reading.problems;
		return refuse(`${first?.path ?? ''}: ${first?.message ?? 'is no bid'}`);
	}
	return dealOf(reading.bid, evaluate(reading.bid, desk.library, memo), desk);
}

/** The scenarios of a bid: its own, or the practice's. */
const scenariosOf = (document: BidDocument, { practice }: Desk): readonly Scenario[] =>
	document.deal?.scenarios ?? practice.deal.scenarios;

/** Every scenario of a document that has been read, played. The memo carries sizings between them. */
export const playScenarios = (
	document: BidDocument,
	desk: Desk,
	memo: EvaluationMemo = createMemo()
): readonly ScenarioOutcome[] =>
	scenariosOf(document, desk).map((scenario) =>
		playScenario(document, scenario, (patched) => dealOfDocument(patched, desk, memo))
	);
