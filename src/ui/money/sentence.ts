/** What the money says in one sentence or two. */
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { formatAmountHead, formatShare } from '../format.ts';
import { numberWord } from '../words.ts';

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

function incomplete({ letter, cost }: CandidateEvaluation): string {
	const count = cost.unpriced.length;
	if (count === 0) return '';
	return `${count === 1 ? 'One line' : `${numberWord(count)} lines`} of ${letter} ${count === 1 ? 'has' : 'have'} no price, so this is not all.`;
}

/** The sentence at the head of the page. */
export function moneySentence(evaluation: Evaluation, chosen: CandidateEvaluation | null): string {
	if (!chosen) return 'No design yet, so nothing costs anything.';
	const { currency, horizonYears, today } = evaluation;
	const first = today
		? saving(chosen, evaluation)
		: `${chosen.letter} costs ${formatAmountHead(chosen.cost.total, currency)} over ${inYears(horizonYears)}; there is no incumbent to compare it with.`;
	return [first, incomplete(chosen)].filter((part) => part !== '').join(' ');
}
