/**
 * What a paper drawing needs of a brand: six colours, one face in two weights, and a ruler.
 *
 * Accent means the proposed design, ink means today, muted everything else; a drawing knows no
 * other colour. Lengths are points (1/72 inch), so sizes on paper are sizes in the drawing.
 */
export interface PaperTheme {
	readonly ink: string;
	readonly accent: string;
	readonly muted: string;
	/** Hairlines between rows. */
	readonly line: string;
	/** Gridlines. */
	readonly hair: string;
	/** Ground of a site. */
	readonly wash: string;
	/** What falls away, what lies inside a promise. */
	readonly accentWash: string;
	/** Name under which the document registers the text face; its bold is the semibold. */
	readonly face: string;
	/** Type sizes, already normalised by the face's x-height. */
	readonly sizes: { readonly label: number; readonly note: number };
	/** Height of a figure above the baseline, as a share of the size. */
	readonly capHeight: number;
	/** Width of a text in the face. */
	readonly measure: (text: string, size: number, strong: boolean) => number;
	/** A number in the document's language. */
	readonly number: (value: number, digits: number) => string;
}

/** The measure of the page: side column, gutter, main column. */
export const mainColumn = 122;
export const fullMeasure = 476;
