/**
 * The faces of the interface: which cuts of which family, and which signs of them reach the browser.
 *
 * Whole, one cut weighs 440 kB as TTF. Latin with its European neighbours, the punctuation of six
 * languages and the signs of the notation, without hinting, weighs 17 kB as WOFF2. Anything else
 * (a Cyrillic customer name) falls back to the system's face.
 */
const packages = '@expo-google-fonts';

/** Fira Sans has no narrow no-break space, which the notation is full of; one sign of another face is it. */
const thinSpaceFace = 'thin-space';

/** Name of the file the browser asks for → TTF in the installed package. */
export const faceFiles: Readonly<Record<string, string>> = {
	[thinSpaceFace]: `${packages}/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf`,
	'fira-sans-400': `${packages}/fira-sans/400Regular/FiraSans_400Regular.ttf`,
	'fira-sans-500': `${packages}/fira-sans/500Medium/FiraSans_500Medium.ttf`,
	'fira-sans-600': `${packages}/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf`,
	'fira-sans-condensed-400': `${packages}/fira-sans-condensed/400Regular/FiraSansCondensed_400Regular.ttf`,
	'fira-sans-condensed-500': `${packages}/fira-sans-condensed/500Medium/FiraSansCondensed_500Medium.ttf`,
	'fira-sans-condensed-600': `${packages}/fira-sans-condensed/600SemiBold/FiraSansCondensed_600SemiBold.ttf`
};

/** Kerning, figures that align, accents that sit where they should; nothing decorative. */
export const faceFeatures = ['kern', 'tnum', 'lnum', 'ccmp', 'locl', 'mark', 'mkmk'] as const;

const ranges: readonly (readonly [number, number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x17f]
];
const signs = '‘’‚“”„†•…‰‹›–—−×÷≤≥≈≠∞→←↑↓€₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹⅓\u2007';

/** Every sign that a face keeps. */
export function faceText(face: string): string {
	// With the full stop, because a font without any outline is refused.
	if (face === thinSpaceFace) return '\u202f.';
	const letters = ranges.flatMap(([first, last]) =>
		Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
	);
	return letters.join('') + signs;
}
