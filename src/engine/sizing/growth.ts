/** Growth factors by day, kept between evaluations: few rates serve many workloads. */
import { sizesByDay } from '../reduction/index.ts';
import { remember, type EvaluationMemo } from './memo.ts';

/** Growth factor of each day 0 … days. */
export const growthByDay = (
	growthPerYear: number,
	days: number,
	memo: EvaluationMemo
): Float64Array =>
	remember(memo.responses, `growth ${growthPerYear} ${days}`, () =>
		sizesByDay(growthPerYear, days)
	);
