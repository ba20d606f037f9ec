/**
 * A brand from its folder, checked. A brand that would print badly is refused with its reasons; it
 * is never mended silently.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine, readYaml } from '#library/index.ts';
import { paletteOf, type Palette } from './colour.ts';
import { checkBrand, logoSize, type Faces } from './check.ts';
import { openFace } from './face.ts';
import { brandSchema, type BrandFile, type FontFile } from './schema.ts';

export interface Brand {
	readonly file: BrandFile;
	readonly palette: Palette;
	readonly faces: Faces;
	readonly logo: { readonly svg: string; readonly width: number; readonly height: number };
}

export type BrandReading =
	| { readonly ok: true; readonly brand: Brand }
	| { readonly ok: false; readonly problems: readonly string[] };

const refuse = (...problems: readonly string[]): BrandReading => ({ ok: false, problems });

function openFaces(file: BrandFile): Faces | readonly string[] {
	const { text, heading } = file.fonts;
	const text400 = openFace(text.regular);
	const text600 = openFace(text.semibold);
	const heading600 = openFace(heading.semibold);
	const heading300 = openFace(heading.light);
	if (text400 && text600 && heading600 && heading300)
		return { text: text400, bold: text600, heading: heading600, display: heading300 };
	const asked: readonly FontFile[] = [text.regular, text.semibold, heading.semibold, heading.light];
	return asked
		.filter((font) => openFace(font) === null)
		.map((font) => `there is no ${font.file} in the package ${font.package}; install the package`);
}

/** Loads `<id>.yaml` and its logo from the folder of brands. */
export function loadBrand(folder: string, id: string): BrandReading {
	const shown = `templates/brands/${id}.yaml`;
	const path = join(folder, `${id}.yaml`);
	if (!/^[a-z0-9-]+$/.test(id) || !existsSync(path))
		return refuse(`there is no brand "${id}": expected the file ${shown}`);
	const reading = readYaml(shown, readFileSync(path, 'utf8'), brandSchema);
	if (!reading.ok) return refuse(...reading.problems.map(problemLine));
	const file = reading.value;
	const logoPath = join(folder, file.logo.file);
	if (!existsSync(logoPath))
		return refuse(`${shown}: there is no logo ${file.logo.file} beside it`);
	const svg = readFileSync(logoPath, 'utf8');
	const faces = openFaces(file);
	if (!('text' in faces)) return refuse(...faces.map((problem) => `${shown}: ${problem}`));
	const problems = checkBrand(file, faces, svg);
	const size = logoSize(svg);
	if (problems.length > 0 || !size)
		return refuse(...problems.map((problem) => `${shown}: ${problem}`));
	const palette = paletteOf(file.colours.ink, file.colours.accent);
	return { ok: true, brand: { file, palette, faces, logo: { svg, ...size } } };
}
