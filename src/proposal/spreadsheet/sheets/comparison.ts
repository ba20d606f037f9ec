/**
 * Comparison: the proposal against each way of going on, with net present value, rate of return and
 * payback over the months below.
 *
 * NPV = Σ d(t) ÷ (1 + r)^(t/12), the first month not discounted, rounded once. The rate of return is
 * asked for near the engine's, because a spreadsheet returns whichever root lies near its guess.
 */
import { Decimal } from 'decimal.js';
import type { RateOfReturn } from '#engine/cost/index.ts';
import type { BaselineView } from '../../projection/types.ts';
import { address, fixed, formulaCell, numberCell, textCell, type Cell } from '../cell.ts';
import { baselineSections, proposedSection, type Book, type Made } from '../book.ts';
import { gridOf, type Grid } from '../grid.ts';
import { cellNames, flowColumns, placeOn, resultName } from '../places.ts';
import type { Section } from '../plan.ts';
import { paidAt } from './flows.ts';

/** Rows of the summary, below the head. */
const rows = {
	head: 4,
	itsTotal: 5,
	ourTotal: 6,
	saving: 7,
	share: 8,
	npv: 9,
	irr: 10,
	irrNote: 11,
	payback: 12,
	perTb: 13,
	ourPerTb: 14,
	monthsHead: 17,
	months: 18
} as const;

/** Column of a baseline's summary, and the first of its three columns of months. */
const summaryColumn = (index: number): number => 2 + index;
const monthsColumn = (index: number): number => 3 + 3 * index;

export interface Compared {
	readonly section: Section;
	readonly view: BaselineView;
	/** Ranges of its months: differences, and their sums so far. */
	readonly differences: string;
	readonly sums: string;
}

const lastMonthRow = (months: number): number => rows.months + months;

const monthRange = (column: number, months: number): string =>
	`${fixed(column, rows.months)}:${fixed(column, lastMonthRow(months))}`;

/** The numbers of the months, beside the differences. */
export const monthNumbers = (months: number): string => monthRange(1, months);

/** What is compared with what, in the order of the columns. */
export function comparedOf(book: Book): readonly Compared[] {
	const { view } = book.teller;
	return baselineSections(book).flatMap((section, index) => {
		const baseline = view.baselines.find(({ id }) => id === section.id);
		if (!baseline) return [];
		const range = (offset: number): string =>
			monthRange(monthsColumn(index) + offset, book.plan.months);
		return [{ section, view: baseline, differences: range(1), sums: range(2) }];
	});
}

/** Net present value of months at a rate; `digits` of the currency's minor unit. */
export const presentValueFormula = (
	differences: string,
	months: string,
	rate: string,
	digits: number
): string => `ROUND(SUMPRODUCT(${differences}/(1+${rate})^(${months}/12)),${digits})`;

function putMonths(compared: readonly Compared[], book: Book, grid: Grid): void {
	const { teller, plan, names } = book;
	const { say } = teller;
	const proposed = proposedSection(book);
	const right = (text: string): Cell => textCell(text, 'headRight');
	grid.line(1, rows.monthsHead, [
		textCell(say('sheet.monthColumn'), 'head'),
		right(say('sheet.paid', { name: proposed.title })),
		...compared.flatMap(({ section }) => [
			right(say('sheet.paid', { name: section.title })),
			right(say('sheet.difference')),
			right(say('sheet.sum'))
		])
	]);
	const columns = flowColumns(plan);
	const paid = ({ totalRow, cost }: Section, month: number): Cell =>
		formulaCell(
			placeOn(names.flows, columns.instant(month), totalRow),
			paidAt(cost.cumulativeByMonth, month),
			'amount'
		);
	for (let month = 0; month <= plan.months; month++) {
		const row = rows.months + month;
		grid.put(1, row, numberCell(month, 'whole'));
		grid.put(2, row, paid(proposed, month));
		for (const [index, { section }] of compared.entries()) {
			const column = monthsColumn(index);
			const ahead = (instant: number): Decimal =>
				new Decimal(section.cost.cumulativeByMonth[instant] ?? 0).minus(
					proposed.cost.cumulativeByMonth[instant] ?? 0
				);
			const sum = ahead(month);
			const before = month === 0 ? new Decimal(0) : ahead(month - 1);
			const difference = `ROUND(${address(column, row)}-${address(2, row)},${plan.digits})`;
			const added = `${month === 0 ? '' : `${address(column + 2, row - 1)}+`}${address(column + 1, row)}`;
			grid.line(column, row, [
				paid(section, month),
				formulaCell(difference, sum.minus(before).toNumber(), 'amount'),
				formulaCell(`ROUND(${added},${plan.digits})`, sum.toNumber(), 'amount')
			]);
		}
	}
}

/** The one rate to show; null when there is none, or several of which none stands out. */
const shownRate = (rates: RateOfReturn): number | null =>
	rates.status === 'one'
		? rates.perYear
		: rates.status === 'several'
			? rates.onlyNonNegative
			: null;

function rateCells(
	{ view, differences }: Compared,
	{ teller: { say } }: Book
): readonly [Cell, Cell] {
	const { rateOfReturn } = view.against;
	const rate = shownRate(rateOfReturn);
	if (rate === null) return [textCell(say('sheet.irr.none'), 'result'), textCell('')];
	const guess = ((1 + rate) ** (1 / 12) - 1).toPrecision(6);
	const kind =
		rateOfReturn.status === 'several'
			? 'several'
			: rateOfReturn.status === 'one' && rateOfReturn.type === 'financing'
				? 'financing'
				: 'one';
	return [
		formulaCell(`(1+IRR(${differences},${guess}))^12-1`, rate, 'shareResult'),
		textCell(say(`sheet.irr.${kind}`), 'note')
	];
}

function paybackCell({ view, sums }: Compared, { teller, plan }: Book): Cell {
	const never = teller.say('sheet.never');
	const months = monthNumbers(plan.months);
	const last = sums.split(':')[1] ?? sums;
	return formulaCell(
		`IF(${last}<0,"${never.replaceAll('"', '""')}",SUMPRODUCT(MAX((${sums}<0)*(${months}+1))))`,
		view.against.paybackMonth ?? never,
		'result'
	);
}

function perTbCell(total: string, tbMonths: string, result: string | null, digits: number): Cell {
	return result === null
		? textCell('–', 'result')
		: formulaCell(`ROUND(${total}/${tbMonths},${digits})`, Number(result), 'amount');
}

function putSummary(compared: readonly Compared[], book: Book, grid: Grid): void {
	const { teller, plan, names } = book;
	const { say } = teller;
	const proposed = proposedSection(book);
	const labels = [
		[rows.itsTotal, 'sheet.itsTotal'],
		[rows.ourTotal, 'sheet.ourTotal'],
		[rows.saving, 'sheet.savingTotal'],
		[rows.share, 'sheet.savingShare'],
		[rows.npv, 'sheet.npv'],
		[rows.irr, 'sheet.irr'],
		[rows.payback, 'sheet.payback'],
		[rows.perTb, 'sheet.perTb'],
		[rows.ourPerTb, 'sheet.ourPerTb']
	] as const;
	grid.put(1, rows.head, textCell(say('sheet.compared'), 'head'));
	for (const [row, key] of labels) grid.put(1, row, textCell(say(key)));
	const total = flowColumns(plan).total;
	const { digits } = plan;
	for (const [index, one] of compared.entries()) {
		const column = summaryColumn(index);
		const { section, view, differences } = one;
		const at = (row: number): string => address(column, row);
		const { against } = view;
		const rate = rateCells(one, book);
		const npv = presentValueFormula(
			differences,
			monthNumbers(plan.months),
			cellNames.discountRate,
			digits
		);
		const result = (
			row: number,
			formula: string,
			value: number,
			style: 'amountResult' | 'amount'
		) => grid.put(column, row, formulaCell(formula, value, style));
		grid.put(column, rows.head, textCell(section.title, 'headRight'));
		result(
			rows.itsTotal,
			placeOn(names.flows, total, section.totalRow),
			Number(section.cost.totalRow.total),
			'amount'
		);
		result(
			rows.ourTotal,
			placeOn(names.flows, total, proposed.totalRow),
			Number(proposed.cost.totalRow.total),
			'amount'
		);
		result(
			rows.saving,
			`ROUND(${at(rows.itsTotal)}-${at(rows.ourTotal)},${digits})`,
			Number(against.saving),
			'amountResult'
		);
		grid.put(
			column,
			rows.share,
			against.savingShare === null
				? textCell('–', 'result')
				: formulaCell(`${at(rows.saving)}/${at(rows.itsTotal)}`, against.savingShare, 'shareResult')
		);
		result(rows.npv, npv, Number(against.netPresentValue), 'amountResult');
		grid.put(column, rows.irr, rate[0]);
		grid.put(column, rows.irrNote, rate[1]);
		grid.put(column, rows.payback, paybackCell(one, book));
		grid.put(
			column,
			rows.perTb,
			perTbCell(at(rows.itsTotal), cellNames.tbMonthsToday, view.cost.perTbMonth, digits)
		);
		grid.put(
			column,
			rows.ourPerTb,
			perTbCell(at(rows.ourTotal), cellNames.tbMonths, proposed.cost.perTbMonth, digits)
		);
	}
}

export function comparisonSheet(book: Book): Made {
	const { teller, plan, names } = book;
	const grid = gridOf();
	const compared = comparedOf(book);
	grid.put(1, 1, textCell(names.comparison, 'title'));
	grid.put(1, 2, textCell(teller.say('sheet.comparisonLead', { currency: plan.currency }), 'lead'));
	putSummary(compared, book, grid);
	putMonths(compared, book, grid);
	return {
		named: compared.flatMap(({ section }, index) => {
			const column = summaryColumn(index);
			return [
				{ name: resultName('saving', section.id), place: fixed(column, rows.saving) },
				{ name: resultName('npv', section.id), place: fixed(column, rows.npv) }
			];
		}),
		sheet: {
			name: names.comparison,
			rows: grid.rows,
			widths: [44, ...Array.from({ length: 1 + 3 * compared.length }, () => 22)],
			frozen: { rows: rows.head, columns: 1 },
			isLandscape: true
		}
	};
}
