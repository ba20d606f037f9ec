/**
 * A face: a font file with its metrics and a ruler. Widths are measured word by word, as the PDF
 * writer sets them, so that what fits here fits there.
 */
import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';
import type { FontFile } from './schema.ts';

export interface Face {
	/** Path on this machine; never printed. */
	readonly path: string;
	readonly name: string;
	readonly weight: number;
	/** Shares of the size. */
	readonly ascent: number;
	/** Negative: below the baseline. */
	readonly descent: number;
	readonly xHeight: number;
	readonly capHeight: number;
	/** Advance widths of the ten digits are the same. */
	readonly isTabular: boolean;
	readonly isEmbeddable: boolean;
	readonly has: (sign: string) => boolean;
	/** Width of a text at a size. */
	readonly width: (text: string, size: number) => number;
}

/** Path of a font file inside its package, or null when the package is not installed. */
function fontPath(file: FontFile): string | null {
	const resolver = createRequire(import.meta.url);
	try {
		return resolver.resolve(`${file.package}/${file.file}`);
	} catch {
		return null;
	}
}

function ruler(font: Font): Face['width'] {
	const widths = new Map<string, number>();
	const widthOf = (word: string): number => {
		const known = widths.get(word);
		if (known !== undefined) return known;
		const width = font.layout(word).advanceWidth / font.unitsPerEm;
		widths.set(word, width);
		return width;
	};
	return (text, size) => {
		let total = 0;
		for (const word of text.split(/(?<= )/)) total += widthOf(word);
		return total * size;
	};
}

/** Opens a font file; null when it is not there. */
export function openFace(file: FontFile): Face | null {
	const path = fontPath(file);
	if (path === null) return null;
	const font = openSync(path);
	const em = font.unitsPerEm;
	const width = ruler(font);
	const digits = new Set(Array.from('0123456789', (digit) => width(digit, 1)));
	return {
		path,
		name: font.postscriptName,
		weight: font['OS/2'].usWeightClass,
		ascent: font.ascent / em,
		descent: font.descent / em,
		xHeight: font.xHeight / em,
		capHeight: font.capHeight / em,
		isTabular: digits.size === 1,
		isEmbeddable: !font['OS/2'].fsType.noEmbedding && !font['OS/2'].fsType.bitmapOnly,
		has: (sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
		width
	};
}
