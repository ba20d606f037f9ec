/**
 * From what stands on a list to what is left: totals solid, what is taken away hatched, each step
 * beginning where the one before ended. A level below nought hangs under the line.
 *
 * Example: 100 less 30 is a bar of 70; a loss of 5 hangs below, with its minus.
 */
import { drawing } from '../svg.ts';
import { hatch } from './hatch.ts';
import { block, fitting, ground, ink, line, textSize, write, type Pen } from './ink.ts';

export interface WaterfallStep {
	/** Below the line, in one or two lines. */
	readonly name: readonly string[];
	/** `taken` falls from the level before; the others stand on the line. */
	readonly kind: 'total' | 'price' | 'taken';
	readonly amount: number;
	readonly words: string;
	/** Above the figure, nearest last. */
	readonly notes: readonly string[];
}

export interface WaterfallData {
	readonly steps: readonly WaterfallStep[];
	readonly sentence: string;
}

interface Frame {
	readonly pitch: number;
	readonly barWidth: number;
	readonly height: number;
	/** Room below the line. */
	readonly foot: number;
	readonly isUpright: boolean;
	readonly y: (amount: number) => number;
	readonly pen: Pen;
}

interface Placed {
	readonly step: WaterfallStep;
	readonly left: number;
	/** Levels at which the bar begins and ends. */
	readonly from: number;
	readonly to: number;
}

const topRoom = 40;
const footRoom = 36;
/** Where names do not fit below their bars, they stand upright, in this room at most. */
const uprightRoom = 100;
const nameGap = 12;
const noteLine = 13;
/** Room for the figure of a level that hangs below the line. */
const hangingRoom = 14;

const fillOf = { total: ink.g2, price: ink.accent, taken: '' } as const;
const textOf = { total: ink.ink, price: ink.accent, taken: ink.ink2 } as const;

/** Each step with its levels; the level after it is `to`. */
function levelsOf(steps: readonly WaterfallStep[]): readonly { from: number; to: number }[] {
	let level = 0;
	return steps.map(({ kind, amount }) => {
		const from = kind === 'taken' ? level : 0;
		level = kind === 'taken' ? level - amount : amount;
		return { from, to: level };
	});
}

function bar({ step, left, from, to }: Placed, { y, barWidth }: Frame): string {
	const [high, low] = [y(Math.max(from, to)), y(Math.min(from, to))];
	return step.kind === 'taken'
		? hatch(left, high, barWidth, low - high, ink.ink3)
		: block(left, high, barWidth, low - high, fillOf[step.kind]);
}

/** The figure above its bar, or below one that hangs, and what is noted over it. */
function words({ step, left, from, to }: Placed, { y, barWidth }: Frame): string {
	const middle = left + barWidth / 2;
	const isBelow = step.kind !== 'taken' && to < 0;
	const at = isBelow ? y(to) + 13 : y(Math.max(from, to)) - 6;
	const fill = isBelow ? ink.bad : textOf[step.kind];
	const notesFrom = isBelow ? y(0) - 6 : at - 14;
	const notes = step.notes.map((note, index) =>
		write(note, middle, notesFrom - (step.notes.length - 1 - index) * noteLine, {
			anchor: 'middle',
			fill: step.kind === 'price' ? fill : ink.ink3,
			halo: ground
		})
	);
	const weight = step.kind === 'taken' ? 400 : 600;
	const figure = write(step.words, middle, at, {
		size: 12.5,
		weight,
		anchor: 'middle',
		fill,
		halo: ground
	});
	return figure + notes.join('');
}

/** `Over-`, `head` in one line: `Overhead`. */
const oneLine = (parts: readonly string[]): string => parts.join(' ').replaceAll('- ', '');

function name(
	{ step, left }: Placed,
	{ barWidth, pitch, height, foot, isUpright, pen }: Frame
): string {
	const isTaken = step.kind === 'taken';
	const weight = isTaken ? 400 : 500;
	const style = { fill: isTaken ? ink.ink2 : ink.ink, weight } as const;
	const middle = left + barWidth / 2;
	if (isUpright) {
		const words = fitting([oneLine(step.name)], foot - nameGap + 1, pen, textSize, weight);
		return write(words, middle + 4, height - foot + 7, {
			...style,
			anchor: 'end',
			isUpright: true
		});
	}
	return step.name
		.map((part, index) =>
			write(
				fitting([part], pitch - 2, pen, textSize),
				middle,
				height - foot + 16 + index * noteLine,
				{ ...style, anchor: 'middle' }
			)
		)
		.join('');
}

/** From where a step ended to where the next begins. */
const connector = (before: Placed, here: Placed, { y, barWidth }: Frame): string =>
	line(
		[
			[before.left + barWidth, y(before.to)],
			[here.left, y(before.to)]
		],
		{ stroke: ink.ink3 }
	);

/** Draws the steps into a width and height. */
export function waterfallChart(
	{ steps, sentence }: WaterfallData,
	width: number,
	height: number,
	pen: Pen
): string {
	const levels = levelsOf(steps);
	const all = levels.flatMap(({ from, to }) => [from, to]);
	const most = Math.max(1, ...all);
	const least = Math.min(0, ...all);
	const pitch = width / Math.max(1, steps.length);
	const isUpright = steps.some((step) =>
		step.name.some((part) => pen.measure(part, textSize, 400) > pitch - 2)
	);
	const widest = Math.max(
		0,
		...steps.map((step) => pen.measure(oneLine(step.name), textSize, 500))
	);
	const foot = isUpright ? Math.min(uprightRoom, widest + nameGap) : footRoom;
	const bottom = height - foot - (least < 0 ? hangingRoom : 0);
	const frame: Frame = {
		pitch,
		barWidth: Math.min(42, pitch * 0.7),
		height,
		foot,
		isUpright,
		pen,
		y: (amount) => bottom - ((amount - least) / (most - least)) * (bottom - topRoom)
	};
	const placed = steps.map((step, index): Placed => {
		const { from = 0, to = 0 } = levels[index] ?? {};
		return { step, left: index * pitch + (pitch - frame.barWidth) / 2, from, to };
	});
	return drawing(
		width,
		height,
		sentence,
		...placed.map((one) => bar(one, frame)),
		...placed.slice(1).map((one, index) => connector(placed[index] ?? one, one, frame)),
		line([
			[0, frame.y(0)],
			[width, frame.y(0)]
		]),
		...placed.map((one) => words(one, frame)),
		...placed.map((one) => name(one, frame))
	);
}
