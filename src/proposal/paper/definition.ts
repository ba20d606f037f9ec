/**
 * The document as a definition for the PDF writer: sections with their furniture, bookmarks and
 * anchors, each chapter set as planned.
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Chapter, ProposalDocument } from '../model/blocks.ts';
import { blockItems, type Setting } from './blocks.ts';
import { coverNodes, footOf, headOf } from './furniture.ts';
import { balanced, textNode } from './nodes.ts';
import type { Item } from './items.ts';
import { paginate, plainSetting, planChapter, type ChapterSetting } from './plan.ts';
import { gutter, main, outdent, side, type Sheet } from './sheet.ts';

/** Pages by id of a chapter or exhibit. */
export type PageMap = ReadonlyMap<string, number>;

const blockGap = 21;
const tightGap = 14;

/** A page number wide enough for any proposal stands in while the real one is not known. */
const placeholder = 88;

const settingOf = ({ shrink, isTight }: ChapterSetting, pages: PageMap): Setting => ({
	gap: isTight ? tightGap : blockGap,
	chartScale: 1 - shrink * 0.06,
	pages: { of: (id) => String(pages.get(id) ?? placeholder) }
});

interface Opening {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly lead: string | null;
}

/** Number and title on one baseline, the lead under them. */
function opening(sheet: Sheet, { id, number, title, lead }: Opening): readonly Item[] {
	const { roles, brand } = sheet;
	const { ink, accent } = brand.palette;
	const numberNode = textNode([number], roles.chapterNumber, accent, {
		margin: [0, roles.chapterTitle.ascent - roles.chapterNumber.ascent, 0, 0]
	});
	const outlineText = number === '' ? title : `${number}  ${title}`;
	const titleNode = textNode([title], roles.chapterTitle, ink, { outline: true, outlineText }, id);
	const heading: Content = {
		columns: [
			{ width: side, stack: [numberNode] },
			{ width: main, stack: [titleNode] }
		],
		columnGap: gutter,
		margin: [outdent, 0, 0, 0]
	};
	const words =
		lead === null
			? []
			: [balanced(sheet, lead, 'lead', main, 0.76, ink, { margin: [0, 12, 0, 0] })];
	return [heading, ...words].map((node) => ({ kind: 'node', node }));
}

function chapterItems(sheet: Sheet, chapter: Chapter, setting: Setting): readonly Item[] {
	const { id, number, title, lead, blocks } = chapter;
	return [
		...opening(sheet, { id, number: String(number), title, lead }),
		...blocks.flatMap((block) => blockItems(sheet, block, setting.gap, setting))
	];
}

function contentsNodes(
	sheet: Sheet,
	document: ProposalDocument,
	setting: Setting
): readonly Content[] {
	const { contents } = document;
	if (!contents) return [];
	const items = [
		...opening(sheet, { id: 'contents', number: '', title: contents.title, lead: null }),
		...contents.blocks.flatMap((block, index) =>
			blockItems(sheet, block, index === 0 ? 14 : setting.gap, setting)
		)
	];
	return paginate(sheet, items, setting.pages).nodes;
}

function section(
	sheet: Sheet,
	document: ProposalDocument,
	title: string,
	nodes: readonly Content[]
): Content {
	return {
		section: [...nodes],
		header: headOf(sheet, document.customer, title),
		footer: footOf(sheet, document.furniture)
	};
}

export interface Composed {
	readonly content: Content[];
	/** As planned; the writer's own pages decide. */
	readonly pages: PageMap;
}

/** Sets all chapters; `pages` are the numbers printed as references. */
function compose(sheet: Sheet, document: ProposalDocument, pages: PageMap): Composed {
	const planned = new Map<string, number>();
	const plain = settingOf(plainSetting, pages);
	const contents = contentsNodes(sheet, document, plain);
	let page = document.contents ? 3 : 2;
	if (document.contents) planned.set('contents', 2);
	const chapters = document.chapters.map((chapter) => {
		const plan = planChapter(sheet, chapter.isOnePage, plain.pages, (setting) =>
			chapterItems(sheet, chapter, settingOf(setting, pages))
		);
		for (const [id, place] of plan.places) planned.set(id, page + place);
		page += plan.pages;
		return section(sheet, document, chapter.title, plan.nodes);
	});
	const cover = {
		section: coverNodes(sheet, document.cover),
		header: null,
		footer: null
	} as unknown as Content;
	const guide = document.contents
		? [section(sheet, document, document.contents.title, contents)]
		: [];
	return { content: [cover, ...guide, ...chapters], pages: planned };
}

/** Composes twice: once to learn the pages, once to print them. With `known`, these are printed. */
export function composed(
	sheet: Sheet,
	document: ProposalDocument,
	known: PageMap | null
): Composed {
	const pages = known ?? compose(sheet, document, new Map()).pages;
	return compose(sheet, document, pages);
}

export interface Embedded {
	readonly name: string;
	readonly description: string;
	readonly text: string;
}

/** The whole definition. `date` fixes every date inside the file: same input, same bytes. */
export function definitionOf(
	sheet: Sheet,
	document: ProposalDocument,
	content: Content[],
	date: string,
	attached: Embedded
): TDocumentDefinitions {
	const { geometry, brand, roles } = sheet;
	const created = new Date(`${date.slice(0, 10)}T00:00:00Z`);
	const encoded = Buffer.from(attached.text, 'utf8').toString('base64');
	return {
		pageSize: { width: geometry.pageWidth, height: geometry.pageHeight },
		pageMargins: [geometry.mainLeft, geometry.top, geometry.right, geometry.bottom],
		version: '1.7',
		subset: 'PDF/A-3b',
		language: document.language,
		displayTitle: true,
		compress: true,
		info: {
			title: document.title,
			author: brand.file.name,
			subject: document.subject,
			creator: 'Bidwright',
			producer: 'Bidwright',
			creationDate: created,
			modDate: created
		},
		defaultStyle: { ...roles.body.style, color: brand.palette.ink },
		content,
		files: {
			customer: {
				src: `data:application/json;base64,${encoded}`,
				name: attached.name,
				description: attached.description,
				relationship: 'Data',
				creationDate: created,
				modifiedDate: created
			}
		}
	} as unknown as TDocumentDefinitions;
}
