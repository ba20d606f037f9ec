/**
 * A backup run against its limit: a bar on a line of hours, the limit as a stroke, what is beyond it
 * hatched, and today's run as a dotted stroke.
 */
import { drawing, element, type ChartTheme } from './svg.ts';

export interface WindowBar {
	/** Null: unknown; the line stays empty. */
	readonly seconds: number | null;
	readonly limitSeconds: number;
	readonly todaySeconds: number | null;
	readonly sentence: string;
}

/** End of the shared scale: half as much again as the longest limit, or the longest run. */
export const windowEnd = (bars: readonly WindowBar[]): number =>
	1.04 *
	Math.max(
		1,
		...bars.map(({ seconds, limitSeconds, todaySeconds }) =>
			Math.max(seconds ?? 0, limitSeconds * 1.4, todaySeconds ?? 0)
		)
	);

/** Draws one bar, 20 high; `end` is the shared end of the scale in seconds. */
export function windowChart(bar: WindowBar, width: number, end: number, theme: ChartTheme): string {
	const x = (seconds: number): number => (Math.min(seconds, end) / end) * (width - 2);
	const limit = x(bar.limitSeconds);
	const done = bar.seconds === null ? 0 : x(bar.seconds);
	const within = Math.min(done, limit);
	const over = done > limit ? hatch(limit, 5, done - limit, 8, theme.bad) : '';
	const today =
		bar.todaySeconds === null
			? ''
			: element('path', {
					d: `M${x(bar.todaySeconds)} 1V18`,
					stroke: theme.ink,
					'stroke-width': 1.4,
					'stroke-dasharray': '2 2'
				});
	return drawing(
		width,
		20,
		bar.sentence,
		element('path', { d: `M0 9H${width}`, stroke: theme.hair, 'stroke-width': 1 }),
		element('rect', { x: 0, y: 5, width: within, height: 8, fill: theme.greys[1] }),
		over,
		element('path', { d: `M${limit} 1V18`, stroke: theme.ink, 'stroke-width': 1.4 }),
		today
	);
}

/** 45° hatching inside a rectangle, drawn as lines so that paper and screen agree. */
export function hatch(x: number, y: number, width: number, height: number, colour: string): string {
	const lines: string[] = [];
	for (let offset = -height; offset < width; offset += 4) {
		const from = Math.max(0, offset);
		const to = Math.min(width, offset + height);
		if (to > from)
			lines.push(
				`M${x + from} ${y + height - (from - offset)}L${x + to} ${y + height - (to - offset)}`
			);
	}
	return (
		element('path', { d: lines.join(''), stroke: colour, 'stroke-width': 1.1, fill: 'none' }) +
		element('rect', { x, y, width, height, fill: 'none', stroke: colour, 'stroke-width': 1 })
	);
}
