/**
 * The sheet: geometry of the page, type, colours and theme of a brand in one language. Nothing else
 * of the layout knows a length.
 */
import { fullMeasure, mainColumn, type PaperTheme } from '#charts/paper/index.ts';
import type { Brand } from '../brand/index.ts';
import { formatOf } from '../wording/format.ts';
import type { Language } from '../wording/language.ts';
import { rolesOf, sizeIn, type Roles } from './type.ts';

/** Lengths in points; the measure is the same on both papers. */
export interface Geometry {
	readonly pageWidth: number;
	readonly pageHeight: number;
	/** Left edge of the print area, and of the main column. */
	readonly left: number;
	readonly mainLeft: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Height of the text block. */
	readonly textHeight: number;
}

/** Side column, gutter and main column. */
export const side = 110;
export const gutter = 12;
export const main = fullMeasure - mainColumn;
/** Left margin that brings a block from the main column to the left edge. */
export const outdent = -mainColumn;

const papers = {
	A4: { pageWidth: 595.28, pageHeight: 841.89, left: 62, textHeight: 688 },
	Letter: { pageWidth: 612, pageHeight: 792, left: 68, textHeight: 638 }
} as const;

function geometryOf(paper: keyof typeof papers): Geometry {
	const { pageWidth, pageHeight, left, textHeight } = papers[paper];
	const top = 84;
	return {
		pageWidth,
		pageHeight,
		left,
		mainLeft: left + mainColumn,
		right: pageWidth - left - fullMeasure,
		top,
		bottom: pageHeight - top - textHeight,
		textHeight
	};
}

export interface Sheet {
	readonly brand: Brand;
	readonly geometry: Geometry;
	readonly roles: Roles;
	readonly theme: PaperTheme;
}

export function sheetOf(brand: Brand, language: Language): Sheet {
	const { faces, palette, file } = brand;
	const { number } = formatOf(language);
	return {
		brand,
		geometry: geometryOf(file.paper),
		roles: rolesOf(faces),
		theme: {
			...palette,
			face: 'Text',
			sizes: { label: sizeIn(faces, 'text', 8), note: sizeIn(faces, 'text', 7.5) },
			capHeight: faces.text.capHeight,
			measure: (text, size, strong) => (strong ? faces.bold : faces.text).width(text, size),
			number
		}
	};
}
