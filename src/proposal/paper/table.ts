/**
 * Tables: rules only, three pitches, widths computed before layout.
 *
 * The writer lets a table that is too wide run over the edge without a word, so widths are settled
 * here: fixed columns as given, fitting columns as wide as their longest cell, the rest shared.
 */
import { fullMeasure, mark } from '#charts/paper/index.ts';
import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Cell, Row, Table, Tone } from '../model/blocks.ts';
import { balancedLines, bound, breakLines, widthsOf } from './lines.ts';
import { textNode } from './nodes.ts';
import { main, outdent, type Sheet } from './sheet.ts';
import type { Role } from './type.ts';

/** Left and right of a column; a table of many columns stands closer. */
const paddingOf = ({ columns }: Table): number => (columns.length > 9 ? 3.5 : 6);
const markWidth = 13;

function roleOfCell({ roles }: Sheet, { pitch }: Table, row: Row, cell: Cell): Role {
	const isStrong = row.kind === 'group' || row.kind === 'total' || cell.strong === true;
	if (pitch === 'small') return isStrong ? roles.noteStrong : roles.note;
	return isStrong ? roles.cellStrong : roles.cell;
}

const markRoom = (cell: Cell): number => (cell.mark === undefined ? 0 : markWidth);

interface Need {
	/** On one line, and the widest word. */
	readonly whole: number;
	readonly word: number;
}

function needOf(sheet: Sheet, table: Table, index: number): Need {
	const cells = table.rows.flatMap((row) => {
		const cell = row.cells[index];
		// A group's heading spans the table and asks for no width.
		if (!cell || row.kind === 'group') return [];
		const { whole, word } = widthsOf(cell.text, roleOfCell(sheet, table, row, cell));
		return [{ whole: whole + markRoom(cell), word: word + markRoom(cell) }];
	});
	const head = widthsOf(table.columns[index]?.head ?? '', sheet.roles.head);
	const most = (key: keyof Need): number => Math.max(0, ...cells.map((cell) => cell[key]));
	// A head may take two lines, so half its width and a little is enough.
	const headWidth = Math.max(head.word, head.whole > head.word ? head.whole / 2 + 6 : head.whole);
	return { whole: Math.max(most('whole'), headWidth), word: Math.max(most('word'), head.word) };
}

/** Takes what is missing from the columns that can spare it, in proportion. */
function takeFrom(widths: number[], spare: readonly number[], missing: number): void {
	const all = spare.reduce((sum, one) => sum + one, 0);
	const part = all > 0 ? Math.min(1, missing / all) : 0;
	spare.forEach((one, index) => {
		widths[index] = (widths[index] ?? 0) - one * part;
	});
}

/** Inner widths of the columns; they and their paddings fill the span exactly or less. */
export function columnWidths(sheet: Sheet, table: Table): readonly number[] {
	const span = table.span === 'full' ? fullMeasure : main;
	const inner = span - (table.columns.length - 1) * 2 * paddingOf(table);
	const needs = table.columns.map((_, index) => needOf(sheet, table, index));
	const shares = table.columns.map(({ width }) => (typeof width === 'object' ? width.share : 0));
	const allShares = shares.reduce((sum, one) => sum + one, 0);
	const widths = table.columns.map(({ width }, index) =>
		typeof width === 'number' ? width : width === 'fit' ? Math.ceil(needs[index]?.whole ?? 0) : 0
	);
	const left = (): number => inner - widths.reduce((sum, one) => sum + one, 0);
	const wantedShares = table.columns.reduce(
		(sum, column, index) =>
			sum +
			(shares[index] ? Math.max(needs[index]?.word ?? 0, column.align === 'left' ? 70 : 0) : 0),
		0
	);
	if (left() < wantedShares) {
		const spare = table.columns.map((column, index) =>
			column.width === 'fit'
				? Math.max(0, (widths[index] ?? 0) - Math.ceil(needs[index]?.word ?? 0))
				: 0
		);
		takeFrom(widths, spare, wantedShares - left());
	}
	const rest = left();
	shares.forEach((share, index) => {
		if (share > 0) widths[index] = (rest * share) / allShares;
	});
	// Shared columns of figures that are too narrow take from the other shared ones.
	const short = shares.map((share, index) =>
		share > 0 ? Math.max(0, (needs[index]?.word ?? 0) - (widths[index] ?? 0)) : 0
	);
	const missing = short.reduce((sum, one) => sum + one, 0);
	if (missing > 0) {
		short.forEach((one, index) => {
			widths[index] = (widths[index] ?? 0) + one;
		});
		const spare = shares.map((share, index) =>
			share > 0 ? Math.max(0, (widths[index] ?? 0) - (needs[index]?.word ?? 0)) : 0
		);
		takeFrom(widths, spare, missing);
	}
	return widths;
}

const toneColour = (sheet: Sheet, tone: Tone): string => sheet.brand.palette[tone];

function cellNode(
	sheet: Sheet,
	table: Table,
	row: Row,
	index: number,
	width: number,
	pages: PageNumbers
): TableCell {
	const cell = row.cells[index] ?? { text: '' };
	const column = table.columns[index];
	const role = roleOfCell(sheet, table, row, cell);
	const isAccent = row.isAccent === true || (column?.isAccent === true && row.kind !== 'group');
	const tone: Tone = cell.tone ?? (isAccent ? 'accent' : 'ink');
	const color = toneColour(sheet, tone);
	const alignment = column?.align === 'centre' ? 'center' : (column?.align ?? 'left');
	if (cell.pageOf !== undefined)
		return textNode([pages.of(cell.pageOf)], role, color, {
			alignment,
			linkToDestination: cell.pageOf
		});
	const lines = breakLines(bound(cell.text), width - markRoom(cell), role);
	const text = textNode(lines, role, color, { alignment });
	if (cell.mark === undefined) return text;
	const drawing: Content = {
		svg: mark(sheet.theme, cell.mark, cell.text),
		width: 9,
		margin: [0, 1.4, 0, 0]
	};
	return {
		columns: [
			{ ...drawing, width: 9 },
			{ ...(text as object), width: '*' }
		],
		columnGap: 4
	} as TableCell;
}

/** Page numbers of the pass before; a placeholder while there are none. */
export interface PageNumbers {
	readonly of: (id: string) => string;
}

function headRow(sheet: Sheet, table: Table, widths: readonly number[]): TableCell[] {
	return table.columns.map((column, index) => {
		const lines = balancedLines(column.head, widths[index] ?? 0, sheet.roles.head, 0.3);
		const color = column.isAccent === true ? sheet.brand.palette.accent : sheet.brand.palette.ink;
		return {
			...(textNode(lines, sheet.roles.head, color) as object),
			alignment: column.align === 'centre' ? 'center' : column.align,
			verticalAlignment: 'bottom'
		} as TableCell;
	});
}

interface Rule {
	readonly width: number;
	readonly color: string;
}

/** Rule above row `line` of the body, counted from the first row under the head. */
function ruleAbove(sheet: Sheet, table: Table, line: number): Rule {
	const { ink, line: hairline } = sheet.brand.palette;
	const above = table.rows[line - 1];
	const below = table.rows[line];
	if (!below) return { width: 1.1, color: ink };
	if (below.kind === 'total') return { width: 0.8, color: ink };
	if (above?.kind === 'total')
		return below.kind === 'tail' ? { width: 0.6, color: ink } : { width: 0.3, color: hairline };
	if (table.pitch === 'money') return { width: 0, color: ink };
	return below.kind === 'group' ? { width: 0.6, color: ink } : { width: 0.3, color: hairline };
}

function layoutOf(sheet: Sheet, table: Table): CustomTableLayout {
	const { ink, accent } = sheet.brand.palette;
	const hasHead = table.columns.some(({ head }) => head !== '');
	const heads = hasHead ? 1 : 0;
	const tight = { text: 4.5, money: 1.6, small: 2.2 }[table.pitch];
	const rule = (line: number): Rule =>
		line === 0
			? { width: 1.1, color: ink }
			: hasHead && line === 1
				? { width: 0.6, color: ink }
				: ruleAbove(sheet, table, line - heads);
	const isGroupAfter = (index: number): boolean =>
		table.pitch !== 'text' && table.rows[index - heads]?.kind === 'group' && index > heads;
	return {
		hLineWidth: (line) => rule(line).width,
		hLineColor: (line, _, column) =>
			line === 0 && typeof column === 'number' && table.columns[column]?.isAccent === true
				? accent
				: rule(line).color,
		vLineWidth: () => 0,
		paddingLeft: (column) => (column === 0 ? 0 : paddingOf(table)),
		paddingRight: (column) => (column === table.columns.length - 1 ? 0 : paddingOf(table)),
		paddingTop: (index) => (hasHead && index === 0 ? 4 : isGroupAfter(index) ? 7 : tight),
		paddingBottom: (index) => (hasHead && index === 0 ? 4 : tight)
	};
}

function bodyRow(
	sheet: Sheet,
	table: Table,
	row: Row,
	widths: readonly number[],
	pages: PageNumbers
): TableCell[] {
	const cell = (index: number): TableCell =>
		cellNode(sheet, table, row, index, widths[index] ?? 0, pages);
	if (row.kind !== 'group') return table.columns.map((_, index) => cell(index));
	const span =
		widths.reduce((sum, one) => sum + one, 0) + (widths.length - 1) * 2 * paddingOf(table);
	const head = {
		...(cellNode(sheet, table, row, 0, span, pages) as object),
		colSpan: widths.length
	};
	return [head as TableCell, ...widths.slice(1).map((): TableCell => ({ text: '' }))];
}

/** A table as a node. The parts of a table that goes on over a page share the widths of the whole. */
export function tableNode(
	sheet: Sheet,
	table: Table,
	above: number,
	pages: PageNumbers,
	widths: readonly number[] = columnWidths(sheet, table)
): ContentTable {
	const hasHead = table.columns.some(({ head }) => head !== '');
	const rows = table.rows.map((row) => bodyRow(sheet, table, row, widths, pages));
	return {
		table: {
			headerRows: hasHead ? 1 : 0,
			dontBreakRows: true,
			widths: [...widths],
			body: hasHead ? [headRow(sheet, table, widths), ...rows] : rows
		},
		layout: layoutOf(sheet, table),
		margin: [table.span === 'full' ? outdent : 0, above, 0, 0]
	};
}

/** More rows than this and a table may go on over the page. */
export const mayBreak = (table: Table): boolean =>
	table.pitch !== 'money' && table.rows.length > 12;
