/**
 * Bytes stored in a pool, day by day, and the usable bytes that have to be there for them.
 *
 * stored(day) = Σ groups front end × unit response(day).
 * wanted = (stored × (1 + metadata) + working space × one full) ÷ fill limit, at the day it is largest.
 * Example: 100 TB stored, 2 % metadata, a fill limit of 80 % and no working space want 127.5 TB.
 */
import { policyIn } from '../design/index.ts';
import type { Pool } from '../library/index.ts';
import { pointLives } from '../protection/index.ts';
import { unitResponse, type DataShape } from '../reduction/index.ts';
import { growthFactor } from '../units/index.ts';
import type { WorkloadGroup } from './groups.ts';
import { chainStyleOf, storeMechanismOf } from './mechanism.ts';
import { aliveOn, remember, type EvaluationMemo } from './memo.ts';

export interface SizingFrame {
	/** First day, ISO date. */
	readonly start: string;
	readonly horizonDays: number;
	/** Days beyond the horizon for which pools are followed, to say when they are full. */
	readonly outlookDays: number;
	readonly memo: EvaluationMemo;
}

/** What a pool holds of one group. */
export interface PoolGroup {
	readonly group: WorkloadGroup;
	readonly everySeconds: number;
	/** Restore points alive at the end of the horizon. */
	readonly points: number;
	readonly unit: Float64Array;
}

/** Compression at work in a pool: its strength times the saving that the class promises. */
export const storedShareIn = (pool: Pool, share: number): number =>
	1 - pool.compression.value * (1 - share);

/** The same for changed data, of which a store with small chunks may find only a part to be new. */
export function changedShareIn(pool: Pool, share: number): number {
	const isNew = pool.store.kind === 'chunked' ? (pool.store.newInChanged?.value ?? 1) : 1;
	return storedShareIn(pool, share) * isNew;
}

const shapeIn = (pool: Pool, group: WorkloadGroup): DataShape => ({
	growthPerYear: group.growthPerYear,
	firstReduction: storedShareIn(pool, group.storedShare),
	changeReduction: changedShareIn(pool, group.changedStoredShare),
	sharedShare: group.commonShare,
	machines: group.machines,
	curve: group.curve
});

/** The groups that a pool keeps, each with its restore points and its unit response. */
export function poolGroups(
	pool: Pool,
	groups: readonly WorkloadGroup[],
	frame: SizingFrame
): readonly PoolGroup[] {
	const days = frame.horizonDays + frame.outlookDays;
	const chain = chainStyleOf(pool);
	const store = storeMechanismOf(pool);
	return groups.flatMap((group) => {
		const policy = policyIn(pool, group.level);
		if (!policy) return [];
		const livesKey = JSON.stringify([policy, chain, frame.start, frame.horizonDays, days]);
		const lives = remember(frame.memo.lives, livesKey, () =>
			pointLives(policy, chain, frame.start, days)
		);
		const shape = shapeIn(pool, group);
		const unitKey = `${livesKey}${group.key}${JSON.stringify([store, shape.firstReduction, shape.changeReduction])}`;
		const unit = remember(frame.memo.responses, unitKey, () =>
			unitResponse(lives, shape, store, days)
		);
		const { points } = remember(frame.memo.alive, livesKey, () =>
			aliveOn(lives, frame.horizonDays)
		);
		return [{ group, everySeconds: policy.everySeconds, points, unit }];
	});
}

/** Sum of the groups' bytes for each day. */
export function storedByDay(held: readonly PoolGroup[], days: number): Float64Array {
	const total = new Float64Array(days + 1);
	for (const { group, unit } of held) {
		const bytes = group.frontEndBytes;
		for (let day = 0; day <= days; day++) total[day] = (total[day] ?? 0) + bytes * (unit[day] ?? 0);
	}
	return total;
}

/** Front-end bytes of the groups on a day, each with its own growth. */
export const frontEndOn = (
	held: readonly { readonly group: WorkloadGroup }[],
	day: number
): number =>
	held.reduce(
		(total, { group }) => total + group.frontEndBytes * growthFactor(group.growthPerYear, day),
		0
	);

/** Growth factor of each day 0 … days, kept between evaluations. */
function growthByDay(growthPerYear: number, days: number, memo: EvaluationMemo): Float64Array {
	return remember(memo.responses, `growth ${growthPerYear} ${days}`, () =>
		Float64Array.from({ length: days + 1 }, (_, day) => growthFactor(growthPerYear, day))
	);
}

/** Bytes of one full of everything in the pool on each day, as stored. */
function oneFullByDay(
	pool: Pool,
	held: readonly PoolGroup[],
	days: number,
	memo: EvaluationMemo
): Float64Array {
	const total = new Float64Array(days + 1);
	for (const { group } of held) {
		const growth = growthByDay(group.growthPerYear, days, memo);
		const bytes = group.frontEndBytes * storedShareIn(pool, group.storedShare);
		for (let day = 0; day <= days; day++)
			total[day] = (total[day] ?? 0) + bytes * (growth[day] ?? 0);
	}
	return total;
}

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
	if (working === 0) return stored.map((bytes) => (bytes * withMetadata) / fill);
	const oneFull = oneFullByDay(pool, held, stored.length - 1, memo);
	return stored.map((bytes, day) => (bytes * withMetadata + working * (oneFull[day] ?? 0)) / fill);
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
