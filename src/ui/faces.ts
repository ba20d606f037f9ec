/**
 * The faces of the interface: which cuts of which family, and which signs of them reach the browser.
 *
 * Whole, one cut weighs 440 kB as TTF. Latin with its European neighbours, the punctuation of six
 * languages and the signs of the notation, without hinting, weighs 17 kB as WOFF2. Anything else
 * (a Cyrillic customer name) falls back to the system's face.
 */
interface Face {
	readonly family: string;
	readonly weight: number;
	/** TTF in an installed package. */
	readonly file: string;
	/** Every sign that is kept. */
	readonly text: string;
	/** What else its rule says. */
	readonly rule?: string;
}

const packages = '@expo-google-fonts';
const ranges: readonly (readonly [number, number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x17f]
];
const signs = '‘’‚“”„†•…‰‹›–—−×÷≤≥≈≠∞→←↑↓€₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹⅓\u2007';
const letters = ranges.flatMap(([first, last]) =>
	Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
);
const latin = letters.join('') + signs;

const sans = (weight: number, cut: string): Face => ({
	family: 'Fira Sans',
	weight,
	file: `${packages}/fira-sans/${weight}${cut}/FiraSans_${weight}${cut}.ttf`,
	text: latin
});

const condensed = (weight: number, cut: string): Face => ({
	family: 'Fira Sans Condensed',
	weight,
	file: `${packages}/fira-sans-condensed/${weight}${cut}/FiraSansCondensed_${weight}${cut}.ttf`,
	text: latin
});

/**
 * Fira Sans has no narrow no-break space, which the notation is full of. One sign of another face
 * is it, widened to a fifth of an em. The full stop is there because a font without any outline is
 * refused.
 */
const thinSpace: Face = {
	family: 'Thin Space',
	weight: 400,
	file: `${packages}/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf`,
	text: '\u202f.',
	rule: 'size-adjust: 170%; unicode-range: U+202F;'
};

/** By the name of the file that the browser asks for. */
export const faces: Readonly<Record<string, Face>> = {
	'thin-space': thinSpace,
	'fira-sans-400': sans(400, 'Regular'),
	'fira-sans-500': sans(500, 'Medium'),
	'fira-sans-600': sans(600, 'SemiBold'),
	'fira-sans-condensed-400': condensed(400, 'Regular'),
	'fira-sans-condensed-500': condensed(500, 'Medium'),
	'fira-sans-condensed-600': condensed(600, 'SemiBold')
};

/** Kerning, figures that align, accents that sit where they should; nothing decorative. */
export const faceFeatures = ['kern', 'tnum', 'lnum', 'ccmp', 'locl', 'mark', 'mkmk'] as const;

/** The style sheet that names the files, standing beside them. */
export const faceSheet = (): string =>
	Object.entries(faces)
		.map(
			([name, { family, weight, rule = '' }]) =>
				`@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: swap; src: url('${name}.woff2') format('woff2'); ${rule} }\n`
		)
		.join('');
