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

/** A sentence in pieces: words, and figures of today that open their derivations. */
export type Sentence = readonly (string | { readonly words: string; readonly figure: string })[];

const figure = (words: string, what: string) => ({ words, figure: `today.exit.${what}` });

const inMonth = (month: number): string => (month === 0 ? 'from the start' : `in month ${month}`);

function contractWords({ exit }: Evaluation): Sentence | null {
	if (!exit?.noticeBy) return null;
	const { contractEndMonth, freeFromMonth, isNoticeMissed, noticeBy } = exit;
	return isNoticeMissed
		? [
				`Notice was due by ${formatDay(noticeBy)}, before the offer binds: the contract goes on, and nothing is owed `,
				figure(inMonth(freeFromMonth), 'free-from'),
				' only.'
			]
		: [
				'The contract ends ',
				figure(inMonth(contractEndMonth), 'contract-end'),
				`; notice is due by ${formatDay(noticeBy)}.`
			];
}

function legacyWords({ exit, currency }: Evaluation): Sentence | null {
	if (!exit || exit.retainedMonths === 0) return null;
	const { retainedBytes, carriedBytes, retainedMonths, keeping, carrying } = exit;
	const held: Sentence = [
		'At the cut-over the old system holds ',
		figure(formatBytes(retainedBytes), 'retained'),
		' of restore points, the last of them for ',
		figure(`${retainedMonths} months`, 'retained-months'),
		'.'
	];
	if (keeping === null || carrying === null) return held;
	return [
		...held,
		' Keeping it readable costs ',
		figure(formatAmountHead(keeping, currency), 'keeping'),
		' within the horizon, carrying one copy of them over, ',
		figure(formatBytes(carriedBytes), 'carried'),
		', ',
		figure(formatAmountHead(carrying, currency), 'carrying'),
		'.'
	];
}

function bookWords({ exit, currency }: Evaluation): Sentence | null {
	const book = exit?.book;
	if (!book) return null;
	return [
		'The books show ',
		figure(formatAmountHead(book.atStart, currency), 'book.start'),
		' for it',
		...(book.months === null
			? []
			: [', and nothing after ', figure(`${book.months} months`, 'book.months')]),
		': a memo, in no total.'
	];
}

/** What is to be known of leaving, a sentence each; first, what is compared with. */
export function leavingSentences(evaluation: Evaluation, against: BaselineId): readonly Sentence[] {
	const meaning = evaluation.baselines.find(({ id }) => id === against)?.meaning;
	return [
		meaning === undefined ? null : [meaning],
		contractWords(evaluation),
		legacyWords(evaluation),
		bookWords(evaluation)
	].filter((sentence) => sentence !== null);
}

/** A sentence as it is read. */
export const inWords = (sentence: Sentence): string =>
	sentence.map((part) => (typeof part === 'string' ? part : part.words)).join('');
