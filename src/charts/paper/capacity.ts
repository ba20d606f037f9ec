/**
 * Capacity of one pool over time: bytes stored, what is installed, and the day it is full.
 *
 * The curve is what is stored. A pool is full before stored bytes reach the installed line, because
 * a fill limit, metadata and working space stand between; that level is drawn as a line of its own.
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
	const stored = data.stored.slice(0, months + 1);
	const endWidth = Math.max(
		widthOf(theme, data.end.value, { strong: true }),
		Math.min(74, widthOf(theme, data.end.name))
	);
	const frame = frameOf({
		months,
		largest: Math.max(...stored, data.installed?.value ?? 0),
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
		drawFrame(theme, frame, data.years, (y) => Math.abs(y - startY) < 8),
		horizon,
		data.installed ? level(theme, frame, data.installed, true) : '',
		data.limit ? level(theme, frame, data.limit, false) : '',
		element('path', {
			d: polyline(stored.map((value, month) => [frame.x(month), frame.y(value)] as const)),
			fill: 'none',
			stroke: theme.accent,
			'stroke-width': 2.4,
			'stroke-linejoin': 'round'
		}),
		fullMark(theme, data, frame, data.limit?.value ?? stored.at(-1) ?? 0),
		write(theme, frame.left - 6, startY + 2.6, data.start, {
			strong: true,
			anchor: 'end',
			...accent
		}),
		write(theme, frame.right + 7, endAt, data.end.value, { strong: true, ...accent }),
		paragraph(theme, frame.right + 7, endAt + labelPitch, names, accent)
	);
}
