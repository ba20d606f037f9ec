/**
 * A bad day: how many machines are usable, hour by hour, today and as proposed, and below it each
 * service level on the same clock. Open bar: waiting; solid: from the first restore to the last machine
 * usable; black tick: the time agreed.
 *
 * Both curves are steps: a machine is usable or it is not.
 */
import { drawing, element, short } from '../svg.ts';
import { ticksUpTo } from './axis.ts';
import { bar } from './hatch.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { grounded, labelPitch, lines, paragraph, widthOf, write } from './write.ts';

type Role = 'today' | 'proposed';

export interface BadDayCurve {
	readonly role: Role;
	/** Hours after the event at which the next machines are usable, ascending, and how many are then. */
	readonly steps: readonly { readonly hours: number; readonly usable: number }[];
	readonly label: string;
}

export interface BadDayBar {
	readonly role: Role;
	/** First restore begins; last machine is usable. Null: never. */
	readonly fromHours: number | null;
	readonly untilHours: number | null;
	readonly result: string;
}

export interface BadDayRow {
	readonly name: string;
	readonly detail: string;
	readonly limitHours: number | null;
	readonly bars: readonly BadDayBar[];
}

export interface BadDayData {
	readonly machines: number;
	readonly name: string;
	readonly detail: string;
	readonly curves: readonly BadDayCurve[];
	readonly rows: readonly BadDayRow[];
}

const headHeight = 14;
const plotHeight = 92;
const barPitch = 14;
const thickness = 6;
const padding = 7;

interface Clock {
	readonly x: (hours: number) => number;
	readonly ticks: readonly number[];
}

const colourOf = (theme: PaperTheme, role: Role): string =>
	role === 'proposed' ? theme.accent : theme.ink;

const rowHeight = ({ bars }: BadDayRow): number =>
	Math.max(bars.length * barPitch, labelPitch * 2.4) + padding * 1.6;

/** Hours from nought to the last machine; the plot gives way to the words behind its bars. */
function clockOf(theme: PaperTheme, { curves, rows }: BadDayData): Clock {
	const last = Math.max(
		...curves.flatMap(({ steps }) => steps.map(({ hours }) => hours)),
		...rows.flatMap(({ bars }) => bars.map(({ untilHours }) => untilHours ?? 0)),
		0
	);
	const ticks = ticksUpTo(last);
	const largest = Math.max(last, ticks.at(-1) ?? 1);
	const words = [
		...rows.flatMap(({ bars }) =>
			bars.map(({ untilHours, result }) => ({ at: untilHours ?? 0, result }))
		),
		...curves.map(({ steps, label }) => ({ at: steps.at(-1)?.hours ?? 0, result: label }))
	];
	const rooms = words.map(({ at, result }) => {
		const room = fullMeasure - mainColumn - widthOf(theme, result, { strong: true }) - 10;
		return at > 0 ? (room * largest) / at : room;
	});
	const width = Math.min(fullMeasure - mainColumn - 20, ...rooms);
	return { ticks, x: (hours) => mainColumn + (hours / largest) * width };
}

function drawAxis(theme: PaperTheme, { ticks, x }: Clock, height: number): string {
	const step = ticks[1] ?? 1;
	const digits = Number.isInteger(step) ? 0 : 1;
	return ticks
		.map((tick) => {
			const words = theme.number(tick, digits);
			const style = { role: 'note', anchor: 'middle', colour: theme.muted } as const;
			const line = element('line', {
				x1: x(tick),
				x2: x(tick),
				y1: headHeight - 3,
				y2: height - 1,
				stroke: theme.hair,
				'stroke-width': 0.4
			});
			return write(theme, x(tick), 7, words, style) + line;
		})
		.join('');
}

function drawCurve(theme: PaperTheme, curve: BadDayCurve, machines: number, { x }: Clock): string {
	const base = headHeight + plotHeight;
	const y = (usable: number): number => base - (usable / machines) * (plotHeight - 6);
	const end = curve.steps.at(-1);
	const colour = colourOf(theme, curve.role);
	const path = curve.steps
		.map(({ hours, usable }) => `H${short(x(hours))}V${short(y(usable))}`)
		.join('');
	const line = element('path', {
		d: `M${short(x(0))} ${short(base)}${path}`,
		fill: 'none',
		stroke: colour,
		'stroke-width': curve.role === 'proposed' ? 1.8 : 1.1
	});
	const at = { x: x(end?.hours ?? 0), y: y(end?.usable ?? 0) };
	const dot = element('circle', {
		cx: at.x,
		cy: at.y,
		r: 2.4,
		fill: '#FFFFFF',
		stroke: colour,
		'stroke-width': 1.2
	});
	const middle = theme.sizes.label * theme.capHeight * 0.5;
	// Both may end at the top: the earlier curve's words stand a line lower.
	const drop = curve.role === 'proposed' && end ? 12 : 0;
	const words = grounded(theme, at.x + 6, at.y + middle + drop, curve.label, {
		strong: true,
		colour
	});
	return line + dot + words;
}

function drawPlot(theme: PaperTheme, data: BadDayData, clock: Clock): string {
	const base = headHeight + plotHeight;
	const ground = element('line', {
		x1: mainColumn,
		x2: clock.x(clock.ticks.at(-1) ?? 1),
		y1: base,
		y2: base,
		stroke: theme.ink,
		'stroke-width': 0.6
	});
	const detail = lines(theme, data.detail, mainColumn - 30, { role: 'note' });
	const top = headHeight + 12;
	const most = write(theme, mainColumn - 6, headHeight + 9, theme.number(data.machines, 0), {
		role: 'note',
		anchor: 'end',
		colour: theme.muted
	});
	return (
		ground +
		write(theme, 0, top, data.name, { strong: true }) +
		paragraph(theme, 0, top + labelPitch, detail, { role: 'note', colour: theme.muted }) +
		most +
		data.curves.map((curve) => drawCurve(theme, curve, data.machines, clock)).join('')
	);
}

/** Where a bar's words begin: behind the limit where it would cross them. */
function wordsFrom(
	theme: PaperTheme,
	entry: BadDayBar,
	limit: number | null,
	{ x }: Clock
): number {
	const from = x(entry.untilHours ?? 0) + 5;
	const until = from + widthOf(theme, entry.result, { strong: true });
	return limit !== null && limit > from - 5 && limit < until + 3 ? limit + 5 : from;
}

function drawBar(
	theme: PaperTheme,
	entry: BadDayBar,
	y: number,
	limit: number | null,
	clock: Clock
): string {
	const { x } = clock;
	const until = entry.untilHours;
	const from = Math.min(entry.fromHours ?? 0, until ?? 0);
	const box = (start: number, end: number) => ({
		x: x(start),
		y,
		width: x(end) - x(start),
		height: thickness
	});
	const waiting = until !== null && x(from) - x(0) > 1 ? bar(theme, box(0, from), 'open') : '';
	const solid = until === null ? '' : bar(theme, box(from, until), entry.role);
	const text = y + thickness / 2 + theme.sizes.label * theme.capHeight * 0.5;
	const style = { strong: true, colour: colourOf(theme, entry.role) } as const;
	const start = wordsFrom(theme, entry, limit, clock);
	return waiting + solid + grounded(theme, start, text, entry.result, style);
}

function drawRow(theme: PaperTheme, row: BadDayRow, top: number, clock: Clock): string {
	const detail = lines(theme, row.detail, mainColumn - 10, { role: 'note' });
	const farthest = clock.ticks.at(-1) ?? 1;
	const limitAt =
		row.limitHours === null || row.limitHours > farthest ? null : clock.x(row.limitHours);
	const limit =
		limitAt === null
			? ''
			: element('line', {
					x1: limitAt,
					x2: limitAt,
					y1: top + 2,
					y2: top + rowHeight(row) - 2,
					stroke: theme.ink,
					'stroke-width': 1.4
				});
	const bars = row.bars.map((entry, index) =>
		drawBar(theme, entry, top + padding + index * barPitch, limitAt, clock)
	);
	return (
		write(theme, 0, top + padding + 5.5, row.name, { strong: true }) +
		paragraph(theme, 0, top + padding + 5.5 + labelPitch, detail, {
			role: 'note',
			colour: theme.muted
		}) +
		bars.join('') +
		limit
	);
}

/** Draws curves and rows; the height follows from the rows. */
export function badDayChart(theme: PaperTheme, data: BadDayData, alternative: string): string {
	const clock = clockOf(theme, data);
	const rule = (y: number): string =>
		element('line', {
			x1: 0,
			x2: fullMeasure,
			y1: y,
			y2: y,
			stroke: theme.line,
			'stroke-width': 0.3
		});
	let top = headHeight + plotHeight + 10;
	const rows = data.rows.map((row) => {
		const first = top;
		top += rowHeight(row);
		return rule(first) + drawRow(theme, row, first, clock);
	});
	return drawing(
		fullMeasure,
		top + 1,
		alternative,
		drawAxis(theme, clock, top),
		drawPlot(theme, data, clock),
		...rows,
		rule(top)
	);
}
