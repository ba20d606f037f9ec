import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { columnIndex } from '#ui/estate/columns.ts';
import { createGrid, pressInEditor, type Grid } from '#ui/estate/grid.svelte.ts';
import { rowsOf } from '#ui/estate/rows.ts';
import { sessionOf } from '../session/session-of.ts';
import { smallBid } from '../small-bid.ts';

function gridOf(document?: BidDocument) {
	const session = sessionOf(document);
	const rows = () => rowsOf(session.document, session.bid, session.evaluation.estate, 'all').shown;
	return { session, rows, grid: createGrid(session, rows) };
}
const press = (grid: Grid, key: string, more: KeyboardEventInit = {}) => {
	const event = new KeyboardEvent('keydown', { key, ...more });
	return grid.editor.text === null ? grid.press(event, 10) : pressInEditor(event, grid);
};
const at = (grid: Grid, row: number, column: string) =>
	grid.select({ row, column: columnIndex(column) });
const typeOver = (grid: Grid, text: string, end = 'Enter', more: KeyboardEventInit = {}) => {
	press(grid, text.slice(0, 1));
	grid.editor.input(text);
	press(grid, end, more);
};

describe('the grid', () => {
	it('types over a cell, a bare number in the unit that stands there, and goes down', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'frontEnd');
		typeOver(grid, '22');
		expect(session.document.workloads?.[0]?.frontEnd).toBe('22 TB');
		expect(grid.selection.cursor.row).toBe(1);
	});

	it('takes what a service holds and how much it matters', () => {
		const { session, grid } = gridOf();
		const workload = () => session.bid.workloads[0];
		at(grid, 0, 'records');
		typeOver(grid, '2300000');
		expect(workload()?.records).toBe(2_300_000);
		at(grid, 0, 'criticality');
		typeOver(grid, 'High');
		expect(workload()?.criticality).toBe('high');
		at(grid, 0, 'loss');
		typeOver(grid, '900');
		expect(workload()?.lossPerHour?.how).toBe('supplied');
		at(grid, 0, 'criticality');
		typeOver(grid, 'vital');
		expect(session.draftAt(['workloads', 0, 'criticality'])?.typed).toBe('vital');
	});

	it('takes change over several days with or without the days, and clears it', () => {
		const { session, grid } = gridOf();
		const over = () => session.bid.workloads[0]?.changeOver;
		at(grid, 0, 'changeOver');
		typeOver(grid, '12.5');
		expect(over()).toMatchObject({ days: 7, share: { value: 0.125, how: 'supplied' } });
		at(grid, 0, 'changeOver');
		press(grid, 'F2');
		expect(grid.editor.text).toBe('12.5 % in 7 d');
		grid.editor.input('28% in 30 days');
		press(grid, 'Enter');
		expect(over()).toMatchObject({ days: 30, share: { value: 0.28 } });
		expect(session.evaluation.estate.rows[0]?.isLocalityKnown).toBe(true);
		at(grid, 0, 'changeOver');
		typeOver(grid, 'a lot');
		expect(session.draftAt(['workloads', 0, 'changeOver'])?.typed).toBe('a lot');
		at(grid, 0, 'changeOver');
		press(grid, 'Delete');
		expect(over()).toBeUndefined();
	});

	it('takes the largest machine as any size', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'largest');
		typeOver(grid, '5 TiB');
		expect(session.bid.workloads[0]?.largest?.value).toBe(5 * 2 ** 40);
	});

	it('counts a quantity while it is typed and takes it back on Escape', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'frontEnd');
		press(grid, '5');
		expect(session.bid.workloads[0]?.frontEnd.value).toBe(5e12);
		press(grid, 'Escape');
		expect(session.bid.workloads[0]?.frontEnd.value).toBe(12e12);
		expect(session.canUndo).toBe(false);
	});

	it('leaves a measured value measured when its editor is opened and closed', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'frontEnd');
		press(grid, 'F2');
		expect(grid.editor.text).toBe('12 TB');
		press(grid, 'Enter');
		expect(session.bid.workloads[0]?.frontEnd.how).toBe('measured');
		expect(session.canUndo).toBe(false);
	});

	it('takes names for kind, level, site and what is needed first', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'level');
		typeOver(grid, 'br');
		at(grid, 0, 'site');
		typeOver(grid, 'quay');
		at(grid, 0, 'needs');
		typeOver(grid, 'draw');
		expect(session.document.workloads?.[0]).toMatchObject({
			level: 'bronze',
			site: 'quay',
			needs: ['drawings']
		});
		at(grid, 0, 'level');
		typeOver(grid, 'none');
		expect(session.bid.workloads[0]?.level).toBeUndefined();
	});

	it('picks from the offered names with the arrows', () => {
		const { session, grid } = gridOf();
		at(grid, 1, 'level');
		press(grid, 'o');
		expect(grid.editor.choices.map(({ id }) => id)).toEqual(['gold', 'bronze']);
		press(grid, 'ArrowDown');
		press(grid, 'Enter');
		expect(session.bid.workloads[1]?.level).toBe('gold');
	});

	it('keeps what it does not understand, and says so', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'level');
		typeOver(grid, 'platinum');
		expect(session.draftAt(['workloads', 0, 'level'])?.message).toContain('there is Gold, Bronze');
	});

	it('sets all selected cells with Ctrl and Enter, as one step', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'growth');
		press(grid, 'ArrowDown', { shiftKey: true });
		typeOver(grid, '7', 'Enter', { ctrlKey: true });
		expect(session.bid.workloads.map(({ growthPerYear }) => growthPerYear?.value)).toEqual([
			0.07, 0.07
		]);
		session.undo();
		expect(session.bid.workloads.map(({ growthPerYear }) => growthPerYear)).toEqual([
			undefined,
			undefined
		]);
	});

	it('fills down with how a value is known', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'frontEnd');
		press(grid, 'ArrowDown', { shiftKey: true });
		press(grid, 'd', { ctrlKey: true });
		expect(session.bid.workloads[1]?.frontEnd).toMatchObject({ value: 12e12, how: 'measured' });
	});

	it('repeats the selected rows where the handle is dragged', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'owner');
		typeOver(grid, 'Sales');
		at(grid, 0, 'owner');
		grid.fillTo(1);
		expect(session.bid.workloads.map(({ owner }) => owner)).toEqual(['Sales', 'Sales']);
	});

	it('clears cells back to their defaults and removes rows with what needed them', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'change');
		press(grid, 'Delete');
		expect(session.bid.workloads[0]?.changePerDay).toBeUndefined();
		expect(session.evaluation.estate.rows[0]?.changePerDay.how).toBe('assumed');
		press(grid, 'Delete', { ctrlKey: true });
		expect(session.bid.workloads.map(({ id, needs }) => [id, needs])).toEqual([['drawings', []]]);
	});

	it('makes a workload of a name typed into the empty row, and Tab goes on in it', () => {
		const { session, grid } = gridOf();
		at(grid, 2, 'name');
		typeOver(grid, 'Mail', 'Tab');
		expect(session.bid.workloads[2]).toMatchObject({
			id: 'mail',
			name: 'Mail',
			level: 'bronze',
			site: 'mill'
		});
		expect(session.bid.workloads[2]?.frontEnd.how).toBe('assumed');
		expect(grid.row?.workload.id).toBe('mail');
		expect(grid.column.id).toBe('kind');
	});

	it('goes on in the new row also where shadow IT stands behind it', () => {
		const shadow = {
			...smallBid.workloads![1]!,
			id: 'boards',
			name: 'Boards',
			sanctioned: false,
			needs: []
		};
		const { grid } = gridOf({ ...smallBid, workloads: [...smallBid.workloads!, shadow] });
		at(grid, 3, 'name');
		typeOver(grid, 'Mail', 'Tab');
		expect(grid.row?.workload.id).toBe('mail');
		expect(grid.selection.cursor.row).toBe(2);
	});

	it('pastes a block, making the rows it needs, and undoes it in one step', () => {
		const { session, grid } = gridOf();
		at(grid, 1, 'name');
		grid.paste('Files\tfiles\t3\t9\nMail\tmail\t2\t1.5 TiB\n');
		expect(
			session.document.workloads?.map(({ name, count, frontEnd }) => [name, count, frontEnd])
		).toEqual([
			['Orders', 4, expect.anything()],
			['Files', 3, '9 TB'],
			['Mail', 2, '1.5 TiB']
		]);
		expect(grid.area).toMatchObject({ top: 1, bottom: 2, left: 0, right: 3 });
		session.undo();
		expect(session.bid.workloads.map(({ name }) => name)).toEqual(['Orders', 'Drawings']);
	});

	it('pastes one cell into all that are selected', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'owner');
		press(grid, 'ArrowDown', { shiftKey: true });
		grid.paste('Fleet');
		expect(session.bid.workloads.map(({ owner }) => owner)).toEqual(['Fleet', 'Fleet']);
	});

	it('copies text for any program and its own values with how they are known', () => {
		const { session, grid } = gridOf();
		at(grid, 0, 'frontEnd');
		press(grid, 'ArrowRight', { shiftKey: true });
		const { text, own } = grid.copy();
		expect(text).toBe('12 TB\t3 %/day');
		at(grid, 1, 'frontEnd');
		grid.paste(text, own);
		expect(session.bid.workloads[1]?.frontEnd).toMatchObject({
			value: 12e12,
			how: 'measured',
			source: 'RVTools 4.7'
		});
	});

	it('lets Tab out of its last cell', () => {
		const { grid } = gridOf();
		at(grid, 2, 'criticality');
		expect(press(grid, 'Tab')).toBe(false);
	});
});
