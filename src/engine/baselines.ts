/**
 * The incumbent of an evaluation: what it still holds, how leaving it goes with each candidate, and
 * what candidates are compared with.
 */
import type { Bid, Candidate, Incumbent } from './bid/index.ts';
import {
	baselinesOf,
	compareWith,
	costOfIncumbent,
	exitOf,
	leavingOf,
	renewalOf,
	type BaselineId,
	type Comparison,
	type CostSource,
	type Economics,
	type Exit,
	type Leaving,
	type Tabled,
	type TabledBaseline
} from './cost/index.ts';
import type { Library } from './library/index.ts';
import {
	retainedAfter,
	type EvaluationMemo,
	type Retained,
	type WorkloadGroup
} from './sizing/index.ts';
import { daysPerYear } from './units/index.ts';

export interface IncumbentFrame {
	readonly incumbent: Incumbent;
	readonly bid: Bid;
	readonly library: Library;
	readonly economics: Economics;
	/** What it still holds at the cut-over. */
	readonly retained: Retained;
}

/** Null without an incumbent. An architecture that the library does not know holds nothing. */
export function incumbentFrame(
	bid: Bid,
	library: Library,
	groups: readonly WorkloadGroup[],
	economics: Economics,
	memo: EvaluationMemo
): IncumbentFrame | null {
	const { incumbent } = bid;
	if (!incumbent) return null;
	const architecture = library.architectures.find(({ id }) => id === incumbent.architecture);
	const months = incumbent.dualRunningMonths ?? library.defaults.dualRunningMonths.value;
	const stopDay = Math.round((months * daysPerYear) / 12);
	const retained = architecture
		? retainedAfter(architecture, groups, bid.start, stopDay, memo)
		: { stopDay, leftBehind: [], carried: [], bytesByMonth: [], months: 0 };
	return { incumbent, bid, library, economics, retained };
}

/** How leaving goes with a candidate; null for none in particular. */
export const leavingWith = (frame: IncumbentFrame, candidate: Candidate | null): Leaving =>
	leavingOf(frame.incumbent, candidate, frame.retained, frame.bid, frame.library);

/** The lines of the bill as a baseline has them. */
export function costOfBaseline(frame: IncumbentFrame, id: BaselineId): readonly CostSource[] {
	const leaving = leavingWith(frame, null);
	return costOfIncumbent(frame.incumbent, leaving, renewalOf(id, leaving), frame.economics);
}

/** What designs are compared with, the bill renewed as it is first. */
export const baselinesWith = (frame: IncumbentFrame, tbMonths: number): readonly TabledBaseline[] =>
	baselinesOf(frame.incumbent, leavingWith(frame, null), frame.economics, tbMonths);

export const exitWith = (frame: IncumbentFrame): Exit =>
	exitOf(frame.incumbent, leavingWith(frame, null), frame.library, frame.economics);

/** A candidate against each baseline, in their order. */
export const compareAll = (
	baselines: readonly TabledBaseline[],
	candidate: Tabled,
	economics: Economics
): readonly (Comparison & { readonly baseline: BaselineId })[] =>
	baselines.map(({ baseline, tabled }) => ({
		baseline: baseline.id,
		...compareWith(tabled, candidate, economics)
	}));
