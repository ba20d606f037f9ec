/**
 * Backup windows: how much of the time allowed a run takes. Per run a row between hairlines: today's
 * bar above, the proposed bar below it, the limit as one black line through all rows, the result in
 * words at the end.
 *
 * The scale is the share of the time allowed, so that nights of eight hours and weekends of forty
 * share one picture.
 */
import { drawing, element, short } from '../svg.ts';
import { ticksUpTo } from './axis.ts';
import { bar } from './hatch.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { grounded, labelPitch, lines, paragraph, widthOf, write } from './write.ts';

export interface WindowBar {
	readonly role: 'today' | 'proposed';
	/** Share of the time allowed; null when there is no run, or its length is not known. */
	readonly share: number | null;
	readonly result: string;
	readonly bottleneck: string;
}

export interface WindowRow {
	readonly name: string;
	readonly detail: string;
	readonly bars: readonly WindowBar[];
}

const barPitch = 14;
const thickness = 6;
const padding = 7;
const widestPlot = 210;
const headHeight = 14;

const rowHeight = (row: WindowRow): number =>
	Math.max(row.bars.length * barPitch, labelPitch * 2.4) + padding * 1.6;

const windowsHeight = (rows: readonly WindowRow[]): number =>
	headHeight + rows.reduce((sum, row) => sum + rowHeight(row), 0) + 1;

type Scale = (share: number) => number;

/** Bars longer than this are cut: a run of thirty windows would leave the others no length. */
const mostShare = 4;

/** A slanted gap near the end of a bar that is drawn shorter than it is. */
const cut = (end: number, y: number): string =>
	element('path', {
		d: `M${short(end - 14)} ${short(y + thickness + 1)}L${short(end - 10)} ${short(y - 1)}h4l-4 ${short(thickness + 2)}Z`,
		fill: '#FFFFFF'
	});

function drawBar(theme: PaperTheme, entry: WindowBar, y: number, x: Scale): string {
	const colour = entry.role === 'proposed' ? theme.accent : theme.ink;
	const isCut = (entry.share ?? 0) > mostShare;
	const end = x(Math.min(entry.share ?? 0, mostShare));
	const limit = x(1);
	const note = { role: 'note', colour: theme.muted } as const;
	const resultWidth = widthOf(theme, entry.result, { strong: true });
	const words = wordsWidth(theme, entry) - 5;
	// A label that the limit would cross begins behind it.
	const isCrossed = end + 5 < limit + 4 && end + 5 + words > limit - 4;
	const from = (isCrossed ? Math.max(end, limit) : end) + 5;
	const text = y + thickness / 2 + theme.sizes.label * theme.capHeight * 0.5;
	const box = { x: mainColumn, y, width: end - mainColumn, height: thickness };
	return (
		(entry.share === null ? '' : bar(theme, box, entry.role)) +
		(isCut ? cut(end, y) : '') +
		grounded(theme, from, text, entry.result, { strong: true, colour }) +
		grounded(theme, from + resultWidth + 5, text, entry.bottleneck, note)
	);
}

function axis(theme: PaperTheme, ticks: readonly number[], x: Scale, height: number): string {
	return ticks
		.map((share) => {
			const isLimit = share === 1;
			const words = `${theme.number(share * 100, 0)}\u00a0%`;
			const style = { role: 'note', anchor: 'middle' } as const;
			const label = write(theme, x(share), 7, words, {
				...style,
				strong: isLimit,
				colour: isLimit ? theme.ink : theme.muted
			});
			const line = element('line', {
				x1: x(share),
				x2: x(share),
				y1: headHeight - 3,
				y2: height - 1,
				stroke: isLimit ? theme.ink : theme.hair,
				'stroke-width': isLimit ? 1.2 : 0.4
			});
			return share === 0 ? label : label + line;
		})
		.join('');
}

/** Ticks up to the longest run, the limit always among them. */
function ticksOf(longest: number): readonly number[] {
	const ticks = ticksUpTo(Math.max(1, longest));
	return ticks.includes(1) ? ticks : [...ticks.filter((tick) => Math.abs(tick - 1) > 0.2), 1];
}

/** Width of a bar's words with the distance before them. */
function wordsWidth(theme: PaperTheme, { result, bottleneck }: WindowBar): number {
	const note = widthOf(theme, bottleneck, { role: 'note' });
	return 5 + widthOf(theme, result, { strong: true }) + 5 + note;
}

/** The plot gives way to the words behind its bars, so that they end inside the measure. */
function plotWidth(theme: PaperTheme, rows: readonly WindowRow[], largest: number): number {
	const rooms = rows.flatMap(({ bars }) =>
		bars.map((entry) => {
			// Words of a short bar may begin behind the limit.
			const share = Math.max(1, Math.min(entry.share ?? 0, mostShare));
			return ((fullMeasure - mainColumn - wordsWidth(theme, entry)) * largest) / share;
		})
	);
	return Math.min(widestPlot, ...rooms);
}

/** Draws the rows; the height follows from them. */
export function windowsChart(
	theme: PaperTheme,
	rows: readonly WindowRow[],
	alternative: string
): string {
	const longest = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ share }) => share ?? 0)));
	const ticks = ticksOf(Math.min(longest, mostShare));
	const largest = Math.max(...ticks);
	const width = plotWidth(theme, rows, largest);
	const x: Scale = (share) => mainColumn + (share / largest) * width;
	const height = windowsHeight(rows);
	const rule = (y: number): string =>
		element('line', {
			x1: 0,
			x2: fullMeasure,
			y1: y,
			y2: y,
			stroke: theme.line,
			'stroke-width': 0.3
		});
	let top = headHeight;
	const drawn = rows.map((row) => {
		const first = top;
		top += rowHeight(row);
		const detail = lines(theme, row.detail, mainColumn - 10, { role: 'note' });
		const bars = row.bars.map((entry, index) =>
			drawBar(theme, entry, first + padding + index * barPitch, x)
		);
		return (
			rule(first) +
			write(theme, 0, first + padding + 5.5, row.name, { strong: true }) +
			paragraph(theme, 0, first + padding + 5.5 + labelPitch, detail, {
				role: 'note',
				colour: theme.muted
			}) +
			bars.join('')
		);
	});
	return drawing(
		fullMeasure,
		height,
		alternative,
		axis(theme, ticks, x, height),
		...drawn,
		rule(top)
	);
}
