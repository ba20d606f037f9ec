/**
 * What has been paid so far, month by month: today dashed, the chosen design heavy, others thin; the
 * month from which the chosen one stays cheaper, with its cause, and the saving at the end.
 */
import { drawing, element, polyline } from '../svg.ts';
import { fitting, ground, ink, line, textSize, write, type Pen, type Point } from './ink.ts';
import { spread } from './spread.ts';

export interface CumulativeLine {
	readonly role: 'today' | 'chosen' | 'other';
	/** At the end of the line: letter, value, short name. */
	readonly endWords: string;
	/** Paid up to and including month 0, 1 … */
	readonly byMonth: readonly number[];
}

export interface PaybackMark {
	readonly month: number;
	/** Such as `Month 20: the library must be replaced.` */
	readonly words: string;
	/** The month alone, where there is no room for more. */
	readonly shortWords: string;
	readonly meaning: string;
}

export interface CumulativeData {
	readonly lines: readonly CumulativeLine[];
	readonly payback: PaybackMark | null;
	/** Such as `saves 1.17 M`; empty where nothing is saved. */
	readonly savingWords: string;
	/** An amount on the axis in words. */
	readonly amountWords: (amount: number) => string;
	/** A year on the axis, its number last, and where it begins; English without them. */
	readonly axisWords?: { readonly year: string; readonly start: string };
	readonly sentence: string;
}

interface Frame {
	readonly months: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly grid: readonly number[];
	readonly x: (month: number) => number;
	readonly y: (amount: number) => number;
}

const footRoom = 22;
const rowPitch = 13.5;

/** Round steps, at most four of them up to `most`. */
export function gridOf(most: number): readonly number[] {
	const rough = most / 4;
	const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
	const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
	return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

function frameOf(data: CumulativeData, width: number, height: number, pen: Pen): Frame {
	const values = data.lines.flatMap(({ byMonth }) => byMonth);
	const months = Math.max(1, ...data.lines.map(({ byMonth }) => byMonth.length - 1));
	const most = Math.max(1, ...values);
	const grid = Math.max(...values) > 0 ? gridOf(most) : [];
	const wide = (words: string): number => pen.measure(words, textSize, 600);
	const left = Math.max(8, ...grid.map((amount) => wide(data.amountWords(amount)))) + 8;
	const names = Math.max(0, ...data.lines.map(({ endWords }) => wide(endWords)));
	const right = width - Math.min(names + 10, width * 0.4);
	const top = 14;
	const bottom = height - footRoom;
	return {
		months,
		left,
		right,
		top,
		bottom,
		grid,
		x: (month) => left + (month / months) * (right - left),
		y: (amount) => bottom - (amount / most) * (bottom - top)
	};
}

const pointsOf = ({ byMonth }: CumulativeLine, { x, y }: Frame): readonly Point[] =>
	byMonth.map((amount, month) => [x(month), y(amount)]);

function axes(data: CumulativeData, frame: Frame): string {
	const { bottom, grid, left, right, months, x, y } = frame;
	const across = grid.map(
		(amount) =>
			line(
				[
					[left, y(amount)],
					[right, y(amount)]
				],
				{ stroke: ink.hair }
			) + write(data.amountWords(amount), left - 6, y(amount) + 4, { anchor: 'end' })
	);
	const years = Math.floor(months / 12);
	const isRoomy = x(12) - x(0) >= 60;
	const ticks = Array.from({ length: years + 1 }, (_, year) => {
		const isNamed = year === years || (year === 1 && isRoomy);
		const { year: yearWord, start } = data.axisWords ?? { year: 'year', start: 'start' };
		const words = year === 0 ? start : isNamed ? `${yearWord} ${year}` : `${year}`;
		return (
			line([
				[x(year * 12), bottom],
				[x(year * 12), bottom + 3]
			]) + write(words, x(year * 12), bottom + 15, { anchor: year === 0 ? 'start' : 'middle' })
		);
	});
	return (
		across.join('') +
		line([
			[left, bottom],
			[right, bottom]
		]) +
		ticks.join('')
	);
}

const looks = {
	other: { stroke: ink.g3, width: 1.2 },
	today: { stroke: ink.ink, width: 1.6, dashes: '5 3' },
	chosen: { stroke: ink.accent, width: 2.4 }
} as const;

const words = {
	other: { fill: ink.ink2 },
	today: { fill: ink.ink, weight: 600 },
	chosen: { fill: ink.accent, weight: 600 }
} as const;

/** The area between today and the chosen design from the month in which it stays cheaper. */
function saved(data: CumulativeData, frame: Frame): string {
	const today = data.lines.find(({ role }) => role === 'today');
	const chosen = data.lines.find(({ role }) => role === 'chosen');
	if (!data.payback || !today || !chosen) return '';
	const from = data.payback.month;
	const upper = pointsOf(today, frame).slice(from);
	const lower = pointsOf(chosen, frame).slice(from);
	return element('path', {
		d: `${polyline([...upper, ...lower.reverse()])}Z`,
		fill: ink.wash
	});
}

function bracket(data: CumulativeData, frame: Frame): string {
	const end = (role: CumulativeLine['role']): number =>
		frame.y(data.lines.find((one) => one.role === role)?.byMonth.at(-1) ?? 0);
	const [high, low] = [end('today'), end('chosen')];
	if (data.savingWords === '' || low - high < 24) return '';
	const x = frame.right - 10;
	return (
		line(
			[
				[x - 3, high + 2],
				[x + 3, high + 2],
				[x, high + 2],
				[x, low - 2],
				[x - 3, low - 2],
				[x + 3, low - 2]
			],
			{ stroke: ink.accent }
		) +
		write(data.savingWords, x - 7, (high + low) / 2 + 4, {
			size: 13,
			weight: 600,
			fill: ink.accent,
			anchor: 'end',
			halo: ink.wash
		})
	);
}

/** Lowest place on the page (largest y) that is free of every line over a stretch of months, seen from below. */
const lowestOver = ({ lines }: CumulativeData, frame: Frame, from: number, to: number): number =>
	Math.max(
		...lines.flatMap((one) =>
			pointsOf(one, frame)
				.slice(from, to + 1)
				.map(([, y]) => y)
		)
	);

const highestOver = ({ lines }: CumulativeData, frame: Frame, from: number, to: number): number =>
	Math.min(
		...lines.flatMap((one) =>
			pointsOf(one, frame)
				.slice(from, to + 1)
				.map(([, y]) => y)
		)
	);

/** The crossing, with its month and cause below the lines, or above them where there is no room. */
function paybackMark(data: CumulativeData, frame: Frame, pen: Pen): string {
	const { payback } = data;
	const chosen = data.lines.find(({ role }) => role === 'chosen');
	if (!payback || !chosen) return '';
	const x = frame.x(payback.month);
	const y = frame.y(chosen.byMonth[payback.month] ?? 0);
	// Short of the names at the right end of the lines.
	const right = frame.right - 12;
	const room = right - frame.left;
	const cause = fitting([payback.words, payback.shortWords], room, pen, textSize, 600);
	const meaning = fitting([payback.meaning, ''], room, pen, textSize);
	const wide = Math.max(pen.measure(cause, textSize, 600), pen.measure(meaning, textSize, 400));
	const at = Math.max(frame.left, Math.min(x + 7, right - wide));
	const monthAt = (place: number): number =>
		((place - frame.left) / (frame.right - frame.left)) * frame.months;
	const from = Math.max(0, Math.floor(monthAt(at)));
	const to = Math.min(frame.months, Math.ceil(monthAt(at + wide)));
	const below = lowestOver(data, frame, from, to) + 16;
	const isBelow = below + rowPitch + 4 <= frame.bottom;
	const first = isBelow
		? Math.max(below, Math.min(y + 22, frame.bottom - rowPitch - 6))
		: Math.max(frame.top, highestOver(data, frame, from, to) - 14 - rowPitch);
	return (
		line(
			[
				[x, y],
				[x, isBelow ? first - 9 : first + rowPitch + 4]
			],
			{ stroke: ink.ink3 }
		) +
		element('circle', {
			cx: x,
			cy: y,
			r: 3.6,
			fill: ink.paper,
			stroke: ink.ink,
			'stroke-width': 1.5
		}) +
		write(cause, at, first, { weight: 600, fill: ink.ink, halo: ground }) +
		write(meaning, at, first + rowPitch, { fill: ink.ink2, halo: ground })
	);
}

function endNames(data: CumulativeData, frame: Frame): string {
	const places = spread(
		data.lines.map(({ byMonth }) => frame.y(byMonth.at(-1) ?? 0) + 4),
		rowPitch,
		8,
		frame.bottom
	);
	return data.lines
		.map(({ endWords, role }, index) =>
			write(endWords, frame.right + 8, places[index] ?? 0, words[role])
		)
		.join('');
}

const order = { other: 0, today: 1, chosen: 2 } as const;

/** Draws the running totals into a width and height. */
export function cumulativeChart(
	data: CumulativeData,
	width: number,
	height: number,
	pen: Pen
): string {
	const frame = frameOf(data, width, height, pen);
	const drawn = [...data.lines].sort((one, other) => order[one.role] - order[other.role]);
	return drawing(
		width,
		height,
		data.sentence,
		saved(data, frame),
		axes(data, frame),
		...drawn.map((one) => line(pointsOf(one, frame), looks[one.role])),
		bracket(data, frame),
		paybackMark(data, frame, pen),
		endNames(data, frame)
	);
}
