/**
 * The plan: on which page everything will stand, and how a chapter is set so that no page comes out
 * badly.
 *
 * A chapter that must stay on one page, or whose last page is less than a quarter full, gets smaller
 * charts first (steps of 6 %, four at most), then smaller distances; where that does not help it is
 * left as it was.
 */
import type { Content, ContentTable } from 'pdfmake/interfaces';
import { above, heightOf, rowHeights } from './height.ts';
import type { Sheet } from './sheet.ts';

export interface ChapterSetting {
	readonly shrink: number;
	readonly isTight: boolean;
}

export const plainSetting: ChapterSetting = { shrink: 0, isTight: false };

export interface Pagination {
	readonly pages: number;
	/** Height used on the last page. */
	readonly used: number;
	/** Page within the chapter, from 0, by id of a node. */
	readonly places: ReadonlyMap<string, number>;
	/** Captions of breaking tables that have to begin a page. */
	readonly turns: ReadonlySet<number>;
}

interface Cursor {
	page: number;
	y: number;
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

const isBreakable = (node: Content | undefined): node is ContentTable =>
	typeof node === 'object' && 'table' in node;

/** Head and first row of a table. */
function beginning(sheet: Sheet, table: ContentTable): number {
	const heads = table.table.headerRows ?? 0;
	const together = rowHeights(sheet, table).slice(0, heads + 1);
	return together.reduce((sum, one) => sum + one, 0);
}

/** Rows flow; the head repeats on each new page and keeps its first row. */
function flowRows(sheet: Sheet, table: ContentTable, cursor: Cursor, room: number): void {
	const heights = rowHeights(sheet, table);
	const heads = table.table.headerRows ?? 0;
	const head = heights.slice(0, heads).reduce((sum, one) => sum + one, 0);
	const together = head + (heights[heads] ?? 0);
	if (cursor.y + together > room) {
		cursor.page += 1;
		cursor.y = 0;
	}
	cursor.y += together;
	for (const height of heights.slice(heads + 1)) {
		if (cursor.y + height > room) {
			cursor.page += 1;
			cursor.y = head;
		}
		cursor.y += height;
	}
}

/** Where the nodes of a chapter will stand. */
export function paginate(sheet: Sheet, nodes: readonly Content[]): Pagination {
	const room = sheet.geometry.textHeight + 0.01;
	const places = new Map<string, number>();
	const turns = new Set<number>();
	const cursor: Cursor = { page: 0, y: 0 };
	const turn = (): void => {
		cursor.page += 1;
		cursor.y = 0;
	};
	for (const [index, node] of nodes.entries()) {
		const distance = above(node);
		const next = nodes[index + 1];
		if (isBreakable(next) && !isBreakable(node)) {
			const wanted = distance + heightOf(sheet, node) + above(next) + beginning(sheet, next);
			if (cursor.y + wanted > room) turns.add(index);
		}
		if (turns.has(index)) turn();
		else if (cursor.y + distance > room) turn();
		else cursor.y += distance;
		if (isBreakable(node)) {
			flowRows(sheet, node, cursor, room);
			continue;
		}
		const height = heightOf(sheet, node);
		if (cursor.y + height > room) turn();
		for (const id of idsIn(node)) places.set(id, cursor.page);
		cursor.y += height;
	}
	return { pages: cursor.page + 1, used: cursor.y, places, turns };
}

/** Nodes that begin a page do so without a distance above. */
const turned = (nodes: readonly Content[], turns: ReadonlySet<number>): readonly Content[] =>
	nodes.map((node, index) =>
		turns.has(index)
			? ({ ...(node as object), margin: [0, 0, 0, 0], pageBreak: 'before' } as Content)
			: node
	);

/** Settings to try, in order. */
const attempts: readonly ChapterSetting[] = [
	plainSetting,
	...[1, 2, 3, 4].map((shrink) => ({ shrink, isTight: false })),
	{ shrink: 4, isTight: true },
	{ shrink: 0, isTight: true }
];

export interface Planned {
	readonly nodes: readonly Content[];
	readonly pagination: Pagination;
}

/** The first setting with which a chapter comes out well; else the plain one, or the densest for one page. */
export function planChapter(
	sheet: Sheet,
	isOnePage: boolean,
	build: (setting: ChapterSetting) => readonly Content[]
): Planned {
	const least = sheet.geometry.textHeight / 4;
	const planned = (setting: ChapterSetting): Planned => {
		const nodes = build(setting);
		const pagination = paginate(sheet, nodes);
		return { nodes: turned(nodes, pagination.turns), pagination };
	};
	const isGood = ({ pagination: { pages, used } }: Planned): boolean =>
		pages === 1 || (!isOnePage && used >= least);
	const plain = planned(plainSetting);
	if (isGood(plain)) return plain;
	for (const setting of attempts.slice(1)) {
		const attempt = planned(setting);
		if (isGood(attempt)) return attempt;
	}
	return plain;
}
