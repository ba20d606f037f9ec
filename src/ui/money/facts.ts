/** What the comparison comes to: total, present value, cost per terabyte, each beside today. */
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { rateOfReturn, type RateOfReturn } from '#engine/cost/index.ts';
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

export interface ReturnWords {
	/** `364 % a year`, or `none`. */
	readonly rate: string;
	/** What kind of rate it is, or why there is none. */
	readonly kind: string;
}

const perYear = (rate: number): string =>
	rate > 10 ? 'over 1 000 % a year' : `${formatShare(rate, 'en', rate > 1 ? 0 : 1)} a year`;

/**
 * With one rate that is not negative, present value changes sign there and nowhere else from nought
 * upwards: on the side of nought it has the sign of the plain sum.
 */
const sideWords = (saves: boolean): string =>
	saves ? 'it saves at any discount rate below' : 'it saves at discount rates above only';

function returnWords(found: RateOfReturn, saves: boolean): ReturnWords {
	switch (found.status) {
		case 'one':
			return found.type === 'investment'
				? {
						rate: perYear(found.perYear),
						kind: found.perYear < 0 ? 'the only one' : sideWords(saves)
					}
				: { rate: perYear(found.perYear), kind: 'of a financing: lower is better' };
		case 'several':
			return found.onlyNonNegative === null
				? { rate: 'none', kind: 'several rates; the present value decides' }
				: {
						rate: perYear(found.onlyNonNegative),
						kind: `${sideWords(saves)}; the only rate of ${found.perYear.length} not negative`
					};
		case 'none': {
			const reasons = {
				'no-flows': 'nothing differs',
				'no-sign-change': 'one is dearer at no time',
				'no-root': 'no rate makes them equal'
			};
			return { rate: 'none', kind: reasons[found.reason] };
		}
	}
}

/** The rate of return against what is compared with; null without it, and while prices are missing. */
export function returnOf(
	chosen: CandidateEvaluation,
	{ today }: Pick<Evaluation, 'today'>
): ReturnWords | null {
	const against = comparisonOf(chosen);
	return today && against
		? returnWords(rateOfReturn(today.cost, chosen.cost), Number(against.saving) > 0)
		: null;
}
