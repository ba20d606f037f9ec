/**
 * What moves a result, each driver alone: bars around the expected value, the widest on top. The part
 * below it is hatched, the part above solid; at the ends stand the driver's values, not the results.
 *
 * Where there is no room beside the bars, names stand above them.
 */
import { drawing } from '../svg.ts';
import { hatch } from './hatch.ts';
import { block, fitting, ground, ink, line, textSize, write, type Pen } from './ink.ts';

export interface TornadoEnd {
	/** What the result is there. */
	readonly result: number;
	/** The driver's value: `28 % a year`. */
	readonly words: string;
}

export interface TornadoRow {
	readonly name: string;
	readonly ends: readonly [TornadoEnd, TornadoEnd];
}

export interface TornadoData {
	/** In the order in which they are drawn. */
	readonly rows: readonly TornadoRow[];
	readonly expected: number;
	readonly expectedWords: string;
	/** On both sides of it: `saves less`, `saves more`. */
	readonly sideWords: readonly [string, string];
	/** A result on the axis in words. */
	readonly axisWords: (result: number) => string;
	readonly sentence: string;
}

interface Frame {
	readonly x: (result: number) => number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly pitch: number;
	/** Names stand above the bars. */
	readonly isNarrow: boolean;
	readonly pen: Pen;
}

const headRoom = 24;
const footRoom = 22;
const barHeight = 14;
const narrowBelow = 480;
const gap = 5;
/** Room beside the words at both edges, because a thin space may be wider than its face says. */
const edge = 6;

/** How high the drawing of so many rows is, in a width. */
const tornadoHeight = (rows: number, width: number): number =>
	headRoom + rows * pitchIn(width) + footRoom;

const pitchIn = (width: number): number => (width < narrowBelow ? 36 : 24);

const byResult = ({ ends: [one, other] }: TornadoRow): readonly [TornadoEnd, TornadoEnd] =>
	one.result <= other.result ? [one, other] : [other, one];

function frameOf(data: TornadoData, width: number, height: number, pen: Pen): Frame {
	const isNarrow = width < narrowBelow;
	const wide = (words: string): number => pen.measure(words, textSize, 400);
	const names = Math.max(0, ...data.rows.map(({ name }) => pen.measure(name, 12.5, 400)));
	const lows = Math.max(0, ...data.rows.map((row) => wide(byResult(row)[0].words)));
	const highs = Math.max(0, ...data.rows.map((row) => wide(byResult(row)[1].words)));
	const left = (isNarrow ? 0 : Math.min(names + 16, width * 0.36)) + lows + gap + edge;
	const right = width - highs - gap - edge;
	const results = data.rows.flatMap(({ ends }) => ends.map(({ result }) => result));
	const least = Math.min(data.expected, ...results);
	const most = Math.max(data.expected, ...results);
	const reach = most - least || 1;
	return {
		x: (result) => left + ((result - least) / reach) * (right - left),
		left,
		right,
		bottom: height - footRoom,
		pitch: pitchIn(width),
		isNarrow,
		pen
	};
}

function rowOf(row: TornadoRow, place: number, expected: number, frame: Frame): string {
	const { x, pitch, isNarrow, left, pen } = frame;
	const [low, high] = byResult(row);
	const top = headRoom + place * pitch + (isNarrow ? 17 : (pitch - barHeight) / 2);
	const middle = x(expected);
	// The likely value lies in the range, so the bar always reaches what is expected of it.
	const [from, to] = [Math.min(x(low.result), middle), Math.max(x(high.result), middle)];
	const base = top + barHeight - 3;
	const end = (words: string, at: number, anchor: 'start' | 'end'): string =>
		write(words, at, base, { anchor, halo: ground });
	const hatched = hatch(from, top, middle - from, barHeight, ink.ink3);
	const solid = block(middle, top, to - middle, barHeight, ink.accent);
	const name = isNarrow
		? write(row.name, 0, top - 4, { size: 12, fill: ink.ink })
		: write(fitting([row.name], left - 16, pen, 12.5), 0, base, { size: 12.5, fill: ink.ink });
	return (
		name + hatched + solid + end(low.words, from - gap, 'end') + end(high.words, to + gap, 'start')
	);
}

/** Two to five round results on the axis. */
function ticksOf(least: number, most: number): readonly number[] {
	const rough = (most - least) / 4 || 1;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
	const first = Math.ceil(least / step);
	const last = Math.floor(most / step);
	return Array.from(
		{ length: Math.max(0, last - first + 1) },
		(_, index) => (first + index) * step
	);
}

function axis(data: TornadoData, { x, left, right, bottom }: Frame): string {
	const results = data.rows.flatMap(({ ends }) => ends.map(({ result }) => result));
	const ticks = ticksOf(Math.min(data.expected, ...results), Math.max(data.expected, ...results));
	return (
		line([
			[left, bottom + 2],
			[right, bottom + 2]
		]) +
		ticks
			.map(
				(tick) =>
					line([
						[x(tick), bottom + 2],
						[x(tick), bottom + 5]
					]) + write(data.axisWords(tick), x(tick), bottom + 17, { anchor: 'middle' })
			)
			.join('')
	);
}

/** The expected value, upright through all bars, named above with what lies on both sides. */
function expectedStroke(data: TornadoData, { x, bottom, pen }: Frame): string {
	const at = x(data.expected);
	const half = pen.measure(data.expectedWords, textSize, 600) / 2 + 12;
	const [less, more] = data.sideWords;
	return (
		line(
			[
				[at, headRoom - 6],
				[at, bottom + 2]
			],
			{ stroke: ink.ink, width: 1.4 }
		) +
		write(data.expectedWords, at, 12, { weight: 600, fill: ink.ink, anchor: 'middle' }) +
		write(less, at - half, 12, { anchor: 'end' }) +
		write(more, at + half, 12)
	);
}

/** Draws the bars into a width. */
export function tornadoChart(data: TornadoData, width: number, pen: Pen): string {
	const height = tornadoHeight(data.rows.length, width);
	const frame = frameOf(data, width, height, pen);
	return drawing(
		width,
		height,
		data.sentence,
		...data.rows.map((row, place) => rowOf(row, place, data.expected, frame)),
		axis(data, frame),
		expectedStroke(data, frame)
	);
}
