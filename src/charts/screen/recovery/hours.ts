/**
 * The axis that all lanes share: hours after the event, linear, from 0 to when the last is back.
 *
 * A step between numbers is one that a clock has (15 min, 1 h, 6 h, a day …), the smallest that
 * leaves each number its room. Example: 47 h on 566 px are numbered every 6 h.
 */
import { drawing } from '../../svg.ts';
import { line, write, type Pen } from '../ink.ts';

const hour = 3600;
const steps = [60, 300, 900, 1800, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour];
const room = 58;

/** Seconds between two numbers of an axis of this width. */
function hourStep(endSeconds: number, width: number): number {
	const most = Math.max(1, Math.floor(width / room));
	const fits = (step: number): boolean => endSeconds / step <= most;
	const day = 24 * hour;
	return steps.find(fits) ?? Math.ceil(endSeconds / day / most) * day;
}

/** Times that are numbered, from 0 on. */
export function hourTicks(endSeconds: number, width: number): readonly number[] {
	const step = hourStep(endSeconds, width);
	return Array.from({ length: Math.floor(endSeconds / step) + 1 }, (_, index) => index * step);
}

/** End of the axis: a round number of minor steps that holds the last time; an hour where there is none. */
export function hourEnd(lastSeconds: number): number {
	if (lastSeconds <= 0) return hour;
	const minor = (steps.find((step) => lastSeconds / step <= 12) ?? 24 * hour) / 2;
	return Math.ceil(lastSeconds / minor) * minor;
}

export interface HourAxisData {
	readonly endSeconds: number;
	readonly hourWords: (seconds: number) => string;
	readonly sentence: string;
}

const axisHeight = 24;

/** Draws the axis with its numbers above it. */
export function hourAxis(data: HourAxisData, width: number, pen: Pen): string {
	const x = (at: number): number => (at / data.endSeconds) * width;
	const base = axisHeight - 6;
	const ticks = hourTicks(data.endSeconds, width).map((at) => {
		const words = data.hourWords(at);
		const half = pen.measure(words, 11, 400) / 2;
		return (
			line([
				[x(at), base],
				[x(at), base + 5]
			]) +
			write(words, Math.min(x(at), width - half), 11, {
				size: 11,
				anchor: at === 0 ? 'start' : 'middle'
			})
		);
	});
	return drawing(
		width,
		axisHeight,
		data.sentence,
		line([
			[0, base],
			[width, base]
		]),
		...ticks
	);
}
