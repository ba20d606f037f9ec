/** Running head and foot, and the cover. */
import { factBars, fullMeasure } from '#charts/paper/index.ts';
import type { Content, DynamicContent } from 'pdfmake/interfaces';
import type { Cover, ProposalDocument } from '../model/blocks.ts';
import { balancedLines } from './lines.ts';
import { flowing, textNode } from './nodes.ts';
import { gutter, main, side, type Sheet } from './sheet.ts';

/** The logo at a cap height, its left edge at x and its baseline at y. */
function logoNode(
	sheet: Sheet,
	capHeight: number,
	place: { left?: number; right?: number; baseline: number }
): Content {
	const { logo, file } = sheet.brand;
	const scale = capHeight / file.logo.capHeight;
	const width = logo.width * scale;
	const x = place.left ?? (place.right ?? 0) - width;
	return {
		svg: logo.svg,
		width,
		absolutePosition: { x, y: place.baseline - file.logo.baseline * scale }
	};
}

const headBaseline = 47;

/** Customer, chapter, logo: no rule under them. */
export function headOf(sheet: Sheet, customer: string, chapter: string): DynamicContent {
	const { geometry, roles, brand } = sheet;
	const y = headBaseline - roles.note.ascent;
	const at = (text: string, x: number): Content =>
		textNode([text], roles.note, brand.palette.muted, { absolutePosition: { x, y } });
	return () => [
		at(customer, geometry.left),
		at(chapter, geometry.mainLeft),
		logoNode(sheet, 5.5, { right: geometry.left + fullMeasure, baseline: headBaseline })
	];
}

/** A hairline; version, confidentiality and page under it. */
export function footOf(sheet: Sheet, furniture: ProposalDocument['furniture']): DynamicContent {
	const { geometry, roles, brand } = sheet;
	const { muted, ink, line } = brand.palette;
	// The writer counts from the top of the bottom margin here.
	const ruleY = geometry.bottom - 48;
	const y = ruleY + 6;
	return (page, pages) => {
		const words = furniture.page.replace('{page}', String(page)).replace('{pages}', String(pages));
		const right = geometry.left + fullMeasure - roles.note.face.width(words, roles.note.size);
		const control = furniture.isDraft ? roles.noteStrong : roles.note;
		return [
			{
				canvas: [
					{ type: 'line', x1: 0, y1: 0, x2: fullMeasure, y2: 0, lineWidth: 0.3, lineColor: line }
				],
				absolutePosition: { x: geometry.left, y: ruleY }
			},
			textNode([furniture.control], control, furniture.isDraft ? ink : muted, {
				absolutePosition: { x: geometry.left, y }
			}),
			textNode([furniture.confidentiality], roles.note, muted, {
				absolutePosition: { x: geometry.mainLeft, y }
			}),
			textNode([words], roles.note, muted, { absolutePosition: { x: right, y } })
		];
	};
}

function controlTable(sheet: Sheet, cover: Cover): Content {
	const { ink, muted, line } = sheet.brand.palette;
	const body = cover.control.map(({ label, value, strong }) => [
		flowing(sheet, label, 'cell', side - 6, muted),
		flowing(sheet, value, strong ? 'cellStrong' : 'cell', main, ink)
	]);
	const isEdge = (index: number): boolean => index === 0 || index === body.length;
	return {
		table: { widths: [side, main], body },
		layout: {
			hLineWidth: (index) => (isEdge(index) ? 1.1 : 0.3),
			hLineColor: (index) => (isEdge(index) ? ink : line),
			vLineWidth: () => 0,
			paddingLeft: (column) => (column === 0 ? 0 : gutter / 2),
			paddingRight: (column) => (column === 0 ? gutter / 2 : 0),
			paddingTop: () => 4.5,
			paddingBottom: () => 4.5
		}
	};
}

/** The cover: everything stands where it always stands. */
export function coverNodes(sheet: Sheet, cover: Cover): Content[] {
	const { geometry, roles, brand, theme } = sheet;
	const { ink, muted } = brand.palette;
	const { left, mainLeft } = geometry;
	const titleLines = balancedLines(cover.title, main, roles.coverTitle, 0.5);
	const titleTop = 168;
	const subtitleTop = titleTop + titleLines.length * roles.coverTitle.leading + 12;
	const subtitle = balancedLines(cover.subtitle, main, roles.coverSubtitle, 0.5);
	const at = (node: Content, x: number, y: number): Content =>
		({ ...(node as object), absolutePosition: { x, y } }) as Content;
	const capHeight = 7.5;
	const logoBaseline = 56 + brand.file.logo.baseline * (capHeight / brand.file.logo.capHeight);
	const fact: Content[] = cover.fact
		? [
				at(flowing(sheet, cover.fact.caption, 'note', main, muted), mainLeft, 418),
				at({ svg: factBars(theme, cover.fact.data, cover.fact.caption) }, mainLeft, 438)
			]
		: [];
	const tableTop = geometry.pageHeight - 250;
	return [
		logoNode(sheet, capHeight, { left, baseline: logoBaseline }),
		at(textNode(titleLines, roles.coverTitle, ink), mainLeft, titleTop),
		at(textNode(subtitle, roles.coverSubtitle, ink), mainLeft, subtitleTop),
		...fact,
		{
			...(controlTable(sheet, cover) as object),
			absolutePosition: { x: left, y: tableTop }
		} as Content,
		at(
			flowing(sheet, cover.legalLine, 'note', fullMeasure, muted),
			left,
			tableTop + cover.control.length * 21.4 + 12
		)
	];
}
