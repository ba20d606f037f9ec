/**
 * Capacity of one pool over time: bytes stored, what is installed, and the day it is full.
 *
 * The curve is what is stored. A pool is full before stored bytes reach the installed line, because
 * a fill limit, metadata and working space stand between; that level is drawn as a line of its own.
 * Where something that decides is not known, a band says between which bounds the curve may lie; its
 * edges are lines, so that it holds on a printer that drops light greys.
 */
import { drawing, element, polyline } from '../svg.ts';
import { drawFrame, frameOf, type Frame } from './axis.ts';
import { fullMeasure, type PaperTheme } from './theme.ts';
import { grounded, labelPitch, lines, paragraph, widthOf, write } from './write.ts';

export interface CapacityData {
	/** Names below the axis, one a contract year; the last may lie beyond the horizon. */
	readonly years: readonly string[];
	/** Stored at the end of month 0 … , in the unit of the axis. */
	readonly stored: readonly number[];
	readonly start: string;
	readonly end: { readonly name: string; readonly value: string };
	/** Usable capacity bought; null where it is metered. */
	readonly installed: { readonly value: number; readonly words: string } | null;
	/** Stored bytes at which the pool counts as full. */
	readonly limit: { readonly value: number; readonly words: string } | null;
	readonly full: {
		readonly month: number;
		readonly title: string;
		readonly meaning: string;
	} | null;
	/** Month in which the horizon ends, when the plot goes on beyond it. */
	readonly horizonMonth: number | null;
	/** What it may come to instead; null when all that decides about it is known. */
	readonly range: CapacityRange | null;
}

export interface CapacityRange {
	/** At the end of month 0 … , in the unit of the axis, and what stands where they end. */
	readonly low: readonly number[];
	readonly high: readonly number[];
	readonly lowWords: string;
	readonly highWords: string;
	/** Month in which the most would meet the limit; null: not within the plot. */
	readonly fullMonth: number | null;
}

const pointsOf = (frame: Frame, series: readonly number[]) =>
	series.map((value, month) => [frame.x(month), frame.y(value)] as const);

/** The band between least and most. */
function band(theme: PaperTheme, frame: Frame, { low, high }: CapacityRange): string {
	const edge = { fill: 'none', stroke: theme.muted, 'stroke-width': 0.5 } as const;
	const [below, above] = [pointsOf(frame, low), pointsOf(frame, high)];
	return (
		element('path', {
			d: `${polyline([...above, ...below.toReversed()])}Z`,
			fill: theme.hair,
			'fill-opacity': 0.6
		}) +
		element('path', { d: polyline(above), ...edge }) +
		element('path', { d: polyline(below), ...edge })
	);
}

/** Where the most would meet the limit: a tick across it. */
function earliest(
	theme: PaperTheme,
	frame: Frame,
	{ fullMonth }: CapacityRange,
	limit: number
): string {
	if (fullMonth === null) return '';
	const [x, y] = [frame.x(fullMonth), frame.y(limit)];
	return element('line', {
		x1: x,
		x2: x,
		y1: y - 4,
		y2: y + 4,
		stroke: theme.ink,
		'stroke-width': 1.3
	});
}

/** Both bounds in words where the band ends, clear of the lines of the value between them. */
function bounds(
	theme: PaperTheme,
	frame: Frame,
	{ low, high, lowWords, highWords }: CapacityRange,
	between: { readonly first: number; readonly last: number }
): string {
	const at = (series: readonly number[]): number => frame.y(series.at(-1) ?? 0) + 2;
	const x = frame.right + 7;
	const colour = theme.muted;
	return (
		write(theme, x, Math.min(at(high), between.first - labelPitch), highWords, { colour }) +
		write(theme, x, Math.max(at(low), between.last + labelPitch), lowWords, { colour })
	);
}

function level(
	theme: PaperTheme,
	frame: Frame,
	{ value, words }: { readonly value: number; readonly words: string },
	isInstalled: boolean
): string {
	const y = frame.y(value);
	const line = element('line', {
		x1: frame.left,
		x2: frame.right,
		y1: y,
		y2: y,
		stroke: theme.ink,
		'stroke-width': isInstalled ? 1.4 : 0.8,
		'stroke-dasharray': isInstalled ? undefined : '4 2.5'
	});
	return line + grounded(theme, frame.left + 6, y - 4.5, words, { strong: isInstalled });
}

function fullMark(theme: PaperTheme, data: CapacityData, frame: Frame, value: number): string {
	if (!data.full) return '';
	const x = frame.x(data.full.month);
	const y = frame.y(value);
	const muted = { anchor: 'end', colour: theme.muted } as const;
	return (
		element('line', {
			x1: x,
			x2: x,
			y1: y,
			y2: frame.base,
			stroke: theme.ink,
			'stroke-width': 0.8,
			'stroke-dasharray': '1.5 1.5'
		}) +
		element('circle', {
			cx: x,
			cy: y,
			r: 3,
			fill: '#FFFFFF',
			stroke: theme.ink,
			'stroke-width': 1.3
		}) +
		grounded(theme, x - 6, frame.base - 9 - labelPitch, data.full.title, {
			strong: true,
			anchor: 'end'
		}) +
		grounded(theme, x - 6, frame.base - 9, data.full.meaning, muted)
	);
}

/** Draws one pool at a height; the width is the full measure. */
export function capacityChart(
	theme: PaperTheme,
	data: CapacityData,
	height: number,
	alternative: string
): string {
	const months = data.years.length * 12;
	const { range } = data;
	const stored = data.stored.slice(0, months + 1);
	const endWidth = Math.max(
		widthOf(theme, data.end.value, { strong: true }),
		...[data.end.name, range?.lowWords ?? '', range?.highWords ?? ''].map((words) =>
			Math.min(74, widthOf(theme, words))
		)
	);
	const frame = frameOf({
		months,
		largest: Math.max(...stored, ...(range?.high ?? []), data.installed?.value ?? 0),
		height,
		labelWidth: Math.max(66, endWidth),
		top: 14
	});
	const startY = frame.y(stored[0] ?? 0);
	const endY = frame.y(stored.at(-1) ?? 0);
	const accent = { colour: theme.accent } as const;
	const horizon =
		data.horizonMonth !== null && data.horizonMonth < months
			? element('line', {
					x1: frame.x(data.horizonMonth),
					x2: frame.x(data.horizonMonth),
					y1: frame.top,
					y2: frame.base,
					stroke: theme.line,
					'stroke-width': 0.6
				})
			: '';
	const names = lines(theme, data.end.name, fullMeasure - frame.right - 7);
	const endAt = endY + 2;
	return drawing(
		fullMeasure,
		height,
		alternative,
		range ? band(theme, frame, range) : '',
		drawFrame(theme, frame, data.years, (y) => Math.abs(y - startY) < 8),
		horizon,
		data.installed ? level(theme, frame, data.installed, true) : '',
		data.limit ? level(theme, frame, data.limit, false) : '',
		element('path', {
			d: polyline(pointsOf(frame, stored)),
			fill: 'none',
			stroke: theme.accent,
			'stroke-width': 2.4,
			'stroke-linejoin': 'round'
		}),
		range && data.limit ? earliest(theme, frame, range, data.limit.value) : '',
		fullMark(theme, data, frame, data.limit?.value ?? stored.at(-1) ?? 0),
		write(theme, frame.left - 6, startY + 2.6, data.start, {
			strong: true,
			anchor: 'end',
			...accent
		}),
		write(theme, frame.right + 7, endAt, data.end.value, { strong: true, ...accent }),
		paragraph(theme, frame.right + 7, endAt + labelPitch, names, accent),
		range
			? bounds(theme, frame, range, { first: endAt, last: endAt + names.length * labelPitch })
			: ''
	);
}
