/**
 * What a candidate costs because something else is there already: the old bill until the cut-over,
 * what is owed under its contract after that or the fee that ends it, and the old restore points.
 *
 * Until the cut-over at month c both run. Lines under contract go on to its end, because they are
 * owed in either world; an early exit ends them at c for its fee. From then on only a share of each
 * category goes on while old points must stay readable; media follow the bytes still held.
 * Example: media of 100 a month, half of the bytes gone after a month and all after two: 100, 50.
 */
import type { BillLine, Incumbent } from '../bid/index.ts';
import { decimal, money, monthsPerYear, type Decimal, type Line } from '../finance/index.ts';
import type { ChangeOver, Library } from '../library/index.ts';
import { exact, type Economics } from './economics.ts';
import { billedLine, isUnderContract, renewedLines, upliftOf } from './incumbent.ts';
import type { Leaving } from './leaving.ts';
import { sourceOf, type CostItem, type CostSource } from './source.ts';

const until = (line: CostItem, month: number): CostItem => ({
	...line,
	end: Math.min(line.end ?? month, month)
});

const overlaps = (line: Line): boolean => (line.start ?? 0) < (line.end ?? Infinity);

const recurring = ({ bill }: Incumbent): readonly BillLine[] =>
	bill.filter(({ timing }) => timing !== 'once');

/** The recurring bill until the cut-over; one-offs are not bought again for a system that is going. */
function dualRunning(
	incumbent: Incumbent,
	leaving: Leaving,
	economics: Economics
): readonly CostSource[] {
	const months = leaving.dualRunning.value;
	const lines = recurring(incumbent)
		.flatMap((line) => renewedLines(line, incumbent, leaving, upliftOf(leaving), economics))
		.map((line) => until(line, months))
		.filter(overlaps);
	if (lines.length === 0) return [];
	return [
		sourceOf(
			{
				id: 'dual-running',
				label: `Incumbent until cut-over, ${months} months`,
				category: 'transition',
				why: `its running bill for ${months} months beside the new design`,
				assumed: leaving.dualRunning.how === 'assumed'
			},
			lines,
			economics
		)
	];
}

/** First month in which nothing is owed under the contract, with or without an early exit. */
export const freeFrom = (incumbent: Incumbent, { contract, dualRunning: dual }: Leaving): number =>
	incumbent.earlyExit ? dual.value : Math.max(dual.value, contract.committedMonths);

/** What is owed under the contract after the cut-over: its lines to its end, or the fee. */
function committed(
	incumbent: Incumbent,
	leaving: Leaving,
	economics: Economics
): readonly CostSource[] {
	const cutOver = leaving.dualRunning.value;
	const { committedMonths, isNoticeMissed } = leaving.contract;
	if (committedMonths <= cutOver) return [];
	const { earlyExit } = incumbent;
	if (earlyExit)
		return [
			sourceOf(
				{
					id: 'early-exit',
					label: 'Early exit from the contract',
					category: 'transition',
					why: `ends in month ${cutOver} what would be owed until month ${committedMonths}`,
					assumed: earlyExit.how === 'assumed'
				},
				[
					{
						id: 'early exit',
						category: 'transition',
						kind: 'once',
						unitPrice: money(earlyExit.value, economics.currency),
						quantity: decimal(1),
						start: cutOver
					}
				],
				economics
			)
		];
	const lines = recurring(incumbent)
		.filter(isUnderContract)
		.flatMap((line) => renewedLines(line, incumbent, leaving, upliftOf(leaving), economics))
		.map((line) => ({ ...until(line, committedMonths), start: Math.max(line.start ?? 0, cutOver) }))
		.filter(overlaps);
	if (lines.length === 0) return [];
	return [
		sourceOf(
			{
				id: 'committed',
				label: `Owed under the old contract until month ${committedMonths}`,
				category: 'transition',
				why: isNoticeMissed
					? 'notice came too late, so it goes on for a renewal; owed in either case'
					: 'owed in either case, with the new design or without',
				assumed: false
			},
			lines,
			economics
		)
	];
}

/** Quantities of a line that follows the bytes still held: by month, or the mean of each invoice. */
function heldQuantity(
	line: Line,
	share: Decimal,
	leaving: Leaving,
	months: number
): Pick<Line, 'quantity' | 'quantityByMonth'> {
	const cutOver = leaving.dualRunning.value;
	const held = (month: number): number => leaving.heldShareByMonth[month - cutOver] ?? 0;
	if (line.kind === 'monthly')
		return {
			quantity: share,
			quantityByMonth: Array.from({ length: months }, (_, month) =>
				share.times(decimal(held(month)))
			)
		};
	const years = Math.ceil(months / monthsPerYear);
	const { start = 0, end = months } = line;
	const mean = (year: number): number => {
		const first = Math.max(start, year * monthsPerYear);
		const last = Math.min(end, months, (year + 1) * monthsPerYear);
		let sum = 0;
		for (let month = first; month < last; month++) sum += held(month);
		return last > first ? sum / (last - first) : 0;
	};
	return {
		quantity: Array.from({ length: years }, (_, year) => share.times(decimal(mean(year))))
	};
}

/** Month in which nothing old has to be readable any more, within the horizon. */
const legacyEnd = ({ dualRunning: dual, heldShareByMonth }: Leaving): number =>
	dual.value + heldShareByMonth.length;

/** The old system kept readable: what goes on of each line after the cut-over and the contract. */
export function legacyKept(
	incumbent: Incumbent,
	leaving: Leaving,
	{ legacyShares }: ChangeOver,
	economics: Economics
): readonly CostItem[] {
	const cutOver = leaving.dualRunning.value;
	const free = freeFrom(incumbent, leaving);
	const end = Math.min(legacyEnd(leaving), economics.months);
	return recurring(incumbent)
		.filter(({ category }) => legacyShares[category].value > 0)
		.map((line): CostItem => {
			const share = exact(legacyShares[line.category].value);
			const from = isUnderContract(line) ? free : cutOver;
			const billed = until(billedLine(line, incumbent, economics), end);
			const kept = { ...billed, start: Math.max(line.month, from) };
			return line.category === 'media'
				? { ...kept, ...heldQuantity(kept, share, leaving, economics.months) }
				: { ...kept, quantity: share };
		})
		.filter(overlaps);
}

/** The old points carried over, one copy of them: the customer's own hours for its terabytes, at the cut-over. */
export function legacyCarried(
	leaving: Leaving,
	{ carryOverHoursPerTb }: ChangeOver,
	economics: Economics
): Line | null {
	const hours = (leaving.carriedBytes / 1e12) * carryOverHoursPerTb.value;
	const labour = economics.labourPerHour;
	return (
		labour && {
			id: 'carry over',
			category: 'transition',
			kind: 'once',
			unitPrice: labour.value,
			quantity: decimal(hours),
			start: leaving.dualRunning.value
		}
	);
}

const terabytes = (bytes: number): string => `${Number((bytes / 1e12).toPrecision(3))} TB`;

function legacy(
	incumbent: Incumbent,
	leaving: Leaving,
	library: Library,
	economics: Economics
): readonly CostSource[] {
	const { changeOver } = library.defaults;
	const held = leaving.heldShareByMonth.length;
	if (held === 0 || leaving.retainedBytes.value === 0 || leaving.legacy === 'none') return [];
	const holding = `${terabytes(leaving.retainedBytes.value)} of restore points, the last of them for ${held} months`;
	if (leaving.legacy === 'carry-over') {
		const line = legacyCarried(leaving, changeOver, economics);
		return [
			sourceOf(
				{
					id: 'legacy-carried',
					label: 'Old restore points carried over',
					category: 'transition',
					why: `${terabytes(leaving.carriedBytes)}, one copy of ${holding}, at ${changeOver.carryOverHoursPerTb.value} h a TB`,
					assumed: true
				},
				line && [line],
				economics
			)
		];
	}
	const lines = legacyKept(incumbent, leaving, changeOver, economics);
	if (lines.length === 0) return [];
	return [
		sourceOf(
			{
				id: 'legacy-kept',
				label: 'Old system kept readable',
				category: 'transition',
				why: `${holding}; a share of its bill goes on`,
				assumed: true
			},
			lines,
			economics
		)
	];
}

/** All that the incumbent still costs beside a candidate. */
export const costOfChangeOver = (
	incumbent: Incumbent,
	leaving: Leaving,
	library: Library,
	economics: Economics
): readonly CostSource[] => [
	...dualRunning(incumbent, leaving, economics),
	...committed(incumbent, leaving, economics),
	...legacy(incumbent, leaving, library, economics)
];
