/**
 * The status line under the grid: what is selected, and what typing will do.
 *
 * Example: `6 cells` · `Change 1.1 to 1.8, Growth 10 to 21. Typing sets the first`.
 */
import { formatCount, joined, type Figure } from '../format.ts';
import { knownSentence } from '../fields/known.ts';
import { columns, type Column, type Names } from './columns.ts';
import type { EstateRow } from './rows.ts';
import { cellCount, type Area } from './selection.ts';

export interface Status {
	readonly head: string;
	readonly text: string;
	/** More than one cell: the keys that set all and fill down are worth saying. */
	readonly isMany: boolean;
}

/** Least and most of a column of numbers, `1.1 to 1.8`; null for other columns. */
function span(rows: readonly EstateRow[], column: Column, names: Names): string | null {
	if (!column.isNumber) return null;
	const shown = rows
		.map((row) => column.show(row, names))
		.filter(({ figure }) => figure !== '' && figure !== '–');
	const sorted = shown.toSorted((left, right) => numeric(left) - numeric(right));
	const [least] = sorted;
	const most = sorted.at(-1);
	if (!least || !most) return null;
	return least.figure === most.figure
		? `${column.title} ${joined(least)}`
		: `${column.title} ${least.figure} to ${joined(most)}`;
}

const numeric = ({ figure }: Figure): number => Number(figure.replace(/[^\d.]/g, ''));

/** What the selection is, in words. `rows` are those inside it. */
export function statusOf(rows: readonly EstateRow[], area: Area, names: Names): Status {
	const count = cellCount({ ...area, bottom: area.top + Math.max(1, rows.length) - 1 });
	const selected = columns.slice(area.left, area.right + 1);
	const [row] = rows;
	const [column] = selected;
	if (!row || !column)
		return {
			head: 'New row',
			text: 'Type a name, paste a block, or drop a workbook.',
			isMany: false
		};
	if (count === 1) {
		const { how, source = '' } = column.show(row, names);
		const known = how ? knownSentence({ how, source }) : '';
		return { head: `${column.title} of ${row.workload.name}`, text: known, isMany: false };
	}
	const spans = selected.flatMap((one) => span(rows, one, names) ?? []);
	return {
		head: formatCount(count, 'cell', 'cells'),
		text: spans.length === 0 ? '' : `${spans.slice(0, 3).join(', ')}.`,
		isMany: true
	};
}
