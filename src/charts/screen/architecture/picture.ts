/**
 * The picture of a design: sites as columns, sources, pools with the number of their copy, the lines
 * between them, and the boundary of who can delete what. 120 high, any width from 200.
 */
import { drawing } from '../../svg.ts';
import { block, fitting, ink, line, write, type Pen } from '../ink.ts';
import { drawBoundaries } from './boundary.ts';
import {
	layoutOf,
	englishWords,
	pictureHeight,
	poolTop,
	sourcePitch,
	sourcesARow,
	sourcesTop,
	type ArchitectureData,
	type Layout
} from './layout.ts';
import { poolArrow, sourceArrows } from './lines.ts';
import { drawPool } from './media.ts';

function drawSites({ sites }: Layout, pen: Pen): string {
	return sites
		.map(({ site, left, right, sourcesX, sourceRows }, index) => {
			const parting =
				index === 0
					? ''
					: line(
							[
								[left, 0],
								[left, pictureHeight]
							],
							{ stroke: ink.hair }
						);
			const name = fitting([site.name], right - left - 8, pen, 11);
			const bars = Array.from({ length: sourceRows * sourcesARow }, (_, bar) =>
				block(
					sourcesX - (sourcesARow * sourcePitch.x) / 2 + (bar % sourcesARow) * sourcePitch.x + 0.75,
					sourcesTop + Math.floor(bar / sourcesARow) * sourcePitch.y,
					4.5,
					3.2,
					ink.ink2
				)
			);
			return parting + write(name, left + 4, 10, { size: 11 }) + bars.join('');
		})
		.join('');
}

/** One sentence that says what the picture shows. */
export function architectureSentence({
	pools,
	sites,
	authorities,
	words
}: ArchitectureData): string {
	if (words) return words.sentence;
	const siteName = (id: string): string => sites.find((site) => site.id === id)?.name ?? id;
	const copies = pools.map(
		({ copy, name, siteId, immutable }) =>
			`Copy ${copy}: ${name}, ${siteName(siteId)}${immutable ? ', locked' : ''}.`
	);
	const total = authorities.find(({ holdsEveryCopy }) => holdsEveryCopy);
	const verdict = total
		? `The ${total.name} can delete every copy.`
		: 'No single account can delete every copy.';
	return copies.length === 0 ? 'Nothing is copied.' : [...copies, verdict].join(' ');
}

/** Draws the picture into a width. */
export function architectureChart(data: ArchitectureData, width: number, pen: Pen): string {
	const layout = layoutOf(data, width);
	return drawing(
		width,
		pictureHeight,
		architectureSentence(data),
		drawSites(layout, pen),
		drawBoundaries(data, layout, pen),
		sourceArrows(layout),
		...data.movements.map((movement) => poolArrow(movement, data, layout, pen)),
		layout.pools.length === 0
			? write((data.words ?? englishWords).nothing, 4, poolTop + 17, { size: 11.5 })
			: '',
		...layout.pools.map(({ pool, x }) => drawPool(pool, x, poolTop, layout.poolWidth))
	);
}
