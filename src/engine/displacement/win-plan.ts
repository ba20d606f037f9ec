/**
 * The win plan: five conditions in their order, what we know of each, what would move the score most.
 *
 * A condition scores Σ weight × score of its questions. A question without an answer, or with an
 * answer without evidence, is unknown: 0 at the low end, 100 at the high end. The saving and the
 * technical difference are filled from the engine's figures. The lever of a question is what its best
 * answer would add to the low end. Without a quantified saving nobody moves, whatever the score.
 * Example: weights 3 : 2 in a condition that weighs 0.456667, the first question answered "yes" with
 * evidence, the second open: 27.4 to 45.7 points.
 */
import type { DisplacementSection } from '../bid/index.ts';
import { decimal, total, type Decimal } from '../finance/index.ts';
import type { DisplacementPractice } from '../library/index.ts';
import { rankOrderCentroid } from './centroid.ts';
import type { EngineFacts } from './facts.ts';
import { judge, type AnsweredQuestion, type ConditionReport, type Judged } from './judge.ts';
import { nextActions, type NextAction } from './next-actions.ts';

export type Verdict = 'will-not-displace' | 'unlikely' | 'open' | 'likely';

export interface WinPlan {
	readonly schema: 'bidwright/win-plan@1';
	readonly low: number;
	readonly high: number;
	readonly verdict: Verdict;
	/** Why it will not displace, in a sentence; null otherwise. */
	readonly reason: string | null;
	readonly conditions: readonly ConditionReport[];
	/** The answer that would move the score most. */
	readonly lever: {
		readonly questionId: string;
		readonly ask: string;
		readonly points: number;
	} | null;
	readonly nextActions: readonly NextAction[];
	/** In which order the proposal makes its case: conditions that hold, most important first. */
	readonly argument: readonly { readonly conditionId: string; readonly say: string }[];
	readonly meddpicc: DisplacementSection['meddpicc'];
	/** Answers to questions that the templates do not ask (any more). */
	readonly strays: readonly string[];
}

function verdictOf(
	low: Decimal,
	high: Decimal,
	{ saving }: EngineFacts,
	practice: DisplacementPractice
): Verdict {
	if (!saving.isQuantified) return 'will-not-displace';
	if (low.gte(practice.likelyFrom.value)) return 'likely';
	return high.lt(practice.unlikelyUnder.value) ? 'unlikely' : 'open';
}

const reported = ({ condition, weight, range, questions, facts }: Judged): ConditionReport => ({
	id: condition.id,
	name: condition.name,
	says: condition.says,
	weight: weight.toNumber(),
	low: range.low.toNumber(),
	high: range.high.toNumber(),
	questions,
	facts
});

/** Half of what a condition can score: from there on it carries an argument. */
const carries = 50;

/** The plan of a bid; `section` is what people answered, `facts` what the engine computed. */
export function winPlan(
	section: DisplacementSection | undefined,
	practice: DisplacementPractice,
	facts: EngineFacts
): WinPlan {
	const { answers = [], actions = [], meddpicc = {} } = section ?? {};
	const weights = rankOrderCentroid(practice.conditions.length);
	const judged = practice.conditions.map((condition, index) =>
		judge(condition, weights[index] ?? decimal(0), answers, facts, practice)
	);
	const low = total(judged.map(({ weight, range }) => weight.times(range.low)));
	const high = total(judged.map(({ weight, range }) => weight.times(range.high)));
	const asked = judged.flatMap(({ questions }) => questions);
	const strongest = asked.reduce<AnsweredQuestion | null>(
		(best, one) => (one.lever > (best?.lever ?? 0) ? one : best),
		null
	);
	const questions = practice.conditions.flatMap((condition) => condition.questions);
	return {
		schema: 'bidwright/win-plan@1',
		low: low.toNumber(),
		high: high.toNumber(),
		verdict: verdictOf(low, high, facts, practice),
		reason: facts.saving.isQuantified
			? null
			: `No quantified saving: will not displace. ${facts.saving.sentence}`,
		conditions: judged.map(reported),
		lever: strongest && {
			questionId: strongest.id,
			ask: strongest.ask,
			points: strongest.lever
		},
		nextActions: nextActions(actions, asked, questions),
		argument: judged
			.filter(({ range }) => range.low.gte(carries))
			.map(({ condition }) => ({ conditionId: condition.id, say: condition.argument })),
		meddpicc,
		strays: answers
			.filter(({ question }) => !questions.some(({ id }) => id === question))
			.map(({ question }) => question)
	};
}
