/** Words in a paper drawing: anchored, coloured, broken by measured width, grounded over lines. */
import { element, label } from '../svg.ts';
import type { PaperTheme } from './theme.ts';

export type Anchor = 'start' | 'middle' | 'end';

export interface Style {
	readonly colour?: string;
	readonly strong?: boolean;
	readonly anchor?: Anchor;
	/** `note` for axis words; `label` otherwise. */
	readonly role?: 'label' | 'note';
}

const sizeOf = (theme: PaperTheme, { role = 'label' }: Style): number => theme.sizes[role];

/** One line of text with its baseline at y. */
export function write(
	theme: PaperTheme,
	x: number,
	y: number,
	words: string,
	style: Style = {}
): string {
	return label(words, {
		x,
		y,
		'font-family': theme.face,
		'font-size': sizeOf(theme, style),
		'font-weight': style.strong === true ? 'bold' : undefined,
		fill: style.colour ?? theme.ink,
		'text-anchor': style.anchor === 'start' ? undefined : style.anchor
	});
}

export const widthOf = (theme: PaperTheme, words: string, style: Style = {}): number =>
	theme.measure(words, sizeOf(theme, style), style.strong === true);

/** Distance between two lines of a label. */
export const labelPitch = 9.2;

/**
 * Breaks words into lines no wider than `width`, at most `most` of them; what is left over stays on
 * the last line, shortened with an ellipsis when it cannot fit.
 */
export function lines(
	theme: PaperTheme,
	words: string,
	width: number,
	style: Style = {},
	most = 2
): readonly string[] {
	const fits = (text: string): boolean => widthOf(theme, text, style) <= width;
	const broken: string[] = [];
	for (const word of words.split(' ')) {
		const last = broken.at(-1);
		if (last !== undefined && (fits(`${last} ${word}`) || broken.length === most))
			broken[broken.length - 1] = `${last} ${word}`;
		else broken.push(word);
	}
	return broken.map((line) => shortened(line, fits));
}

function shortened(line: string, fits: (text: string) => boolean): string {
	if (fits(line)) return line;
	const signs = Array.from(line);
	while (signs.length > 1 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop();
	return `${signs.join('').trimEnd()}…`;
}

/** Several lines from a first baseline downwards. */
export const paragraph = (
	theme: PaperTheme,
	x: number,
	y: number,
	text: readonly string[],
	style: Style = {}
): string =>
	text.map((line, index) => write(theme, x, y + index * labelPitch, line, style)).join('');

/** Text over lines: the same words on a white ground. */
export function grounded(
	theme: PaperTheme,
	x: number,
	y: number,
	words: string,
	style: Style = {}
): string {
	const width = widthOf(theme, words, style);
	const size = sizeOf(theme, style);
	const left = x - (style.anchor === 'end' ? width : style.anchor === 'middle' ? width / 2 : 0);
	return (
		element('rect', {
			x: left - 2,
			y: y - size * 0.86,
			width: width + 4,
			height: size * 1.16,
			fill: '#FFFFFF'
		}) + write(theme, x, y, words, style)
	);
}
