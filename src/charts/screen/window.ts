/**
 * A backup run against its limit: a bar, the limit as a stroke, what is beyond it hatched, and today's
 * run as a dotted stroke.
 *
 * Runs have limits of their own (a night, a weekend), so the scale is the share of the limit: the
 * stroke stands at one place in every design, and bars compare by how much of their time they use.
 * Example: 6 h of 8 h is drawn 75 % of the way to the stroke.
 */
import { drawing } from '../svg.ts';
import { hatch } from './hatch.ts';
import { block, ink, line, todayStroke, write, type Pen } from './ink.ts';

export interface WindowData {
	/** Share of the limit that the run takes; null: unknown, and the line stays empty. */
	readonly share: number | null;
	/** The run in words, such as `5 h 20`. */
	readonly runWords: string;
	/** Such as `limit 8 h`. */
	readonly limitWords: string;
	readonly todayShare: number | null;
	readonly sentence: string;
}

const barTop = 4;
const barHeight = 9;
const windowHeight = 36;

/** End of the scale that several designs share, in limits: room for the longest run, within reason. */
export const windowEnd = (designs: readonly WindowData[]): number =>
	Math.min(
		3,
		Math.max(
			1.5,
			...designs.map(({ share, todayShare }) => 1.04 * Math.max(share ?? 0, todayShare ?? 0))
		)
	);

/** Draws one run; `end` is the shared end of the scale in limits. */
export function windowChart(data: WindowData, width: number, end: number, pen: Pen): string {
	const x = (share: number): number => (Math.min(share, end) / end) * (width - 4);
	const limit = x(1);
	const done = data.share === null ? 0 : x(data.share);
	const isBeyond = data.share !== null && data.share > end;
	const runEnd = pen.measure(data.runWords, 13, 600);
	const limitX = Math.max(limit + 4, runEnd + 10);
	const middle = barTop + barHeight / 2;
	return drawing(
		width,
		windowHeight,
		data.sentence,
		line(
			[
				[0, middle],
				[width, middle]
			],
			{ stroke: ink.hair }
		),
		block(0, barTop, Math.min(done, limit), barHeight, ink.g2),
		hatch(limit, barTop, done - limit, barHeight, ink.bad),
		isBeyond
			? line(
					[
						[width - 6, barTop],
						[width - 1, middle],
						[width - 6, barTop + barHeight]
					],
					{ stroke: ink.bad, width: 1.4 }
				)
			: '',
		line(
			[
				[limit, barTop - 4],
				[limit, barTop + barHeight + 5]
			],
			{ stroke: ink.ink, width: 1.5 }
		),
		data.todayShare === null
			? ''
			: todayStroke(x(data.todayShare), barTop - 3, barTop + barHeight + 3),
		write(data.runWords, 0, 31, { size: 13, weight: 600, fill: ink.ink }),
		write(data.limitWords, limitX, 30)
	);
}
