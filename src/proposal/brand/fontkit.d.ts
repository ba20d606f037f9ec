/** The part of fontkit that is used here; the package brings no types. */
declare module 'fontkit' {
	export interface Font {
		readonly postscriptName: string;
		readonly unitsPerEm: number;
		readonly ascent: number;
		readonly descent: number;
		readonly xHeight: number;
		readonly capHeight: number;
		readonly 'OS/2': {
			readonly usWeightClass: number;
			readonly fsType: { readonly noEmbedding: boolean; readonly bitmapOnly: boolean };
		};
		hasGlyphForCodePoint(codePoint: number): boolean;
		layout(text: string): { readonly advanceWidth: number };
	}
	export function openSync(path: string): Font;
}
