/**
 * Marks of 9 × 9: how well something is met (circles), how an input is known (squares). Drawn,
 * because few faces have these signs.
 */
import { drawing, element } from '../svg.ts';
import type { PaperTheme } from './theme.ts';

export type MarkName = 'met' | 'part' | 'open' | 'measured' | 'supplied' | 'assumed';

const size = 9;

function circle(theme: PaperTheme, name: 'met' | 'part' | 'open'): string {
	const ring = element('circle', {
		cx: 4.5,
		cy: 4.5,
		r: 3.7,
		fill: name === 'met' ? theme.ink : 'none',
		stroke: theme.ink,
		'stroke-width': 0.9
	});
	const half = element('path', { d: 'M4.5 0.8A3.7 3.7 0 0 0 4.5 8.2Z', fill: theme.ink });
	return name === 'part' ? half + ring : ring;
}

function square(theme: PaperTheme, name: 'measured' | 'supplied' | 'assumed'): string {
	const frame = element('rect', {
		x: 0.95,
		y: 0.95,
		width: 7.1,
		height: 7.1,
		fill: name === 'measured' ? theme.ink : 'none',
		stroke: theme.ink,
		'stroke-width': 0.9
	});
	const half = element('path', { d: 'M0.95 0.95L8.05 0.95L0.95 8.05Z', fill: theme.ink });
	return name === 'supplied' ? half + frame : frame;
}

/** A mark as a drawing of its own. `alternative` is the word that it stands for. */
export function mark(theme: PaperTheme, name: MarkName, alternative: string): string {
	const inside =
		name === 'met' || name === 'part' || name === 'open'
			? circle(theme, name)
			: square(theme, name);
	return drawing(size, size, alternative, inside);
}
