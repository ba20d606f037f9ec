/** What the comparison comes to: total, present value, cost per terabyte, each beside today. */
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { formatMonth, formatNumber, formatShare, minus } from '../format.ts';
import { comparisonOf } from './comparison.ts';
import { cents } from './amounts.ts';

export interface Fact {
	readonly name: string;
	readonly chosen: string;
	/** Empty where there is no today. */
	readonly today: string;
	readonly difference: string;
	/** Figures of a design that it shows; null where there is no difference. */
	readonly figure: string;
	readonly differenceFigure: string | null;
}

const percent = (share: number): string =>
	formatShare(share, 'en', Number.isInteger(share * 100) ? 0 : 1);

/** The rows of the comparison, in the bid's currency. */
export function factsOf(chosen: CandidateEvaluation, evaluation: Evaluation): readonly Fact[] {
	const { today, discountRatePerYear } = evaluation;
	const { cost } = chosen;
	const against = comparisonOf(chosen);
	const perTb = (amount: string | null): string => (amount === null ? '–' : cents(amount));
	return [
		{
			name: 'Total',
			chosen: cents(cost.total),
			today: today ? cents(today.cost.total) : '',
			difference: against ? cents(against.saving) : '',
			figure: 'cost.total',
			differenceFigure: against && 'saving.total'
		},
		{
			name: `Present value at ${percent(discountRatePerYear)} a year`,
			chosen: cents(cost.presentValue),
			today: today ? cents(today.cost.presentValue) : '',
			difference: against ? cents(against.netPresentValue) : '',
			figure: 'cost.present-value',
			differenceFigure: against && 'saving.net-present-value'
		},
		{
			name: 'Per protected TB and month',
			chosen: perTb(cost.perTbMonth),
			today: today ? perTb(today.cost.perTbMonth) : '',
			difference: '',
			figure: 'cost.per-tb-month',
			differenceFigure: null
		}
	];
}

/** `2027-04-01` and 8 months later: `Dec 2027`. */
function monthAfter(start: string, months: number): string {
	const date = new Date(`${start.slice(0, 7)}-01T00:00:00Z`);
	date.setUTCMonth(date.getUTCMonth() + months);
	return formatMonth(date.toISOString());
}

/** Saving as a share, and since when: sentences for the foot of the comparison. */
export function verdictOf(
	chosen: CandidateEvaluation,
	{ start }: Evaluation
): { readonly share: string; readonly since: string } | null {
	const against = comparisonOf(chosen);
	if (!against) return null;
	const { savingShare, paybackMonth } = against;
	const share =
		savingShare === null
			? '–'
			: `${savingShare < 0 ? minus : ''}${formatNumber(Math.abs(savingShare) * 100, 'en', 1)}`;
	const since =
		paybackMonth === null
			? 'not within the horizon'
			: paybackMonth === 0
				? 'from the start'
				: `month ${paybackMonth}, ${monthAfter(start, paybackMonth)}`;
	return { share, since };
}
