/** Bars: solid, tinted, hatched, open — each told apart without colour. */
import { element } from '../svg.ts';
import type { PaperTheme } from './theme.ts';

export type Fill = 'today' | 'proposed' | 'third' | 'falls' | 'hatched' | 'open';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Lines at 45° through a box, 3.2 apart, cut at its edges by arithmetic: no clip paths on paper. */
function hatching({ x, y, width, height }: Box, colour: string): string {
	const lines: string[] = [];
	for (let offset = 3.2; offset < width + height; offset += 3.2) {
		const fromX = Math.min(offset, width);
		const fromY = offset - fromX;
		const toX = Math.max(0, offset - height);
		const toY = offset - toX;
		lines.push(
			element('line', {
				x1: x + fromX,
				y1: y + fromY,
				x2: x + toX,
				y2: y + toY,
				stroke: colour,
				'stroke-width': 0.6
			})
		);
	}
	return lines.join('');
}

/** One bar. A bar narrower than a hairline is drawn as a hairline, so that nothing vanishes. */
export function bar(theme: PaperTheme, box: Box, fill: Fill): string {
	const solid = { today: theme.ink, proposed: theme.accent, third: theme.muted };
	const width = Math.max(box.width, 0.6);
	if (fill === 'today' || fill === 'proposed' || fill === 'third')
		return element('rect', { ...box, width, fill: solid[fill] });
	const inner = { x: box.x + 0.35, y: box.y + 0.35, width: width - 0.7, height: box.height - 0.7 };
	const frame = { ...inner, width: Math.max(inner.width, 0.01), 'stroke-width': 0.7 };
	if (fill === 'falls')
		return element('rect', { ...frame, fill: theme.accentWash, stroke: theme.accent });
	const lines = fill === 'hatched' && inner.width > 1 ? hatching(inner, theme.ink) : '';
	return lines + element('rect', { ...frame, fill: 'none', stroke: theme.ink });
}
