/**
 * What the vendor's calculator would plan for a pool, level by level, and every step from ours to theirs.
 *
 * It plans repositories with block cloning and buckets: points at fixed ages, one stored share, every
 * point in the size that the data has at the end, long-term fulls by steps of the daily change, working
 * space by the size of the source. So theirs = ours + Σ steps, exactly, each the difference that one of
 * its simplifications makes: store, points, growth, locks; then working space, metadata, fill limit.
 * Of tape, snapshots, journals and services it has no law, and that is said instead of a number.
 * Source: captures and recorded answers of the calculator (protection/calculator).
 * Example: 100 TB without change or growth, stored at 50 %, 14 daily points: 50 TB here and there.
 */
import type { ServiceLevel } from '../bid/index.ts';
import { lockDaysIn, oldestDaysOf } from '../design/index.ts';
import type { Pool } from '../library/index.ts';
import {
	calculatorAnswer,
	crossCheck,
	performanceLockTaxBytes,
	pointsOn,
	workingSpaceBytes,
	type CalculatorTier,
	type CrossCheck,
	type RetentionPolicy
} from '../protection/index.ts';
import { daysPerYear, growthFactor, secondsPerDay } from '../units/index.ts';
import type { WorkloadGroup } from './groups.ts';
import type { FilledPool } from './pool.ts';
import { poolGroups, type PoolGroup, type SizingFrame } from './stored.ts';
import { oneFullByDay, peakOf } from './wanted.ts';

export interface BytesStep {
	/** Bytes that the calculator counts more (or, negative, less). */
	readonly bytes: number;
	/** Why, as a clause. */
	readonly because: string;
}

export interface BytesCheck {
	readonly ours: number;
	readonly theirs: number;
	/** From ours to theirs; none where they agree. */
	readonly steps: readonly BytesStep[];
}

export interface LevelCheck {
	readonly levelId: string;
	/** Points of the policy that the pool keeps, once every rule has filled up. */
	readonly points: CrossCheck;
	readonly policy: RetentionPolicy;
	/** Bytes stored on the pool's worst day, and theirs at the end of the forecast. */
	readonly stored: BytesCheck;
}

/** The calculator's answer for a pool, or why it has none. */
export type PoolCheck =
	| {
			readonly poolId: string;
			readonly isCovered: true;
			readonly levels: readonly LevelCheck[];
			readonly stored: BytesCheck;
			/** Usable bytes that have to be there. */
			readonly wanted: BytesCheck;
			/** What of this pool it does not model, in words. */
			readonly silentOn: readonly string[];
	  }
	| { readonly poolId: string; readonly isCovered: false; readonly because: string };

/** Why the calculator has no law for a pool; null where it has one. */
function whyNot({ medium, store }: Pool, held: readonly PoolGroup[]): string | null {
	if (store.kind === 'tape') return 'it plans no tape';
	if (store.kind === 'snapshot') return 'it plans no snapshots';
	if (store.kind === 'journal') return 'it plans no copies that follow every write';
	if (medium === 'service') return 'it plans no services, only repositories and buckets';
	return held.some(({ policy }) => policy.dailyDays === 0)
		? 'it plans a daily chain first, and this pool keeps none'
		: null;
}

const isObject = ({ medium }: Pool): boolean => medium === 'object';

/** The pool as the calculator sees it: fulls cloned from blocks that are there, nothing deduplicated. */
const asRepository = (pool: Pool): Pool => ({
	...pool,
	store: { kind: 'snapshot', whole: true },
	compression: { ...pool.compression, value: 1 }
});

/** Data as the calculator sees it: changes stored like fulls, nothing that machines have in common. */
const asAsked = (group: WorkloadGroup): WorkloadGroup => ({
	...group,
	key: `${group.key}|as the calculator asks`,
	changedStoredShare: group.storedShare,
	commonShare: 0
});

function answerFor(pool: Pool, { group, policy }: PoolGroup, years: number): CalculatorTier {
	const { dailyDays, weekly, monthly, yearly } = policy;
	return calculatorAnswer({
		sourceBytes: group.frontEndBytes,
		storedShare: group.storedShare,
		changePerDay: group.curve.changePerDay,
		growthPerYear: group.growthPerYear,
		forecastYears: years,
		shortTermDays: dailyDays,
		gfs: { weeklies: weekly, monthlies: monthly, yearlies: yearly },
		objectStorage: isObject(pool),
		capacity: null,
		archiveAfterDays: null
	}).performance;
}

/** What the calculator adds for locks in generations. */
function lockBytes(pool: Pool, { group, policy }: PoolGroup, years: number): number {
	const generationDays = pool.lock?.generation?.value;
	const lockDays = lockDaysIn(pool, group.level);
	if (!isObject(pool) || generationDays === undefined || lockDays === 0) return 0;
	const increment =
		group.frontEndBytes *
		growthFactor(group.growthPerYear, years * daysPerYear) *
		group.storedShare *
		group.curve.changePerDay;
	return performanceLockTaxBytes(increment, policy.dailyDays, lockDays, generationDays);
}

/** Bytes of one group on the way from ours to the calculator's. */
interface Way {
	readonly ours: number;
	readonly asRepository: number;
	readonly withItsPoints: number;
	readonly grown: number;
	readonly locked: number;
}

function wayOf({ pool, peakDay }: FilledPool, of: PoolGroup, frame: SizingFrame): Way {
	const { group } = of;
	const years = frame.horizonDays / daysPerYear;
	const memo = { ...frame.memo, responses: frame.memo.checks };
	const [plain] = poolGroups(asRepository(pool), [asAsked(group)], { ...frame, memo });
	const { points, bytes } = answerFor(pool, of, years);
	const end = growthFactor(group.growthPerYear, frame.horizonDays);
	const whenMade = points.reduce(
		(sum, point) =>
			sum + (point.bytes * growthFactor(group.growthPerYear, peakDay - (point.day - 1))) / end,
		0
	);
	return {
		ours: group.frontEndBytes * (of.unit[peakDay] ?? 0),
		asRepository: group.frontEndBytes * (plain?.unit[peakDay] ?? 0),
		withItsPoints: whenMade,
		grown: bytes,
		locked: bytes + lockBytes(pool, of, years)
	};
}

/** Differences below this share of what is compared are rounding. */
const rounding = 1e-9;

function checked(
	ours: number,
	steps: readonly (readonly [bytes: number, because: string])[]
): BytesCheck {
	const theirs = steps.reduce((sum, [bytes]) => sum + bytes, ours);
	return {
		ours,
		theirs,
		steps: steps
			.map(([bytes, because]) => ({ bytes, because }))
			.filter(({ bytes }) => Math.abs(bytes) > rounding * Math.max(ours, theirs))
	};
}

function storedCheck({ pool }: FilledPool, ways: readonly Way[]): BytesCheck {
	const sum = (of: (way: Way) => number): number => ways.reduce((total, way) => total + of(way), 0);
	const [ours, plain, points, grown, locked] = [
		sum((way) => way.ours),
		sum((way) => way.asRepository),
		sum((way) => way.withItsPoints),
		sum((way) => way.grown),
		sum((way) => way.locked)
	];
	const store =
		pool.store.kind === 'chunked'
			? 'no deduplication, no garbage before cleaning, changes stored like fulls'
			: 'changes stored like fulls';
	return checked(ours, [
		[plain - ours, store],
		[points - plain, 'its points, all there at once, and its steps of change between whole ones'],
		[grown - points, 'every point in the size that the data has at the end'],
		[locked - grown, 'increments held for a generation of locks more']
	]);
}

function wantedCheck(filled: FilledPool, stored: BytesCheck, frame: SizingFrame): BytesCheck {
	const { pool, held, wanted } = filled;
	const { day, value } = peakOf(wanted, frame.horizonDays);
	const bytes = filled.stored[day] ?? 0;
	const full = oneFullByDay(pool, held, frame.horizonDays, frame.memo)[day] ?? 0;
	const source = held.reduce((sum, { group }) => sum + group.frontEndBytes, 0);
	const asStored = held.reduce(
		(sum, { group }) => sum + group.frontEndBytes * group.storedShare,
		0
	);
	const space = isObject(pool) || source === 0 ? 0 : workingSpaceBytes(source, asStored / source);
	const own = pool.workingSpace.value * full;
	const metadata = bytes * pool.metadata.value;
	return checked(value, [
		[stored.theirs - bytes, 'what is stored'],
		[space - own, 'its own table of working space, by the size of the source today'],
		[-metadata, 'no metadata'],
		[bytes + metadata + own - value, `filled to the brim, here to ${percent(pool)}`]
	]);
}

const percent = ({ fillLimit }: Pool): string =>
	`${Number((100 * fillLimit.value).toPrecision(3))} %`;

/** A month beyond the longest rule every rule has filled up, wherever the calendar began. */
const settlingDays = 31;

function levelCheck(
	filled: FilledPool,
	level: ServiceLevel,
	held: readonly { readonly of: PoolGroup; readonly way: Way }[],
	{ start }: SizingFrame
): readonly LevelCheck[] {
	const own = held.filter(({ of }) => of.group.level === level);
	const policy = own[0]?.of.policy;
	if (!policy) return [];
	const day = Math.ceil(oldestDaysOf(policy)) + settlingDays;
	const points = pointsOn(policy, { style: 'independent' }, start, day);
	return [
		{
			levelId: level.id,
			policy,
			points: crossCheck(policy, points, isObject(filled.pool)),
			stored: storedCheck(
				filled,
				own.map(({ way }) => way)
			)
		}
	];
}

function silences({ pool, held }: FilledPool): readonly string[] {
	const some = (is: (policy: RetentionPolicy) => boolean): boolean =>
		held.some(({ policy }) => is(policy));
	return [
		...(some(({ keepAllDays, everySeconds }) => keepAllDays > 0 && everySeconds < secondsPerDay)
			? ['runs within a day']
			: []),
		...(some(({ quarterly }) => quarterly > 0) ? ['quarters'] : []),
		...(pool.store.kind === 'chunked' ? ['deduplication'] : []),
		'blocks that change again and again',
		...(pool.metadata.value > 0 ? ['metadata'] : []),
		...(pool.fillLimit.value < 1 ? ['fill limits'] : [])
	];
}

/** What the calculator would plan for a pool that was filled in a frame. */
export function checkPool(filled: FilledPool, frame: SizingFrame): PoolCheck {
	const { pool, held } = filled;
	const poolId = pool.id;
	const because = whyNot(pool, held);
	if (because !== null) return { poolId, isCovered: false, because };
	const ways = held.map((of) => ({ of, way: wayOf(filled, of, frame) }));
	const levels = [...new Set(held.map(({ group }) => group.level))];
	const stored = storedCheck(
		filled,
		ways.map(({ way }) => way)
	);
	return {
		poolId,
		isCovered: true,
		levels: levels.flatMap((level) => levelCheck(filled, level, ways, frame)),
		stored,
		wanted: wantedCheck(filled, stored, frame),
		silentOn: silences(filled)
	};
}
