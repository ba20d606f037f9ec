/**
 * Architecture: sites as washed areas, systems as boxes, movements as arrows with a verb and a rate,
 * the border of an authority as a dashed line across the whole measure.
 *
 * Sites with production stand above, places that only hold copies below. A box of the proposed
 * design has the accent outline, one under another authority a heavy ink outline, so that the
 * difference survives without colour.
 */
import { drawing, element } from '../svg.ts';
import { arrow, drawArrows } from './picture-arrows.ts';
import { layOut, type PictureData, type Placed } from './picture-layout.ts';
import { fullMeasure, type PaperTheme } from './theme.ts';
import { grounded, lines, write } from './write.ts';

export type { PictureArrow, PictureBox, PictureData, PictureSite } from './picture-layout.ts';

function drawBox(theme: PaperTheme, { box, x, y, width, height }: Placed): string {
	const outline = {
		production: { stroke: theme.ink, 'stroke-width': 0.75 },
		own: { stroke: theme.accent, 'stroke-width': 2 },
		apart: { stroke: theme.ink, 'stroke-width': 2 }
	}[box.kind];
	const [title = ''] = lines(theme, box.title, width - 16, { strong: true }, 1);
	const words = box.words.slice(0, 3).map((text, index) => {
		const [line = ''] = lines(theme, text, width - 16, { role: 'note' }, 1);
		return write(theme, x + 8, y + 24 + index * 10.2, line, { role: 'note', colour: theme.muted });
	});
	return (
		element('rect', { x, y, width, height, fill: '#FFFFFF', ...outline }) +
		write(theme, x + 8, y + 13, title, {
			strong: true,
			colour: box.kind === 'own' ? theme.accent : theme.ink
		}) +
		words.join('')
	);
}

/** The dashed line with a word on each side, open where arrows pass. */
function borderLine(
	theme: PaperTheme,
	border: NonNullable<PictureData['border']>,
	y: number,
	gaps: readonly number[]
): string {
	const edges = [0, ...[...gaps].sort((a, b) => a - b).flatMap((x) => [x - 8, x + 8]), fullMeasure];
	const pieces: string[] = [];
	for (let index = 0; index + 1 < edges.length; index += 2)
		pieces.push(
			element('line', {
				x1: edges[index] ?? 0,
				x2: edges[index + 1] ?? 0,
				y1: y,
				y2: y,
				stroke: theme.ink,
				'stroke-width': 0.9,
				'stroke-dasharray': '7 4.5'
			})
		);
	const right = { anchor: 'end' } as const;
	return (
		pieces.join('') +
		grounded(theme, fullMeasure, y - 6, border.above, { ...right, strong: true }) +
		grounded(theme, fullMeasure, y + 12, border.below, {
			...right,
			role: 'note',
			colour: theme.muted
		})
	);
}

/** Draws the picture; its height follows from its boxes. */
export function architecturePicture(
	theme: PaperTheme,
	data: PictureData,
	alternative: string
): string {
	const layout = layOut(theme, data);
	const arrows = drawArrows(theme, data, layout.placed);
	const gaps = arrows.flatMap(({ crossesAt }) => crossesAt ?? []);
	const border = data.border ? borderLine(theme, data.border, layout.upperBottom + 24, gaps) : '';
	return drawing(
		fullMeasure,
		layout.height,
		alternative,
		layout.grounds,
		border,
		...arrows.map(({ path }) => arrow(theme, path)),
		...layout.placed.map((placed) => drawBox(theme, placed)),
		...arrows.map(({ words }) => words)
	);
}
