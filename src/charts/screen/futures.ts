/**
 * Equally likely futures, a dot each, stacked over what each comes to: so that people can count how
 * many save. Solid from P10 to P90, open outside; a dashed stroke where nothing is saved.
 */
import { drawing, element } from '../svg.ts';
import { ink, line, textSize, write, type Pen } from './ink.ts';
import { spread } from './spread.ts';

export interface FuturesMark {
	readonly value: number;
	/** `P10 0.83`. */
	readonly words: string;
}

export interface FuturesData {
	/** Ascending. */
	readonly futures: readonly number[];
	readonly marks: readonly [FuturesMark, FuturesMark, FuturesMark];
	/** At nought: `no saving`. */
	readonly noughtWords: string;
	readonly axisWords: (value: number) => string;
	readonly sentence: string;
}

interface Frame {
	readonly x: (value: number) => number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	/** Distance between two dots of a stack, and their diameter with it. */
	readonly pitch: number;
}

const footRoom = 46;
const topRoom = 8;
/** Beside the first and the last future: half a dot, and half the way that it is moved to its column. */
const sideRoom = 20;
const widestPitch = 20;
/** At this, fifty dots still stand on each other in the usual height. */
const closestPitch = 3;

/** How many futures fall on each column of dots. */
function stacksOf(futures: readonly number[], x: Frame['x'], pitch: number): readonly number[] {
	const heights = new Map<number, number>();
	return futures.map((value) => {
		const column = Math.round(x(value) / pitch);
		const height = heights.get(column) ?? 0;
		heights.set(column, height + 1);
		return height;
	});
}

function frameOf({ futures }: FuturesData, width: number, height: number): Frame {
	const [left, right, bottom] = [sideRoom, width - sideRoom, height - footRoom];
	const least = Math.min(0, ...futures);
	const most = Math.max(0, ...futures);
	const x = (value: number): number =>
		left + ((value - least) / (most - least || 1)) * (right - left);
	let pitch = widestPitch;
	while (
		pitch > closestPitch &&
		(Math.max(...stacksOf(futures, x, pitch)) + 1) * pitch > bottom - topRoom
	)
		pitch--;
	return { x, left, right, bottom, pitch };
}

function dots({ futures, marks: [low, , high] }: FuturesData, { x, bottom, pitch }: Frame): string {
	const stacks = stacksOf(futures, x, pitch);
	const radius = pitch * 0.44;
	return futures
		.map((value, place) => {
			const isInside = value >= low.value && value <= high.value;
			return element('circle', {
				cx: Math.round(x(value) / pitch) * pitch,
				cy: bottom - 3 - radius - (stacks[place] ?? 0) * pitch,
				r: isInside ? radius : radius - 0.6,
				fill: isInside ? ink.accent : ink.paper,
				stroke: isInside ? undefined : ink.accent,
				'stroke-width': isInside ? undefined : 1.2
			});
		})
		.join('');
}

function nought({ noughtWords }: FuturesData, { x, left, right, bottom }: Frame, pen: Pen): string {
	const at = x(0);
	const half = pen.measure(noughtWords, textSize, 400) / 2;
	return (
		line(
			[
				[at, topRoom],
				[at, bottom]
			],
			{ stroke: ink.bad, width: 1.4, dashes: '4 3' }
		) +
		write(
			noughtWords,
			Math.min(Math.max(at, left - sideRoom + half), right + sideRoom - half),
			bottom + 14,
			{
				anchor: 'middle'
			}
		)
	);
}

/** P10, P50 and P90 below the axis, pushed apart where they would touch. */
function marks(data: FuturesData, { x, left, right, bottom }: Frame, pen: Pen): string {
	const widths = data.marks.map(({ words }) => pen.measure(words, textSize, 600));
	const widest = Math.max(...widths);
	const places = spread(
		data.marks.map(({ value }) => x(value)),
		widest + 10,
		left + widest / 2 - 12,
		right - widest / 2 + 12
	);
	return data.marks
		.map(({ value, words }, place) => {
			const at = places[place] ?? 0;
			return (
				line(
					[
						[x(value), bottom + 20],
						[x(value), bottom + 25]
					],
					{ stroke: ink.ink, width: 1.4 }
				) + write(words, at, bottom + 38, { weight: 600, fill: ink.ink, anchor: 'middle' })
			);
		})
		.join('');
}

function axis({ futures, axisWords, noughtWords }: FuturesData, frame: Frame, pen: Pen): string {
	const { x, left, right, bottom } = frame;
	const reach = Math.max(0, ...futures) - Math.min(0, ...futures) || 1;
	const power = 10 ** Math.floor(Math.log10(reach / 4));
	const step =
		[1, 2, 5, 10].map((times) => times * power).find((size) => size >= reach / 4) ?? reach;
	const first = Math.ceil(Math.min(0, ...futures) / step);
	const last = Math.floor(Math.max(0, ...futures) / step);
	const clear = pen.measure(noughtWords, textSize, 400) / 2 + 18;
	const ticks = Array.from(
		{ length: last - first + 1 },
		(_, index) => (first + index) * step
	).filter((tick) => Math.abs(x(tick) - x(0)) > clear);
	return (
		line([
			[left - sideRoom, bottom],
			[right + sideRoom, bottom]
		]) +
		ticks
			.map(
				(tick) =>
					line([
						[x(tick), bottom],
						[x(tick), bottom + 3]
					]) + write(axisWords(tick), x(tick), bottom + 14, { anchor: 'middle' })
			)
			.join('')
	);
}

/** Draws the futures into a width and height. */
export function futuresChart(data: FuturesData, width: number, height: number, pen: Pen): string {
	const frame = frameOf(data, width, height);
	return drawing(
		width,
		height,
		data.sentence,
		axis(data, frame, pen),
		dots(data, frame),
		nought(data, frame, pen),
		marks(data, frame, pen)
	);
}
