/**
 * The usable bytes that have to be there for what is stored.
 *
 * wanted = (stored × (1 + metadata) + working space × one full) ÷ fill limit, at the day it is largest.
 * Example: 100 TB stored, 2 % metadata, a fill limit of 80 % and no working space want 127.5 TB.
 */
import type { Pool } from '../library/index.ts';
import { growthFactor } from '../units/index.ts';
import { growthByDay } from './growth.ts';
import type { WorkloadGroup } from './groups.ts';
import type { EvaluationMemo } from './memo.ts';
import { storedShareIn, type PoolGroup } from './stored.ts';

type Held = readonly { readonly group: WorkloadGroup }[];

/** Front-end bytes of the groups on a day, each with its own growth. */
export const frontEndOn = (held: Held, day: number): number =>
	held.reduce(
		(total, { group }) => total + group.frontEndBytes * growthFactor(group.growthPerYear, day),
		0
	);

/** Front-end bytes of the groups on each day, each counted with a share. */
export function frontEndByDay(
	held: Held,
	days: number,
	memo: EvaluationMemo,
	shareOf: (group: WorkloadGroup) => number = () => 1
): Float64Array {
	const total = new Float64Array(days + 1);
	for (const { group } of held) {
		const growth = growthByDay(group.growthPerYear, days, memo);
		const bytes = group.frontEndBytes * shareOf(group);
		for (let day = 0; day <= days; day++)
			total[day] = (total[day] ?? 0) + bytes * (growth[day] ?? 0);
	}
	return total;
}

/** Bytes of one full of everything in the pool on each day, as stored. */
export const oneFullByDay = (
	pool: Pool,
	held: Held,
	days: number,
	memo: EvaluationMemo
): Float64Array =>
	frontEndByDay(held, days, memo, ({ storedShare }) => storedShareIn(pool, storedShare));

/** Usable bytes wanted on each day. */
export function wantedByDay(
	pool: Pool,
	held: readonly PoolGroup[],
	stored: Float64Array,
	memo: EvaluationMemo
): Float64Array {
	const withMetadata = 1 + pool.metadata.value;
	const working = pool.workingSpace.value;
	const fill = pool.fillLimit.value;
	const oneFull = working === 0 ? null : oneFullByDay(pool, held, stored.length - 1, memo);
	const wanted = new Float64Array(stored.length);
	for (let day = 0; day < wanted.length; day++) {
		const beside = oneFull ? working * (oneFull[day] ?? 0) : 0;
		wanted[day] = ((stored[day] ?? 0) * withMetadata + beside) / fill;
	}
	return wanted;
}

/** The day in [0, lastDay] on which a series is largest, and its value there; the first such day. */
export function peakOf(
	series: Float64Array,
	lastDay: number
): { readonly day: number; readonly value: number } {
	let day = 0;
	for (let next = 1; next <= lastDay; next++)
		if ((series[next] ?? 0) > (series[day] ?? 0)) day = next;
	return { day, value: series[day] ?? 0 };
}
