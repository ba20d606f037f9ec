/** Reference cases that are whole comparisons: a candidate against the renewal and the counter-offer. */
import {
	cashCurve,
	compareCash,
	costPerUnitMonth,
	costTable,
	monthsPerYear,
	presentValue,
	rounded,
	unitMonths,
	withCounterOffer,
	type CashComparison,
	type CostEntry,
	type Line
} from '#engine/finance/index.ts';
import { currency, exchangeTable, figure, type Figure, type Rates } from './input.ts';
import { entryOf, lineOf, type CaseLine } from './lines.ts';

interface CaseComparison {
	readonly years: number;
	readonly currency: string;
	readonly fx?: Rates;
	readonly fxQuotedAs?: string;
	readonly discountRatePerYear: Figure;
	readonly protectedTB: { readonly start: Figure; readonly growthPerYear: Figure };
	readonly candidate: readonly CaseLine[];
	readonly baseline: readonly CaseLine[];
	readonly counterOffer: { readonly categories: readonly string[]; readonly discount: Figure };
}

function comparisonResult(comparison: CashComparison, months: number): object {
	const yearEnds = Array.from(
		{ length: months / monthsPerYear },
		(_, year) => (year + 1) * monthsPerYear - 1
	);
	return {
		total: comparison.baselineTotal.amount,
		saving: comparison.saving.amount,
		npv: comparison.netPresentValue.amount,
		irr: comparison.internalRate,
		paybackMonth: comparison.payback.month,
		discountedPaybackMonth: comparison.discountedPayback.month,
		firstTouchMonth: comparison.payback.firstTouch,
		roiSimple: comparison.returnSimple,
		roiPresentValue: comparison.returnOnPresentValue,
		cumulativeAtYearEnd: [...yearEnds, months].map((instant) => comparison.cumulative[instant])
	};
}

/** A whole comparison: the candidate's table, then against the renewal and the counter-offer. */
function wholeComparison(input: CaseComparison): object {
	const report = currency(input.currency);
	const months = input.years * monthsPerYear;
	const rate = figure(input.discountRatePerYear);
	const rates = exchangeTable(input.fx, report, input.fxQuotedAs);
	const entries = (lines: readonly Line[]) =>
		lines.map((line) => entryOf(line, months, report, rates));
	const curve = (of: readonly CostEntry[]) =>
		cashCurve(
			of.flatMap(({ amounts }) => amounts ?? []),
			months,
			report
		);
	const candidate = entries(input.candidate.map((line) => lineOf(line, report)));
	const renewal = input.baseline.map((line) => lineOf(line, report));
	const { categories, discount } = input.counterOffer;
	const countered = withCounterOffer(renewal, categories, figure(discount));
	const table = costTable(candidate, months, report);
	const { start, growthPerYear } = input.protectedTB;
	const served = unitMonths(figure(start), figure(growthPerYear), months);
	const against = (baseline: readonly Line[]) =>
		comparisonResult(compareCash(curve(entries(baseline)), curve(candidate), rate), months);
	return {
		candidate: {
			lines: Object.fromEntries(table.lines.map(({ id, total }) => [id, total.amount])),
			byYear: table.whole.byYear.map(({ amount }) => amount),
			byCategory: Object.fromEntries(
				table.categories.map(({ category, total }) => [category, total.amount])
			),
			total: table.whole.total.amount,
			presentValue: rounded(presentValue(curve(candidate), rate)).amount,
			costPerTBMonth: costPerUnitMonth(table.whole.total, served)?.amount ?? null
		},
		againstRenewal: against(renewal),
		againstCounterOffer: against(countered)
	};
}

export const comparisonQuestions = { tco: wholeComparison };
