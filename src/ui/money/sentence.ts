/** What the money says in one sentence or two. */
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { formatAmountHead, formatShare } from '../format.ts';
import { asSentence, numberWord } from '../words.ts';
import { isIncomplete } from './comparison.ts';

const inYears = (years: number): string => `${numberWord(years)} ${years === 1 ? 'year' : 'years'}`;

function saving({ letter, against }: CandidateEvaluation, evaluation: Evaluation): string {
	const { currency, horizonYears } = evaluation;
	if (!against) return '';
	const amount = formatAmountHead(against.saving.replace('-', ''), currency);
	const share =
		against.savingShare === null ? '' : `, ${formatShare(Math.abs(against.savingShare))}`;
	if (Number(against.saving) < 0)
		return `${letter} costs ${amount} more than today over ${inYears(horizonYears)}${share}.`;
	const month = against.paybackMonth;
	const since =
		month === null
			? 'it is not paid back before the end'
			: month === 0
				? 'it is cheaper from the first month'
				: `it stays cheaper from month ${month}`;
	return `${letter} saves ${amount} in ${inYears(horizonYears)}${share}; ${since}.`;
}

function incomplete(chosen: CandidateEvaluation, { currency }: Evaluation): string {
	const { letter, cost } = chosen;
	const count = cost.unpriced.length;
	if (Number(cost.total) === 0) return `Nothing of ${letter} has a price yet.`;
	const lines = count === 1 ? 'One line' : `${asSentence(numberWord(count))} lines`;
	return `${lines} of ${letter} ${count === 1 ? 'has' : 'have'} no price: it costs more than ${formatAmountHead(cost.total, currency)}, and what it saves cannot be said.`;
}

/** The sentence at the head of the page. */
export function moneySentence(evaluation: Evaluation, chosen: CandidateEvaluation | null): string {
	if (!chosen) return 'No design yet, so nothing costs anything.';
	if (isIncomplete(chosen)) return incomplete(chosen, evaluation);
	const { currency, horizonYears, today } = evaluation;
	if (today) return saving(chosen, evaluation);
	const total = formatAmountHead(chosen.cost.total, currency);
	return `${chosen.letter} costs ${total} over ${inYears(horizonYears)}; there is no incumbent to compare it with.`;
}
