/**
 * Alternatives: cost across, share of the backup window used upwards on a logarithmic scale; what
 * stays inside the window is a tinted area under its edge. Today is a filled ink point, the proposal a filled accent point,
 * every other design an open circle.
 */
import { drawing, element } from '../svg.ts';
import { digitsOf, ticksUpTo } from './axis.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { widthOf, write } from './write.ts';

export interface AlternativePoint {
	readonly role: 'today' | 'proposed' | 'third';
	readonly name: string;
	readonly cost: number;
	/** Longest run against its limit; 1 fills the window. */
	readonly windowShare: number;
}

export interface AlternativesData {
	readonly points: readonly AlternativePoint[];
	readonly axis: string;
	readonly inside: string;
}

interface Plot {
	readonly x: (cost: number) => number;
	readonly y: (share: number) => number;
	readonly top: number;
	readonly base: number;
	readonly right: number;
}

interface Placed {
	readonly left: number;
	readonly right: number;
	readonly y: number;
}

const right = fullMeasure - 14;
/** Baseline of the words under the limit. */
const insideDrop = 10;

const percent = (theme: PaperTheme, share: number): string =>
	`${theme.number(share * 100, 0)}\u00a0%`;

/** Shares from which ticks are taken: each about twice the one before. */
const shareTicks = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16];

/** Costs from a round step below the least to one above the largest: points have no length. */
function costTicks(costs: readonly number[]): readonly number[] {
	const least = Math.min(...costs);
	const largest = Math.max(...costs);
	const [, step = 1] = ticksUpTo(Math.max(largest - least, largest * 0.02));
	const first = Math.max(0, Math.floor(least / step - 0.25));
	const last = Math.ceil(largest / step + 0.25);
	return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

function plotOf(data: AlternativesData, height: number) {
	const values = data.points.map(({ windowShare }) => Math.max(windowShare, 0.01));
	const least = Math.min(0.5, ...values) * 0.8;
	const most = Math.max(2, ...values) * 1.1;
	const shares = shareTicks.filter((share) => share >= least && share <= most);
	const ticks = costTicks(data.points.map(({ cost }) => cost));
	const [from = 0] = ticks;
	const to = ticks.at(-1) ?? 1;
	const top = 8;
	const base = height - 30;
	const plot: Plot = {
		x: (cost) => mainColumn + ((cost - from) / (to - from || 1)) * (right - mainColumn),
		y: (share) =>
			base - (Math.log(Math.max(share, 0.01) / least) / Math.log(most / least)) * (base - top),
		top,
		base,
		right
	};
	return { plot, ticks, shares };
}

const overlaps = (one: Placed, other: Placed): boolean =>
	one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < 9.5;

/** A name to the right of its point, else to the left, else above or below: the first that is free. */
function placeNames(theme: PaperTheme, data: AlternativesData, plot: Plot): readonly Placed[] {
	const middle = theme.sizes.label * theme.capHeight * 0.5;
	const taken: Placed[] = data.points.map(({ cost, windowShare }) => ({
		left: plot.x(cost) - 5,
		right: plot.x(cost) + 5,
		y: plot.y(windowShare) + middle
	}));
	const insideWidth = widthOf(theme, data.inside, { strong: true });
	taken.push({
		left: plot.right - 4 - insideWidth,
		right: plot.right,
		y: plot.y(1) + insideDrop
	});
	return data.points.map(({ name, cost, windowShare, role }, index) => {
		const width = widthOf(theme, name, { strong: role !== 'third' });
		const x = plot.x(cost);
		const y = plot.y(windowShare) + middle;
		const own = taken[index];
		const at = (left: number, height: number): Placed => ({
			left,
			right: left + width,
			y: height
		});
		const sides = [
			at(x + 8, y),
			at(x - 8 - width, y),
			...[-10, 11, -19, 20, -29, 30, -39, 40, -49, -59].flatMap((shift) => [
				at(x - width / 2, y + shift),
				at(x - 4, y + shift),
				at(x + 4 - width, y + shift)
			])
		];
		const edge = plot.y(1) + middle;
		const isFree = (place: Placed): boolean =>
			place.left >= mainColumn + 2 &&
			place.right <= plot.right &&
			place.y > plot.top - 2 &&
			place.y < plot.base - 2 &&
			Math.abs(place.y - edge) > 6 &&
			!taken.some((other) => other !== own && overlaps(other, place));
		const chosen = sides.find(isFree) ?? at(x + 8, y);
		taken.push(chosen);
		return chosen;
	});
}

/** A thin line to a name that had to move away from its point. */
function leader(theme: PaperTheme, point: AlternativePoint, place: Placed, plot: Plot): string {
	const x = plot.x(point.cost);
	const y = plot.y(point.windowShare);
	if (Math.abs(place.y - y) < 16) return '';
	const end = place.y < y ? place.y + 2.5 : place.y - theme.sizes.label * theme.capHeight - 1.5;
	return element('line', {
		x1: x,
		x2: x,
		y1: y,
		y2: end,
		stroke: theme.muted,
		'stroke-width': 0.5
	});
}

function points(theme: PaperTheme, data: AlternativesData, plot: Plot): string {
	const places = placeNames(theme, data, plot);
	return data.points
		.map((point, index) => {
			const colour =
				point.role === 'proposed' ? theme.accent : point.role === 'today' ? theme.ink : theme.muted;
			const place = places[index];
			const isOpen = point.role === 'third';
			const circle = element('circle', {
				cx: plot.x(point.cost),
				cy: plot.y(point.windowShare),
				r: isOpen ? 3.6 : 4.2,
				fill: isOpen ? '#FFFFFF' : colour,
				stroke: colour,
				'stroke-width': isOpen ? 1.5 : 0
			});
			const style = { strong: !isOpen, colour: isOpen ? theme.ink : colour };
			if (!place) return circle;
			return (
				leader(theme, point, place, plot) +
				circle +
				write(theme, place.left, place.y, point.name, style)
			);
		})
		.join('');
}

function axes(
	theme: PaperTheme,
	data: AlternativesData,
	plot: Plot,
	ticks: readonly number[],
	shares: readonly number[]
): string {
	const middle = theme.sizes.note * theme.capHeight * 0.5;
	const note = { role: 'note', colour: theme.muted } as const;
	const edge = plot.y(1);
	const across = shares.map((share) => {
		const y = plot.y(share);
		const line = element('line', {
			x1: mainColumn,
			x2: plot.right,
			y1: y,
			y2: y,
			stroke: theme.hair,
			'stroke-width': 0.4
		});
		const words = write(theme, mainColumn - 6, y + middle, percent(theme, share), {
			...note,
			anchor: 'end'
		});
		return Math.abs(y - edge) < 9 ? '' : line + words;
	});
	const below = ticks.map(
		(tick) =>
			element('line', {
				x1: plot.x(tick),
				x2: plot.x(tick),
				y1: plot.base,
				y2: plot.base + 3,
				stroke: theme.ink,
				'stroke-width': 0.6
			}) +
			write(theme, plot.x(tick), plot.base + 11.5, theme.number(tick, digitsOf(ticks)), {
				...note,
				anchor: 'middle'
			})
	);
	const limit =
		element('line', {
			x1: mainColumn,
			x2: plot.right,
			y1: edge,
			y2: edge,
			stroke: theme.ink,
			'stroke-width': 1
		}) +
		write(theme, mainColumn - 6, edge + middle, percent(theme, 1), {
			role: 'note',
			strong: true,
			anchor: 'end'
		});
	const foot = element('line', {
		x1: mainColumn,
		x2: plot.right,
		y1: plot.base,
		y2: plot.base,
		stroke: theme.ink,
		'stroke-width': 0.6
	});
	const axis = write(theme, plot.right, plot.base + 23, data.axis, { ...note, anchor: 'end' });
	return across.join('') + foot + below.join('') + limit + axis;
}

/** Draws the comparison at a height; the width is the full measure. */
export function alternativesChart(
	theme: PaperTheme,
	data: AlternativesData,
	height: number,
	alternative: string
): string {
	const { plot, ticks, shares } = plotOf(data, height);
	const edge = plot.y(1);
	const ground = element('rect', {
		x: mainColumn,
		y: edge,
		width: plot.right - mainColumn,
		height: plot.base - edge,
		fill: theme.accentWash
	});
	return drawing(
		fullMeasure,
		height,
		alternative,
		ground,
		axes(theme, data, plot, ticks, shares),
		write(theme, plot.right - 4, edge + insideDrop, data.inside, { strong: true, anchor: 'end' }),
		points(theme, data, plot)
	);
}
