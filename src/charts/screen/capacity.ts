/**
 * Capacity over time: bytes stored against what is bought, and the day on which they meet.
 *
 * x runs to the end of the outlook, y from zero to a top that all designs on a page share, so that
 * heights compare. The limit is drawn at the stored bytes at which the pool is full, after fill limit,
 * metadata and working space; where capacity is metered there is none. Where something that decides
 * is not known, a band says between which bounds the curve may lie. A curve that would press all
 * others to the floor leaves the scale and says so.
 */
import { drawing, element, polyline } from '../svg.ts';
import { ground, ink, line, write, type Pen, type Point } from './ink.ts';

export interface CapacityData {
	/** Bytes stored at the end of month 0, 1, 2 … */
	readonly storedByMonthBytes: readonly number[];
	/** Stored bytes at which the pool is full; null where capacity is metered. */
	readonly limitBytes: number | null;
	/** Words on the limit, such as `buy 540 TB, fill to 80 %`; without a limit, what takes its place. */
	readonly limitWords: string;
	readonly horizonMonths: number;
	/** Stored bytes at the horizon in words. */
	readonly valueWords: string;
	/** Month, with fraction, in which the limit is met; null: not within the outlook. */
	readonly fullMonth: number | null;
	/** What it may come to instead; null when all that decides about it is known. */
	readonly range: CapacityRange | null;
	readonly firstYear: number;
	readonly sentence: string;
}

export interface CapacityRange {
	/** Bytes at least and at most, at the end of month 0, 1, 2 … */
	readonly lowByMonthBytes: readonly number[];
	readonly highByMonthBytes: readonly number[];
	/** Both at the horizon in words, such as `390–480 TB`. */
	readonly words: string;
	/** Month in which the most would meet the limit; null: not within the outlook. */
	readonly fullMonth: number | null;
}

/** How many times higher than the limits a curve may be before it leaves the shared scale. */
const tolerated = 2.5;

/** Top of the scale that several designs share, in bytes, with air above the highest. */
export function capacityTop(designs: readonly CapacityData[]): number {
	const highest = ({ limitBytes, range, storedByMonthBytes }: CapacityData): number =>
		Math.max(limitBytes ?? 0, ...(range?.highByMonthBytes ?? storedByMonthBytes));
	const limited = designs.filter(({ limitBytes }) => limitBytes !== null).map(highest);
	const bounded = Math.max(1, ...(limited.length > 0 ? limited : designs.map(highest)));
	const shown = designs.map(highest).filter((bytes) => bytes <= tolerated * bounded);
	return 1.14 * Math.max(bounded, ...shown);
}

interface Scale {
	readonly x: (month: number) => number;
	readonly y: (bytes: number) => number;
	readonly bottom: number;
	readonly width: number;
	readonly top: number;
}

const axisRoom = 17;

function scaleOf(data: CapacityData, width: number, height: number, top: number): Scale {
	const bottom = height - axisRoom;
	const months = Math.max(1, data.storedByMonthBytes.length - 1);
	return {
		x: (month) => (month / months) * (width - 4),
		y: (bytes) => bottom - (bytes / top) * (bottom - 4),
		bottom,
		width,
		top
	};
}

function axis(data: CapacityData, { x, bottom, width }: Scale): string {
	const months = data.storedByMonthBytes.length - 1;
	const horizon = x(data.horizonMonths);
	const ticks = Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) =>
		line([
			[x(year * 12), bottom],
			[x(year * 12), bottom + 3]
		])
	);
	const end = data.firstYear + data.horizonMonths / 12;
	return (
		line([
			[0, bottom],
			[width, bottom]
		]) +
		ticks.join('') +
		line(
			[
				[horizon, 4],
				[horizon, bottom]
			],
			{ dashes: '1.5 3' }
		) +
		write(String(data.firstYear), 0, bottom + 14, { size: 11 }) +
		write(String(end), horizon, bottom + 14, { size: 11, anchor: 'middle' })
	);
}

/** Points inside the scale; where the curve leaves it, the point on its upper edge is the last. */
function inside(data: CapacityData, { x, y, top }: Scale): readonly Point[] {
	const points: Point[] = [];
	let before = 0;
	for (const [month, bytes] of data.storedByMonthBytes.entries()) {
		if (bytes > top) {
			const share = bytes > before ? (top - before) / (bytes - before) : 0;
			points.push([x(month - 1 + (month === 0 ? 1 : share)), y(top)]);
			return points;
		}
		points.push([x(month), y(bytes)]);
		before = bytes;
	}
	return points;
}

/** The band between least and most, as far as the scale reaches. */
function band({ range }: CapacityData, { x, y, top }: Scale): string {
	if (!range) return '';
	const edge = (series: readonly number[]): readonly Point[] =>
		series.map((bytes, month) => [x(month), y(Math.min(bytes, top))]);
	const around = [...edge(range.highByMonthBytes), ...edge(range.lowByMonthBytes).toReversed()];
	return element('path', { d: `${polyline(around)}Z`, fill: ink.g5, 'fill-opacity': 0.75 });
}

/** Where the most that may be stored would meet the limit: a tick across it. */
function earliest({ range, limitBytes }: CapacityData, { x, y }: Scale): string {
	if (limitBytes === null || !range || range.fullMonth === null) return '';
	const [at, across] = [x(range.fullMonth), y(limitBytes)];
	return line(
		[
			[at, across - 4],
			[at, across + 4]
		],
		{ stroke: ink.ink, width: 1.4 }
	);
}

function limitOf(data: CapacityData, { x, y, width }: Scale): string {
	if (data.limitBytes === null) return '';
	const at = y(data.limitBytes);
	const stroke = line(
		[
			[0, at],
			[width, at]
		],
		{ stroke: ink.accent, width: 1.4 }
	);
	const words = write(data.limitWords, 0, at - 5, { weight: 500, fill: ink.accent, halo: ground });
	if (data.fullMonth === null) return stroke + words;
	const isEarly = data.fullMonth < data.horizonMonths;
	return (
		stroke +
		words +
		element('circle', {
			cx: x(data.fullMonth),
			cy: at,
			r: 3,
			fill: ink.paper,
			stroke: isEarly ? ink.bad : ink.ink,
			'stroke-width': 1.5
		})
	);
}

/** Pitch of two lines of text that belong together. */
const pitch = 13;

/**
 * The value at the horizon and its range, beside the dot: below the curve, or above it where there is
 * no room; ending at the right edge where they would pass it.
 */
function valueOf(data: CapacityData, { x, y, bottom, width }: Scale, pen: Pen): string {
	const at = x(data.horizonMonths);
	const dot = y(data.storedByMonthBytes[data.horizonMonths] ?? 0);
	const limit = data.limitBytes === null ? -Infinity : y(data.limitBytes);
	const rangeWords = data.range?.words ?? '';
	const lines = rangeWords === '' ? 0 : pitch;
	const below = dot + 15;
	const isFree = below + lines <= bottom - 3 && (limit < below - 13 || limit > below + lines + 5);
	const above = Math.max(10, dot - 8 - lines);
	const isOnLimit = limit > above - 11 && limit < above + lines + 4;
	const first = isFree ? below : isOnLimit ? Math.max(10, limit - 5 - lines) : above;
	const wide = Math.max(
		pen.measure(data.valueWords, 11.5, 500),
		rangeWords === '' ? 0 : pen.measure(rangeWords, 11.5, 400)
	);
	const isRight = at + 5 + wide <= width;
	const place = isRight ? at + 5 : width;
	const style = { halo: ground, anchor: isRight ? 'start' : 'end' } as const;
	return (
		element('circle', { cx: at, cy: dot, r: 1.9, fill: ink.ink }) +
		write(data.valueWords, place, first, { ...style, weight: 500, fill: ink.ink }) +
		(rangeWords === '' ? '' : write(rangeWords, place, first + pitch, style))
	);
}

/** A curve that leaves the scale: an arrow where it does, and its value in words. */
function leaving(data: CapacityData, [x, y]: Point, { width }: Scale, pen: Pen): string {
	const words = `${data.valueWords}, off this scale`;
	const wide = pen.measure(words, 11.5, 500);
	const isRight = x + 8 + wide <= width;
	return (
		line(
			[
				[x - 4, y + 5],
				[x, y],
				[x + 4, y + 5]
			],
			{ stroke: ink.ink, width: 1.6 }
		) +
		write(words, isRight ? x + 9 : x - 9, y + 9, {
			weight: 500,
			fill: ink.ink,
			halo: ground,
			anchor: isRight ? 'start' : 'end'
		})
	);
}

/** Draws one design; `top` is the top of the shared scale in bytes. */
export function capacityChart(
	data: CapacityData,
	width: number,
	height: number,
	top: number,
	pen: Pen
): string {
	const scale = scaleOf(data, width, height, top);
	const points = inside(data, scale);
	const isInside = points.length === data.storedByMonthBytes.length;
	const edge = points.at(-1);
	return drawing(
		width,
		height,
		data.sentence,
		band(data, scale),
		axis(data, scale),
		line(points, { stroke: ink.ink, width: 1.6 }),
		limitOf(data, scale),
		earliest(data, scale),
		isInside ? valueOf(data, scale, pen) : edge ? leaving(data, edge, scale, pen) : ''
	);
}
