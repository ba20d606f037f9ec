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

const topRoom = 22;
const bottomRoom = 10;
const barWidth = 56;
const lineHeight = 13;
const gap = 14;

interface Label {
	readonly at: number;
	readonly words: string;
	readonly causes: readonly string[];
	readonly weight: Weight;
	readonly fill: string;
}

/** Lowest and highest amount that the scale shows, with air; what lies far off stays out. */
function rangeOf({ floor, ceiling, price, competitor }: CorridorData) {
	const near = [floor, ceiling, price].flatMap((mark) => (mark ? [mark.amount] : []));
	const all = competitor ? [...near, competitor.amount, competitor.high] : near;
	const [least, most] = [Math.min(...all), Math.max(...all)];
	const air = (most - least || Math.abs(most) || 1) * 0.12;
	return { least: least - air, most: most + air };
}

/** Draws the corridor into a width and height. */
export function corridorChart(data: CorridorData, width: number, height: number, pen: Pen): string {
	const { floor, ceiling, price, competitor, incumbent } = data;
	const { least, most } = rangeOf(data);
	const bottom = height - bottomRoom;
	const y = (amount: number): number =>
		bottom - ((amount - least) / (most - least)) * (bottom - topRoom);
	const left = Math.round(width * 0.38);
	const right = left + barWidth;
	const isEmpty = data.doNotBid !== '';
	const across = (amount: number, over: number, stroke: string, weight: number): string =>
		line(
			[
				[left - over, y(amount)],
				[right + over, y(amount)]
			],
			{ stroke, width: weight }
		);

	function labels(
		list: readonly Label[],
		x: number,
		anchor: 'start' | 'end',
		room: number
	): string {
		const tall = Math.max(1, ...list.map(({ causes }) => 1 + causes.length));
		const places = spread(
			list.map(({ at }) => at),
			tall * lineHeight + 2,
			topRoom - 8,
			bottom - (tall - 1) * lineHeight
		);
		return list
			.map(({ words, causes, weight, fill }, index) => {
				const at = (places[index] ?? 0) + 4;
				const first = write(fitting([words], room, pen, 12.5, weight), x, at, {
					size: 12.5,
					weight,
					anchor,
					fill,
					halo: ground
				});
				const rest = causes.map((cause, row) =>
					write(fitting([cause], room, pen, textSize), x, at + (row + 1) * lineHeight, {
						anchor,
						halo: ground
					})
				);
				return first + rest.join('');
			})
			.join('');
	}

	const label = (mark: CorridorMark, weight: Weight, fill: string): Label => ({
		at: y(mark.amount),
		words: mark.words,
		causes: mark.causes,
		weight,
		fill
	});
	const atLeft = [
		...(ceiling ? [label(ceiling, 600, ink.ink)] : []),
		label(price, 600, ink.accent),
		...(floor ? [label(floor, 600, ink.ink)] : [])
	];
	const isOff = incumbent !== null && (incumbent.amount > most || incumbent.amount < least);
	const arrowX = right + gap;
	const isAbove = incumbent !== null && incumbent.amount > most;
	const incumbentAt = isOff
		? isAbove
			? topRoom - 8
			: bottom - lineHeight
		: y(incumbent?.amount ?? 0);
	const bracket =
		competitor &&
		line(
			[
				[arrowX - 4, y(competitor.high)],
				[arrowX + 4, y(competitor.high)],
				[arrowX, y(competitor.high)],
				[arrowX, y(competitor.amount)],
				[arrowX - 4, y(competitor.amount)],
				[arrowX + 4, y(competitor.amount)]
			],
			{ stroke: ink.ink2, width: 1.3 }
		);
	const atRight: readonly Label[] = [
		...(incumbent ? [{ ...label(incumbent, 500, ink.ink), at: incumbentAt }] : []),
		...(data.unasked !== '' && ceiling
			? [
					{
						at: (y(ceiling.amount) + y(price.amount)) / 2,
						words: data.unasked,
						causes: [],
						weight: 500 as const,
						fill: ink.accent
					}
				]
			: []),
		...(competitor
			? [
					{
						...label(competitor, 500, ink.ink),
						at: (y(competitor.amount) + y(competitor.high)) / 2
					}
				]
			: [])
	];
	const tip = isAbove ? topRoom - 14 : bottom + 4;
	const back = isAbove ? 1 : -1;
	const arrow = isOff
		? element('path', {
				d: `M${arrowX} ${tip + back * 14}V${tip}M${arrowX - 4} ${tip + back * 6}L${arrowX} ${tip}L${arrowX + 4} ${tip + back * 6}`,
				stroke: ink.ink2,
				'stroke-width': 1.3,
				fill: 'none'
			})
		: '';
	return drawing(
		width,
		height,
		data.sentence,
		floor && ceiling && !isEmpty
			? block(left, y(ceiling.amount), barWidth, y(floor.amount) - y(ceiling.amount), ink.wash)
			: '',
		floor ? hatch(left, y(floor.amount), barWidth, bottom - y(floor.amount), ink.badToCome) : '',
		ceiling ? across(ceiling.amount, 8, ink.ink, 2.2) : '',
		floor ? across(floor.amount, 8, ink.ink, 2.2) : '',
		across(price.amount, 4, ink.accent, 4),
		bracket ?? '',
		arrow,
		labels(atLeft, left - gap, 'end', left - gap),
		labels(atRight, arrowX + 12, 'start', width - arrowX - 12)
	);
}
