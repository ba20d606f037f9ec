/**
 * What designs cost by category: stacked columns, today first, in one fixed order of categories.
 *
 * Names stand once, left of the first column; a category that it lacks is named right of the last
 * column that has it. Thin lines between neighbours show which category shrinks. What happens once
 * (migration, leaving the incumbent) is hatched.
 */
import { drawing } from '../svg.ts';
import { hatch } from './hatch.ts';
import { block, ground, ink, line, textSize, write, type Pen } from './ink.ts';
import { spread } from './spread.ts';

export interface CostColumn {
	/** Below the column: `today`, or the letter. */
	readonly name: string;
	/** After the name, such as `−40 %`; left out where columns are narrow. */
	readonly differenceWords: string;
	readonly isChosen: boolean;
	readonly total: number;
	readonly totalWords: string;
	/** In the order of the categories; null where the design has none. */
	readonly parts: readonly (CostPart | null)[];
}

export interface CostPart {
	readonly amount: number;
	readonly words: string;
}

export interface CostCategoryName {
	readonly name: string;
	readonly happensOnce: boolean;
}

export interface CostColumnsData {
	readonly columns: readonly CostColumn[];
	readonly categories: readonly CostCategoryName[];
	readonly sentence: string;
}

interface Segment {
	readonly from: number;
	readonly to: number;
	readonly category: number;
	readonly words: string;
}

interface Frame {
	readonly data: CostColumnsData;
	readonly left: number;
	readonly bottom: number;
	readonly barWidth: number;
	readonly pitch: number;
	/** Whether a column is too narrow for its difference beside its name. */
	readonly isNarrow: boolean;
	readonly x: (column: number) => number;
	readonly y: (amount: number) => number;
}

const top = 24;
const nameGap = 10;
const footRoom = 24;
const rowPitch = 13;
/** A segment this high has room for its value. */
const readableHeight = 13;
/** Under this width a figure stands in the middle of its bar. */
const tightBar = 34;

/** Shades by category, neighbours apart; each with the colour of the text on it. */
const shades = [
	{ fill: ink.g1, text: ink.paper },
	{ fill: ink.g4, text: ink.ink },
	{ fill: ink.g2, text: ink.paper },
	{ fill: ink.g5, text: ink.ink }
] as const;

const footSize = 12.5;
const footOf = ({ name, differenceWords }: CostColumn): string =>
	differenceWords === '' ? name : `${name}  ${differenceWords}`;

function segmentsOf(column: CostColumn): readonly Segment[] {
	let level = 0;
	return column.parts.flatMap((part, category) => {
		if (part === null || part.amount <= 0) return [];
		const from = level;
		level += part.amount;
		return [{ from, to: level, category, words: part.words }];
	});
}

const has = (column: CostColumn | undefined, category: number): boolean =>
	(column?.parts[category]?.amount ?? 0) > 0;

/** Categories that the first column lacks, with the last column that has them. */
function namedAtRight({ columns, categories }: CostColumnsData) {
	return categories.flatMap(({ name }, category) => {
		const last = columns.findLastIndex((column) => has(column, category));
		return has(columns[0], category) || last < 0 ? [] : [{ name, category, last }];
	});
}

function frameOf(data: CostColumnsData, width: number, height: number, pen: Pen): Frame {
	const { columns, categories } = data;
	const widest = (names: readonly string[]): number =>
		Math.max(0, ...names.map((name) => pen.measure(name, textSize, 400)));
	const atLeft = categories.filter((_, category) => has(columns[0], category));
	const left = widest(atLeft.map(({ name }) => name)) + nameGap;
	const right = widest(namedAtRight(data).map(({ name }) => name));
	const room = width - left - (right > 0 ? right + nameGap : 0);
	const count = Math.max(1, columns.length);
	// On a phone bars take more of their share, so that their figures stand inside.
	const barWidth = Math.min(62, (room / count) * (room / count < 50 ? 0.76 : 0.62));
	const pitch = Math.min(122, (room - barWidth) / Math.max(1, count - 1));
	const bottom = height - footRoom;
	const most = Math.max(1, ...columns.map(({ total }) => total));
	return {
		data,
		left,
		bottom,
		barWidth,
		pitch,
		isNarrow: columns.some((column) => pen.measure(footOf(column), footSize, 600) > pitch - 6),
		x: (column) => left + column * pitch,
		y: (amount) => bottom - (amount / most) * (bottom - top)
	};
}

function drawSegment(frame: Frame, x: number, segment: Segment): string {
	const { data, y, barWidth } = frame;
	const [high, low] = [y(segment.to), y(segment.from)];
	const height = low - high;
	const isOnce = data.categories[segment.category]?.happensOnce ?? false;
	const shade = shades[segment.category % shades.length] ?? shades[0];
	const body = isOnce
		? hatch(x, high, barWidth, height, ink.ink3)
		: block(x, high, barWidth, height, shade.fill);
	const edge = line(
		[
			[x, high],
			[x + barWidth, high]
		],
		{ stroke: isOnce ? ink.ink3 : ink.paper }
	);
	if (height < readableHeight) return body + edge;
	const isTight = barWidth < tightBar;
	const at = isTight ? x + barWidth / 2 : x + barWidth - 6;
	const words = write(segment.words, at, (high + low) / 2 + 4, {
		anchor: isTight ? 'middle' : 'end',
		fill: isOnce ? ink.ink : shade.text,
		halo: isOnce ? ground : undefined
	});
	return body + edge + words;
}

function drawColumn(frame: Frame, column: CostColumn, place: number): string {
	const { barWidth, bottom, isNarrow, x, y } = frame;
	const left = x(place);
	const middle = left + barWidth / 2;
	const end = y(column.total);
	const cap = column.isChosen ? block(left, end - 3, barWidth, 3, ink.accent) : '';
	const total = write(column.totalWords, middle, end - 8, {
		size: 13,
		weight: 600,
		anchor: 'middle',
		fill: column.isChosen ? ink.accent : ink.ink
	});
	const foot = write(isNarrow ? column.name : footOf(column), middle, bottom + 17, {
		size: footSize,
		anchor: 'middle',
		weight: column.isChosen ? 600 : 400,
		fill: column.isChosen ? ink.ink : ink.ink2
	});
	return (
		segmentsOf(column)
			.map((segment) => drawSegment(frame, left, segment))
			.join('') +
		cap +
		total +
		foot
	);
}

/** From each category's top to its top in the next column. */
function connectors({ data, barWidth, x, y }: Frame): string {
	return data.columns
		.slice(1)
		.flatMap((column, place) => {
			const before = segmentsOf(data.columns[place] ?? column);
			return segmentsOf(column).flatMap((segment) => {
				const twin = before.find(({ category }) => category === segment.category);
				return twin
					? [
							line(
								[
									[x(place) + barWidth, y(twin.to)],
									[x(place + 1), y(segment.to)]
								],
								{ width: 0.8 }
							)
						]
					: [];
			});
		})
		.join('');
}

function names(frame: Frame): string {
	const { data, left, bottom, barWidth, x, y } = frame;
	const [first] = data.columns;
	if (!first) return '';
	const segments = segmentsOf(first);
	const places = spread(
		segments.map(({ from, to }) => (y(from) + y(to)) / 2 + 4),
		rowPitch,
		top,
		bottom
	);
	const atLeft = segments.map(({ category }, index) =>
		write(data.categories[category]?.name ?? '', left - nameGap, places[index] ?? 0, {
			anchor: 'end',
			fill: ink.ink2
		})
	);
	const atRight = namedAtRight(data).map(({ name, category, last }) => {
		const column = data.columns[last];
		const segment = column && segmentsOf(column).find((one) => one.category === category);
		return segment
			? write(name, x(last) + barWidth + 8, (y(segment.from) + y(segment.to)) / 2 + 4, {
					fill: ink.ink2
				})
			: '';
	});
	return [...atLeft, ...atRight].join('');
}

/** Draws the columns into a width and height. */
export function costColumns(
	data: CostColumnsData,
	width: number,
	height: number,
	pen: Pen
): string {
	const frame = frameOf(data, width, height, pen);
	const end = frame.x(data.columns.length - 1) + frame.barWidth;
	return drawing(
		width,
		height,
		data.sentence,
		connectors(frame),
		...data.columns.map((column, place) => drawColumn(frame, column, place)),
		line([
			[frame.left, frame.bottom],
			[Math.max(frame.left, end), frame.bottom]
		]),
		names(frame)
	);
}
