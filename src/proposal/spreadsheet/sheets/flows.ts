/**
 * Cash flows: each payment as a formula that carries the rounding law, by month; sums by start and
 * contract year beside them.
 *
 * A payment = ROUND(quantity × price × renewal × probability × (1 + rise)^steps × months ÷ 12), in
 * the currency invoiced, then × or ÷ the exchange rate and rounded again. Payments made at the end of
 * a month belong to the year of that month, so their years begin one instant later.
 */
import { Decimal } from 'decimal.js';
import { isCurrency, minorUnits } from '#engine/finance/index.ts';
import { address, columnName, formulaCell, textCell, type Cell } from '../cell.ts';
import { gridOf, type Grid } from '../grid.ts';
import { flowColumns, meteredColumn, placeOn, rateName, termColumns } from '../places.ts';
import type { Book, Made } from '../book.ts';
import type { Payment, Plan, PlannedRow, Section } from '../plan.ts';

const sumOf = (amounts: readonly Decimal[]): Decimal =>
	amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));

function quantityPlace(row: PlannedRow, { month }: Payment, { names }: Book): string {
	const { of, values } = row.terms.quantities;
	if (row.meteredRow !== null)
		return placeOn(
			names.metered,
			meteredColumn(Math.min(month, values.length - 1)),
			row.meteredRow
		);
	const year = of === 'year' ? Math.min(Math.floor(month / 12), values.length - 1) : 0;
	return placeOn(names.terms, termColumns.quantity + year, row.row);
}

function paymentFormula(row: PlannedRow, payment: Payment, book: Book): string {
	const { terms, steps } = row;
	const at = (column: number): string => placeOn(book.names.terms, column, row.row);
	const rise = payment.steps > 1 ? `^${payment.steps}` : '';
	const isRenewed = terms.uplift !== null || terms.counterOffer !== null;
	const factors = [
		quantityPlace(row, payment, book),
		at(termColumns.price),
		...(isRenewed ? [at(termColumns.factor)] : []),
		...(terms.probability === null ? [] : [at(termColumns.probability)]),
		...(terms.escalatorPerYear === null || payment.steps === 0
			? []
			: [`(1+${at(termColumns.rise)})${rise}`])
	].join('*');
	const part = payment.months === 12 ? '' : `*${payment.months}/12`;
	const digits = isCurrency(terms.currency) ? minorUnits(terms.currency) : book.plan.digits;
	const invoiced = `ROUND(${factors}${part},${digits})`;
	if (steps.length === 0) return invoiced;
	const rates = steps.map(({ quote, isDivided }) => `${isDivided ? '/' : '*'}${rateName(quote)}`);
	return `ROUND(${invoiced}${rates.join('')},${book.plan.digits})`;
}

/** Instants that belong to a contract year of a line, from 1. */
function instantsOf(
	{ terms }: PlannedRow,
	year: number,
	{ years, months }: Plan
): readonly [first: number, last: number] {
	if (terms.timing === 'end') return [12 * (year - 1) + 1, 12 * year];
	return [Math.max(1, 12 * (year - 1)), year === years ? months : 12 * year - 1];
}

function putRow(row: PlannedRow, book: Book, grid: Grid): void {
	const { plan } = book;
	const columns = flowColumns(plan);
	const paid = (first: number, last: number): number =>
		sumOf(
			row.payments
				.filter(({ instant }) => first <= instant && instant <= last)
				.map(({ amount }) => amount)
		).toNumber();
	const range = (first: number, last: number): string =>
		`${address(columns.instant(first), row.row)}:${address(columns.instant(last), row.row)}`;
	grid.put(columns.label, row.row, textCell(row.label));
	grid.put(columns.category, row.row, textCell(book.teller.say(`category.${row.category}`)));
	const sum = (column: number, first: number, last: number): void =>
		grid.put(
			column,
			row.row,
			formulaCell(`SUM(${range(first, last)})`, paid(first, last), 'amount')
		);
	sum(columns.start, 0, 0);
	for (let year = 1; year <= plan.years; year++)
		sum(columns.year(year), ...instantsOf(row, year, plan));
	sum(columns.total, 0, plan.months);
	for (const payment of row.payments)
		grid.put(
			columns.instant(payment.instant),
			row.row,
			formulaCell(paymentFormula(row, payment, book), payment.amount.toNumber(), 'amount')
		);
}

/** Sums of a section in every column; of no rows they are nought. */
function putTotals(section: Section, { plan, teller }: Book, grid: Grid): void {
	const { rows, cost, totalRow } = section;
	const columns = flowColumns(plan);
	const [first, last] = [rows[0]?.row, rows.at(-1)?.row];
	const put = (column: number, result: number): void => {
		const name = columnName(column);
		const formula = first && last ? `SUM(${name}${first}:${name}${last})` : '0';
		grid.put(column, totalRow, formulaCell(formula, result, 'amountTotal'));
	};
	grid.put(1, totalRow, textCell(teller.say('sheet.totalOf', { name: section.title }), 'total'));
	grid.put(2, totalRow, textCell('', 'total'));
	put(columns.start, Number(cost.totalRow.start));
	for (const [index, amount] of cost.totalRow.years.entries())
		put(columns.year(index + 1), Number(amount));
	put(columns.total, Number(cost.totalRow.total));
	for (let instant = 0; instant <= plan.months; instant++)
		put(columns.instant(instant), paidAt(cost.cumulativeByMonth, instant));
}

/** What is paid at an instant, from the amounts paid up to each. */
export const paidAt = (cumulative: readonly string[], instant: number): number =>
	new Decimal(cumulative[instant] ?? 0).minus(cumulative[instant - 1] ?? 0).toNumber();

export function flowsSheet(book: Book): Made {
	const { teller, plan, names } = book;
	const { say } = teller;
	const columns = flowColumns(plan);
	const grid = gridOf();
	grid.put(1, 1, textCell(names.flows, 'title'));
	grid.put(1, 2, textCell(say('sheet.flowsLead'), 'lead'));
	const right = (text: string): Cell => textCell(text, 'headRight');
	grid.line(1, 4, [
		textCell(say('sheet.line'), 'head'),
		textCell(say('sheet.category'), 'head'),
		right(say('sheet.start')),
		...Array.from({ length: plan.years }, (_, year) =>
			right(say('sheet.year', { n: String(year + 1) }))
		),
		right(say('sheet.total')),
		...Array.from({ length: plan.months + 1 }, (_, instant) =>
			right(say('sheet.month', { n: String(instant) }))
		)
	]);
	for (const section of plan.sections) {
		grid.put(1, section.headRow, textCell(section.title, 'heading'));
		for (const row of section.rows) putRow(row, book, grid);
		putTotals(section, book, grid);
	}
	return {
		named: [],
		sheet: {
			name: names.flows,
			rows: grid.rows,
			widths: [52, 22, ...Array.from({ length: columns.last - 2 }, () => 13)],
			frozen: { rows: 4, columns: 1 },
			isLandscape: true
		}
	};
}
