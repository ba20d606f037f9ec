/**
 * The picture of a design: sites as columns, sources, pools with their copy number, the lines
 * between them, and the boundary of who can delete what.
 *
 * Texture carries the medium, never colour. Red is the one verdict in it: a boundary that holds every
 * copy. Lines are orthogonal; what is carried by hand is dashed.
 */
import type {
	AuthorityBoundary,
	DesignMovement,
	DesignPool,
	DesignSite
} from '#engine/design/index.ts';
import type { Medium } from '#engine/library/index.ts';
import { drawing, element, label, polyline, type ChartTheme } from './svg.ts';

export interface ArchitecturePicture {
	readonly sites: readonly DesignSite[];
	readonly pools: readonly DesignPool[];
	readonly movements: readonly DesignMovement[];
	readonly authorities: readonly AuthorityBoundary[];
}

const poolWidth = 38;
const poolHeight = 26;
const poolTop = 68;
const sourcesTop = 20;

interface Placed {
	readonly pool: DesignPool;
	readonly x: number;
	readonly y: number;
}

interface Plan {
	readonly width: number;
	readonly columns: ReadonlyMap<string, number>;
	readonly columnWidth: number;
	readonly placed: readonly Placed[];
	readonly theme: ChartTheme;
}

function planOf(picture: ArchitecturePicture, width: number, theme: ChartTheme): Plan {
	const columnWidth = width / Math.max(1, picture.sites.length);
	const columns = new Map(picture.sites.map((site, index) => [site.id, index * columnWidth]));
	const placed = picture.pools.map((pool) => {
		const beside = picture.pools.filter(({ siteId }) => siteId === pool.siteId);
		const index = beside.indexOf(pool);
		const slot = columnWidth / beside.length;
		const x = (columns.get(pool.siteId) ?? 0) + slot * (index + 0.5) - poolWidth / 2;
		return { pool, x, y: poolTop };
	});
	return { width, columns, columnWidth, placed, theme };
}

function sourceBars(site: DesignSite, x: number, theme: ChartTheme): string {
	if (site.machines === 0 || site.role === 'cloud') return '';
	const rows = site.machines > 200 ? 3 : site.machines > 50 ? 2 : 1;
	const bars = Array.from({ length: rows * 4 }, (_, index) =>
		element('rect', {
			x: x - 11 + (index % 4) * 6,
			y: sourcesTop + Math.floor(index / 4) * 4.8,
			width: 4.5,
			height: 3.2,
			fill: theme.ink2
		})
	);
	return bars.join('');
}

const sourcesBottom = (site: DesignSite): number =>
	sourcesTop + (site.machines > 200 ? 3 : site.machines > 50 ? 2 : 1) * 4.8 + 1;

const stroke = (theme: ChartTheme, width = 1): Record<string, string | number> => ({
	fill: 'none',
	stroke: theme.ink2,
	'stroke-width': width
});

/** What a medium looks like inside its outline; x and y are the upper left corner. */
function texture(medium: Medium, x: number, y: number, theme: ChartTheme): string {
	const line = (x1: number, y1: number, x2: number, y2: number): string =>
		element('path', {
			d: polyline([
				[x1, y1],
				[x2, y2]
			]),
			...stroke(theme, 0.7)
		});
	const right = x + poolWidth;
	const bottom = y + poolHeight;
	const box = element('rect', {
		x,
		y,
		width: poolWidth,
		height: poolHeight,
		...stroke(theme),
		fill: theme.paper
	});
	switch (medium) {
		case 'disk':
			return box + [5, 9, 13, 17, 21].map((step) => line(x, y + step, right, y + step)).join('');
		case 'dedup': {
			const slants = Array.from({ length: 16 }, (_, index) => -poolHeight + index * 4.2);
			const clipped = slants.flatMap((offset) => {
				const from = Math.max(0, offset);
				const to = Math.min(poolWidth, offset + poolHeight);
				if (to <= from) return [];
				const down: [number, number, number, number] = [
					x + from,
					y + (from - offset),
					x + to,
					y + (to - offset)
				];
				const up: [number, number, number, number] = [
					x + from,
					bottom - (from - offset),
					x + to,
					bottom - (to - offset)
				];
				return [line(...down), line(...up)];
			});
			return box + clipped.join('');
		}
		case 'snapshot': {
			const sheet = (shift: number): string =>
				element('rect', {
					x: x + shift,
					y: y - shift + 3,
					width: poolWidth - 6,
					height: poolHeight - 5,
					...stroke(theme),
					fill: theme.paper
				});
			return (
				sheet(6) +
				sheet(3) +
				sheet(0) +
				line(x + 6, y + 13, x + poolWidth - 12, y + 13) +
				line(x + 6, y + 18, x + poolWidth - 17, y + 18)
			);
		}
		case 'object': {
			const bucket = element('path', {
				d: `${polyline([
					[x, y],
					[right, y],
					[right - 6, bottom],
					[x + 6, bottom]
				])}Z`,
				...stroke(theme),
				fill: theme.paper
			});
			const dots = [0, 1, 2].flatMap((row) =>
				[0, 1, 2, 3, 4].map((column) =>
					element('circle', {
						cx: x + 10 + column * 4.6,
						cy: y + 6.5 + row * 6.5,
						r: 1,
						fill: theme.ink2
					})
				)
			);
			return bucket + dots.join('');
		}
		case 'tape': {
			const reel = (cx: number): string =>
				element('circle', { cx, cy: y + 12, r: 5.5, ...stroke(theme) });
			return box + reel(x + 12) + reel(x + 26) + line(x + 12, y + 17.5, x + 26, y + 17.5);
		}
		case 'service':
			return (
				element('rect', {
					x,
					y,
					width: poolWidth,
					height: poolHeight,
					...stroke(theme),
					fill: theme.paper,
					'stroke-dasharray': '2 2'
				}) +
				line(x + 7, y + 15, right - 7, y + 15) +
				line(x + 7, y + 20, right - 13, y + 20)
			);
	}
}

function lock(x: number, y: number, theme: ChartTheme): string {
	return (
		element('path', {
			d: `M${x + 1.6} ${y + 3.5}v-1.4a2 2 0 0 1 4 0v1.4`,
			...stroke(theme),
			stroke: theme.ink
		}) + element('rect', { x, y: y + 3.2, width: 7.2, height: 5.2, fill: theme.ink })
	);
}

function poolMark({ pool, x, y }: Placed, theme: ChartTheme): string {
	const number =
		element('circle', { cx: x, cy: y, r: 6, fill: theme.ink }) +
		label(String(pool.copy), {
			x,
			y: y + 3.4,
			'text-anchor': 'middle',
			'font-family': theme.condensedFace,
			'font-size': 10,
			'font-weight': 600,
			fill: theme.paper
		});
	return (
		texture(pool.medium, x, y, theme) +
		number +
		(pool.immutable ? lock(x + poolWidth - 3, y - 6, theme) : '')
	);
}

function arrow(
	points: readonly (readonly [number, number])[],
	dashed: boolean,
	theme: ChartTheme
): string {
	const [end, before] = [points.at(-1), points.at(-2)];
	if (!end || !before) return '';
	const across = Math.abs(end[0] - before[0]) > Math.abs(end[1] - before[1]);
	const sign = across ? Math.sign(end[0] - before[0]) : Math.sign(end[1] - before[1]);
	const wing = (side: number): readonly [number, number] =>
		across ? [end[0] - 4.5 * sign, end[1] + 3 * side] : [end[0] + 3 * side, end[1] - 4.5 * sign];
	return (
		element('path', {
			d: polyline(points),
			...stroke(theme, 1.3),
			...(dashed ? { 'stroke-dasharray': '3 3' } : {})
		}) + element('path', { d: polyline([wing(-1), end, wing(1)]), ...stroke(theme, 1.3) })
	);
}

const bits = (bytesPerSecond: number): string => {
	const gigabits = (bytesPerSecond * 8) / 1e9;
	return gigabits >= 1
		? `${Number(gigabits.toPrecision(2))} Gbit/s`
		: `${Math.round(gigabits * 1000)} Mbit/s`;
};

/** From sources of every site down and, where the pool stands elsewhere, across to it. */
function sourceArrows(target: Placed, sites: readonly DesignSite[], plan: Plan): string {
	const withMachines = sites.filter(({ machines, role }) => machines > 0 && role !== 'cloud');
	const shift = (index: number): number => (index - (withMachines.length - 1) / 2) * 9;
	return withMachines
		.map((site, index) => {
			const from = (plan.columns.get(site.id) ?? 0) + plan.columnWidth / 2;
			const own = site.id === target.pool.siteId;
			const to = target.x + poolWidth / 2 + shift(index);
			const start = sourcesBottom(site);
			const bend = target.y - 17;
			const points: readonly (readonly [number, number])[] =
				own && Math.abs(from - to) < 14
					? [
							[to, start],
							[to, target.y - 2]
						]
					: [
							[from, start],
							[from, bend],
							[to, bend],
							[to, target.y - 2]
						];
			return arrow(points, false, plan.theme);
		})
		.join('');
}

function poolArrow(movement: DesignMovement, plan: Plan): string {
	const { theme } = plan;
	const from = plan.placed.find(({ pool }) => pool.id === movement.from);
	const to = plan.placed.find(({ pool }) => pool.id === movement.to);
	if (!from || !to) return '';
	const forward = from.x < to.x;
	const y = from.y + poolHeight / 2;
	const start = forward ? from.x + poolWidth + 2 : from.x - 2;
	const end = forward ? to.x - 3 : to.x + poolWidth + 3;
	const words = movement.carried
		? 'by hand'
		: movement.linkBytesPerSecond === null
			? ''
			: bits(movement.linkBytesPerSecond);
	const room = Math.abs(end - start);
	const size = 10.5;
	const fits = words !== '' && theme.measure(words, size, 400) < room - 8;
	const text = fits
		? label(words, {
				x: (start + end) / 2,
				y: y - 4,
				'text-anchor': 'middle',
				'font-family': theme.condensedFace,
				'font-size': size,
				fill: theme.ink2
			})
		: '';
	return (
		arrow(
			[
				[start, y],
				[end, y]
			],
			movement.carried,
			theme
		) + text
	);
}

const keyMark = (x: number, y: number, colour: string): string =>
	element('circle', {
		cx: x + 2.6,
		cy: y,
		r: 2.3,
		fill: 'none',
		stroke: colour,
		'stroke-width': 1
	}) +
	element('path', {
		d: `M${x + 5} ${y}h5.5m-1.8 0v2.2`,
		fill: 'none',
		stroke: colour,
		'stroke-width': 1
	});

/** Words for a boundary, shortened to what fits its width. */
function boundaryWords(boundary: AuthorityBoundary, total: number): readonly string[] {
	const copies = boundary.poolIds.length === 2 ? 'both copies' : 'every copy';
	return boundary.holdsEveryCopy && total > 1
		? [`${boundary.name}, ${copies}`, `one account, ${copies}`, copies]
		: [boundary.name, boundary.name.split(' ').at(-1) ?? boundary.name];
}

function boundaryMark(boundary: AuthorityBoundary, plan: Plan): string {
	const { theme } = plan;
	const held = plan.placed.filter(({ pool }) => boundary.poolIds.includes(pool.id));
	if (held.length === 0) return '';
	const left = Math.min(...held.map(({ x }) => x)) - 12;
	const right = Math.max(...held.map(({ x }) => x)) + poolWidth + 12;
	const top = poolTop - 12;
	const bottom = poolTop + poolHeight + 20;
	const colour = boundary.holdsEveryCopy ? theme.bad : theme.ink3;
	const size = 10.5;
	const room = right - left - 30;
	const words =
		boundaryWords(boundary, plan.placed.length).find(
			(text) => theme.measure(text, size, 400) <= room
		) ??
		boundaryWords(boundary, plan.placed.length).at(-1) ??
		'';
	const width = theme.measure(words, size, 400);
	return (
		element('rect', {
			x: left,
			y: top,
			width: right - left,
			height: bottom - top,
			rx: 7,
			fill: 'none',
			stroke: colour,
			'stroke-width': boundary.holdsEveryCopy ? 1.5 : 1,
			'stroke-dasharray': '5 3'
		}) +
		element('rect', {
			x: left + 8,
			y: bottom - 6,
			width: width + 20,
			height: 12,
			fill: theme.paper
		}) +
		keyMark(left + 10, bottom, colour) +
		label(words, {
			x: left + 24,
			y: bottom + 3.6,
			'font-family': theme.condensedFace,
			'font-size': size,
			fill: colour
		})
	);
}

/** One sentence that says what the picture shows. */
export function architectureSentence({ pools, sites, authorities }: ArchitecturePicture): string {
	const siteName = (id: string): string => sites.find((site) => site.id === id)?.name ?? id;
	const copies = pools.map(
		(pool) =>
			`copy ${pool.copy}: ${pool.name} in ${siteName(pool.siteId)}${pool.immutable ? ', locked' : ''}`
	);
	const total = authorities.find(({ holdsEveryCopy }) => holdsEveryCopy);
	const verdict = total
		? `The ${total.name} can delete every copy.`
		: 'No single account can delete every copy.';
	return `${copies.join('; ')}. ${verdict}`;
}

/** Draws the picture into a given width; 122 high. */
export function architectureChart(
	picture: ArchitecturePicture,
	width: number,
	theme: ChartTheme
): string {
	const height = 122;
	const plan = planOf(picture, width, theme);
	const first = [...plan.placed].sort((left, right) => left.pool.copy - right.pool.copy)[0];
	const names = picture.sites.map((site) =>
		label(site.name, {
			x: (plan.columns.get(site.id) ?? 0) + 4,
			y: 10,
			'font-family': theme.condensedFace,
			'font-size': 11,
			fill: theme.ink3
		})
	);
	const lines = picture.sites.slice(1).map((site) => {
		const x = plan.columns.get(site.id) ?? 0;
		return element('path', {
			d: polyline([
				[x, 0],
				[x, height]
			]),
			fill: 'none',
			stroke: theme.hair,
			'stroke-width': 1
		});
	});
	return drawing(
		width,
		height,
		architectureSentence(picture),
		...lines,
		...names,
		...picture.sites.map((site) =>
			sourceBars(site, (plan.columns.get(site.id) ?? 0) + plan.columnWidth / 2, theme)
		),
		...picture.authorities.map((boundary) => boundaryMark(boundary, plan)),
		first ? sourceArrows(first, picture.sites, plan) : '',
		...picture.movements.map((movement) => poolArrow(movement, plan)),
		...plan.placed.map((placed) => poolMark(placed, theme))
	);
}
