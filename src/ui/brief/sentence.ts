/** What the brief says in one sentence. */
import type { Evaluation } from '#engine/evaluation.ts';
import { formatCount, formatMonth } from '../format.ts';
import { numberWord } from '../words.ts';

export function briefSentence(evaluation: Evaluation): string {
	const { customer, horizonYears, start, today, candidates } = evaluation;
	const years = `${numberWord(horizonYears)} ${horizonYears === 1 ? 'year' : 'years'}`;
	const span = `${customer} looks at ${years} from ${formatMonth(start)}.`;
	if (candidates.length === 0)
		return today ? `${span} No design stands against ${today.name} yet.` : `${span} No design yet.`;
	const designs = formatCount(candidates.length, 'design', 'designs');
	return today
		? `${span} ${designs} against ${today.name}.`
		: `${span} ${designs}, and no incumbent to save against.`;
}
