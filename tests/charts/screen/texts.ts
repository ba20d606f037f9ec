/** What a drawing says and where: its texts as boxes, read back from the SVG. */
import type { Pen } from '#charts/screen/index.ts';

/** A ruler that every test shares: half the size a letter. */
export const pen: Pen = { measure: (text, size) => text.length * size * 0.5 };

export interface Box {
	readonly words: string;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const plain = (text: string): string =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

/** Every text of a drawing. */
export function textsOf(svg: string): readonly Box[] {
	return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(
		([, attributes = '', inner = '']) => {
			const value = (name: string): string =>
				new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
			const words = plain(inner);
			const size = Number(value('font-size'));
			const [x, y] = [Number(value('x')), Number(value('y'))];
			const wide = pen.measure(words, size, 400);
			const left = { middle: x - wide / 2, end: x - wide }[value('text-anchor')] ?? x;
			return { words, left, right: left + wide, top: y - size * 0.72, bottom: y + size * 0.2 };
		}
	);
}

/** Pairs of texts that cover each other. */
export const overlaps = (boxes: readonly Box[]): readonly string[] =>
	boxes.flatMap((one, index) =>
		boxes
			.slice(index + 1)
			.filter(
				(other) =>
					one.left < other.right &&
					other.left < one.right &&
					one.top < other.bottom &&
					other.top < one.bottom
			)
			.map((other) => `"${one.words}" covers "${other.words}"`)
	);

/** The alternative of a drawing. */
export const sentenceOf = (svg: string): string =>
	plain(/aria-label="([^"]*)"/.exec(svg)?.[1] ?? '');
