/**
 * SVG as text: the few elements that charts need, with every value escaped and every number short.
 *
 * One string serves the screen, the PDF and the tests, so only attributes are used that all three
 * understand: no style sheets, no foreignObject, no filters.
 */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

const escapeText = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Two decimals are a hundredth of a point: beyond what paper or screen shows. Throws on NaN and Infinity. */
export function short(value: number): string {
	if (!Number.isFinite(value)) throw new Error(`a chart cannot place ${value}`);
	return String(Math.round(value * 100) / 100);
}

function attributes(list: Attributes): string {
	return Object.entries(list)
		.flatMap(([name, value]) =>
			value === undefined
				? []
				: [` ${name}="${typeof value === 'number' ? short(value) : escapeText(value)}"`]
		)
		.join('');
}

/** An element with children that are SVG already. */
export const element = (name: string, list: Attributes, ...children: readonly string[]): string =>
	children.length > 0
		? `<${name}${attributes(list)}>${children.join('')}</${name}>`
		: `<${name}${attributes(list)}/>`;

/** A text element; the words are escaped. */
export const label = (words: string, list: Attributes): string =>
	`<text${attributes(list)}>${escapeText(words)}</text>`;

/** A polyline path through points. */
export const polyline = (points: readonly (readonly [number, number])[]): string =>
	points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

/** A whole drawing. `alternative` is the sentence that says the same in words. */
export const drawing = (
	width: number,
	height: number,
	alternative: string,
	...children: readonly string[]
): string =>
	element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${short(width)} ${short(height)}`,
			role: 'img',
			'aria-label': alternative
		},
		...children
	);
