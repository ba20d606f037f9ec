/**
 * What designs cost: stacked columns by category beside today, and the running totals with the month
 * in which the chosen one has paid for itself.
 */
import { drawing, element, label, polyline, type ChartTheme } from './svg.ts';
import { hatch } from './window.ts';

export interface CostColumn {
	readonly letter: string;
	readonly name: string;
	readonly chosen: boolean;
	readonly today: boolean;
	readonly total: number;
	readonly totalWords: string;
	/** Difference to today in words, such as `−40 %`; empty for today. */
	readonly differenceWords: string;
	/** In the fixed order of categories; null where the design has none. */
	readonly parts: readonly (number | null)[];
}

export interface CostCategoryName {
	readonly name: string;
	/** Happens once (migration, exit): hatched. */
	readonly once: boolean;
}

const roundTop = (value: number): number => {
	const step = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
	return (Math.ceil((value / step) * 2) / 2) * step;
};

/** Thousands with a thin space. */
const thousands = (value: number): string =>
	String(Math.round(value / 1000)).replace(/\B(?=(\d{3})+$)/g, ' ');

interface Segment {
	readonly from: number;
	readonly to: number;
	readonly category: number;
}

function segments(column: CostColumn): readonly Segment[] {
	let level = 0;
	return column.parts.flatMap((part, category) => {
		if (part === null || part <= 0) return [];
		const from = level;
		level += part;
		return [{ from, to: level, category }];
	});
}

/** Stacked columns; today first. `bottom` leaves room for two lines of names. */
export function costColumns(
	columns: readonly CostColumn[],
	categories: readonly CostCategoryName[],
	width: number,
	height: number,
	sentence: string,
	theme: ChartTheme
): string {
	const left = 112;
	const bottom = height - 24;
	const top = 30;
	const most = Math.max(1, ...columns.map(({ total }) => total));
	const y = (value: number): number => bottom - (value / most) * (bottom - top);
	const pitch = (width - left) / Math.max(1, columns.length);
	const barWidth = Math.min(62, pitch * 0.62);
	const x = (index: number): number => left + index * pitch;
	const font = { 'font-family': theme.condensedFace, 'font-size': 11.5 };
	const fills = [
		theme.greys[0],
		theme.greys[2],
		theme.greys[1],
		theme.greys[3],
		theme.greys[0],
		theme.greys[4]
	];
	const shade = (category: number): string => fills[category % fills.length] ?? theme.greys[1];
	const textOn = (category: number): string =>
		category % fills.length === 0 || category % fills.length === 2 || category % fills.length === 4
			? theme.paper
			: theme.ink;

	const bars = columns.map((column, index) => {
		const parts = segments(column).map(({ from, to, category }) => {
			const high = y(from) - y(to);
			const once = categories[category]?.once ?? false;
			const body = once
				? hatch(x(index), y(to), barWidth, high, theme.ink3)
				: element('rect', {
						x: x(index),
						y: y(to),
						width: barWidth,
						height: high,
						fill: shade(category)
					});
			const value = thousands(to - from);
			const plate = once
				? element('rect', {
						x: x(index) + barWidth - theme.measure(value, 11.5, 400) - 9,
						y: y(to) + high / 2 - 7,
						width: theme.measure(value, 11.5, 400) + 7,
						height: 13,
						fill: theme.paper
					})
				: '';
			const words =
				high >= 13
					? plate +
						label(value, {
							x: x(index) + barWidth - 5,
							y: y(to) + high / 2 + 4,
							'text-anchor': 'end',
							...font,
							fill: once ? theme.ink : textOn(category)
						})
					: '';
			return (
				body +
				element('path', {
					d: `M${x(index)} ${y(to)}h${barWidth}`,
					stroke: theme.paper,
					'stroke-width': 1
				}) +
				words
			);
		});
		const middle = x(index) + barWidth / 2;
		const total = label(column.totalWords, {
			x: middle,
			y: y(column.total) - 9,
			'text-anchor': 'middle',
			'font-family': theme.face,
			'font-size': 13,
			'font-weight': 600,
			fill: column.chosen ? theme.accent : theme.ink
		});
		const cap = column.chosen
			? element('rect', {
					x: x(index),
					y: y(column.total) - 4,
					width: barWidth,
					height: 3,
					fill: theme.accent
				})
			: '';
		const name = column.today ? 'today' : `${column.letter} ${column.differenceWords}`.trim();
		const foot = label(name, {
			x: middle,
			y: bottom + 17,
			'text-anchor': 'middle',
			'font-family': theme.face,
			'font-size': 12,
			fill: column.chosen ? theme.ink : theme.ink2,
			...(column.chosen ? { 'font-weight': 600 } : {})
		});
		return parts.join('') + cap + total + foot;
	});

	const connectors = columns.slice(1).flatMap((column, place) => {
		const before = columns[place];
		if (!before) return [];
		return categories.flatMap((_, category) => {
			const one = segments(before).find((segment) => segment.category === category);
			const other = segments(column).find((segment) => segment.category === category);
			if (!one || !other) return [];
			return [
				element('path', {
					d: polyline([
						[x(place) + barWidth, y(one.to)],
						[x(place + 1), y(other.to)]
					]),
					stroke: theme.rule,
					'stroke-width': 0.8,
					fill: 'none'
				})
			];
		});
	});

	return drawing(
		width,
		height,
		sentence,
		element('path', { d: `M${left} ${bottom}H${width}`, stroke: theme.rule, 'stroke-width': 1 }),
		...connectors,
		...bars,
		categoryNames(columns[0], categories, left, y, theme)
	);
}

/** Names once, left of the first column, pushed apart where segments are thin. */
function categoryNames(
	first: CostColumn | undefined,
	categories: readonly CostCategoryName[],
	left: number,
	y: (value: number) => number,
	theme: ChartTheme
): string {
	if (!first) return '';
	let lowest = Infinity;
	return segments(first)
		.map(({ from, to, category }) => {
			const wanted = (y(from) + y(to)) / 2 + 4;
			const place = Math.min(wanted, lowest - 13);
			lowest = place;
			return label(categories[category]?.name ?? '', {
				x: left - 10,
				y: place,
				'text-anchor': 'end',
				'font-family': theme.condensedFace,
				'font-size': 11.5,
				fill: theme.ink2
			});
		})
		.join('');
}

export interface CumulativeLine {
	readonly letter: string;
	/** Short, for the end of the line: `A 1.74 disk + object`. */
	readonly endWords: string;
	readonly chosen: boolean;
	readonly today: boolean;
	/** Paid up to and including month 0, 1 … */
	readonly byMonth: readonly number[];
}

export interface PaybackMark {
	readonly month: number;
	/** `Month 20: the library must be replaced.` */
	readonly words: string;
	readonly meaning: string;
}

/** Label positions at the right edge, pushed apart so that none covers another. */
function spread(wanted: readonly number[], gap: number): readonly number[] {
	const order = wanted
		.map((value, index) => ({ value, index }))
		.sort((left, right) => left.value - right.value);
	const places = new Array<number>(wanted.length);
	let last = -Infinity;
	for (const { value, index } of order) {
		last = Math.max(value, last + gap);
		places[index] = last;
	}
	return places;
}

/** Running totals of all designs; area between today and the chosen one washed after the crossing. */
export function cumulativeChart(
	lines: readonly CumulativeLine[],
	mark: PaybackMark | null,
	width: number,
	height: number,
	sentence: string,
	theme: ChartTheme
): string {
	const right = width - 104;
	const left = 26;
	const bottom = height - 24;
	const top = 16;
	const months = Math.max(1, ...lines.map(({ byMonth }) => byMonth.length - 1));
	const most = roundTop(Math.max(1, ...lines.flatMap(({ byMonth }) => byMonth.map(Math.abs))));
	const x = (month: number): number => left + (month / months) * (right - left);
	const y = (value: number): number => bottom - (value / most) * (bottom - top);
	const font = { 'font-family': theme.condensedFace, 'font-size': 11.5 };
	const path = (values: readonly number[]): string =>
		polyline(values.map((value, month) => [x(month), y(value)] as const));
	const chosen = lines.find((line) => line.chosen);
	const today = lines.find((line) => line.today);
	const ordered = [...lines].sort((one, other) => Number(one.chosen) - Number(other.chosen));
	const drawn = ordered.map((line) =>
		element('path', {
			d: path(line.byMonth),
			fill: 'none',
			stroke: line.chosen ? theme.accent : line.today ? theme.ink : theme.greys[2],
			'stroke-width': line.chosen ? 2.4 : line.today ? 1.6 : 1.2,
			...(line.today ? { 'stroke-dasharray': '5 3' } : {})
		})
	);
	const saved =
		mark && chosen && today
			? element('path', {
					d: `${polyline([
						...range(mark.month, months).map(
							(month) => [x(month), y(today.byMonth[month] ?? 0)] as const
						),
						...range(mark.month, months)
							.reverse()
							.map((month) => [x(month), y(chosen.byMonth[month] ?? 0)] as const)
					])}Z`,
					fill: theme.wash,
					stroke: 'none'
				})
			: '';
	const ends = spread(
		lines.map((line) => y(line.byMonth.at(-1) ?? 0) + 4),
		13
	);
	const names = lines.map((line, index) =>
		label(line.endWords, {
			x: right + 8,
			y: ends[index] ?? 0,
			...font,
			...(line.chosen || line.today ? { 'font-weight': 600 } : {}),
			fill: line.chosen ? theme.accent : line.today ? theme.ink : theme.ink3
		})
	);
	const grid = [most / 2, most].map(
		(value) =>
			element('path', {
				d: `M${left} ${y(value)}H${right}`,
				stroke: theme.hair,
				'stroke-width': 1
			}) +
			label(String(Number((value / 1e6).toPrecision(3))), {
				x: left - 6,
				y: y(value) + 4,
				'text-anchor': 'end',
				...font,
				fill: theme.ink3
			})
	);
	const years = range(0, months / 12).map(
		(year) =>
			element('path', {
				d: `M${x(year * 12)} ${bottom}v3`,
				stroke: theme.rule,
				'stroke-width': 1
			}) +
			label(year === 0 ? 'start' : year === 1 ? 'year 1' : String(year), {
				x: x(year * 12),
				y: bottom + 15,
				'text-anchor': 'middle',
				...font,
				fill: theme.ink3
			})
	);
	return drawing(
		width,
		height,
		sentence,
		...grid,
		saved,
		element('path', { d: `M${left} ${bottom}H${right}`, stroke: theme.rule, 'stroke-width': 1 }),
		...years,
		...drawn,
		...names,
		mark && chosen ? paybackMark(mark, chosen, x, y, bottom, right, theme) : ''
	);
}

const range = (from: number, to: number): number[] =>
	Array.from({ length: Math.floor(to) - from + 1 }, (_, index) => from + index);

function paybackMark(
	mark: PaybackMark,
	chosen: CumulativeLine,
	x: (month: number) => number,
	y: (value: number) => number,
	bottom: number,
	right: number,
	theme: ChartTheme
): string {
	const at = x(mark.month);
	const on = y(chosen.byMonth[mark.month] ?? 0);
	const end = Math.min(on + 44, bottom - 24);
	const wide = Math.max(
		theme.measure(mark.words, 11.5, 600),
		theme.measure(mark.meaning, 11.5, 400)
	);
	const flip = at + 6 + wide > right;
	const text = {
		x: flip ? at - 6 : at + 6,
		'text-anchor': flip ? 'end' : 'start',
		'font-family': theme.condensedFace,
		'font-size': 11.5,
		stroke: theme.paper,
		'stroke-width': 4,
		'paint-order': 'stroke'
	};
	return (
		element('path', {
			d: `M${at} ${on}V${Math.max(end + 14, on)}`,
			stroke: theme.ink3,
			'stroke-width': 1
		}) +
		element('circle', {
			cx: at,
			cy: on,
			r: 3.5,
			fill: theme.paper,
			stroke: theme.ink,
			'stroke-width': 1.5
		}) +
		label(mark.words, { ...text, y: end, 'font-weight': 600, fill: theme.ink }) +
		label(mark.meaning, { ...text, y: end + 13, fill: theme.ink2 })
	);
}
