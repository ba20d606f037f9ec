/**
 * The restore points of a scenario, day by day, as the engine's own retention leaves them.
 *
 * Retention runs after the backup on days divisible by the prune distance, and on the last day. A
 * point that it drops ends on that day, after the day's peak.
 */
import { borgPrune } from '#engine/protection/dialects/borg.ts';
import { resticForget } from '#engine/protection/dialects/restic.ts';
import { dayOfIsoDate, type PointLife } from '#engine/protection/index.ts';
import { secondsPerDay } from '#engine/units/index.ts';
import type { ScenarioInputs } from './scenario.ts';

export interface PointsOfDay {
	/** After the backup, before retention. */
	readonly before: readonly number[];
	readonly after: readonly number[];
}

/** A chain goes when none of its points is needed: everything from the full of the oldest needed point stays. */
function keptChains(points: readonly number[], day: number, daily: number, fullEvery: number) {
	const oldestNeeded = points.find((point) => point > day - daily) ?? day;
	const chainStart = Math.floor(oldestNeeded / fullEvery) * fullEvery;
	return points.filter((point) => point >= chainStart);
}

function kept(points: readonly number[], day: number, inputs: ScenarioInputs): readonly number[] {
	const { full_every_days: fullEvery, last, ...counts } = inputs.retention;
	if (fullEvery !== undefined) return keptChains(points, day, counts.daily, fullEvery);
	const start = dayOfIsoDate(inputs.start_date);
	const times = points.map((point) => (start + point) * secondsPerDay);
	const left = inputs.engine.startsWith('borg')
		? borgPrune(times, { counts: { ...counts, secondly: last } }, times.at(-1) ?? 0)
		: resticForget(times, { counts: { ...counts, last }, bucketsWithin: {} });
	return left.map(({ seconds }) => seconds / secondsPerDay - start);
}

/** Points of each day of the run. */
export function pointsByDay(inputs: ScenarioInputs): readonly PointsOfDay[] {
	const days: PointsOfDay[] = [];
	for (let day = 0; day < inputs.days; day++) {
		const before = [...(days[day - 1]?.after ?? []), day];
		const prunes = (day > 0 && day % inputs.prune_every_days === 0) || day === inputs.days - 1;
		days.push({ before, after: prunes ? kept(before, day, inputs) : before });
	}
	return days;
}

/** The same as lives. Fulls are those of the chain; stores that share blocks do not look at them. */
export function livesOf(inputs: ScenarioInputs, days: readonly PointsOfDay[]): PointLife[] {
	const fullEvery = inputs.retention.full_every_days ?? inputs.days;
	return days.map((_, day) => {
		const isFull = day % fullEvery === 0;
		const ends = days.findIndex(({ after }, later) => later >= day && !after.includes(day));
		return {
			day,
			kind: isFull ? 'full' : 'increment',
			endsOnDay: ends < 0 ? Infinity : ends,
			wholeFromDay: isFull ? day : Infinity,
			wholeUntilDay: Infinity
		};
	});
}
