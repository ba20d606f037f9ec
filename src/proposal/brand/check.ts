/**
 * What a brand may not break: contrasts on which meaning rests, figures that align, signs that
 * print, a logo that is drawn and not photographed. Each refusal says what was found and expected.
 */
import { contrast, paletteOf } from './colour.ts';
import type { Face } from './face.ts';
import type { BrandFile } from './schema.ts';

/** Signs that the program itself sets: a face without one of them would drop it silently. */
const signsUsed = '–—−×÷…·:;,.%‘’“”„()/+<>&@€£§äöüÄÖÜßéè\u00a0→≤≥';

export interface Faces {
	readonly text: Face;
	readonly bold: Face;
	readonly heading: Face;
	readonly display: Face;
}

const rounded = (value: number): string => value.toFixed(1);

function checkColours({ colours }: BrandFile): string[] {
	const { ink, accent, muted } = paletteOf(colours.ink, colours.accent);
	const wanted = [
		{ what: `ink ${ink} on white`, ratio: contrast(ink, '#FFFFFF'), least: 12 },
		{ what: `accent ${accent} on white`, ratio: contrast(accent, '#FFFFFF'), least: 4.5 },
		{ what: `accent ${accent} against ink ${ink}`, ratio: contrast(accent, ink), least: 2 },
		{
			what: `muted ${muted}, mixed from ink, on white`,
			ratio: contrast(muted, '#FFFFFF'),
			least: 4.5
		}
	];
	return wanted
		.filter(({ ratio, least }) => ratio < least)
		.map(
			({ what, ratio, least }) =>
				`the contrast of ${what} is ${rounded(ratio)} : 1, expected at least ${least} : 1`
		);
}

function checkFace(face: Face, role: string, weight: number | null): string[] {
	const missing = Array.from(signsUsed).filter((sign) => !face.has(sign));
	return [
		...(face.isEmbeddable
			? []
			: [`${face.name} (${role}) may not be embedded by its licence bits`]),
		...(weight === null || face.weight === weight
			? []
			: [`${face.name} (${role}) has weight ${face.weight}, expected ${weight}`]),
		...(missing.length > 0
			? [`${face.name} (${role}) has no sign for ${missing.join(' ')}, which the document uses`]
			: [])
	];
}

function checkFaces({ text, bold, heading, display }: Faces): string[] {
	const figures = [text, bold]
		.filter(({ isTabular }) => !isTabular)
		.map(
			({ name }) =>
				`${name} has proportional figures by default; columns would not align, so choose a face with tabular ones`
		);
	return [
		...figures,
		...checkFace(text, 'text', 400),
		...checkFace(bold, 'text semibold', 600),
		...checkFace(heading, 'heading', 600),
		...checkFace(display, 'heading light', 300)
	];
}

const forbidden: readonly (readonly [RegExp, string])[] = [
	[/<image\b/i, 'holds a raster picture'],
	[/<text\b/i, 'holds text; convert it to outlines'],
	[/<(script|style|foreignObject)\b/i, 'holds a script, style sheet or foreign object'],
	[/(href|src)\s*=/i, 'refers to something outside itself']
];

/** Checks the SVG of a logo. */
function checkLogo(svg: string): string[] {
	const size = logoSize(svg);
	return [
		...(size ? [] : ['the logo has no viewBox that begins at 0 0, so its width is not known']),
		...forbidden.filter(([pattern]) => pattern.test(svg)).map(([, words]) => `the logo ${words}`)
	];
}

/** Width and height of a logo in its own units. */
export function logoSize(svg: string): { readonly width: number; readonly height: number } | null {
	const match = /<svg\b[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
	return match ? { width: Number(match[1]), height: Number(match[2]) } : null;
}

/** Everything wrong with a brand, in sentences; empty when it may be used. */
export const checkBrand = (file: BrandFile, faces: Faces, logo: string): readonly string[] => [
	...checkColours(file),
	...checkFaces(faces),
	...checkLogo(logo)
];
