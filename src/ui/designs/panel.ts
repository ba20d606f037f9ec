/** Heads of the panel: the figure that was opened, and the sentence that says what it is. */
import type { BomLine, CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import type { How } from '#engine/bid/index.ts';
import type { Confidence } from '#engine/library/index.ts';
import {
	bytesFigure,
	formatAmount,
	formatBytes,
	formatCount,
	formatDay,
	formatMonth,
	formatNumber,
	formatShare,
	formatSpan
} from '../format.ts';
import { leadingPool, rangeWords } from './charts.ts';
import { windowVerdict } from './verdicts.ts';

export interface PanelHead {
	readonly figure: string;
	readonly unit: string;
	readonly sentence: string;
}

/** The pool's worst day, what it wants for it, and what that becomes in whole units. */
export function capacityHead(candidate: CandidateEvaluation): PanelHead {
	const pool = leadingPool(candidate);
	const bytes = candidate.sizing.usableToBuyBytes;
	const name = candidate.pools.find(({ id }) => id === pool?.poolId)?.name ?? 'No pool';
	const { figure, unit } = bytesFigure(bytes);
	const wanted = pool
		? `${name} stores ${formatBytes(pool.peakBytes)} on its worst day${rangeWords(pool)}; with metadata, working space and a fill limit of ${formatShare(pool.fillLimitShare)} it wants ${formatBytes(pool.wantedUsableBytes)}.`
		: '';
	return bytes === 0
		? { figure: '–', unit: 'nothing is bought by capacity', sentence: wanted }
		: { figure, unit: `${unit} usable to buy`, sentence: wanted };
}

/** The worst run, and what holds it up. */
export function windowHead(candidate: CandidateEvaluation, { end }: Evaluation): PanelHead {
	const { worst } = candidate.sizing.window;
	const judged = windowVerdict(candidate);
	if (!worst)
		return { figure: '–', unit: '', sentence: 'No run of this design has a known length.' };
	const kind = worst.kind === 'full' ? 'full' : 'nightly run';
	const slowest = worst.run.bottleneck;
	return {
		figure: judged.words,
		unit: `of ${formatSpan(worst.limitSeconds)}`,
		sentence: `The worst ${kind} in ${formatMonth(end)} moves ${formatBytes(worst.run.bytes)}${slowest ? `; the slowest stage on its way is ${slowest.label}` : ''}.`
	};
}

export function costSentence(
	candidate: CandidateEvaluation,
	{ currency, horizonYears }: Evaluation
): string {
	const { lines, unpriced } = candidate.cost;
	const sum = `The sum of ${formatCount(lines.length, 'line', 'lines')} over ${horizonYears} years, in ${currency}.`;
	return unpriced.length === 0
		? sum
		: `${sum} Without a price, and therefore not in it: ${unpriced.join('; ')}.`;
}

export const openSentence = ({ findings }: CandidateEvaluation): string =>
	findings.length === 0
		? 'Every check of this design is kept. What it does not protect against stands below.'
		: 'What the checks found, the gravest first; below, what a design of this kind does not protect against.';

/** How a price is known, in the three marks of the page: weak second-hand figures count as assumed. */
export const howOf = (confidence: Confidence | null): How | null =>
	confidence === null
		? null
		: confidence === 'weak' || confidence === 'assumed'
			? 'assumed'
			: 'supplied';

const periods = { once: 'each', month: 'each a month', year: 'each a year' } as const;

/** What a unit costs on the list: `17 500 USD each, list`. */
export function priceWords({ unitPrice, priceCurrency, period }: BomLine): string {
	if (unitPrice === null || priceCurrency === null) return 'no price';
	return `${formatAmount(unitPrice, priceCurrency)} ${periods[period]}, list`;
}

/** Quantity as it is read: whole units as they are, metered ones with a decimal. */
export const quantityWords = ({ quantity }: BomLine): string =>
	formatNumber(quantity, 'en', Number.isInteger(quantity) ? 0 : 1);

/** What is bought of a rule as it stands, in the product that a fixed number would count: `sized: 4`. */
export function sizedWords({ sizing }: CandidateEvaluation, rule: string): string {
	const head = sizing.billOfMaterials.find(({ id }) => id === rule || id.startsWith(`${rule}/`));
	return head ? `sized: ${quantityWords(head)}` : 'sized';
}

/** A unit in the number of its quantity: `2 units`, `42 packs of 10`, but `153 TB`. */
export function unitWords({ quantity, unit }: BomLine): string {
	const [first = '', ...rest] = unit.split(' ');
	const isCounted = /^[a-z]+$/.test(first) && quantity !== 1;
	return [isCounted ? `${first}s` : first, ...rest].join(' ');
}

export const dayWords = (start: string, day: number): string => {
	const date = new Date(`${start.slice(0, 10)}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + Math.round(day));
	return formatDay(date.toISOString());
};
