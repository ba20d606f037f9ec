/** The two charts of money, from the evaluation: figures with their words, sentences, tables behind. */
import type { CostColumnsData, CumulativeData } from '#charts/screen/index.ts';
import { costCategories, type Incumbent } from '#engine/bid/index.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import type { ChartTable } from '../chart/table.ts';
import { asSentence } from '../words.ts';
import { formatAmountHead, formatShare } from '../format.ts';
import { axisWords, cents, shortAmount, thousands } from './amounts.ts';
import { categoryNames } from './categories.ts';
import { comparisonOf, totalWords } from './comparison.ts';
import { paybackCause } from './payback.ts';

/** Today first, then the candidates in their order. */
const comparedDesigns = ({ today, candidates }: Evaluation): readonly CandidateEvaluation[] => [
	...(today ? [today] : []),
	...candidates
];

const nameOf =
	(today: string) =>
	({ letter }: CandidateEvaluation): string =>
		letter === '0' ? today : letter;

/** Categories that any design has, in their fixed order. */
const usedCategories = (designs: readonly CandidateEvaluation[]) =>
	costCategories.filter((category) =>
		designs.some(({ cost }) => cost.categories.some((row) => row.category === category))
	);

function columnsSentence(evaluation: Evaluation, today: string): string {
	const { currency, horizonYears } = evaluation;
	const totals = comparedDesigns(evaluation).map(
		(design) => `${nameOf(today)(design)} ${formatAmountHead(design.cost.total, currency)}`
	);
	return `Costs over ${horizonYears} years: ${totals.join(', ')}.`;
}

/** Stacked columns by category, today first. */
export function columnsData(evaluation: Evaluation, today = 'today'): CostColumnsData {
	const designs = comparedDesigns(evaluation);
	const categories = usedCategories(designs);
	return {
		categories: categories.map((category) => ({
			name: categoryNames[category],
			happensOnce: category === 'transition'
		})),
		columns: designs.map((design) => {
			const share = comparisonOf(design)?.savingShare;
			return {
				name: nameOf(today)(design),
				differenceWords:
					share === null || share === undefined ? '' : formatShare(-share, 'en', 0, true),
				isChosen: design.id === evaluation.chosen,
				total: Number(design.cost.total),
				totalWords: totalWords(design, evaluation.currency),
				parts: categories.map((category) => {
					const row = design.cost.categories.find((one) => one.category === category);
					return row ? { amount: Number(row.total), words: thousands(row.total) } : null;
				})
			};
		}),
		sentence: columnsSentence(evaluation, today)
	};
}

export function columnsTable(evaluation: Evaluation, today = 'today'): ChartTable {
	const designs = comparedDesigns(evaluation);
	const amountIn = (design: CandidateEvaluation, category: string): string => {
		const row = design.cost.categories.find((one) => one.category === category);
		return row ? cents(row.total) : '–';
	};
	return {
		caption: columnsSentence(evaluation, today),
		head: ['', ...designs.map(nameOf(today))],
		rows: [
			...usedCategories(designs).map((category) => [
				categoryNames[category],
				...designs.map((design) => amountIn(design, category))
			]),
			['Total', ...designs.map(({ cost }) => cents(cost.total))]
		]
	};
}

/** Whether the axis of the running totals counts in millions. */
export const inMillions = (evaluation: Evaluation): boolean =>
	comparedDesigns(evaluation).some(({ cost }) => Number(cost.total) >= 1e6);

function endWords(design: CandidateEvaluation, currency: string, today: string): string {
	const amount = totalWords(design, currency);
	if (design.letter === '0') return `${today} ${amount}`;
	const name = design.name.split(/[,+]/)[0]?.trim() ?? design.name;
	return `${design.letter} ${amount} ${name}`;
}

/** The running totals, with the month from which the chosen design stays cheaper. */
export function cumulativeData(
	evaluation: Evaluation,
	incumbent: Incumbent | undefined,
	todayName = 'today'
): CumulativeData {
	const { currency, today } = evaluation;
	const designs = comparedDesigns(evaluation);
	const chosen = designs.find(({ id }) => id === evaluation.chosen);
	const against = chosen ? comparisonOf(chosen) : null;
	const month = against?.paybackMonth ?? null;
	const saves = against && Number(against.saving) > 0 ? against.saving : null;
	const cause = chosen ? paybackCause(incumbent, chosen, today) : null;
	const isCrossing = chosen !== undefined && month !== null && month > 0;
	return {
		lines: designs.map((design) => ({
			role: design.letter === '0' ? 'today' : design.id === evaluation.chosen ? 'chosen' : 'other',
			endWords: endWords(design, currency, todayName),
			byMonth: design.cost.cumulativeByMonth.map(Number)
		})),
		payback: isCrossing
			? {
					month,
					words: cause === null ? `Month ${month}` : `Month ${month}: ${uncapital(cause)}`,
					shortWords: `Month ${month}`,
					meaning: `${chosen.letter} stays cheaper from here.`
				}
			: null,
		savingWords: saves === null ? '' : `saves ${shortAmount(saves, currency)}`,
		amountWords: (amount) => axisWords(amount, inMillions(evaluation)),
		sentence: cumulativeSentence(designs, month, cause, evaluation, todayName)
	};
}

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function cumulativeSentence(
	designs: readonly CandidateEvaluation[],
	month: number | null,
	cause: string | null,
	{ currency, chosen }: Evaluation,
	today: string
): string {
	const ends = designs.map(
		(design) => `${nameOf(today)(design)} ${formatAmountHead(design.cost.total, currency)}`
	);
	const letter = designs.find(({ id }) => id === chosen)?.letter ?? '';
	const turn =
		month === null
			? ''
			: ` ${letter} stays cheaper than ${today} from month ${month}${cause === null ? '' : `: ${cause}`}.`;
	return `${asSentence('paid by the end')}: ${ends.join(', ')}.${turn}`;
}

export function cumulativeTable(evaluation: Evaluation, today = 'today'): ChartTable {
	const designs = comparedDesigns(evaluation);
	const years = Array.from({ length: evaluation.horizonYears + 1 }, (_, year) => year);
	return {
		caption: 'Paid up to and including a month',
		head: ['Paid up to', ...designs.map(nameOf(today))],
		rows: years.map((year) => [
			year === 0 ? 'start' : `month ${year * 12}`,
			...designs.map(({ cost }) => cents(cost.cumulativeByMonth[year * 12] ?? '0'))
		])
	};
}
