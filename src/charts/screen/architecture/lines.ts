/** Movements: orthogonal arrows that enter a pool from above or from the side. Dashed is carried by hand. */
import type { DesignMovement } from '#engine/evaluation.ts';
import { ground, ink, line, write, type Pen, type Point } from '../ink.ts';
import {
	bend,
	englishWords,
	firstPool,
	poolHeight,
	poolTop,
	type ArchitectureData,
	type Layout,
	type PlacedPool,
	type PlacedSite
} from './layout.ts';

const strokeStyle = { stroke: ink.ink2, width: 1.3 };
const rateSize = 10.5;

function arrow(points: readonly Point[], isCarried = false): string {
	const [before, end] = points.slice(-2);
	if (!before || !end) return '';
	const sideways = end[1] === before[1];
	const sign = sideways ? Math.sign(end[0] - before[0]) : Math.sign(end[1] - before[1]);
	const wing = (side: number): Point =>
		sideways ? [end[0] - 5 * sign, end[1] + 3.2 * side] : [end[0] + 3.2 * side, end[1] - 5 * sign];
	return (
		line(points, isCarried ? { ...strokeStyle, dashes: '3 2.5' } : strokeStyle) +
		line([wing(-1), end, wing(1)], strokeStyle)
	);
}

/** From the sources of every site to the first copy: straight down at home, down and across from elsewhere. */
export function sourceArrows(layout: Layout): string {
	const target = firstPool(layout);
	if (!target) return '';
	const ends = (site: PlacedSite, place: number): Point =>
		site.site.id === target.pool.siteId && place === 0
			? [site.sourcesX, poolTop - 2]
			: [target.x + layout.poolWidth - 6 - (place - 1) * 8, poolTop - 2];
	const withSources = layout.sites.filter(({ sourceRows }) => sourceRows > 0);
	const home = withSources.filter(({ site }) => site.id === target.pool.siteId);
	const away = withSources.filter(({ site }) => site.id !== target.pool.siteId);
	const straight = home.map((site) => {
		const [x, y] = ends(site, 0);
		return arrow([
			[x, site.sourcesBottom + 3],
			[x, y]
		]);
	});
	const around = away.map((site, index) => {
		const [x, y] = ends(site, index + 1);
		return arrow([
			[site.sourcesX, site.sourcesBottom + 3],
			[site.sourcesX, bend],
			[x, bend],
			[x, y]
		]);
	});
	return [...straight, ...around].join('');
}

/** Words on a line where there is room: beside each other, else above and below it, else none. */
function rateOn(words: string, from: number, to: number, y: number, pen: Pen): string {
	const middle = (from + to) / 2;
	const room = to - from - 6;
	const style = { size: rateSize, fill: ink.ink2, anchor: 'middle', halo: ground } as const;
	const fits = (part: string): boolean => pen.measure(part, rateSize, 400) <= room;
	if (words !== '' && fits(words)) return write(words, middle, y - 5, style);
	const parts = words.split(/[\s\u00a0]/);
	if (parts.length !== 2 || !parts.every(fits)) return '';
	const [figure = '', unit = ''] = parts;
	return write(figure, middle, y - 4.5, style) + write(unit, middle, y + 11.5, style);
}

function across(from: PlacedPool, to: PlacedPool, layout: Layout): readonly Point[] {
	const { poolWidth } = layout;
	const isForward = from.x < to.x;
	const isBetween = layout.pools.some(
		({ x }) => x > Math.min(from.x, to.x) && x < Math.max(from.x, to.x)
	);
	const y = poolTop + poolHeight / 2;
	if (!isBetween && isForward)
		return [
			[from.x + poolWidth + 3, y],
			[to.x - 4, y]
		];
	if (!isBetween)
		return [
			[from.x - 4, y],
			[to.x + poolWidth + 3, y]
		];
	const turn = (bend + poolTop) / 2 - 2;
	return [
		[from.x + poolWidth - 6, poolTop - 1],
		[from.x + poolWidth - 6, turn],
		[to.x + poolWidth / 2, turn],
		[to.x + poolWidth / 2, poolTop - 2]
	];
}

/** From pool to pool, with the rate of the line between them. */
export function poolArrow(
	movement: DesignMovement,
	data: ArchitectureData,
	layout: Layout,
	pen: Pen
): string {
	const from = layout.pools.find(({ pool }) => pool.id === movement.from);
	const to = layout.pools.find(({ pool }) => pool.id === movement.to);
	if (!from || !to) return '';
	const points = across(from, to, layout);
	const [start, end] = points;
	const words = movement.carried ? (data.words ?? englishWords).byHand : data.rateWords(movement);
	const rate =
		points.length === 2 && start && end
			? rateOn(words, Math.min(start[0], end[0]), Math.max(start[0], end[0]), start[1], pen)
			: '';
	return arrow(points, movement.carried) + rate;
}
