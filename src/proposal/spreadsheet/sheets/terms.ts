/** Terms: what each line's amounts are reckoned from. The inputs of the workbook stand here. */
import { textCell, formulaCell, numberCell, fixed, type Cell } from '../cell.ts';
import { gridOf } from '../grid.ts';
import { cellNames, termColumns } from '../places.ts';
import type { Book, Made } from '../book.ts';
import type { PlannedRow } from '../plan.ts';

/** What the renewal makes of the price, as a factor. */
function factorCell({ terms }: PlannedRow): Cell | null {
	const { uplift, counterOffer } = terms;
	const parts = [
		...(uplift === null ? [] : [`(1+${cellNames.renewalUplift})`]),
		...(counterOffer === null ? [] : [`(1-${cellNames.counterOffer})`])
	];
	if (parts.length === 0) return null;
	const result = (1 + Number(uplift ?? 0)) * (1 - Number(counterOffer ?? 0));
	return formulaCell(parts.join('*'), result, 'factor');
}

/** A cell that repeats one of today's bill, or an input of its own. */
function repeated(
	row: PlannedRow,
	column: number,
	value: number,
	style: 'inputAmount' | 'inputShare'
): Cell {
	return row.pricedLike === null
		? numberCell(value, style)
		: formulaCell(
				fixed(column, row.pricedLike),
				value,
				style === 'inputAmount' ? 'amount' : 'share'
			);
}

function riseCell(row: PlannedRow): Cell | null {
	const { escalatorPerYear, risesWithInflation } = row.terms;
	if (escalatorPerYear === null) return null;
	const rate = Number(escalatorPerYear);
	return risesWithInflation
		? formulaCell(cellNames.inflation, rate, 'share')
		: repeated(row, termColumns.rise, rate, 'inputShare');
}

function quantityCells({ terms }: PlannedRow, byMonth: string): readonly Cell[] {
	const { of, values } = terms.quantities;
	if (of === 'month') return [textCell(byMonth, 'note')];
	return values.map((value) => numberCell(Number(value), 'inputQuantity'));
}

export function termsSheet({ teller, plan, names }: Book): Made {
	const { say } = teller;
	const columns = termColumns;
	const grid = gridOf();
	grid.put(1, 1, textCell(names.terms, 'title'));
	grid.put(1, 2, textCell(say('sheet.termsLead'), 'lead'));
	const right = (text: string): Cell => textCell(text, 'headRight');
	grid.line(1, 4, [
		textCell(say('sheet.line'), 'head'),
		textCell(say('sheet.category'), 'head'),
		textCell(say('sheet.ref'), 'head'),
		textCell(say('sheet.billing'), 'head'),
		right(say('sheet.price')),
		textCell(say('sheet.currency'), 'head'),
		right(say('sheet.factor')),
		right(say('sheet.probability')),
		right(say('sheet.rise')),
		right(say('sheet.from')),
		...Array.from({ length: plan.years }, (_, year) =>
			right(say('sheet.quantityIn', { year: say('sheet.year', { n: String(year + 1) }) }))
		)
	]);
	for (const { title, headRow, rows } of plan.sections) {
		grid.put(1, headRow, textCell(title, 'heading'));
		for (const row of rows) {
			const { terms } = row;
			const period = { once: 'once', monthly: 'month', yearlyAdvance: 'year' } as const;
			const price = Number(terms.unitPrice);
			grid.line(1, row.row, [
				textCell(row.label),
				textCell(say(`category.${row.category}`)),
				row.ref === null ? null : textCell(row.ref),
				textCell(say(`period.${period[terms.kind]}`)),
				repeated(row, columns.price, price, 'inputAmount'),
				textCell(terms.currency),
				factorCell(row),
				terms.probability === null
					? null
					: repeated(row, columns.probability, Number(terms.probability), 'inputShare'),
				riseCell(row),
				numberCell(terms.start, 'whole'),
				...quantityCells(row, say('sheet.byMonth'))
			]);
		}
	}
	return {
		named: [],
		sheet: {
			name: names.terms,
			rows: grid.rows,
			widths: [
				52,
				22,
				9,
				11,
				15,
				9,
				11,
				12,
				11,
				9,
				...Array.from({ length: plan.years }, () => 12)
			],
			frozen: { rows: 4, columns: 1 },
			isLandscape: true
		}
	};
}
