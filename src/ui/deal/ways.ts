/** The ways to bid side by side: the bid as it stands, then its scenarios, row by row. */
import type { DealReport, ScenarioOutcome } from '#engine/desk/index.ts';
import { formatShare } from '../format.ts';
import { inThousands, sharePoint } from '../internal/amounts.ts';
import { breakEvenWords, cashWords } from './sentence.ts';

export interface Way {
	readonly id: string;
	readonly name: string;
	readonly isOnTable: boolean;
	readonly report: DealReport | null;
	/** Null for the bid as it stands. */
	readonly outcome: ScenarioOutcome | null;
}

/** Whether two deals are one price on one set of terms. */
const isSame = (left: DealReport, right: DealReport): boolean =>
	JSON.stringify(left) === JSON.stringify(right);

/** The bid first, unless one of its scenarios is the bid. */
export function waysOf(report: DealReport, outcomes: readonly ScenarioOutcome[]): readonly Way[] {
	const ways = outcomes.map((outcome): Way => ({
		id: outcome.id,
		name: outcome.name,
		isOnTable: outcome.report !== null && outcome.missed === null && isSame(outcome.report, report),
		report: outcome.report,
		outcome
	}));
	const standing: Way = {
		id: 'as-it-stands',
		name: 'As it stands',
		isOnTable: true,
		report,
		outcome: null
	};
	return ways.some(({ isOnTable }) => isOnTable) ? ways : [standing, ...ways];
}

export interface WayRow {
	readonly name: string;
	/** Figure, and what stands small at its left. */
	readonly cell: (report: DealReport) => {
		readonly figure: string;
		readonly aside?: string;
		readonly isBad?: boolean;
	};
}

const wayRows: readonly WayRow[] = [
	{
		name: 'Gross margin, not markup',
		cell: ({ sheet }) => ({
			figure: sharePoint(sheet.grossMarginShare),
			aside: inThousands(sheet.grossMargin)
		})
	},
	{
		name: 'Net margin',
		cell: ({ sheet }) => ({
			figure: inThousands(sheet.netMargin),
			aside: sharePoint(sheet.netMarginShare),
			isBad: Number(sheet.netMargin) < 0
		})
	},
	{ name: 'Lowest cash', cell: (report) => ({ figure: cashWords(report) }) },
	{
		name: 'Chance to win',
		cell: ({ winProbability }) => ({ figure: formatShare(winProbability) })
	},
	{ name: 'Breaks even at a chance of', cell: (report) => ({ figure: breakEvenWords(report) }) },
	{
		name: 'Expected, after pursuit',
		cell: ({ expectedValue }) => ({
			figure: inThousands(expectedValue, true),
			isBad: Number(expectedValue) < 0
		})
	}
];

/** Which design is bid: a row only where the ways differ in it. */
const designRow: WayRow = {
	name: 'Design',
	cell: ({ candidateName }) => ({ figure: candidateName })
};

/** The rows of some ways to bid. */
export function rowsOf(ways: readonly Way[]): readonly WayRow[] {
	const designs = new Set(ways.flatMap(({ report }) => report?.candidateId ?? []));
	return designs.size > 1 ? [designRow, ...wayRows] : wayRows;
}
