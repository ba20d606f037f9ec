/**
 * The plan: on which page everything will stand, where long tables go on, and how a chapter is set
 * so that no page comes out badly.
 *
 * A chapter that must stay on one page, or whose last page is less than a quarter full, gets smaller
 * charts first (steps of 6 %, four at most), then smaller distances, then an earlier turn of the
 * page; where nothing helps it is left as it was.
 */
import type { Content } from 'pdfmake/interfaces';
import { splitTable } from './flow.ts';
import { above, heightOf } from './height.ts';
import type { Item } from './items.ts';
import type { Sheet } from './sheet.ts';
import type { PageNumbers } from './table.ts';

export interface ChapterSetting {
	readonly shrink: number;
	readonly isTight: boolean;
}

export const plainSetting: ChapterSetting = { shrink: 0, isTight: false };

export interface Pages {
	/** Nodes with their page turns, ready for the writer. */
	readonly nodes: readonly Content[];
	readonly pages: number;
	/** Height used on the last page. */
	readonly used: number;
	/** Page within the chapter, from 0, by id of a node. */
	readonly places: ReadonlyMap<string, number>;
}

/** Ids of a node and of everything in it. */
function idsIn(node: unknown): readonly string[] {
	if (typeof node !== 'object' || node === null) return [];
	const own = 'id' in node && typeof node.id === 'string' ? [node.id] : [];
	const children = ['stack', 'columns'].flatMap((key) => {
		const inside = (node as Readonly<Record<string, unknown>>)[key];
		return Array.isArray(inside) ? inside.flatMap(idsIn) : [];
	});
	return [...own, ...children];
}

/** A node at the top of a new page, without its distance above. */
function onNewPage(node: Content): Content {
	const { margin } = node as { readonly margin?: readonly number[] };
	const sides = [margin?.[0] ?? 0, 0, margin?.[2] ?? 0, 0];
	return { ...(node as object), margin: sides, pageBreak: 'before' } as Content;
}

/** Places items one after another; `turnAt` is the item that must begin a page. */
export function paginate(
	sheet: Sheet,
	items: readonly Item[],
	numbers: PageNumbers,
	turnAt: number | null = null
): Pages {
	const room = sheet.geometry.textHeight + 0.01;
	const places = new Map<string, number>();
	const nodes: Content[] = [];
	let page = 0;
	let y = 0;
	const put = (node: Content, mustTurn: boolean): void => {
		const height = heightOf(sheet, node);
		const turns = mustTurn || (y > 0 && y + above(node) + height > room);
		page += turns ? 1 : 0;
		y = turns ? height : y + above(node) + height;
		for (const id of idsIn(node)) places.set(id, page);
		nodes.push(turns ? onNewPage(node) : node);
	};
	for (const [index, item] of items.entries()) {
		const mustTurn = index === turnAt;
		if (item.kind === 'node') {
			put(item.node, mustTurn);
			continue;
		}
		const left = mustTurn ? 0 : room - y;
		const parts = splitTable(sheet, item, left, room, numbers);
		parts.forEach((part, place) => put(part.node, part.turns || (mustTurn && place === 0)));
	}
	return { nodes, pages: page + 1, used: y, places };
}

/** Settings to try, in order. */
const attempts: readonly ChapterSetting[] = [
	...[1, 2, 3, 4].map((shrink) => ({ shrink, isTight: false })),
	{ shrink: 4, isTight: true },
	{ shrink: 0, isTight: true }
];

/** Distance above the first node of a block; continued paragraphs stand closer. */
const leastBlockGap = 14;

const aboveItem = (item: Item): number => (item.kind === 'flow' ? item.above : above(item.node));

/**
 * A short last page filled by turning earlier: the last block whose turn leaves it a quarter full or
 * more. Null when there is none.
 */
function pulledOver(
	sheet: Sheet,
	items: readonly Item[],
	plain: Pages,
	numbers: PageNumbers
): Pages | null {
	const least = sheet.geometry.textHeight / 4;
	for (let index = items.length - 1; index > 2; index--) {
		const item = items[index];
		if (item === undefined || aboveItem(item) < leastBlockGap) continue;
		const pages = paginate(sheet, items, numbers, index);
		if (pages.pages > plain.pages) return null;
		if (pages.used >= least) return pages;
	}
	return null;
}

/** Sets a chapter well, or as well as it goes. */
export function planChapter(
	sheet: Sheet,
	isOnePage: boolean,
	numbers: PageNumbers,
	build: (setting: ChapterSetting) => readonly Item[]
): Pages {
	const least = sheet.geometry.textHeight / 4;
	const isGood = ({ pages, used }: Pages): boolean => pages === 1 || (!isOnePage && used >= least);
	const items = build(plainSetting);
	const plain = paginate(sheet, items, numbers);
	if (isGood(plain)) return plain;
	for (const setting of attempts) {
		const attempt = paginate(sheet, build(setting), numbers);
		if (isGood(attempt)) return attempt;
	}
	return (isOnePage ? null : pulledOver(sheet, items, plain, numbers)) ?? plain;
}
