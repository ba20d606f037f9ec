/**
 * Nodes of the page: text that is broken already, and the two columns in which nearly everything
 * stands. All distances lie above a block, none below: a chapter then never ends in an empty page.
 */
import type { Content, ContentText } from 'pdfmake/interfaces';
import { balancedLines, breakLines } from './lines.ts';
import { gutter, main, outdent, side, type Sheet } from './sheet.ts';
import type { Role, RoleName } from './type.ts';

/** Lines as one text node; the writer breaks where we did and nowhere else. */
export function textNode(
	lines: readonly string[],
	role: Role,
	color: string,
	extra: Partial<ContentText> = {},
	id?: string
): Content {
	const anchor = id === undefined ? {} : { id };
	return { text: lines.join('\n'), ...role.style, color, ...anchor, ...extra };
}

/** Text in a measure, as it falls. */
export const flowing = (
	sheet: Sheet,
	text: string,
	name: RoleName,
	width: number,
	color: string,
	extra: Partial<ContentText> = {}
): Content => textNode(breakLines(text, width, sheet.roles[name]), sheet.roles[name], color, extra);

/** Text in the narrowest measure that keeps its number of lines. */
export const balanced = (
	sheet: Sheet,
	text: string,
	name: RoleName,
	width: number,
	least: number,
	color: string,
	extra: Partial<ContentText> = {}
): Content =>
	textNode(balancedLines(text, width, sheet.roles[name], least), sheet.roles[name], color, extra);

/** What makes a small first line stand on the baseline of a larger one. */
export const drop = (sheet: Sheet, large: RoleName, small: RoleName): number =>
	sheet.roles[large].ascent - sheet.roles[small].ascent;

/** Side and main column beside each other, kept on one page. */
export const sideAndMain = (aside: Content, beside: Content, above: number): Content => ({
	columns: [
		{ width: side, stack: [aside] },
		{ width: main, stack: [beside] }
	],
	columnGap: gutter,
	margin: [outdent, above, 0, 0],
	unbreakable: true
});

/** A drawing over the full measure. */
export const fullDrawing = (svg: string, above: number): Content => ({
	svg,
	margin: [outdent, above, 0, 0]
});

/** An empty place in the side column. */
export const nothing = (): Content => ({ stack: [] });
