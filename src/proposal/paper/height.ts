/**
 * Heights of nodes before they are laid out, so that pages can be planned without laying out twice.
 *
 * All text is broken already, so a height is lines × leading, a drawing's own height, or the sum of
 * a table's rows with their paddings and rules. What is planned here is checked against the pages
 * that the writer makes.
 */
import type {
	Content,
	ContentColumns,
	ContentStack,
	ContentSvg,
	ContentTable,
	CustomTableLayout
} from 'pdfmake/interfaces';
import type { Sheet } from './sheet.ts';

interface TextLike {
	readonly text: string;
	readonly font?: string;
	readonly bold?: boolean;
	readonly fontSize?: number;
	readonly lineHeight?: number;
}

type Anything = Readonly<Record<string, unknown>>;

/** Margin above a node; nothing stands below one here. */
export const above = (node: Content): number => {
	const margin = (node as { readonly margin?: readonly number[] }).margin;
	return margin?.[1] ?? 0;
};

function textHeight(sheet: Sheet, node: TextLike): number {
	const { faces } = sheet.brand;
	const face =
		node.font === 'Head' ? faces.heading : node.font === 'Disp' ? faces.display : faces.text;
	const line = (node.fontSize ?? 0) * (node.lineHeight ?? 1) * (face.ascent - face.descent);
	return node.text.split('\n').length * line;
}

function drawingHeight({ svg, width, height }: ContentSvg): number {
	if (typeof height === 'number') return height;
	const text = typeof svg === 'string' ? svg : '';
	const size = /<svg\b[^>]*?\bwidth="([\d.]+)"[^>]*?\bheight="([\d.]+)"/.exec(text);
	const own = Number(size?.[2] ?? 0);
	return typeof width === 'number' && size ? (own * width) / Number(size[1]) : own;
}

const isTextLike = (node: object): node is TextLike =>
	'text' in node && typeof (node as TextLike).text === 'string';

/** Rows of a table from the top of its content to the rule below them, in order. */
export function rowHeights(sheet: Sheet, { table, layout }: ContentTable): readonly number[] {
	const rules = layout as CustomTableLayout;
	const call = (name: 'paddingTop' | 'paddingBottom' | 'hLineWidth', index: number): number =>
		rules[name]?.(index, {} as never) ?? 0;
	return table.body.map((row, index) => {
		const content = Math.max(0, ...row.map((cell) => heightOf(sheet, cell as Content)));
		const first = index === 0 ? call('hLineWidth', 0) : 0;
		const rule = call('hLineWidth', index + 1);
		return first + call('paddingTop', index) + content + call('paddingBottom', index) + rule;
	});
}

/** Height of a node with what stands above it inside; its own margin is not counted. */
export function heightOf(sheet: Sheet, node: Content): number {
	const sum = (nodes: readonly Content[]): number =>
		nodes.reduce<number>((total, one) => total + above(one) + heightOf(sheet, one), 0);
	if (typeof node !== 'object') return 0;
	if (Array.isArray(node)) return sum(node);
	const kind: Anything = node as unknown as Anything;
	// What is placed absolutely takes no room.
	if ('absolutePosition' in kind) return 0;
	if (isTextLike(node)) return textHeight(sheet, node);
	if ('stack' in kind) return sum((node as ContentStack).stack);
	if ('columns' in kind)
		return Math.max(
			0,
			...(node as ContentColumns).columns.map((one) => above(one) + heightOf(sheet, one))
		);
	if ('svg' in kind) return drawingHeight(node as ContentSvg);
	if ('table' in kind)
		return rowHeights(sheet, node as ContentTable).reduce((total, one) => total + one, 0);
	return 0;
}
