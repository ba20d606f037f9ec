/**
 * A chain whose retention is a number of points, as the restore point simulator RPS models it:
 * what is run when, how much each run writes, and how many points stay.
 *
 * Times are seconds since 1970-01-01 without a zone. Shares are whole percent here, unlike anywhere
 * else in the engine, because two of the clone models round up to whole percent. `changePercent`
 * is what changes between two runs.
 * Example: every 86 400 s, 5 %, 50 % stored, 1 TiB → fulls of 512 GiB, increments of 25.6 GiB.
 */
import type { SpaceBucket } from '../working-space.ts';

export type GfsClass = 'weekly' | 'monthly' | 'quarterly' | 'yearly';
export const gfsClasses: readonly GfsClass[] = ['weekly', 'monthly', 'quarterly', 'yearly'];
export type GfsCounts = Readonly<Record<GfsClass, number>>;

/** The n-th weekday of a period (5 is the last), or a day of the month (28 and more clamps to its end). */
export type DayInPeriod =
	| { readonly weekday: number; readonly week: number }
	| { readonly dayOfMonth: number; readonly month: number };

/** When long-term points are due. `month` counts from 1 within the period. */
export interface GfsDates {
	readonly hour: number;
	/** 0 is Monday. */
	readonly weekly: number;
	readonly monthly: DayInPeriod;
	readonly quarterly: DayInPeriod;
	readonly yearly: DayInPeriod;
}

export interface Gfs {
	readonly counts: GfsCounts;
	readonly dates: GfsDates;
	/** Full archived out of the merging chain, or a full written at every due instant. */
	readonly method: 'merge' | 'active-full';
}

export interface MonthlyFull {
	/** 1–12 */
	readonly months: readonly number[];
	readonly weekday: number;
	/** 1–4, 5 is the last of the month. */
	readonly week: number;
}

/** How the bytes of a cloned full grow with the age of what it shares blocks with. */
export type CloneModel = 'linear' | 'power-2/3' | 'power-1/3' | 'steps';

export interface CountedPlan {
	readonly chain: 'forward' | 'reverse' | 'copy' | 'replica';
	readonly startSeconds: number;
	/** The last run is the last one strictly before. */
	readonly endSeconds: number;
	readonly everySeconds: number;
	readonly retentionPoints: number;
	readonly sourceBytes: number;
	readonly storedPercent: number;
	readonly changePercent: number;
	readonly growthPercentPerYear: number;
	/** Weekdays, 0 is Monday. Forward chains only. */
	readonly syntheticFulls: readonly number[];
	/** Weekdays, 0 is Monday. Without effect when `monthlyFull` is set. */
	readonly activeFulls: readonly number[];
	readonly monthlyFull: MonthlyFull | null;
	readonly gfs: Gfs | null;
	readonly cloneModel: CloneModel | null;
	/** Points of closed chains this old are moved away and leave a stub. */
	readonly moveAfterDays: number | null;
	/** Working space of a replica in parts of its change. */
	readonly replicaChangeMultiple: number;
	readonly workingSpace: readonly SpaceBucket[];
}
