/**
 * What to do next: the actions that somebody has taken on, by date, then one for each question that
 * nobody has taken on and whose answer does not count yet, the strongest lever first.
 */
import type { DisplacementSection } from '../bid/index.ts';
import type { AnsweredQuestion, Question } from './judge.ts';

type Action = DisplacementSection['actions'][number];

export interface NextAction {
	readonly what: string;
	/** The question that it answers; null for an action of its own. */
	readonly questionId: string | null;
	/** Null: nobody yet. */
	readonly owner: string | null;
	readonly due: string | null;
}

/** Open actions. Questions that are answered with evidence need none. */
export function nextActions(
	actions: readonly Action[],
	asked: readonly AnsweredQuestion[],
	questions: readonly Question[]
): readonly NextAction[] {
	const open = actions
		.filter(({ done }) => !done)
		.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
	const taken = new Set(open.map(({ question }) => question));
	const untaken = asked
		.filter(({ counts, id }) => !counts && !taken.has(id))
		.toSorted((left, right) => right.lever - left.lever);
	return [
		...open.map(({ what, question, owner, due }) => ({
			what,
			questionId: question ?? null,
			owner,
			due
		})),
		...untaken.map(({ id }) => ({
			what: questions.find((question) => question.id === id)?.action ?? id,
			questionId: id,
			owner: null,
			due: null
		}))
	];
}
