/** Hatching: taken away, not yet, or once. Solid means there. Lines, not a pattern, so that each drawing stands alone. */
import { element, short } from '../svg.ts';

const pitch = 4;

/** 45° lines inside a rectangle, with its outline or without. Nothing where it would have no area. */
export function hatch(
	x: number,
	y: number,
	width: number,
	height: number,
	colour: string,
	isOutlined = true
): string {
	if (width <= 0 || height <= 0) return '';
	const strokes: string[] = [];
	for (let offset = pitch - height; offset < width; offset += pitch) {
		const from = Math.max(0, offset);
		const to = Math.min(width, offset + height);
		if (to > from)
			strokes.push(
				`M${short(x + from)} ${short(y + height - (from - offset))}L${short(x + to)} ${short(y + height - (to - offset))}`
			);
	}
	const lines = element('path', {
		d: strokes.join(''),
		stroke: colour,
		'stroke-width': 1.1,
		fill: 'none'
	});
	const edge = { x, y, width, height, fill: 'none', stroke: colour, 'stroke-width': 1 };
	return lines + (isOutlined ? element('rect', edge) : '');
}
