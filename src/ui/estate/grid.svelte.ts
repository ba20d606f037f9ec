/**
 * The behaviour of the estate's grid: where the cursor is and what keys do.
 *
 * The last row is empty: a name typed there makes a workload.
 */
import type { Change, Session } from '../session/index.ts';
import {
	copyCells,
	fillDown,
	fillTo,
	pasteCells,
	planPaste,
	setCells,
	type CopiedCells
} from './cells.ts';
import { columns, namesOf, type Column, type Names } from './columns.ts';
import { createEditor, type CellEditor } from './editor.svelte.ts';
import type { EstateRow } from './rows.ts';
import {
	areaOf,
	moveByKey,
	moveByTab,
	moveTo,
	selectionAt,
	type Area,
	type Place,
	type Selection
} from './selection.ts';
import { addWorkloads, removeWorkloads } from './workloads.ts';

/** Where the cursor goes once a cell is kept; `all` sets every selected cell instead. */
export type AfterKeeping = 'stay' | 'down' | 'right' | 'left' | 'all';

export interface Grid {
	readonly selection: Selection;
	readonly area: Area;
	readonly names: Names;
	readonly column: Column;
	/** Row under the cursor; undefined on the empty last row. */
	readonly row: EstateRow | undefined;
	readonly selectedRows: readonly EstateRow[];
	readonly editor: CellEditor;
	/** Opens the editor; with a text, that replaces what stands there. */
	readonly edit: (typed?: string) => void;
	readonly keep: (then: AfterKeeping) => void;
	readonly select: (place: Place, stretch?: boolean) => void;
	readonly selectRow: (row: number, stretch?: boolean) => void;
	readonly selectAll: () => void;
	readonly clear: () => void;
	readonly fillDown: () => void;
	readonly fillTo: (lastRow: number) => void;
	readonly removeRows: () => void;
	readonly copy: () => CopiedCells;
	readonly paste: (text: string, own?: string) => void;
	/** A key pressed on the grid, `page` rows being in sight. True when it meant something. */
	readonly press: (event: KeyboardEvent, page: number) => boolean;
}

const lastColumn = columns.length - 1;

/** A grid over the rows that are shown. */
export function createGrid(session: Session, rows: () => readonly EstateRow[]): Grid {
	let wanted = $state.raw<Selection>(selectionAt(0, 0));
	let pastes = 0;
	const extent = $derived({ rows: rows().length + 1, columns: columns.length });
	const selection = $derived({
		cursor: moveTo(wanted, wanted.cursor, extent).cursor,
		anchor: moveTo(wanted, wanted.anchor, extent).cursor
	});
	const area = $derived(areaOf(selection));
	const names = $derived(namesOf(session.bid, session.library));
	const column = $derived(columns[selection.cursor.column] ?? (columns[0] as Column));
	const row = $derived(rows()[selection.cursor.row]);
	const selectedRows = $derived(rows().slice(area.top, area.bottom + 1));
	const editor = createEditor(session, () => ({ row, column, names }));
	const type = (changes: readonly Change[], joint?: string) => void session.type(changes, joint);

	function moveAfter(then: AfterKeeping): void {
		const { cursor } = selection;
		if (then === 'down') wanted = moveTo(selection, { ...cursor, row: cursor.row + 1 }, extent);
		if (then === 'right' || then === 'left') wanted = moveByTab(selection, extent, then === 'left');
	}

	/** The rows that an edit just put behind the others, wherever they are shown. */
	const rowsFrom = (position: number) =>
		rows().flatMap((at, shownAt) => (at.index >= position ? [{ at, shownAt }] : []));

	/** Makes a row of a typed name; Tab goes on in it, Enter to the next new one. */
	function addRow(name: string, then: AfterKeeping): void {
		const position = session.bid.workloads.length;
		session.rewrite((document) => addWorkloads(document, [name]));
		const [made] = rowsFrom(position);
		if (then === 'right' && made) wanted = selectionAt(made.shownAt, 1);
		else wanted = selectionAt(rows().length, 0);
	}

	const grid: Grid = {
		get selection() {
			return selection;
		},
		get area() {
			return area;
		},
		get names() {
			return names;
		},
		get column() {
			return column;
		},
		get row() {
			return row;
		},
		get selectedRows() {
			return selectedRows;
		},
		editor,
		edit: (typed) => {
			if (!row) wanted = selectionAt(selection.cursor.row, 0);
			editor.open(typed);
		},
		keep: (then) => {
			const isNewRow = row === undefined;
			const kept = editor.close();
			if (!kept) return;
			const name = kept.text.trim();
			if (isNewRow && name !== '') addRow(name, then);
			if (!isNewRow && then === 'all') type(setCells(rows(), area, kept.text, names), kept.joint);
			session.endTyping(kept.joint, true);
			if (!isNewRow) moveAfter(then);
		},
		select: (place, stretch = false) => {
			grid.keep('stay');
			wanted = moveTo(selection, place, extent, stretch);
		},
		selectRow: (at, stretch = false) => {
			grid.keep('stay');
			const from = stretch ? selection.anchor.row : at;
			wanted = { anchor: { row: from, column: 0 }, cursor: { row: at, column: lastColumn } };
		},
		selectAll: () => {
			const cursor = { row: Math.max(0, rows().length - 1), column: lastColumn };
			wanted = { anchor: { row: 0, column: 0 }, cursor };
		},
		clear: () => type(setCells(rows(), area, '', names)),
		fillDown: () => type(fillDown(session.document, rows(), area)),
		fillTo: (lastRow) => {
			type(fillTo(session.document, rows(), area, lastRow));
			wanted = {
				anchor: { row: area.top, column: area.left },
				cursor: { row: lastRow, column: area.right }
			};
		},
		removeRows: () => {
			const gone = selectedRows.map(({ index }) => index);
			session.rewrite((document) => removeWorkloads(document, gone));
		},
		copy: () => copyCells(session.document, rows(), area, names),
		paste: (text, own) => {
			const paste = planPaste(text, own, area, rows().length);
			if (!paste) return;
			const joint = `paste#${++pastes}`;
			const position = session.bid.workloads.length;
			const { top, left, bottom, right } = paste.area;
			const there = rows().slice(top, bottom + 1);
			if (paste.newNames.length > 0)
				session.rewrite((document) => addWorkloads(document, paste.newNames), joint);
			const made = rowsFrom(position);
			type(pasteCells(paste, [...there, ...made.map(({ at }) => at)], names), joint);
			session.endTyping(joint, true);
			const first = there.length > 0 ? top : (made[0]?.shownAt ?? top);
			const last = made.at(-1)?.shownAt ?? bottom;
			wanted = { anchor: { row: first, column: left }, cursor: { row: last, column: right } };
		},
		press: (event, page) => {
			const next = nextSelection(event, page);
			const action = actionOf(event, grid);
			if (next) wanted = next;
			else if (action) action();
			else return false;
			return true;
		}
	};

	/** Where a key takes the selection; from the first and the last cell, Tab leaves the grid. */
	function nextSelection(event: KeyboardEvent, page: number): Selection | null {
		if (event.key !== 'Tab') return moveByKey(selection, event, extent, page);
		const { cursor } = selection;
		const next = moveByTab(selection, extent, event.shiftKey);
		const isStuck = next.cursor.row === cursor.row && next.cursor.column === cursor.column;
		return isStuck ? null : next;
	}

	return grid;
}

/** What a key does to the selected cells; null when it does nothing. */
function actionOf(
	{ key, ctrlKey, metaKey, altKey }: KeyboardEvent,
	grid: Grid
): (() => void) | null {
	const isErasing = key === 'Delete' || key === 'Backspace';
	if (ctrlKey || metaKey) {
		if (isErasing) return grid.removeRows;
		return { d: grid.fillDown, a: grid.selectAll }[key.toLowerCase()] ?? null;
	}
	if (isErasing) return grid.clear;
	if (key === 'Enter' || key === 'F2') return () => grid.edit();
	return key.length === 1 && !altKey ? () => grid.edit(key) : null;
}

/** A key pressed in the editor of a cell. True when it meant something to the grid. */
export function pressInEditor(event: KeyboardEvent, grid: Grid): boolean {
	const { editor } = grid;
	const control = event.ctrlKey || event.metaKey;
	if (event.key === 'ArrowDown') return editor.step(1);
	if (event.key === 'ArrowUp') return editor.step(-1);
	if (event.key === 'Escape') editor.cancel();
	else if (event.key === 'Tab') grid.keep(event.shiftKey ? 'left' : 'right');
	else if (event.key === 'Enter') {
		editor.take(editor.picked);
		grid.keep(control ? 'all' : 'down');
	} else return false;
	return true;
}
