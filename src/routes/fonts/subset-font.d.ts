// What the fonts route uses of a package that brings no types.
declare module 'subset-font' {
	interface SubsetOptions {
		readonly targetFormat: 'woff2';
		readonly noHinting?: boolean;
		readonly keepFeatures?: readonly string[];
	}

	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: SubsetOptions
	): Promise<Uint8Array>;
}
