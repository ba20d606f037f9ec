/**
 * Cumulative cost: what has been paid up to each month, one line a way of going on.
 *
 * Costs step where invoices fall. Labels stand at the line ends; the crossing that stays is marked
 * with its month. Proposed is the heavy accent line, today the thin ink line, a third way dashed.
 */
import { drawing, element, polyline } from '../svg.ts';
import { drawFrame, frameOf, type Frame } from './axis.ts';
import { fullMeasure, type PaperTheme } from './theme.ts';
import { grounded, labelPitch, lines, paragraph, widthOf, write } from './write.ts';

export type SeriesRole = 'today' | 'proposed' | 'third';

export interface CumulativeSeries {
	readonly role: SeriesRole;
	readonly name: string;
	/** Sum paid up to and including instant 0 … months, in the unit of the axis. */
	readonly values: readonly number[];
	/** The last value as it is printed elsewhere. */
	readonly end: string;
}

export interface CumulativeData {
	/** Names below the axis, one a contract year. */
	readonly years: readonly string[];
	readonly series: readonly CumulativeSeries[];
	/** What the proposed line starts at, as printed; null when nothing is paid at the start. */
	readonly start: string | null;
	readonly crossing: {
		readonly month: number;
		readonly title: string;
		readonly meaning: string;
	} | null;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

const colourOf = (theme: PaperTheme, role: SeriesRole): string =>
	role === 'proposed' ? theme.accent : role === 'today' ? theme.ink : theme.muted;

const strokeOf = { proposed: 2.4, today: 1.1, third: 1 } as const;

function pointsOf(series: CumulativeSeries, frame: Frame): readonly Point[] {
	return series.values.map((value, month) => ({ x: frame.x(month), y: frame.y(value) }));
}

function curve(theme: PaperTheme, series: CumulativeSeries, frame: Frame): string {
	return element('path', {
		d: polyline(pointsOf(series, frame).map(({ x, y }) => [x, y] as const)),
		fill: 'none',
		stroke: colourOf(theme, series.role),
		'stroke-width': strokeOf[series.role],
		'stroke-linejoin': 'round',
		'stroke-dasharray': series.role === 'third' ? '3 2' : undefined
	});
}

/** Baselines of the end labels, pushed apart where two lines end close together. */
export function spread(wanted: readonly number[], distance: number): readonly number[] {
	const order = wanted
		.map((y, index) => ({ y, index }))
		.sort((one, other) => one.y - other.y || one.index - other.index);
	for (let index = 1; index < order.length; index++) {
		const above = order[index - 1];
		const own = order[index];
		if (!above || !own) continue;
		const overlap = above.y + distance - own.y;
		if (overlap <= 0) continue;
		above.y -= overlap / 2;
		own.y += overlap / 2;
	}
	const placed = [...wanted];
	for (const { y, index } of order) placed[index] = y;
	return placed;
}

function endLabels(theme: PaperTheme, data: CumulativeData, frame: Frame): string {
	const x = frame.right + 7;
	const names = data.series.map((series) =>
		lines(theme, series.name, fullMeasure - x, { strong: true })
	);
	const tallest = Math.max(...names.map((name) => name.length + 1)) * labelPitch;
	const wanted = data.series.map(({ values }) => frame.y(values.at(-1) ?? 0) + 1);
	const places = spread(wanted, tallest + 2);
	return data.series
		.map((series, index) => {
			const y = places[index] ?? 0;
			const name = names[index] ?? [];
			const style = { strong: true, colour: colourOf(theme, series.role) };
			return (
				paragraph(theme, x, y, name, style) +
				write(theme, x, y + name.length * labelPitch, series.end, {
					...style,
					strong: false
				})
			);
		})
		.join('');
}

/** Height of the highest and the lowest line between two x. */
function band(data: CumulativeData, frame: Frame, from: number, to: number) {
	const heights = data.series.flatMap((series) =>
		pointsOf(series, frame)
			.filter(({ x }) => x >= from - 3 && x <= to + 3)
			.map(({ y }) => y)
	);
	return { top: Math.min(...heights), bottom: Math.max(...heights) };
}

/** The crossing's two lines below the curves where there is room, else above them. */
function crossingLabel(theme: PaperTheme, data: CumulativeData, frame: Frame): string {
	const { crossing } = data;
	const proposed = data.series.find(({ role }) => role === 'proposed');
	if (!crossing || !proposed) return '';
	const x = frame.x(crossing.month);
	const y = frame.y(proposed.values[crossing.month] ?? 0);
	const meaning = { colour: theme.muted } as const;
	const width = Math.max(
		widthOf(theme, crossing.title, { strong: true }),
		widthOf(theme, crossing.meaning, meaning)
	);
	const left = Math.max(frame.left + 4, Math.min(x - 2, frame.right - width - 4));
	const { top, bottom } = band(data, frame, left, left + width);
	const below = bottom + 12 + labelPitch * 2 < frame.base - 2;
	const first = below ? bottom + 16 : Math.max(top - labelPitch - 10, frame.top + 6);
	const leaderEnd = below ? first - 8 : first + labelPitch + 3;
	return (
		element('line', {
			x1: x,
			x2: x,
			y1: y,
			y2: leaderEnd,
			stroke: theme.ink,
			'stroke-width': 0.6
		}) +
		element('circle', {
			cx: x,
			cy: y,
			r: 3,
			fill: '#FFFFFF',
			stroke: theme.ink,
			'stroke-width': 1.3
		}) +
		grounded(theme, left, first, crossing.title, { strong: true }) +
		grounded(theme, left, first + labelPitch, crossing.meaning, meaning)
	);
}

/** Draws the chart at a height; the width is the full measure. */
export function cumulativeChart(
	theme: PaperTheme,
	data: CumulativeData,
	height: number,
	alternative: string
): string {
	const longest = data.series.map(({ name, end }) => {
		const whole = widthOf(theme, name, { strong: true });
		return Math.max(Math.min(whole, 78), widthOf(theme, end));
	});
	const frame = frameOf({
		months: data.years.length * 12,
		largest: Math.max(...data.series.flatMap(({ values }) => values)),
		height,
		labelWidth: Math.max(66, ...longest),
		top: 8
	});
	const proposed = data.series.find(({ role }) => role === 'proposed');
	const startY = frame.y(proposed?.values[0] ?? 0);
	const hides = (y: number): boolean => data.start !== null && Math.abs(y - startY) < 8;
	const start =
		data.start === null
			? ''
			: write(theme, frame.left - 6, startY + 2.6, data.start, {
					strong: true,
					anchor: 'end',
					colour: theme.accent
				});
	const order: readonly SeriesRole[] = ['third', 'today', 'proposed'];
	const curves = order.flatMap((role) => data.series.filter((series) => series.role === role));
	return drawing(
		fullMeasure,
		height,
		alternative,
		drawFrame(theme, frame, data.years, hides),
		...curves.map((series) => curve(theme, series, frame)),
		start,
		endLabels(theme, data, frame),
		crossingLabel(theme, data, frame)
	);
}
