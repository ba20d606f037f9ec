/**
 * A plot's frame: y from zero with three or four gridlines, x as contract years, no ticks on y.
 *
 * Example: a largest value of 2.91 is drawn on 0, 1, 2, 3.
 */
import { element } from '../svg.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { write } from './write.ts';

export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly base: number;
	readonly ticks: readonly number[];
	readonly x: (month: number) => number;
	readonly y: (value: number) => number;
}

/** Round steps from zero to at or above `largest`, three or four of them. */
export function ticksUpTo(largest: number): readonly number[] {
	if (!(largest > 0)) return [0, 1];
	const rough = largest / 4;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = [1, 2, 2.5, 5, 10].map((part) => part * power).find((part) => part >= rough);
	const width = step ?? 10 * power;
	return Array.from({ length: Math.ceil(largest / width - 1e-9) + 1 }, (_, index) => index * width);
}

/** Digits after the point that tell the ticks apart. */
export function digitsOf(ticks: readonly number[]): number {
	const step = ticks[1] ?? 1;
	return [0, 1, 2, 3].find((digits) => Math.abs(Number(step.toFixed(digits)) - step) < 1e-9) ?? 3;
}

export interface FrameWish {
	readonly months: number;
	readonly largest: number;
	readonly height: number;
	/** Room on the right for the labels at the line ends. */
	readonly labelWidth: number;
	readonly top: number;
}

/** Lays the frame out: the plot begins at the line of the main column. */
export function frameOf({ months, largest, height, labelWidth, top }: FrameWish): Frame {
	const ticks = ticksUpTo(largest);
	const highest = Math.max(largest, ticks.at(-1) ?? 1);
	const left = mainColumn;
	const right = Math.min(fullMeasure - labelWidth - 7, mainColumn + 290);
	const base = height - 18;
	return {
		left,
		right,
		top,
		base,
		ticks,
		x: (month) => left + (month / months) * (right - left),
		y: (value) => base - (value / highest) * (base - top)
	};
}

/** Gridlines with their values in the side column, years below; values in `hidden` stay unwritten. */
export function drawFrame(
	theme: PaperTheme,
	frame: Frame,
	years: readonly string[],
	isHidden: (y: number) => boolean = () => false
): string {
	const digits = digitsOf(frame.ticks);
	const middle = theme.sizes.note * theme.capHeight * 0.5;
	const grid = frame.ticks.map((tick) => {
		const y = frame.y(tick);
		const line = element('line', {
			x1: frame.left,
			x2: frame.right,
			y1: y,
			y2: y,
			stroke: tick === 0 ? theme.ink : theme.hair,
			'stroke-width': tick === 0 ? 0.6 : 0.4
		});
		if (isHidden(y)) return line;
		const words = theme.number(tick, digits);
		const style = { role: 'note', anchor: 'end', colour: theme.muted } as const;
		return line + write(theme, frame.left - 6, y + middle, words, style);
	});
	return grid.join('') + drawYears(theme, frame, years);
}

function drawYears(theme: PaperTheme, frame: Frame, years: readonly string[]): string {
	const width = (frame.right - frame.left) / years.length;
	const ticks = Array.from({ length: years.length + 1 }, (_, index) =>
		element('line', {
			x1: frame.left + index * width,
			x2: frame.left + index * width,
			y1: frame.base,
			y2: frame.base + 3,
			stroke: theme.ink,
			'stroke-width': 0.6
		})
	);
	const names = years.map((year, index) =>
		write(theme, frame.left + (index + 0.5) * width, frame.base + 11.5, year, {
			role: 'note',
			anchor: 'middle',
			colour: theme.muted
		})
	);
	return ticks.join('') + names.join('');
}
