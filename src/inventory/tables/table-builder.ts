/**
 * Builds a table from rows as they come: looks for the headers first, then keeps the wanted columns.
 *
 * Example: with a title in row 1 and `VM, Powerstate, In Use MB` in row 3, the rows from 4 on are the
 * table, each with just those of the three columns that have a field.
 */
import type { Place } from '../problem.ts';
import type { Cell } from './cell.ts';
import {
	findColumns,
	layOut,
	type ColumnNames,
	type ColumnPlan,
	type FoundColumns
} from './columns.ts';
import type { Table, TableRow } from './table.ts';

/** How many rows are searched for the headers. */
const headerRowsAtMost = 20;

export interface TableBuilder<Field extends string> {
	/** Takes a row; returns the plan for those that follow, or 'stop' when no headers came. */
	readonly take: (row: number, cells: readonly Cell[]) => ColumnPlan | undefined | 'stop';
	/** The table, once its headers were found. */
	readonly table: () => Table<Field> | undefined;
	/** What the first row held, to say so where the headers were not found. */
	readonly firstHeaders: () => readonly string[];
}

/** The wanted cells of a row, as a plan lays them out. */
export function project(cells: readonly Cell[], plan: ColumnPlan): readonly Cell[] {
	const kept = new Array<Cell>(plan.slots).fill(null);
	cells.forEach((cell, column) => {
		const slot = plan.slotOf[column];
		if (slot !== undefined) kept[slot] ??= cell;
	});
	return kept;
}

/** A builder for the table of these fields; `complete` says whether a row is the header row. */
export function tableBuilder<Field extends string>(
	place: Place,
	names: ColumnNames<Field>,
	complete: (found: FoundColumns<Field>) => boolean,
	semicolons = false
): TableBuilder<Field> {
	const rows: TableRow[] = [];
	let firstHeaders: readonly string[] = [];
	let searched = 0;
	let built: Table<Field> | undefined;
	return {
		take(row, cells) {
			if (built) {
				rows.push({ row, cells });
				return built.layout.plan;
			}
			const found = findColumns(cells, names);
			if (searched === 0) firstHeaders = found.headers;
			searched += 1;
			if (!complete(found)) return searched < headerRowsAtMost ? undefined : 'stop';
			built = { place, found, layout: layOut(found), rows, semicolons };
			return built.layout.plan;
		},
		table: () => built,
		firstHeaders: () => firstHeaders
	};
}
