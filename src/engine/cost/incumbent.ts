/**
 * The incumbent's own bill as dated cost: what is on the invoices, not what a price book would say.
 *
 * A line without an escalator of its own rises with inflation; a one-off with a probability counts
 * with its expected value and says so. What is under contract changes its price when the contract is
 * renewed: price × (1 + uplift), and × (1 − x) where the incumbent makes a counter-offer.
 * Example: 100 a month, a contract to month 3 and an uplift of 6 % are 100, 100, 100, 106, 106 …
 */
import type { BillLine, Incumbent } from '../bid/index.ts';
import { decimal, money } from '../finance/index.ts';
import { contractCategories } from './contract.ts';
import { exact, type Economics } from './economics.ts';
import type { Leaving } from './leaving.ts';
import { sourceOf, type CostItem, type CostSource } from './source.ts';

const kinds = { once: 'once', monthly: 'monthly', yearly: 'yearlyAdvance' } as const;

function words(line: BillLine): string {
	const { source, how } = line.amount;
	const known = source === '' ? how : `${how}: ${source}`;
	const chance = line.probability
		? `, expected value at ${decimal(line.probability.value).times(100).toFixed()} %`
		: '';
	return `${known}${chance}`;
}

/** A bill line as a line of money, with the price of today's contract throughout. */
export function billedLine(line: BillLine, { bill }: Incumbent, economics: Economics): CostItem {
	const recurring = line.timing !== 'once';
	const escalator = line.escalatorPerYear?.value ?? economics.inflationPerYear.value;
	return {
		id: line.label,
		ofBill: bill.indexOf(line),
		category: line.category,
		kind: kinds[line.timing],
		unitPrice: money(line.amount.value, economics.currency),
		quantity: decimal(1),
		start: line.month,
		...(line.until === undefined ? {} : { end: line.until }),
		...(recurring
			? { escalator: exact(escalator), hasOwnRise: line.escalatorPerYear !== undefined }
			: {}),
		...(line.probability ? { probability: exact(line.probability.value) } : {})
	};
}

/** The line up to a month, and from it on; one part where the month lies outside. */
function cutAt(
	line: CostItem,
	month: number
): { readonly before: CostItem | null; readonly after: CostItem | null } {
	const { start = 0, end = Infinity } = line;
	if (month <= start) return { before: null, after: line };
	if (line.kind === 'once' || month >= end) return { before: line, after: null };
	return {
		before: { ...line, id: `${line.id}, until month ${month}`, end: month },
		after: { ...line, id: `${line.id}, from month ${month}`, start: month }
	};
}

export const isUnderContract = ({ category, timing }: BillLine): boolean =>
	timing !== 'once' && contractCategories.includes(category);

/** What a renewal makes of the part of a line that lies after it. */
export type Renewal = (line: BillLine, after: CostItem) => CostItem | null;

/** Renewed as it is: what is under contract rises by the uplift. */
export const upliftOf =
	({ renewalUplift }: Leaving): Renewal =>
	(line, after) =>
		isUnderContract(line) && renewalUplift.value !== 0
			? { ...after, uplift: exact(renewalUplift.value) }
			: after;

/** Renewed at the counter-offer: the same, less what the incumbent takes off. */
export const counterOfferOf = (leaving: Leaving): Renewal => {
	const renewed = upliftOf(leaving);
	const { counterOffer, counterOfferOn } = leaving;
	return (line, after) => {
		const whole = renewed(line, after) ?? after;
		return counterOfferOn.includes(line.category)
			? { ...whole, counterOffer: exact(counterOffer.value) }
			: whole;
	};
};

/**
 * Nothing is renewed and nothing is bought: support and subscriptions end with the contract, the
 * system runs on as it is.
 */
export const lapse: Renewal = (line, after) =>
	isUnderContract(line) || (line.timing === 'once' && line.category !== 'media') ? null : after;

/** The parts of a bill line, before and after the renewal. */
export function renewedLines(
	line: BillLine,
	incumbent: Incumbent,
	leaving: Leaving,
	renewal: Renewal,
	economics: Economics
): readonly CostItem[] {
	const whole = billedLine(line, incumbent, economics);
	const { before, after } = cutAt(whole, leaving.contract.endMonth);
	if (!after) return [whole];
	const renewed = renewal(line, after);
	// A line that the renewal leaves alone is not cut: cutting an invoice moves its cents.
	if (renewed === after) return [whole];
	return [before, renewed].filter((part) => part !== null);
}

/** One source a bill line. Lines that begin after the horizon cost nothing in it. */
export function costOfIncumbent(
	incumbent: Incumbent,
	leaving: Leaving,
	renewal: Renewal,
	economics: Economics
): readonly CostSource[] {
	return incumbent.bill
		.filter(({ month }) => month < economics.months)
		.map((line, index) =>
			sourceOf(
				{
					id: `bill-${index}`,
					label: line.label,
					category: line.category,
					why: words(line),
					assumed: line.amount.how === 'assumed'
				},
				renewedLines(line, incumbent, leaving, renewal, economics),
				economics
			)
		);
}
