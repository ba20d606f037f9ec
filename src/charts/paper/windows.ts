/**
 * Backup windows: how long a run takes against the time there is. Per run a row between hairlines:
 * today's bar above, the proposed bar below it, a black tick at the limit, the result in words.
 */
import { drawing, element } from '../svg.ts';
import { ticksUpTo } from './axis.ts';
import { bar } from './hatch.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { grounded, labelPitch, lines, paragraph, widthOf, write } from './write.ts';

export interface WindowBar {
	readonly role: 'today' | 'proposed';
	/** Null when the rate of a stage is not known. */
	readonly hours: number | null;
	readonly result: string;
	readonly bottleneck: string;
}

export interface WindowRow {
	readonly name: string;
	readonly detail: string;
	readonly limitHours: number;
	readonly bars: readonly WindowBar[];
}

const barPitch = 13.5;
const thickness = 5.5;
const padding = 6;
const plotWidth = 232;

const rowHeight = (row: WindowRow): number =>
	Math.max(row.bars.length * barPitch, labelPitch * 2.4) + padding * 1.6;

export const windowsHeight = (rows: readonly WindowRow[]): number =>
	16 + rows.reduce((sum, row) => sum + rowHeight(row), 0) + 1;

function drawBar(
	theme: PaperTheme,
	entry: WindowBar,
	y: number,
	x: (hours: number) => number,
	limit: number
): string {
	const colour = entry.role === 'proposed' ? theme.accent : theme.ink;
	const end = x(entry.hours ?? 0);
	const tick = x(limit);
	const note = { role: 'note', colour: theme.muted } as const;
	const resultWidth = widthOf(theme, entry.result, { strong: true });
	// A label that the limit's tick would cross begins behind the tick.
	const words = resultWidth + 5 + widthOf(theme, entry.bottleneck, note);
	const from = end + 5 < tick + 4 && end + 5 + words > tick - 4 ? Math.max(end, tick) + 5 : end + 5;
	const text = y + thickness / 2 + theme.sizes.label * theme.capHeight * 0.5;
	const box = { x: mainColumn, y, width: end - mainColumn, height: thickness };
	return (
		(entry.hours === null ? '' : bar(theme, box, entry.role)) +
		grounded(theme, from, text, entry.result, { strong: true, colour }) +
		grounded(theme, from + resultWidth + 5, text, entry.bottleneck, note)
	);
}

/** Draws the rows; the height is `windowsHeight`. */
export function windowsChart(
	theme: PaperTheme,
	rows: readonly WindowRow[],
	alternative: string
): string {
	const longest = Math.max(
		1,
		...rows.flatMap(({ limitHours, bars }) => [limitHours, ...bars.map(({ hours }) => hours ?? 0)])
	);
	const ticks = ticksUpTo(longest);
	const largest = ticks.at(-1) ?? longest;
	const x = (hours: number): number => mainColumn + (hours / largest) * plotWidth;
	const height = windowsHeight(rows);
	const grid = ticks.map(
		(hours) =>
			write(theme, x(hours), 7, theme.number(hours, Number.isInteger(hours) ? 0 : 1), {
				role: 'note',
				anchor: 'middle',
				colour: theme.muted
			}) +
			element('line', {
				x1: x(hours),
				x2: x(hours),
				y1: 12,
				y2: height - 1,
				stroke: theme.hair,
				'stroke-width': 0.4
			})
	);
	let top = 14;
	const drawn = rows.map((row) => {
		const own = rowHeight(row);
		const rule = (y: number): string =>
			element('line', { x1: 0, x2: fullMeasure, y1: y, y2: y, stroke: theme.line, 'stroke-width': 0.3 });
		const detail = lines(theme, row.detail, mainColumn - 10, { role: 'note' });
		const output =
			rule(top) +
			write(theme, 0, top + 11, row.name, { strong: true }) +
			paragraph(theme, 0, top + 11 + labelPitch, detail, { role: 'note', colour: theme.muted }) +
			row.bars
				.map((entry, index) =>
					drawBar(theme, entry, top + padding + index * barPitch, x, row.limitHours)
				)
				.join('') +
			element('line', {
				x1: x(row.limitHours),
				x2: x(row.limitHours),
				y1: top + 2,
				y2: top + own - 2,
				stroke: theme.ink,
				'stroke-width': 1.6
			});
		top += own;
		return output + rule(top);
	});
	return drawing(fullMeasure, height, alternative, ...grid, ...drawn);
}
