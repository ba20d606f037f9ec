/** Blocks of the model as nodes: captions, exhibits, texts beside their headings, signatures. */
import { mark } from '#charts/paper/index.ts';
import type { Content } from 'pdfmake/interfaces';
import type { BigFigure, Block, Exhibit, Party } from '../model/blocks.ts';
import { drawChart } from './charts.ts';
import { bound, breakLines } from './lines.ts';
import { balanced, drop, flowing, fullDrawing, nothing, sideAndMain, textNode } from './nodes.ts';
import type { Item } from './items.ts';
import { gutter, main, outdent, side, type Sheet } from './sheet.ts';
import { mayBreak, tableNode, type PageNumbers } from './table.ts';
import { roleOf } from './type.ts';

/** How a chapter is set in this pass. */
export interface Setting {
	/** Distance between blocks: 21, or 14 where a page is short. */
	readonly gap: number;
	readonly chartScale: number;
	readonly pages: PageNumbers;
}

function caption(sheet: Sheet, exhibit: Exhibit): Content {
	const { ink, muted } = sheet.brand.palette;
	const reading = exhibit.reading.map((line, index) =>
		flowing(sheet, line, 'note', side, muted, { margin: [0, index === 0 ? 1 : 3, 0, 0] })
	);
	const label = flowing(sheet, exhibit.label, 'label', side, muted, {
		margin: [0, drop(sheet, 'strong', 'label'), 0, 0]
	});
	const finding = balanced(sheet, exhibit.finding, 'strong', main, 0.76, ink);
	return sideAndMain({ stack: [label, ...reading] }, finding, 0);
}

function noteNode(sheet: Sheet, exhibit: Exhibit, pages: PageNumbers): readonly Content[] {
	if (!exhibit.note) return [];
	const { text, pageOf } = exhibit.note;
	const words = pageOf === null ? text : `${text}\u00a0${pages.of(pageOf)}`;
	const node = balanced(sheet, words, 'note', main, 0.8, sheet.brand.palette.muted, {
		margin: [0, 5, 0, 0]
	});
	return [node];
}

function exhibitItem(sheet: Sheet, exhibit: Exhibit, above: number, setting: Setting): Item {
	const { body } = exhibit;
	const heading = { ...(caption(sheet, exhibit) as object), id: exhibit.id } as Content;
	const notes = noteNode(sheet, exhibit, setting.pages);
	if (body.kind === 'table' && mayBreak(body.table))
		return { kind: 'flow', caption: heading, table: body.table, notes, above };
	const drawn =
		body.kind === 'table'
			? tableNode(sheet, body.table, 7, setting.pages)
			: fullDrawing(drawChart(sheet.theme, body, exhibit.alternative, setting.chartScale), 7);
	return {
		kind: 'node',
		node: { stack: [heading, drawn, ...notes], unbreakable: true, margin: [0, above, 0, 0] }
	};
}

const linesTogether = 6;

interface Part {
	readonly lines: readonly string[];
	/** Distance from the part before. */
	readonly above: number;
}

/** Paragraphs in parts of at most six lines. */
function partsOf(sheet: Sheet, paragraphs: readonly string[]): readonly Part[] {
	return paragraphs.flatMap((paragraph, index) => {
		const lines = breakLines(bound(paragraph), main, sheet.roles.body);
		const each = Math.ceil(lines.length / Math.ceil(lines.length / linesTogether));
		const starts = lines.flatMap((_, line) => (line % each === 0 ? [line] : []));
		return starts.map((from) => ({
			lines: lines.slice(from, from + each),
			above: from === 0 && index > 0 ? 7 : 0
		}));
	});
}

/**
 * Paragraphs beside their heading. Parts stay together; the first ones stand in one block until
 * they are as tall as the heading, so that a long heading opens no gap.
 */
function textNodes(
	sheet: Sheet,
	heading: string,
	paragraphs: readonly string[],
	above: number
): Content[] {
	const { ink } = sheet.brand.palette;
	const { body, strong } = sheet.roles;
	const headLines = breakLines(heading, side, strong);
	const parts = partsOf(sheet, paragraphs);
	const node = (part: Part, distance: number): Content =>
		textNode(part.lines, body, ink, { margin: [0, distance, 0, 0] });
	let beside = 1;
	const linesBeside = (): number =>
		parts.slice(0, beside).reduce((sum, { lines }) => sum + lines.length, 0);
	while (beside < parts.length && linesBeside() < headLines.length) beside++;
	const first = parts
		.slice(0, beside)
		.map((part, index) => node(part, index === 0 ? 0 : part.above));
	return [
		sideAndMain(textNode(headLines, strong, ink), { stack: first }, above),
		...parts.slice(beside).map((part) => sideAndMain(nothing(), node(part, 0), part.above))
	];
}

/** The first nominal size at which all values fit a third of the main column. */
function figureSize(sheet: Sheet, figures: readonly BigFigure[]): number {
	const sizes = [26, 24, 22, 20, 18];
	const fits = (nominal: number): boolean => {
		const { face, size } = roleOf(sheet.brand.faces, 'bigFigure', nominal);
		return figures.every(({ value }) => face.width(value, size) <= 108);
	};
	return sizes.find(fits) ?? 18;
}

function figuresNode(
	sheet: Sheet,
	heading: string,
	figures: readonly BigFigure[],
	above: number
): Content {
	const { ink, accent } = sheet.brand.palette;
	const big = roleOf(sheet.brand.faces, 'bigFigure', figureSize(sheet, figures));
	const row = (cells: readonly Content[], distance: number): Content => ({
		columns: cells.map((cell) => ({ width: side, stack: [cell] })),
		columnGap: gutter,
		margin: [0, distance, 0, 0]
	});
	const aside = flowing(sheet, heading, 'strong', side, ink, {
		margin: [0, big.ascent - sheet.roles.strong.ascent, 0, 0]
	});
	const rows: Content[] = [
		row(
			figures.map(({ value }) => textNode([value], big, accent)),
			0
		),
		row(
			figures.map(({ unit }) => flowing(sheet, unit, 'bigUnit', side, accent)),
			0
		),
		row(
			figures.map(({ sentence }) => flowing(sheet, sentence, 'cell', side, ink)),
			7
		)
	];
	return sideAndMain(aside, { stack: rows }, above);
}

function marksNode(sheet: Sheet, block: Extract<Block, { kind: 'marks' }>, above: number): Content {
	const { ink } = sheet.brand.palette;
	const entries = block.marks.map(({ mark: name, word }) => ({
		width: side,
		columns: [
			{ svg: mark(sheet.theme, name, word), width: 9, margin: [0, 2, 0, 0] },
			{
				width: side - 13,
				stack: [
					flowing(sheet, word, 'cell', side - 13, ink, {
						margin: [0, drop(sheet, 'body', 'cell'), 0, 0]
					})
				]
			}
		],
		columnGap: 4
	}));
	return sideAndMain(
		flowing(sheet, block.heading, 'strong', side, ink),
		{ columns: entries, columnGap: gutter } as Content,
		above
	);
}

const partyWidth = 226;
const labelWidth = 90;

function partyNode(sheet: Sheet, party: Party): Content {
	const { ink, muted } = sheet.brand.palette;
	// A new one each time: the writer moves the lines it is given.
	const rule = (): Content => ({
		canvas: [{ type: 'line', x1: 0, y1: 0, x2: partyWidth, y2: 0, lineWidth: 0.8, lineColor: ink }],
		margin: [0, 3, 0, 0]
	});
	const fields = party.fields.flatMap(({ label, value }, index): Content[] => [
		{
			columns: [
				{
					width: labelWidth,
					stack: [
						flowing(sheet, label, 'note', labelWidth, muted, {
							margin: [0, drop(sheet, 'cell', 'note'), 0, 0]
						})
					]
				},
				{
					width: partyWidth - labelWidth,
					stack: [flowing(sheet, value, 'cell', partyWidth - labelWidth, ink)]
				}
			],
			margin: [0, index === 0 ? 42 : 11, 0, 0]
		},
		rule()
	]);
	return {
		width: partyWidth,
		stack: [flowing(sheet, party.name, 'strong', partyWidth, ink), ...fields]
	} as Content;
}

function signaturesNode(sheet: Sheet, parties: readonly Party[], above: number): Content {
	return {
		columns: parties.map((party) => partyNode(sheet, party)),
		columnGap: 24,
		margin: [outdent, above + 7, 0, 0],
		unbreakable: true
	};
}

const itemsOf = (...nodes: readonly Content[]): readonly Item[] =>
	nodes.map((node) => ({ kind: 'node', node }));

/** A block as items; `above` is its distance from what stands before it. */
export function blockItems(
	sheet: Sheet,
	block: Block,
	above: number,
	setting: Setting
): readonly Item[] {
	switch (block.kind) {
		case 'exhibit':
			return [exhibitItem(sheet, block, above, setting)];
		case 'text':
			return itemsOf(...textNodes(sheet, block.heading, block.paragraphs, above));
		case 'figures':
			return itemsOf(figuresNode(sheet, block.heading, block.figures, above));
		case 'marks':
			return itemsOf(marksNode(sheet, block, above));
		case 'side-table':
			return itemsOf(tableNode(sheet, block.table, above, setting.pages));
		case 'signatures':
			return itemsOf(signaturesNode(sheet, block.parties, above));
	}
}
