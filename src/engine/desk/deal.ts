/** The deal of the design that is proposed, and the other ways to bid it. */
import { readBid, type Bid, type BidDocument, type Scenario } from '../bid/index.ts';
import { economicsOf, type BaselineId } from '../cost/index.ts';
import { dealOfBid, playScenario, type DealReport, type ScenarioOutcome } from '../deal/index.ts';
import { createMemo, evaluate, type EvaluationMemo } from '../evaluate.ts';
import { architectureOf } from '../design/index.ts';
import type { Evaluation } from '../evaluation.ts';
import { decimal } from '../finance/index.ts';
import type { Library, Practice } from '../library/index.ts';
import type { Disasters } from '../replay.ts';
import { refuse, type Reading } from '../units/index.ts';
import { avoidedBy, disastersOfChosen } from './losses.ts';

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

/**
 * The deal of the candidate that is proposed; `disasters` are the bid's own, null while nobody has
 * played them, and then no avoided loss is counted. Refused with one sentence when nothing is proposed.
 */
export function dealOf(
	bid: Bid,
	evaluation: Evaluation,
	desk: Desk,
	disasters: Disasters | null = null
): Reading<DealReport> {
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
		beside: chosen.testCopies?.disk?.trusted ?? null,
		avoided: avoidedBy(chosen.id, bid, evaluation, disasters)
	});
}

/**
 * A document's own deal. Other candidates cost time and say nothing here. A design that the disasters
 * do not know, because a scenario proposes it first, has them played on it alone.
 */
export function dealOfDocument(
	document: BidDocument,
	desk: Desk,
	memo: EvaluationMemo,
	disasters: Disasters | null
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
	const { bid } = reading;
	const unknown = bid.candidates.find((candidate) => !architectureOf(candidate, desk.library));
	if (unknown) return refuse(`the library has no architecture "${unknown.architecture}"`);
	const evaluation = evaluate(bid, desk.library, memo);
	const isPlayed = disasters?.replay.designs.some(
		({ candidateId }) => candidateId === evaluation.chosen
	);
	const played =
		disasters && !isPlayed ? disastersOfChosen(bid, desk.library, evaluation) : disasters;
	return dealOf(bid, evaluation, desk, played);
}

/** The scenarios of a bid: its own, or the practice's. */
const scenariosOf = (document: BidDocument, { practice }: Desk): readonly Scenario[] =>
	document.deal?.scenarios ?? practice.deal.scenarios;

/**
 * Every scenario of a document that has been read, played. The memo carries sizings between them;
 * `disasters` are the document's own, as for its deal.
 */
export const playScenarios = (
	document: BidDocument,
	desk: Desk,
	memo: EvaluationMemo = createMemo(),
	disasters: Disasters | null = null
): readonly ScenarioOutcome[] =>
	scenariosOf(document, desk).map((scenario) =>
		playScenario(document, scenario, (patched) => dealOfDocument(patched, desk, memo, disasters))
	);
