/**
 * Retention by days, as Veeam 13 counts them: the last n days not counting the day of the run.
 *
 * Law: on day D a point of day D − n or younger stays; days without a run count; three points
 * always stay. A chain with periodic fulls leaves in one piece, once its newest point is outside;
 * a chain without merges its oldest point away. So n days of daily runs are n + 1 points.
 * Example: 3 days, fulls on Sunday the 4th and Thursday the 8th, daily: the first chain goes on
 * Sunday the 11th.
 */
export interface DayRun {
	readonly day: number;
	readonly isFull: boolean;
}

export interface DayLife extends DayRun {
	/** The day of the run that removed it; Infinity when none did. */
	readonly endsOnDay: number;
}

const fewestPoints = 3;

/** Runs in ascending order → when each point goes. Without a second full the chain merges. */
export function dayRetention(runs: readonly DayRun[], keepDays: number): readonly DayLife[] {
	const nextPiece = piecesOf(runs);
	const ends = runs.map(() => Infinity);
	let oldest = 0;
	runs.forEach(({ day }, newest) => {
		for (;;) {
			const next = nextPiece[oldest] ?? runs.length;
			const youngest = runs[next - 1]?.day ?? day;
			const tooFewStay = newest - next + 1 < fewestPoints;
			if (next > newest || tooFewStay || youngest >= day - keepDays) return;
			ends.fill(day, oldest, next);
			oldest = next;
		}
	});
	return runs.map((run, at) => ({ ...run, endsOnDay: ends[at] ?? Infinity }));
}

/** For each run, the first run that need not leave with it: the next full, or the next point. */
function piecesOf(runs: readonly DayRun[]): readonly number[] {
	const merges = !runs.some(({ isFull }, at) => isFull && at > 0);
	const next = runs.map((_, at) => at + 1);
	if (merges) return next;
	for (let at = runs.length - 2; at >= 0; at -= 1) {
		if (!runs[at + 1]?.isFull) next[at] = next[at + 1] ?? runs.length;
	}
	return next;
}
