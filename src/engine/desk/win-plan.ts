/**
 * The win plan of a bid: what people answered, and what the evaluation says beside them.
 *
 * The saving that counts is the one that is left after the incumbent's likely counter-offer:
 * (saving − counter-offer) ÷ today's total.
 */
import type { Bid } from '../bid/index.ts';
import { winPlan, type EngineFacts, type WinPlan } from '../displacement/index.ts';
import type { CandidateEvaluation, Evaluation } from '../evaluation.ts';
import { decimal, type Decimal } from '../finance/index.ts';
import type { Disasters } from '../replay.ts';
import { counterOfferIn, type Desk } from './deal.ts';
import { technicalFacts } from './technical.ts';

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))}\u202f%`;

/** `1 079 354`: whole units, because a plan is not an invoice. */
const whole = (amount: Decimal): string => amount.toFixed(0).replace(/\B(?=(\d{3})+$)/g, '\u202f');

type Saving = EngineFacts['saving'];

const unquantified = (sentence: string): Saving => ({
	isQuantified: false,
	share: null,
	sentence
});

function savingOf(chosen: CandidateEvaluation | undefined, evaluation: Evaluation): Saving {
	if (!chosen) return unquantified('No design is proposed.');
	if (!evaluation.today || !chosen.against)
		return unquantified('Today’s bill is not known; there is nothing to save against.');
	if (!chosen.against.complete)
		return unquantified('A line without a price stands on one side; the saving is not known.');
	const today = decimal(evaluation.today.cost.total);
	if (today.isZero())
		return unquantified('Today’s bill is empty; there is nothing to save against.');
	const offer = counterOfferIn(evaluation);
	const left = decimal(chosen.against.saving).minus(offer);
	const share = left.div(today).toNumber();
	return {
		isQuantified: left.gt(0),
		share,
		sentence: `${whole(left)} ${evaluation.currency}, ${percent(share)} of today’s cost, is left of the saving after a counter-offer of ${whole(decimal(offer))}.`
	};
}

/**
 * The win plan of a bid; `disasters` are the bid's own, null while nobody has played them: what they
 * would say is then open and the score a range.
 */
export function winPlanOf(
	bid: Bid,
	evaluation: Evaluation,
	{ practice }: Desk,
	disasters: Disasters | null = null
): WinPlan {
	const chosen = evaluation.candidates.find(({ id }) => id === evaluation.chosen);
	return winPlan(bid.displacement, practice.displacement, {
		saving: savingOf(chosen, evaluation),
		technical: technicalFacts(chosen, evaluation.today !== null, disasters)
	});
}
