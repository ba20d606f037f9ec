/**
 * What a drawing on the screen is made with: colours by their role, lines, and text whose width the
 * caller can measure. Colours are the page's own variables, so light and dark are one drawing.
 */
import { element, label, polyline, short, type Attributes } from '../svg.ts';

export const ink = {
	paper: 'var(--paper)',
	ink: 'var(--ink)',
	ink2: 'var(--ink2)',
	ink3: 'var(--ink3)',
	rule: 'var(--rule)',
	hair: 'var(--hair)',
	accent: 'var(--accent)',
	wash: 'var(--wash)',
	bad: 'var(--bad)',
	badToCome: 'var(--bad-to-come)',
	g1: 'var(--g1)',
	g2: 'var(--g2)',
	g3: 'var(--g3)',
	g4: 'var(--g4)',
	g5: 'var(--g5)'
} as const;

/** What lies under a drawing: paper, unless the page has washed its cell. */
export const ground = 'var(--ground, var(--paper))';

export type Weight = 400 | 500 | 600;

/** Measures text in the condensed face, in pixels. */
export interface Pen {
	readonly measure: (text: string, size: number, weight: Weight) => number;
}

export const textSize = 11.5;

export interface TextStyle {
	readonly size?: number;
	readonly weight?: Weight;
	readonly fill?: string;
	readonly anchor?: 'start' | 'middle' | 'end';
	/** An edge around the letters in the colour of what lies below, for text over lines. */
	readonly halo?: string | undefined;
	/** Read from below to above, around its point. */
	readonly isUpright?: boolean;
}

const haloEdge = (colour: string): Attributes => ({
	stroke: colour,
	'stroke-width': 4,
	'stroke-linejoin': 'round',
	'paint-order': 'stroke'
});

/** Condensed text with its baseline at y. */
export function write(words: string, x: number, y: number, style: TextStyle = {}): string {
	const {
		size = textSize,
		weight = 400,
		fill = ink.ink3,
		anchor = 'start',
		halo,
		isUpright
	} = style;
	return label(words, {
		x,
		y,
		'text-anchor': anchor === 'start' ? undefined : anchor,
		'font-family': 'var(--condensed)',
		'font-size': size,
		'font-weight': weight === 400 ? undefined : weight,
		fill,
		...(isUpright ? { transform: `rotate(-90 ${short(x)} ${short(y)})` } : {}),
		...(halo === undefined ? {} : haloEdge(halo))
	});
}

export interface LineStyle {
	readonly stroke?: string;
	readonly width?: number;
	readonly dashes?: string;
}

export type Point = readonly [x: number, y: number];

/** A line through points. */
export const line = (points: readonly Point[], style: LineStyle = {}): string =>
	element('path', {
		d: polyline(points),
		fill: 'none',
		stroke: style.stroke ?? ink.rule,
		'stroke-width': style.width ?? 1,
		'stroke-dasharray': style.dashes
	});

/** A filled rectangle; nothing where it would have no area. */
export const block = (x: number, y: number, width: number, height: number, fill: string): string =>
	width > 0 && height > 0 ? element('rect', { x, y, width, height, fill }) : '';

/** The reference that every bar shares: today, a dotted upright stroke. */
export const todayStroke = (x: number, top: number, bottom: number): string =>
	line(
		[
			[x, top],
			[x, bottom]
		],
		{ stroke: ink.ink, width: 1.6, dashes: '2 2' }
	);

/** The first of several wordings that fits a width; the last, cut with an ellipsis, when none does. */
export function fitting(
	wordings: readonly string[],
	room: number,
	pen: Pen,
	size: number,
	weight: Weight = 400
): string {
	const fits = (words: string): boolean => pen.measure(words, size, weight) <= room;
	const whole = wordings.find(fits);
	if (whole !== undefined) return whole;
	const last = wordings.at(-1) ?? '';
	for (let length = last.length - 1; length > 0; length--) {
		const cut = `${last.slice(0, length).trimEnd()}…`;
		if (fits(cut)) return cut;
	}
	return '';
}
