/** What a design costs as a bar up to today's stroke; the scale is shared by all designs on a page. */
import { drawing } from '../svg.ts';
import { block, ink, line, todayStroke } from './ink.ts';

export interface CostBarData {
	readonly total: number;
	readonly today: number | null;
	readonly isChosen: boolean;
	readonly sentence: string;
}

const costBarHeight = 15;

/** End of the shared scale. */
export const costEnd = (designs: readonly CostBarData[]): number =>
	Math.max(1, ...designs.flatMap(({ total, today }) => [total, today ?? 0]));

/** Draws one bar; `end` is the shared end of the scale, in currency. */
export function costBar(data: CostBarData, width: number, end: number): string {
	const x = (amount: number): number => (Math.max(0, amount) / end) * (width - 4);
	return drawing(
		width,
		costBarHeight,
		data.sentence,
		line(
			[
				[0, 7.5],
				[width - 4, 7.5]
			],
			{ stroke: ink.rule }
		),
		block(0, 3, x(data.total), 9, data.isChosen ? ink.accent : ink.g2),
		data.today === null ? '' : todayStroke(x(data.today), 0, costBarHeight)
	);
}
