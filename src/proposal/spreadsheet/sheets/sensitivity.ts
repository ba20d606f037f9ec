/**
 * Sensitivity: what the saving does when one thing is otherwise. All of it live: the rates and the
 * shares in tinted cells may be changed.
 */
import { Decimal } from 'decimal.js';
import { decimal, presentValue, type Currency } from '#engine/finance/index.ts';
import type { CostCategory } from '#engine/bid/index.ts';
import { address, fixed, formulaCell, numberCell, on, textCell, type Cell } from '../cell.ts';
import { proposedSection, type Book, type Made } from '../book.ts';
import { gridOf, type Grid } from '../grid.ts';
import { flowColumns, placeOn, resultName } from '../places.ts';
import { comparedOf, monthNumbers, presentValueFormula, type Compared } from './comparison.ts';

const shownRates = [0, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15];

const toMinorUnit = (amount: Decimal, digits: number): Decimal =>
	amount.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);

/** Present value of the differences, as the engine reckons it. */
function valueAt({ view }: Compared, rate: number, book: Book): number {
	const { currency, digits } = book.plan;
	const ours = book.teller.view.proposed.cost.cumulativeByMonth;
	const ahead = view.cost.cumulativeByMonth.map((amount, month) =>
		decimal(amount).minus(ours[month] ?? 0)
	);
	const byInstant = ahead.map((amount, month) => amount.minus(ahead[month - 1] ?? 0));
	const curve: { readonly currency: Currency; readonly byInstant: typeof byInstant } = {
		currency,
		byInstant
	};
	return toMinorUnit(presentValue(curve, decimal(rate)).amount, digits).toNumber();
}

function putRates(from: number, compared: readonly Compared[], book: Book, grid: Grid): number {
	const { teller, plan, names } = book;
	const { say } = teller;
	grid.put(1, from, textCell(say('sheet.rates'), 'heading'));
	grid.line(1, from + 1, [
		textCell(say('sheet.rate'), 'head'),
		...compared.map(({ section }) => textCell(section.title, 'headRight'))
	]);
	const months = on(names.comparison, monthNumbers(plan.months));
	for (const [index, rate] of shownRates.entries()) {
		const row = from + 2 + index;
		grid.put(1, row, numberCell(rate, 'inputShare'));
		for (const [column, one] of compared.entries()) {
			const differences = on(names.comparison, one.differences);
			const formula = presentValueFormula(differences, months, `$A${row}`, plan.digits);
			grid.put(2 + column, row, formulaCell(formula, valueAt(one, rate, book), 'amount'));
		}
	}
	return from + 3 + shownRates.length;
}

function putCategories(
	from: number,
	compared: readonly Compared[],
	book: Book,
	grid: Grid
): Made['named'] {
	const { teller, plan, names } = book;
	const { say } = teller;
	const proposed = proposedSection(book);
	const [first, last] = [proposed.rows[0]?.row ?? 1, proposed.rows.at(-1)?.row ?? 1];
	const total = flowColumns(plan).total;
	const range = (column: number): string =>
		on(names.flows, `${fixed(column, first)}:${fixed(column, last)}`);
	const right = (text: string): Cell => textCell(text, 'headRight');
	grid.put(1, from, textCell(say('sheet.categories'), 'heading'));
	grid.line(1, from + 1, [
		textCell(say('sheet.category'), 'head'),
		...compared.map(({ section }) => right(section.title)),
		right(say('sheet.dearer')),
		right(say('sheet.changed'))
	]);
	const changeColumn = 2 + compared.length;
	const named: { name: string; place: string }[] = [];
	for (const [index, { category, total: amount }] of proposed.cost.categories.entries()) {
		const row = from + 2 + index;
		const change = 0.1;
		const changed = toMinorUnit(
			new Decimal(amount).times(new Decimal(1).plus(change)),
			plan.digits
		);
		const added = `${address(changeColumn + 1, row)}-SUMIF(${range(2)},$A${row},${range(total)})`;
		grid.put(1, row, textCell(say(`category.${category}`)));
		for (const [column, { section, view }] of compared.entries()) {
			const saving = new Decimal(view.against.saving).minus(changed.minus(amount));
			const formula = `ROUND(${resultName('saving', section.id)}-(${added}),${plan.digits})`;
			grid.put(2 + column, row, formulaCell(formula, saving.toNumber(), 'amount'));
		}
		grid.put(changeColumn, row, numberCell(change, 'inputShare'));
		grid.put(
			changeColumn + 1,
			row,
			formulaCell(
				`ROUND(SUMIF(${range(2)},$A${row},${range(total)})*(1+${address(changeColumn, row)}),${plan.digits})`,
				changed.toNumber(),
				'amount'
			)
		);
		named.push({
			name: `change_${category satisfies CostCategory}`,
			place: fixed(changeColumn, row)
		});
	}
	return named;
}

function putBreakEven(row: number, compared: readonly Compared[], book: Book, grid: Grid): void {
	const { teller, plan, names } = book;
	const proposed = proposedSection(book);
	const total = placeOn(names.flows, flowColumns(plan).total, proposed.totalRow);
	const ours = Number(proposed.cost.totalRow.total);
	if (ours === 0) return;
	grid.put(1, row, textCell(teller.say('sheet.breakEven'), 'heading'));
	for (const [column, { section, view }] of compared.entries())
		grid.put(
			2 + column,
			row,
			formulaCell(
				`${resultName('saving', section.id)}/${total}`,
				Number(view.against.saving) / ours,
				'shareResult'
			)
		);
	grid.put(1, row + 1, textCell(teller.say('sheet.breakEvenText'), 'note'));
}

/** Null when there is nothing to compare with. */
export function sensitivitySheet(book: Book): Made | null {
	const compared = comparedOf(book);
	if (compared.length === 0) return null;
	const { teller, names } = book;
	const grid = gridOf();
	grid.put(1, 1, textCell(names.sensitivity, 'title'));
	grid.put(1, 2, textCell(teller.say('sheet.sensitivityLead'), 'lead'));
	const categories = putRates(4, compared, book, grid);
	const named = putCategories(categories, compared, book, grid);
	putBreakEven(categories + named.length + 3, compared, book, grid);
	return {
		named,
		sheet: {
			name: names.sensitivity,
			rows: grid.rows,
			widths: [48, ...Array.from({ length: compared.length + 2 }, () => 24)],
			frozen: { rows: 2, columns: 1 },
			isLandscape: true
		}
	};
}
