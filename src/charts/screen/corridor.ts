/**
 * The price corridor, upright: floor and ceiling as strokes with their cause, the room between them
 * washed, our price across it, a competitor as a bracket; below the floor hatched bad.
 *
 * What does not fit the scale stands at its end with an arrow and the words "off the scale". With the
 * floor above the ceiling there is no room: no wash, and the sentence says not to bid.
 */
import { drawing, element } from '../svg.ts';
import { hatch } from './hatch.ts';
import {
	block,
	fitting,
	ground,
	ink,
	line,
	textSize,
	write,
	type Pen,
	type Weight
} from './ink.ts';
import { spread } from './spread.ts';

export interface CorridorMark {
	readonly amount: number;
	/** `Floor 1 139`. */
	readonly words: string;
	/** What it follows from, below it. */
	readonly causes: readonly string[];
}

export interface CorridorData {
	readonly floor: CorridorMark | null;
	readonly ceiling: CorridorMark | null;
	readonly price: CorridorMark;
	readonly competitor: (CorridorMark & { readonly high: number }) | null;
	readonly incumbent: CorridorMark | null;
	/** Beside the room above our price; empty where there is none. */
	readonly unasked: string;
	/** Across the drawing when nothing lies between floor and ceiling. */
	readonly doNotBid: string;
	readonly sentence: string;
}

interface Frame {
	readonly y: (amount: number) => number;
	readonly least: number;
	readonly most: number;
	readonly bottom: number;
	/** Edges of the upright bar. */
	readonly left: number;
	readonly right: number;
	readonly width: number;
	readonly pen: Pen;
}

interface Label {
	readonly at: number;
	readonly words: string;
	readonly causes: readonly string[];
	readonly weight: Weight;
	readonly fill: string;
}

const topRoom = 22;
const bottomRoom = 10;
const barWidth = 56;
const lineHeight = 13;
const gap = 14;

/** Lowest and highest amount that the scale shows, with air; what lies far off stays out. */
function rangeOf({ floor, ceiling, price, competitor }: CorridorData) {
	const near = [floor, ceiling, price].flatMap((mark) => (mark ? [mark.amount] : []));
	const all = competitor ? [...near, competitor.amount, competitor.high] : near;
	const [least, most] = [Math.min(...all), Math.max(...all)];
	const air = (most - least || Math.abs(most) || 1) * 0.12;
	return { least: least - air, most: most + air };
}

function frameOf(data: CorridorData, width: number, height: number, pen: Pen): Frame {
	const { least, most } = rangeOf(data);
	const bottom = height - bottomRoom;
	const left = Math.round(width * 0.38);
	return {
		least,
		most,
		bottom,
		left,
		right: left + barWidth,
		width,
		pen,
		y: (amount) => bottom - ((amount - least) / (most - least)) * (bottom - topRoom)
	};
}

const label = (
	mark: CorridorMark,
	at: number,
	weight: Weight = 500,
	fill: string = ink.ink
): Label => ({
	at,
	words: mark.words,
	causes: mark.causes,
	weight,
	fill
});

/** Labels beside the bar, pushed apart where they would cover each other. */
function beside(
	list: readonly Label[],
	x: number,
	anchor: 'start' | 'end',
	room: number,
	{ bottom, pen }: Frame
): string {
	const tall = Math.max(1, ...list.map(({ causes }) => 1 + causes.length));
	const places = spread(
		list.map(({ at }) => at),
		tall * lineHeight + 2,
		topRoom - 8,
		bottom - (tall - 1) * lineHeight
	);
	return list
		.flatMap(({ words, causes, weight, fill }, index) => {
			const at = (places[index] ?? 0) + 4;
			const style = { anchor, halo: ground };
			const first = fitting([words], room, pen, 12.5, weight);
			return [
				write(first, x, at, { ...style, size: 12.5, weight, fill }),
				...causes.map((cause, row) =>
					write(fitting([cause], room, pen, textSize), x, at + (row + 1) * lineHeight, style)
				)
			];
		})
		.join('');
}

function across(
	amount: number,
	over: number,
	stroke: string,
	weight: number,
	frame: Frame
): string {
	const { left, right, y } = frame;
	return line(
		[
			[left - over, y(amount)],
			[right + over, y(amount)]
		],
		{ stroke, width: weight }
	);
}

/** A bracket over a range of prices. */
const bracket = (low: number, high: number, x: number): string =>
	line(
		[
			[x - 4, high],
			[x + 4, high],
			[x, high],
			[x, low],
			[x - 4, low],
			[x + 4, low]
		],
		{ stroke: ink.ink2, width: 1.3 }
	);

/** An arrow off the end of the scale, upwards or downwards. */
function offScale(x: number, isAbove: boolean, bottom: number): string {
	const tip = isAbove ? topRoom - 14 : bottom + 4;
	const back = isAbove ? 1 : -1;
	return element('path', {
		d: `M${x} ${tip + back * 14}V${tip}M${x - 4} ${tip + back * 6}L${x} ${tip}L${x + 4} ${tip + back * 6}`,
		stroke: ink.ink2,
		'stroke-width': 1.3,
		fill: 'none'
	});
}

/** What stands at the right: today's bill, the value not asked for, the competitor. */
function atRight(
	{ incumbent, ceiling, price, competitor, unasked }: CorridorData,
	frame: Frame
): string {
	const { y, least, most, right, width, bottom } = frame;
	const x = right + gap;
	const isAbove = incumbent !== null && incumbent.amount > most;
	const isOff = isAbove || (incumbent !== null && incumbent.amount < least);
	const billAt = isOff ? (isAbove ? topRoom - 8 : bottom - lineHeight) : y(incumbent?.amount ?? 0);
	const between = ceiling ? (y(ceiling.amount) + y(price.amount)) / 2 : 0;
	const isAsked = unasked === '' || !ceiling;
	const labels = [
		...(incumbent ? [label(isOff ? incumbent : { ...incumbent, causes: [] }, billAt)] : []),
		...(isAsked
			? []
			: [label({ amount: 0, words: unasked, causes: [] }, between, 500, ink.accent)]),
		...(competitor ? [label(competitor, (y(competitor.amount) + y(competitor.high)) / 2)] : [])
	];
	return [
		competitor ? bracket(y(competitor.amount), y(competitor.high), x) : '',
		isOff ? offScale(x, isAbove, bottom) : '',
		beside(labels, x + 12, 'start', width - x - 12, frame)
	].join('');
}

/** Draws the corridor into a width and height. */
export function corridorChart(data: CorridorData, width: number, height: number, pen: Pen): string {
	const { floor, ceiling, price, doNotBid } = data;
	const frame = frameOf(data, width, height, pen);
	const { y, left, bottom } = frame;
	const labels = [
		...(ceiling ? [label(ceiling, y(ceiling.amount), 600)] : []),
		label(price, y(price.amount), 600, ink.accent),
		...(floor ? [label(floor, y(floor.amount), 600)] : [])
	];
	const room = floor && ceiling && doNotBid === '' ? y(floor.amount) - y(ceiling.amount) : 0;
	return drawing(
		width,
		height,
		data.sentence,
		block(left, y(ceiling?.amount ?? 0), barWidth, room, ink.wash),
		floor ? hatch(left, y(floor.amount), barWidth, bottom - y(floor.amount), ink.badToCome) : '',
		ceiling ? across(ceiling.amount, 8, ink.ink, 2.2, frame) : '',
		floor ? across(floor.amount, 8, ink.ink, 2.2, frame) : '',
		across(price.amount, 4, ink.accent, 4, frame),
		beside(labels, left - gap, 'end', left - gap, frame),
		atRight(data, frame)
	);
}
