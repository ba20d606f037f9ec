/** TCO by year: the cash flows by category and contract year, and what is saved in each. */
import { Decimal } from 'decimal.js';
import { address, columnName, formulaCell, on, textCell, type Cell } from '../cell.ts';
import { baselineSections, proposedSection, type Book, type Made } from '../book.ts';
import { gridOf, type Grid } from '../grid.ts';
import { flowColumns } from '../places.ts';
import type { Section } from '../plan.ts';

/** A section's total on this sheet: its row, and the amounts from start to sum. */
interface Summed {
	readonly section: Section;
	readonly row: number;
	readonly amounts: readonly string[];
}

const amountsOf = ({ start, years, total }: Section['cost']['totalRow']): readonly string[] => [
	start,
	...years,
	total
];

/** The first column of amounts, here and on the sheet of payments one further. */
const firstAmount = 2;

function putSection(section: Section, from: number, book: Book, grid: Grid): Summed {
	const { teller, names, plan } = book;
	const columns = flowColumns(plan);
	const { rows, cost } = section;
	const [first, last] = [rows[0]?.row ?? section.headRow, rows.at(-1)?.row ?? section.headRow];
	const categories = on(names.flows, `$B$${first}:$B$${last}`);
	grid.put(1, from, textCell(section.title, 'heading'));
	let row = from + 1;
	for (const category of cost.categories) {
		grid.put(1, row, textCell(teller.say(`category.${category.category}`)));
		for (const [index, amount] of amountsOf(category).entries()) {
			const name = columnName(columns.start + index);
			const range = on(names.flows, `${name}$${first}:${name}$${last}`);
			const formula = `SUMIF(${categories},$A${row},${range})`;
			grid.put(firstAmount + index, row, formulaCell(formula, Number(amount), 'amount'));
		}
		row++;
	}
	const amounts = amountsOf(cost.totalRow);
	grid.put(1, row, textCell(teller.say('sheet.totalOf', { name: section.title }), 'total'));
	for (const [index, amount] of amounts.entries()) {
		const name = columnName(firstAmount + index);
		const formula = cost.categories.length > 0 ? `SUM(${name}${from + 1}:${name}${row - 1})` : '0';
		grid.put(firstAmount + index, row, formulaCell(formula, Number(amount), 'amountTotal'));
	}
	return { section, row, amounts };
}

function putSaving(baseline: Summed, proposed: Summed, row: number, book: Book, grid: Grid): void {
	const { say } = book.teller;
	const { title: name } = baseline.section;
	grid.put(1, row, textCell(say('sheet.saving', { name }), 'heading'));
	grid.put(1, row + 1, textCell(say('sheet.cumulative', { name })));
	let sum = new Decimal(0);
	const years = baseline.amounts.length - 1;
	for (const [index, amount] of baseline.amounts.entries()) {
		const column = firstAmount + index;
		const saved = new Decimal(amount).minus(proposed.amounts[index] ?? 0);
		const difference = `${address(column, baseline.row)}-${address(column, proposed.row)}`;
		grid.put(
			column,
			row,
			formulaCell(`ROUND(${difference},${book.plan.digits})`, saved.toNumber(), 'amountResult')
		);
		if (index === years) continue;
		sum = sum.plus(saved);
		const before = index === 0 ? '' : `${address(column - 1, row + 1)}+`;
		const formula = `ROUND(${before}${address(column, row)},${book.plan.digits})`;
		grid.put(column, row + 1, formulaCell(formula, sum.toNumber(), 'amount'));
	}
}

export function tcoSheet(book: Book): Made {
	const { teller, plan, names } = book;
	const { say } = teller;
	const grid = gridOf();
	const right = (text: string): Cell => textCell(text, 'headRight');
	grid.put(1, 1, textCell(names.tco, 'title'));
	grid.put(1, 2, textCell(say('sheet.tcoLead', { currency: plan.currency }), 'lead'));
	grid.line(1, 4, [
		textCell(say('sheet.category'), 'head'),
		right(say('sheet.start')),
		...Array.from({ length: plan.years }, (_, year) =>
			right(say('sheet.year', { n: String(year + 1) }))
		),
		right(say('sheet.total'))
	]);
	let row = 5;
	const put = (section: Section): Summed => {
		const summed = putSection(section, row, book, grid);
		row = summed.row + 2;
		return summed;
	};
	const proposed = put(proposedSection(book));
	const baselines = baselineSections(book).map(put);
	for (const baseline of baselines) {
		putSaving(baseline, proposed, row, book, grid);
		row += 3;
	}
	return {
		named: [],
		sheet: {
			name: names.tco,
			rows: grid.rows,
			widths: [58, ...Array.from({ length: plan.years + 2 }, () => 15)],
			frozen: { rows: 4, columns: 1 },
			isLandscape: true
		}
	};
}
