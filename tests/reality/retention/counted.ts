/** Cases of chains whose retention is a number of points, simulated run by run. */
import {
	countedChain,
	type CloneModel,
	type CountedKind,
	type CountedPlan,
	type CountedPoint,
	type CountedState,
	type DayInPeriod,
	type Gfs,
	type GfsClass
} from '#engine/protection/index.ts';
import { secondsOf, timeOf, type Answer, type RetentionCase } from './answer.ts';

type DueDay = { readonly weekday?: string; readonly dayOfMonth?: number } & Readonly<
	Record<string, string | number>
>;

interface Inputs {
	readonly mode: string;
	readonly startTime: string;
	readonly endTimeExclusive: string;
	readonly intervalHours: number;
	readonly sourceBytes: number;
	readonly compressionToPercent: number;
	readonly dailyChangePercent: number;
	readonly retentionPoints: number;
	readonly annualGrowthPercent: number;
	readonly syntheticFullDays: readonly string[];
	readonly weeklyActiveFullDays: readonly string[];
	readonly monthlyActiveFull: {
		readonly months: readonly number[];
		readonly weekday: string;
		readonly weekOfMonth: number | 'last';
	} | null;
	readonly gfs: Readonly<Record<'W' | 'M' | 'Q' | 'Y', number>> | null;
	readonly gfsFullMethod: string | null;
	readonly gfsDates: {
		readonly weekly: { readonly weekday: string; readonly hour: number };
		readonly monthly: DueDay;
		readonly quarterly: DueDay;
		readonly yearly: DueDay;
	} | null;
	readonly blockCloning: boolean;
	readonly blockCloneModel: 1 | 2 | 3 | 4 | null;
	readonly capacityTierMove: boolean;
	readonly capacityTierMoveAfterDays: number | null;
	readonly replicaWorkingSpaceChangeMultiplier?: number;
	readonly workingSpaceBuckets: readonly {
		readonly upToSourceBytes: number | null;
		readonly factor: number;
	}[];
}

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const cloneModels: Readonly<Record<1 | 2 | 3 | 4, CloneModel>> = {
	1: 'linear',
	2: 'power-2/3',
	3: 'power-1/3',
	4: 'steps'
};
const letters: Readonly<Record<GfsClass, 'W' | 'M' | 'Q' | 'Y'>> = {
	weekly: 'W',
	monthly: 'M',
	quarterly: 'Q',
	yearly: 'Y'
};
const kindNames: Readonly<Record<CountedKind, string>> = {
	'active-full': 'full_active',
	'synthetic-full': 'full_synthetic_or_merged',
	'cloned-full': 'full_block_cloned',
	'archived-full': 'full_gfs_archived',
	'archived-cloned-full': 'full_gfs_archived_block_cloned',
	increment: 'incremental_forward',
	'reverse-increment': 'incremental_reverse',
	'replica-disk': 'replica_disk',
	'replica-snapshot': 'replica_snapshot',
	'replica-shield': 'replica_snapshot'
};

function weekdayOf(name: string): number {
	const weekday = weekdayNames.indexOf(name);
	if (weekday < 0) throw new RangeError(`"${name}" is no weekday; expected mon to sun`);
	return weekday;
}

function chainOf(mode: string): CountedPlan['chain'] {
	if (mode.startsWith('forward_')) return 'forward';
	if (mode.startsWith('reverse_')) return 'reverse';
	if (mode.startsWith('backup_copy_')) return 'copy';
	if (mode === 'vm_replica') return 'replica';
	throw new RangeError(`"${mode}" is no chain known here`);
}

const weekNumber = (week: string | number | undefined): number =>
	week === 'last' ? 5 : Number(week ?? 1);

function dueDay(due: DueDay, weekName: string): DayInPeriod {
	if (due.weekday !== undefined) {
		return { weekday: weekdayOf(due.weekday), week: weekNumber(due[weekName]) };
	}
	const month = due['month'] ?? due['monthOfQuarter'] ?? 1;
	const inQuarter = month === 'last' ? 3 : Number(month === 'first' ? 1 : month);
	return { dayOfMonth: Number(due.dayOfMonth), month: inQuarter };
}

function gfsOf({ gfs, gfsDates, gfsFullMethod }: Inputs): Gfs | null {
	if (!gfs || !gfsDates) return null;
	return {
		counts: { weekly: gfs.W, monthly: gfs.M, quarterly: gfs.Q, yearly: gfs.Y },
		method: gfsFullMethod === 'active_full_at_gfs_date' ? 'active-full' : 'merge',
		dates: {
			hour: gfsDates.weekly.hour,
			weekly: weekdayOf(gfsDates.weekly.weekday),
			monthly: dueDay(gfsDates.monthly, 'weekOfMonth'),
			quarterly: dueDay(gfsDates.quarterly, 'weekOfQuarter'),
			yearly: dueDay(gfsDates.yearly, 'weekOfYear')
		}
	};
}

function planOf(inputs: Inputs): CountedPlan {
	const { monthlyActiveFull: monthly } = inputs;
	return {
		chain: chainOf(inputs.mode),
		startSeconds: secondsOf(inputs.startTime),
		endSeconds: secondsOf(inputs.endTimeExclusive),
		everySeconds: inputs.intervalHours * 3600,
		retentionPoints: inputs.retentionPoints,
		sourceBytes: inputs.sourceBytes,
		storedPercent: inputs.compressionToPercent,
		changePercent: inputs.dailyChangePercent,
		growthPercentPerYear: inputs.annualGrowthPercent,
		syntheticFulls: inputs.syntheticFullDays.map(weekdayOf),
		activeFulls: inputs.weeklyActiveFullDays.map(weekdayOf),
		monthlyFull: monthly && {
			months: monthly.months,
			weekday: weekdayOf(monthly.weekday),
			week: weekNumber(monthly.weekOfMonth)
		},
		gfs: gfsOf(inputs),
		cloneModel: inputs.blockCloning ? cloneModels[inputs.blockCloneModel ?? 4] : null,
		moveAfterDays: inputs.capacityTierMove ? inputs.capacityTierMoveAfterDays : null,
		replicaChangeMultiple: inputs.replicaWorkingSpaceChangeMultiplier ?? 3,
		workingSpace: inputs.workingSpaceBuckets.map(({ upToSourceBytes, factor }) => ({
			upToBytes: upToSourceBytes ?? Infinity,
			factor
		}))
	};
}

const minuteOf = (seconds: number): string => timeOf(seconds).slice(0, 16);

function shownPoint(point: CountedPoint): object {
	const slots = Object.entries(point.slots).map(([name, slot]) => [
		letters[name as GfsClass],
		slot === 'due' ? '*' : slot
	]);
	return {
		kind: kindNames[point.kind],
		pointTime: minuteOf(point.pointSeconds),
		createdTime: minuteOf(point.createdSeconds),
		bytes: point.bytes,
		retentionIndex: point.kind === 'replica-shield' ? '*' : (point.index ?? -1),
		keptBecauseOfIndex: point.keptForIndex,
		gfsSlots: slots.length > 0 ? (Object.fromEntries(slots) as object) : undefined,
		parentPointTime: point.parentSeconds === null ? undefined : minuteOf(point.parentSeconds),
		blockCloneSavedBytes: point.savedBytes ?? undefined,
		movedToCapacityTier: point.moved || undefined
	};
}

function shownState(state: CountedState): object {
	const isFull = ({ kind }: CountedPoint): boolean =>
		kind.endsWith('full') || kind === 'replica-disk';
	const sumOf = (points: readonly CountedPoint[]): number =>
		points.reduce((sum, { bytes }) => sum + bytes, 0);
	const fulls = state.points.filter(isFull);
	const increments = state.points.filter((point) => !isFull(point));
	return {
		time: minuteOf(state.seconds),
		bytesRestorePoints: state.restorePointBytes,
		bytesWorkingSpace: state.workingSpaceBytes,
		summary: {
			points: state.points.length,
			fulls: fulls.length,
			incrementals: increments.length,
			bytesFulls: sumOf(fulls),
			bytesIncrementals: sumOf(increments)
		},
		restorePoints: state.points.map(shownPoint)
	};
}

export function answerCounted({ inputs, outputs }: RetentionCase): Answer {
	const { peak, last } = countedChain(planOf(inputs as Inputs));
	const bytesTotal = peak.restorePointBytes + peak.workingSpaceBytes;
	return {
		expected: outputs,
		got: { worstDay: { ...shownState(peak), bytesTotal }, lastRun: shownState(last) },
		tolerance: { relative: 1e-9, absolute: 0 }
	};
}
