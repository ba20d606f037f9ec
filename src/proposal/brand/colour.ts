/**
 * Colours of a brand: two are chosen, the rest are mixed from them with white.
 *
 * Contrast is the ratio of WCAG 2: (lighter + 0.05) ÷ (darker + 0.05) of the relative luminances,
 * 1 for equal colours, 21 for black on white.
 * Example: ink #17191C on white is 17.6; mixed 38 % with white it is #6F7072.
 */
export interface Palette {
	readonly ink: string;
	readonly accent: string;
	readonly muted: string;
	readonly line: string;
	readonly hair: string;
	readonly wash: string;
	readonly accentWash: string;
}

type Channels = readonly [number, number, number];

const channels = (hex: string): Channels => [
	Number.parseInt(hex.slice(1, 3), 16),
	Number.parseInt(hex.slice(3, 5), 16),
	Number.parseInt(hex.slice(5, 7), 16)
];

/** A colour with so much white in it; `share` 0 leaves it, 1 is white. */
export function mixWithWhite(hex: string, share: number): string {
	const mixed = channels(hex).map((value) => Math.round(value + (255 - value) * share));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function luminance(hex: string): number {
	const linear = channels(hex).map((value) => {
		const part = value / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	const [red = 0, green = 0, blue = 0] = linear;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** The seven colours of a document. */
export const paletteOf = (ink: string, accent: string): Palette => ({
	ink,
	accent,
	muted: mixWithWhite(ink, 0.38),
	line: mixWithWhite(ink, 0.72),
	hair: mixWithWhite(ink, 0.84),
	wash: mixWithWhite(ink, 0.94),
	accentWash: mixWithWhite(accent, 0.86)
});
