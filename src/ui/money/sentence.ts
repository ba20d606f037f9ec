/** What the money says in one sentence or two. */
import type { BaselineId, CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { againstWords } from './against.ts';
import { formatAmountHead, formatShare } from '../format.ts';
import { asSentence, numberWord } from '../words.ts';
import { isIncomplete } from './comparison.ts';

const inYears = (years: number): string => `${numberWord(years)} ${years === 1 ? 'year' : 'years'}`;

function saving(
	{ letter, against }: CandidateEvaluation,
	evaluation: Evaluation,
	id: BaselineId
): string {
	const { currency, horizonYears } = evaluation;
	if (!against) return '';
	const amount = formatAmountHead(against.saving.replace('-', ''), currency);
	const share =
		against.savingShare === null ? '' : `, ${formatShare(Math.abs(against.savingShare))}`;
	if (Number(against.saving) < 0)
		return `${letter} costs ${amount} more than ${againstWords[id].than} over ${inYears(horizonYears)}${share}.`;
	const month = against.paybackMonth;
	const since =
		month === null
			? 'it is not paid back before the end'
			: month === 0
				? 'it is cheaper from the first month'
				: `it stays cheaper from month ${month}`;
	const than = id === 'renew' ? '' : ` against ${againstWords[id].than}`;
	return `${letter} saves ${amount}${than} in ${inYears(horizonYears)}${share}; ${since}.`;
}

function incomplete(chosen: CandidateEvaluation, { currency }: Evaluation): string {
	const { letter, cost } = chosen;
	const count = cost.unpriced.length;
	if (Number(cost.total) === 0) return `Nothing of ${letter} has a price yet.`;
	const lines = count === 1 ? 'One line' : `${asSentence(numberWord(count))} lines`;
	return `${lines} of ${letter} ${count === 1 ? 'has' : 'have'} no price: it costs more than ${formatAmountHead(cost.total, currency)}, and what it saves cannot be said.`;
}

/** What is left of the saving when the incumbent comes down with its price. */
function remains(
	{ comparisons }: CandidateEvaluation,
	{ exit, currency }: Evaluation,
	id: BaselineId
): string {
	const offer = comparisons.find(({ baseline }) => baseline === 'counter-offer');
	if (!exit || !offer || id !== 'renew') return '';
	const share = formatShare(exit.counterOffer.share);
	return Number(offer.saving) > 0
		? ` If the incumbent takes ${share} off, ${formatAmountHead(offer.saving, currency)} remain.`
		: ` If the incumbent takes ${share} off, nothing of it remains.`;
}

/** The sentence at the head of the page; `evaluation` is compared with the baseline of that name. */
export function moneySentence(
	evaluation: Evaluation,
	chosen: CandidateEvaluation | null,
	id: BaselineId = 'renew'
): string {
	if (!chosen) return 'No design yet, so nothing costs anything.';
	if (isIncomplete(chosen)) return incomplete(chosen, evaluation);
	const { currency, horizonYears, today } = evaluation;
	if (today) {
		const isSaving = Number(chosen.against?.saving ?? 0) > 0;
		return `${saving(chosen, evaluation, id)}${isSaving ? remains(chosen, evaluation, id) : ''}`;
	}
	const total = formatAmountHead(chosen.cost.total, currency);
	return `${chosen.letter} costs ${total} over ${inYears(horizonYears)}; there is no incumbent to compare it with.`;
}
