/**
 * What leaving the incumbent comes to, as the page says it: what the change costs the chosen design,
 * and what holds the customer.
 */
import type { BaselineId, CandidateEvaluation, CostLine, Evaluation } from '#engine/evaluation.ts';
import { formatAmountHead, formatBytes, formatDay } from '../format.ts';

/** Lines that are there because something else is there already. */
const ofChange = new Set([
	'dual-running',
	'committed',
	'early-exit',
	'legacy-kept',
	'legacy-carried',
	'own-migration',
	'own-training'
]);

/** What the change itself costs a design, in the order of its lines. */
export const changeLines = ({ cost }: CandidateEvaluation): readonly CostLine[] =>
	cost.lines.filter(({ id }) => ofChange.has(id));

const inMonth = (month: number): string => (month === 0 ? 'from the start' : `in month ${month}`);

function contractWords({ exit }: Evaluation): string | null {
	if (!exit?.noticeBy) return null;
	const { contractEndMonth, freeFromMonth, isNoticeMissed, noticeBy } = exit;
	return isNoticeMissed
		? `Notice was due by ${formatDay(noticeBy)}, before the offer binds: the contract goes on, and nothing is owed ${inMonth(freeFromMonth)} only.`
		: `The contract ends ${inMonth(contractEndMonth)}; notice is due by ${formatDay(noticeBy)}.`;
}

function legacyWords({ exit, currency }: Evaluation): string | null {
	if (!exit || exit.retainedMonths === 0) return null;
	const { retainedBytes, carriedBytes, retainedMonths, keeping, carrying } = exit;
	const held = `At the cut-over the old system holds ${formatBytes(retainedBytes)} of restore points, the last of them for ${retainedMonths} months.`;
	if (keeping === null || carrying === null) return held;
	const amount = (text: string): string => formatAmountHead(text, currency);
	return `${held} Keeping it readable costs ${amount(keeping)} within the horizon, carrying one copy of them over, ${formatBytes(carriedBytes)}, ${amount(carrying)}.`;
}

function bookWords({ exit, currency }: Evaluation): string | null {
	const book = exit?.book;
	if (!book) return null;
	const until = book.months === null ? '' : `, and nothing after ${book.months} months`;
	return `The books show ${formatAmountHead(book.atStart, currency)} for it${until}: a memo, in no total.`;
}

/** What is to be known of leaving, a sentence each; first, what is compared with. */
export function leavingSentences(evaluation: Evaluation, against: BaselineId): readonly string[] {
	const meaning = evaluation.baselines.find(({ id }) => id === against)?.meaning;
	return [
		meaning ?? null,
		contractWords(evaluation),
		legacyWords(evaluation),
		bookWords(evaluation)
	].filter((sentence) => sentence !== null);
}
