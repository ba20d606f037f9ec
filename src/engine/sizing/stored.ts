/**
 * Bytes stored in a pool, day by day: stored(day) = Σ groups front end × unit response(day).
 *
 * A unit response is what one byte of front end becomes under a policy, a chain, a store and its locks.
 * Example: 100 TB that never change and halve in compression are 50 TB on every day.
 */
import type { ServiceLevel } from '../bid/index.ts';
import { lockDaysIn, policyIn } from '../design/index.ts';
import type { JournalStore, Pool } from '../library/index.ts';
import { pointLives, type PointLife, type RetentionPolicy } from '../protection/index.ts';
import {
	courseOf,
	sharingOf,
	storedResponse,
	unitResponse,
	type ChangeCurve,
	type DataShape,
	type StoredResponse
} from '../reduction/index.ts';
import { growthFactor, secondsPerDay } from '../units/index.ts';
import type { WorkloadGroup } from './groups.ts';
import { billedLives, lockedLives } from './held-points.ts';
import { journalResponse } from './journal.ts';
import { chainStyleOf, storeMechanismOf } from './mechanism.ts';
import { growthByDay } from './growth.ts';
import { aliveOn, remember, type EvaluationMemo } from './memo.ts';
import { swingOf, type Swing } from './swing.ts';

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
	readonly policy: RetentionPolicy;
	/** Restore points alive at the end of the horizon. */
	readonly points: number;
	/** Bytes stored per byte of front end, for each day. */
	readonly unit: Float64Array;
	/** How far it may be off where nobody knows whether the same bytes change again; null: not at all. */
	readonly swing: () => Swing | null;
	/** The same while bytes are billed for so many days at least. */
	readonly billed: (minimumDays: number) => Float64Array;
	/** What the unit response consists of, for whoever asks; null for a copy that follows every write. */
	readonly response: (() => StoredResponse) | null;
	/** The same if its change fell on the bytes in another way, for whoever asks. */
	readonly along: (curve: ChangeCurve) => PoolGroup;
}

/** The group with its change along another curve, under a key of its own. */
const changing = (group: WorkloadGroup, curve: ChangeCurve): WorkloadGroup => ({
	...group,
	key: `${group.key}|along ${curve.hotShare} ${curve.hotWeight}`,
	curve
});

/** Compression at work in a pool: its strength times the saving that the class promises. */
export const storedShareIn = (pool: Pool, share: number): number =>
	1 - pool.compression.value * (1 - share);

/** The same for changed data, of which a store with small chunks may find only a part to be new. */
export function changedShareIn(pool: Pool, share: number): number {
	const isNew = pool.store.kind === 'chunked' ? (pool.store.newInChanged?.value ?? 1) : 1;
	return storedShareIn(pool, share) * isNew;
}

/** The shape of a group's data as a pool reduces it. */
export const shapeIn = (pool: Pool, group: WorkloadGroup): DataShape => ({
	growthPerYear: group.growthPerYear,
	firstReduction: storedShareIn(pool, group.storedShare),
	changeReduction: changedShareIn(pool, group.changedStoredShare),
	sharedShare: group.commonShare,
	machines: group.machines,
	curve: group.curve
});

/** What a journal's bytes depend on beside the shape of a group: its terms, and the size of each machine. */
const journalKey = (store: JournalStore, { key, rows }: WorkloadGroup, days: number): string => {
	const { history, checkpointEvery, perWritten, leastPerMachine, step } = store;
	const terms = [history, checkpointEvery, perWritten, leastPerMachine, step];
	const sizes = rows.map(({ workload }) => `${workload.count}×${workload.frontEnd.value}`);
	return ['journal', days, ...terms.map((term) => term?.value), key, ...sizes].join('|');
};

/** A copy that follows every write: its points are the checkpoints of the history. */
function followed(
	store: JournalStore,
	group: WorkloadGroup,
	policy: RetentionPolicy,
	frame: SizingFrame
): PoolGroup {
	const { memo, horizonDays, outlookDays } = frame;
	const days = horizonDays + outlookDays;
	const growth = growthByDay(group.growthPerYear, days, memo);
	const key = journalKey(store, group, days);
	const unitFor = (curve: ChangeCurve) => journalResponse(store, { ...group, curve }, growth);
	const unit = remember(memo.responses, key, () => unitFor(group.curve));
	const points = Math.round((policy.keepAllDays * secondsPerDay) / policy.everySeconds);
	return {
		group,
		policy,
		points,
		unit,
		swing: () => remember(memo.swings, key, () => swingOf(group.curve, unit, unitFor)),
		billed: () => unit,
		response: null,
		along: (curve) => followed(store, changing(group, curve), policy, frame)
	};
}

type Lives = () => readonly PointLife[];

/** What points of a group become in a store, for whatever lives; the key says which lives. */
interface Responder {
	readonly unit: (key: string, lives: Lives) => Float64Array;
	readonly swing: (key: string, lives: Lives) => Swing | null;
}

function responderOf(
	pool: Pool,
	store: Exclude<Pool['store'], JournalStore>,
	group: WorkloadGroup,
	{ memo, horizonDays, outlookDays }: SizingFrame
): Responder {
	const days = horizonDays + outlookDays;
	const shape = shapeIn(pool, group);
	const mechanism = storeMechanismOf(store);
	const sharing = sharingOf(mechanism);
	const isWhole = store.kind !== 'snapshot' || store.whole;
	const shapeKey = `${group.key}${JSON.stringify([mechanism, isWhole, shape.firstReduction, shape.changeReduction])}`;
	const along = (key: string, lives: Lives, curve: ChangeCurve): Float64Array => {
		const course = remember(memo.courses, `${key}${sharing.sharesFulls}${sharing.takesOver}`, () =>
			courseOf(lives(), sharing, days)
		);
		const sizes = growthByDay(shape.growthPerYear, days, memo);
		const unit = unitResponse(course, { ...shape, curve }, mechanism, sizes);
		return isWhole ? unit : withoutProduction(unit, shape);
	};
	const unit = (key: string, lives: Lives): Float64Array =>
		remember(memo.responses, `${key}${shapeKey}`, () => along(key, lives, group.curve));
	return {
		unit,
		swing: (key, lives) =>
			remember(memo.swings, `${key}${shapeKey}`, () =>
				swingOf(group.curve, unit(key, lives), (curve) => along(key, lives, curve))
			)
	};
}

/** Snapshots on production's own storage: the image that they stand on is production itself. */
const withoutProduction = (unit: Float64Array, shape: DataShape): Float64Array =>
	unit.map((bytes, day) =>
		Math.max(0, bytes - shape.firstReduction * growthFactor(shape.growthPerYear, day))
	);

/** What the points of a policy in a pool are, whatever they are points of. */
interface Keeping {
	readonly policy: RetentionPolicy;
	/** Restore points alive at the end of the horizon. */
	readonly points: number;
	/** The points as long as the pool holds them; the key says which they are. */
	readonly key: string;
	readonly lives: Lives;
}

function keepingOf(
	pool: Pool,
	level: ServiceLevel,
	policy: RetentionPolicy,
	{ memo, start, horizonDays, outlookDays }: SizingFrame
): Keeping {
	const days = horizonDays + outlookDays;
	const chain = chainStyleOf(pool);
	const key = JSON.stringify([policy, chain, start, horizonDays, days]);
	const lives = remember(memo.lives, key, () => pointLives(policy, chain, start, days));
	const { points } = remember(memo.alive, key, () => aliveOn(lives, horizonDays));
	const lockDays = lockDaysIn(pool, level);
	const generationDays = pool.lock?.generation?.value;
	if (generationDays === undefined || lockDays === 0)
		return { policy, points, key, lives: () => lives };
	return {
		policy,
		points,
		key: `${key} locked for ${lockDays} in generations of ${generationDays}`,
		lives: () => lockedLives(lives, { lockDays, generationDays })
	};
}

/** A group as a pool of restore points keeps it. */
function kept(
	pool: Pool,
	store: Exclude<Pool['store'], JournalStore>,
	group: WorkloadGroup,
	keeping: Keeping,
	frame: SizingFrame
): PoolGroup {
	const { policy, points, key, lives } = keeping;
	const respond = responderOf(pool, store, group, frame);
	return {
		group,
		policy,
		points,
		unit: respond.unit(key, lives),
		swing: () => respond.swing(key, lives),
		billed: (minimumDays) =>
			respond.unit(`${key} billed for ${minimumDays}`, () => billedLives(lives(), minimumDays)),
		response: () =>
			storedResponse(
				lives(),
				shapeIn(pool, group),
				storeMechanismOf(store),
				frame.horizonDays + frame.outlookDays
			),
		along: (curve) => kept(pool, store, changing(group, curve), keeping, frame)
	};
}

/** The groups that a pool keeps, each with its restore points and its unit response. */
export function poolGroups(
	pool: Pool,
	groups: readonly WorkloadGroup[],
	frame: SizingFrame
): readonly PoolGroup[] {
	const { store } = pool;
	const keepings = new Map<ServiceLevel, Keeping>();
	return groups.flatMap((group) => {
		const { level } = group;
		const policy = policyIn(pool, level, group.classId);
		if (!policy) return [];
		if (store.kind === 'journal') return [followed(store, group, policy, frame)];
		const keeping = keepings.get(level) ?? keepingOf(pool, level, policy, frame);
		keepings.set(level, keeping);
		return [kept(pool, store, group, keeping, frame)];
	});
}

/** Sum of the groups' bytes for each day, stored or as told by another response. */
export function storedByDay(
	held: readonly PoolGroup[],
	days: number,
	responseOf: (of: PoolGroup) => Float64Array = ({ unit }) => unit
): Float64Array {
	const total = new Float64Array(days + 1);
	for (const of of held) {
		const bytes = of.group.frontEndBytes;
		const unit = responseOf(of);
		for (let day = 0; day <= days; day++) total[day] = (total[day] ?? 0) + bytes * (unit[day] ?? 0);
	}
	return total;
}
