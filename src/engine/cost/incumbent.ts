/**
 * The incumbent's own bill as dated cost: what is on the invoices, not what a price book would say.
 *
 * A line without an escalator of its own rises with inflation; a one-off with a probability counts
 * with its expected value and says so.
 */
import { assumed, type BillLine, type Incumbent, type Known } from '../bid/index.ts';
import { decimal, money, type Line } from '../finance/index.ts';
import { sourceText, type Library } from '../library/index.ts';
import { exact, type Economics } from './economics.ts';
import { amountsOf, type CostSource } from './source.ts';

const kinds = { once: 'once', monthly: 'monthly', yearly: 'yearlyAdvance' } as const;

function words(line: BillLine): string {
	const { source, how } = line.amount;
	const known = source === '' ? how : `${how}: ${source}`;
	const chance = line.probability
		? `, expected value at ${decimal(line.probability.value).times(100).toFixed()} %`
		: '';
	return `${known}${chance}`;
}

function lineOf(line: BillLine, index: number, economics: Economics): Line {
	const recurring = line.timing !== 'once';
	const escalator = line.escalatorPerYear?.value ?? economics.inflationPerYear.value;
	return {
		id: `bill-${index}`,
		category: line.category,
		kind: kinds[line.timing],
		unitPrice: money(line.amount.value, economics.currency),
		quantity: decimal(1),
		start: line.month,
		...(line.until === undefined ? {} : { end: line.until }),
		...(recurring ? { escalator: exact(escalator) } : {}),
		...(line.probability ? { probability: exact(line.probability.value) } : {})
	};
}

/** One source a bill line. Lines that begin after the horizon cost nothing in it. */
export function costOfIncumbent(incumbent: Incumbent, economics: Economics): readonly CostSource[] {
	return incumbent.bill
		.filter(({ month }) => month < economics.months)
		.map((line, index) => {
			const lines = [lineOf(line, index, economics)];
			return {
				id: `bill-${index}`,
				label: line.label,
				category: line.category,
				why: words(line),
				assumed: line.amount.how === 'assumed',
				lines,
				amounts: amountsOf(lines, economics),
				offered: null
			};
		});
}

/** Months of dual running: the bid's, or the default with its source. */
export function dualRunningOf(incumbent: Incumbent, library: Library): Known<number> {
	const { dualRunningMonths: fallback } = library.defaults;
	return incumbent.dualRunningMonths === undefined
		? assumed(fallback.value, sourceText(fallback, library.sources))
		: { value: incumbent.dualRunningMonths, how: 'supplied', source: '' };
}

/**
 * What a successor costs on top while both run: the incumbent's recurring lines until the cut-over.
 * One-off charges are not bought again for a system that is going.
 */
export function costOfDualRunning(
	incumbent: Incumbent,
	months: Known<number>,
	economics: Economics
): readonly CostSource[] {
	const until = months.value;
	const recurring = incumbent.bill
		.map((line, index) => ({ line, index }))
		.filter(({ line }) => line.timing !== 'once' && line.month < until);
	if (recurring.length === 0) return [];
	const lines = recurring.map(({ line, index }) =>
		lineOf({ ...line, until: Math.min(line.until ?? until, until) }, index, economics)
	);
	return [
		{
			id: 'dual-running',
			label: `Incumbent until cut-over, ${until} months`,
			category: 'transition',
			why: `its running bill for ${until} months beside the new design`,
			assumed: months.how === 'assumed',
			lines,
			amounts: amountsOf(lines, economics),
			offered: null
		}
	];
}
