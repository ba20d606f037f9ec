/** Bill of materials: what we deliver and at what price; quantities and prices are those of the terms. */
import { isCurrency, minorUnits } from '#engine/finance/index.ts';
import { address, formulaCell, textCell, type Cell } from '../cell.ts';
import { proposedSection, type Book, type Made } from '../book.ts';
import { gridOf } from '../grid.ts';
import { flowColumns, meteredColumn, placeOn, rateName, termColumns } from '../places.ts';
import type { PlannedRow } from '../plan.ts';
import type { PriceLine } from '../../projection/types.ts';

const firstRow = 5;

/** The customer's price of one, rounded as invoiced and as reported. */
function unitPriceCell(row: PlannedRow, line: PriceLine, { plan, names }: Book): Cell {
	const { terms, steps } = row;
	const digits = isCurrency(terms.currency) ? minorUnits(terms.currency) : plan.digits;
	const invoiced = `ROUND(${placeOn(names.terms, termColumns.price, row.row)},${digits})`;
	const rates = steps.map(({ quote, isDivided }) => `${isDivided ? '/' : '*'}${rateName(quote)}`);
	const formula =
		steps.length === 0 ? invoiced : `ROUND(${invoiced}${rates.join('')},${plan.digits})`;
	return formulaCell(formula, Number(line.unitPrice), 'amount');
}

/** The quantity at the start, as it stands in the terms. */
function quantityCell(row: PlannedRow, { names }: Book): Cell {
	const { values } = row.terms.quantities;
	const place =
		row.meteredRow === null
			? placeOn(names.terms, termColumns.quantity, row.row)
			: placeOn(names.metered, meteredColumn(0), row.meteredRow);
	return formulaCell(place, Number(values[0] ?? 0), 'decimal');
}

export function billSheet(book: Book): Made {
	const { teller, plan, names } = book;
	const { say, translate, view } = teller;
	const { rows } = proposedSection(book);
	const columns = flowColumns(plan);
	const grid = gridOf();
	const right = (text: string): Cell => textCell(text, 'headRight');
	grid.put(1, 1, textCell(names.bill, 'title'));
	grid.put(1, 2, textCell(say('sheet.billLead'), 'lead'));
	grid.line(1, 4, [
		textCell(say('sheet.ref'), 'head'),
		textCell(say('sheet.line'), 'head'),
		textCell(say('sheet.category'), 'head'),
		right(say('price.quantity')),
		textCell(say('sheet.unit'), 'head'),
		right(say('sheet.unitPrice', { currency: plan.currency })),
		textCell(say('sheet.billing'), 'head'),
		right(say('sheet.start')),
		right(say('sheet.total'))
	]);
	const lines = view.proposed.priceLines.flatMap((line) => {
		const row = rows.find(({ ref }) => ref === line.ref);
		return row ? [{ line, row }] : [];
	});
	for (const [index, { line, row }] of lines.entries()) {
		const flow = (column: number, amount: string): Cell =>
			formulaCell(placeOn(names.flows, column, row.row), Number(amount), 'amount');
		grid.line(1, firstRow + index, [
			textCell(line.ref),
			textCell(row.label),
			textCell(say(`category.${line.category}`)),
			quantityCell(row, book),
			textCell(translate(line.unit)),
			unitPriceCell(row, line, book),
			textCell(say(`period.${line.period}`)),
			flow(columns.start, line.start),
			flow(columns.total, line.total)
		]);
	}
	const last = firstRow + lines.length;
	const sum = (column: number, of: (line: PriceLine) => string): Cell => {
		const result =
			lines.reduce((all, { line }) => all + Math.round(Number(of(line)) * 1e3), 0) / 1e3;
		const formula =
			lines.length > 0 ? `SUM(${address(column, firstRow)}:${address(column, last - 1)})` : '0';
		return formulaCell(formula, result, 'amountTotal');
	};
	grid.line(1, last, [
		textCell('', 'total'),
		textCell(say('sheet.total'), 'total'),
		...Array.from({ length: 5 }, () => textCell('', 'total')),
		sum(8, ({ start }) => start),
		sum(9, ({ total }) => total)
	]);
	return {
		named: [],
		sheet: {
			name: names.bill,
			rows: grid.rows,
			widths: [10, 56, 24, 11, 14, 16, 12, 16, 16],
			frozen: { rows: 4, columns: 0 },
			isLandscape: true
		}
	};
}
