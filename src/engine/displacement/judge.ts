/**
 * One condition judged: what people answered with evidence, or what the engine's figures say.
 *
 * Score of a condition = Σ weight × score of its questions, unknown ones 0 at the low end and 100 at
 * the high end. The saving scores by the highest step that its share reaches; the technical
 * difference by the share of its facts that hold, one that cannot be told yet counting as an open
 * question does.
 * Example: questions of weight 3 and 2, the first "yes" at 100, the second open: 60 to 100.
 */
import type { DisplacementSection } from '../bid/index.ts';
import { decimal, total, type Decimal } from '../finance/index.ts';
import type { DisplacementPractice } from '../library/index.ts';
import type { EngineFact, EngineFacts } from './facts.ts';
import { scoreRange, type ScoreRange } from './score.ts';

type Condition = DisplacementPractice['conditions'][number];
export type Question = Condition['questions'][number];
type Answer = DisplacementSection['answers'][number];

export interface AnsweredQuestion {
	readonly id: string;
	readonly ask: string;
	readonly why: string;
	/** What would count as evidence. */
	readonly wants: string;
	readonly grade: Answer['grade'] | null;
	readonly evidence: string | null;
	readonly owner: string | null;
	readonly on: string | null;
	/** False without an answer, and for an answer without evidence. */
	readonly counts: boolean;
	/** Points of the whole score that its best answer would add to the low end. */
	readonly lever: number;
}

export interface ConditionReport {
	readonly id: string;
	readonly name: string;
	readonly says: string;
	readonly weight: number;
	/** 0–100. */
	readonly low: number;
	readonly high: number;
	readonly questions: readonly AnsweredQuestion[];
	/** What the engine's figures say, where they answer. */
	readonly facts: readonly EngineFact[];
}

export interface Judged {
	readonly condition: Condition;
	readonly weight: Decimal;
	readonly range: ScoreRange;
	readonly questions: readonly AnsweredQuestion[];
	readonly facts: ConditionReport['facts'];
}

const full = decimal(100);

function judgeQuestions(condition: Condition, weight: Decimal, answers: readonly Answer[]): Judged {
	const { questions } = condition;
	const whole = total(questions.map((question) => decimal(question.weight)));
	const weights = questions.map((question) => decimal(question.weight).div(whole));
	const asked = questions.map((question, index) => {
		const answer = answers.find((one) => one.question === question.id);
		const counts = answer?.evidence !== undefined;
		const score = answer && counts ? decimal(question.scores[answer.grade]) : null;
		const best = Math.max(...Object.values(question.scores));
		const lever = weight.times(weights[index] ?? 0).times(decimal(best).minus(score ?? 0));
		return { question, answer, counts, score, lever };
	});
	return {
		condition,
		weight,
		range: scoreRange(
			weights,
			asked.map(({ score }) => score)
		),
		facts: [],
		questions: asked.map(({ question, answer, counts, lever }) => ({
			id: question.id,
			ask: question.ask,
			why: question.why,
			wants: question.evidence,
			grade: answer?.grade ?? null,
			evidence: answer?.evidence ?? null,
			owner: answer?.owner ?? null,
			on: answer?.on ?? null,
			counts,
			lever: lever.toNumber()
		}))
	};
}

const judgeFacts = (
	condition: Condition,
	weight: Decimal,
	range: ScoreRange,
	facts: ConditionReport['facts']
): Judged => ({ condition, weight, range, questions: [], facts });

const exactly = (score: Decimal): ScoreRange => ({ low: score, high: score });
const unknown: ScoreRange = { low: decimal(0), high: full };

/** Score of a saving: the highest step whose share it reaches; nought for none. */
function savingScore(facts: EngineFacts, practice: DisplacementPractice): ScoreRange {
	const { share } = facts.saving;
	if (share === null) return unknown;
	if (share <= 0) return exactly(decimal(0));
	const step = practice.savingScores.find(({ from }) => share >= from.value);
	return exactly(decimal(step?.score.value ?? 0));
}

/** Share of the technical facts that hold. */
function technicalScore({ technical }: EngineFacts): ScoreRange {
	if (technical.length === 0) return unknown;
	const share = decimal(1).div(technical.length);
	return scoreRange(
		technical.map(() => share),
		technical.map(({ holds }) => (holds === null ? null : holds ? full : decimal(0)))
	);
}

/** A condition at its weight. */
export function judge(
	condition: Condition,
	weight: Decimal,
	answers: readonly Answer[],
	facts: EngineFacts,
	practice: DisplacementPractice
): Judged {
	if (condition.filledBy === 'saving')
		return judgeFacts(condition, weight, savingScore(facts, practice), [
			{ what: facts.saving.sentence, holds: facts.saving.isQuantified, evidence: '' }
		]);
	if (condition.filledBy === 'technical')
		return judgeFacts(condition, weight, technicalScore(facts), facts.technical);
	return judgeQuestions(condition, weight, answers);
}
