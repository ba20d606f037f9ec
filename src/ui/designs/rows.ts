/** The names of the rows that all designs share. */
import type { Evaluation } from '#engine/evaluation.ts';
import { shortAmount } from '../money/amounts.ts';
import { windowVerdict } from './verdicts.ts';

export interface RowNames {
	readonly stored: string;
	/** What the band around the curves stands for; empty where there is none. */
	readonly band: string;
	readonly window: string;
	/** The same in the two lines of the gutter. */
	readonly windowLines: readonly [string, string];
	/** Today's worst run, in words; empty where there is no today. */
	readonly windowToday: string;
	readonly levels: string;
	readonly cost: string;
	readonly costToday: string;
	readonly open: string;
}

export function rowNames({ candidates, horizonYears, today, currency }: Evaluation): RowNames {
	const isRanged = candidates.some(({ sizing }) =>
		sizing.pools.some(({ range }) => range !== null)
	);
	const years = `${horizonYears} ${horizonYears === 1 ? 'year' : 'years'}`;
	const todayRun = today?.sizing.window.worst ? windowVerdict(today).words : '';
	return {
		stored: 'Stored',
		band: isRanged ? 'grey: which blocks change again is not known' : '',
		window: `Worst run in year ${horizonYears}`,
		windowLines: ['Worst run', `in year ${horizonYears}`],
		windowToday: todayRun === '' ? '' : `today ${todayRun}`,
		levels: 'Service levels',
		cost: `TCO, ${years}`,
		costToday: today ? `today ${shortAmount(today.cost.total, currency)}` : '',
		open: 'What it does not protect against'
	};
}
