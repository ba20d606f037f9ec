/** Metered quantities: what is billed by use, month by month. */
import { numberCell, textCell } from '../cell.ts';
import { gridOf } from '../grid.ts';
import { meteredColumn } from '../places.ts';
import type { Book, Made } from '../book.ts';

/** Null when nothing is metered. */
export function meteredSheet({ teller, plan, names }: Book): Made | null {
	const { say } = teller;
	const metered = plan.sections.flatMap(({ rows }) =>
		rows.flatMap((row) => (row.meteredRow === null ? [] : [{ ...row, at: row.meteredRow }]))
	);
	if (metered.length === 0) return null;
	const grid = gridOf();
	grid.put(1, 1, textCell(names.metered, 'title'));
	grid.put(1, 2, textCell(say('sheet.meteredLead'), 'lead'));
	grid.put(1, 4, textCell(say('sheet.line'), 'head'));
	for (let month = 0; month < plan.months; month++)
		grid.put(
			meteredColumn(month),
			4,
			textCell(say('sheet.month', { n: String(month + 1) }), 'headRight')
		);
	for (const { at, label, terms } of metered) {
		grid.put(1, at, textCell(label));
		for (const [month, value] of terms.quantities.values.slice(0, plan.months).entries())
			grid.put(meteredColumn(month), at, numberCell(Number(value), 'inputQuantity'));
	}
	return {
		named: [],
		sheet: {
			name: names.metered,
			rows: grid.rows,
			widths: [52, ...Array.from({ length: plan.months }, () => 11)],
			frozen: { rows: 4, columns: 1 },
			isLandscape: true
		}
	};
}
