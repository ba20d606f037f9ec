/**
 * Facts that several chapters state: amounts in the unit they are printed in, the footed cost table,
 * the longest run, the first full pool. Computed once, so that every sentence says the same.
 */
import { Decimal } from 'decimal.js';
import type { CostCategory } from '#engine/bid/index.ts';
import type { CandidateCostView, DesignView, Projection, Spread } from '../projection/types.ts';
import { foot, type Footed } from './footing.ts';

/** A cost table of one way of going on, in printed units: column 0 is the start. */
export interface PrintedCost extends Footed {
	readonly categories: readonly CostCategory[];
}

export interface PrintedSaving {
	readonly byColumn: readonly number[];
	readonly cumulative: readonly number[];
	readonly total: number;
	/** Share of today's total; null when today costs nothing. */
	readonly share: number | null;
	readonly paybackMonth: number | null;
	readonly netPresentValue: number;
}

export interface RunFact {
	readonly kind: 'nightly' | 'full';
	readonly movementId: string;
	readonly seconds: number;
	readonly limitSeconds: number;
	readonly bottleneck: string | null;
	readonly fits: boolean;
}

export interface FullFact {
	readonly poolId: string;
	readonly poolName: string;
	readonly date: string;
	readonly isWithinHorizon: boolean;
}

export interface Facts {
	/** Divisor of printed amounts: 1, thousand or million. */
	readonly scale: 1 | 1e3 | 1e6;
	readonly proposed: PrintedCost;
	/** Null without an incumbent or without its bill. */
	readonly today: PrintedCost | null;
	/** Null without a bill of today or while prices are missing: half a cost is no saving. */
	readonly saving: PrintedSaving | null;
	/** Every priced amount of the proposal is there. */
	readonly isComplete: boolean;
	/** Exact sum of the price lines. */
	readonly price: Decimal;
	readonly run: RunFact | null;
	readonly todayRun: RunFact | null;
	readonly firstFull: FullFact | null;
	readonly hasWorkloads: boolean;
}

function scaleOf(totals: readonly string[]): Facts['scale'] {
	const largest = Math.max(...totals.map((total) => Math.abs(Number(total))));
	return largest >= 1e8 ? 1e6 : largest >= 1e5 ? 1e3 : 1;
}

const columnsOf = ({ start, years }: Spread): readonly string[] => [start, ...years];

function printedCost(cost: CandidateCostView, scale: number): PrintedCost {
	const exact = cost.categories.map((row) =>
		columnsOf(row).map((amount) => new Decimal(amount).div(scale).toNumber())
	);
	return { ...foot(exact), categories: cost.categories.map(({ category }) => category) };
}

function printedSaving(
	view: Projection,
	today: PrintedCost,
	proposed: PrintedCost,
	scale: number
): PrintedSaving | null {
	const { against } = view.proposed;
	if (!against) return null;
	const columns = 1 + view.horizonYears;
	const byColumn = Array.from(
		{ length: columns },
		(_, column) => (today.columnTotals[column] ?? 0) - (proposed.columnTotals[column] ?? 0)
	);
	let paid = 0;
	const cumulative = byColumn.map((value) => (paid += value));
	return {
		byColumn,
		cumulative,
		total: today.total - proposed.total,
		share: against.savingShare,
		paybackMonth: against.paybackMonth,
		netPresentValue: Math.round(new Decimal(against.netPresentValue).div(scale).toNumber())
	};
}

/** The run that comes closest to its limit, when its length is known. */
export function runOf({ window }: Pick<DesignView, 'window'>): RunFact | null {
	if (!window || window.run.seconds === null || window.run.bytes === 0) return null;
	return {
		kind: window.kind,
		movementId: window.movementId,
		seconds: window.run.seconds,
		limitSeconds: window.limitSeconds,
		bottleneck: window.run.bottleneck?.label ?? null,
		fits: window.run.seconds <= window.limitSeconds
	};
}

function firstFull(view: Projection): FullFact | null {
	const full = view.proposed.pools.flatMap(({ id, name, sizing }) =>
		sizing?.fullDate ? [{ poolId: id, poolName: name, date: sizing.fullDate }] : []
	);
	const [first] = full.sort((one, other) => (one.date < other.date ? -1 : 1));
	return first ? { ...first, isWithinHorizon: first.date <= view.end } : null;
}

export function factsOf(view: Projection): Facts {
	const scale = scaleOf([
		view.proposed.cost.totalRow.total,
		...(view.today ? [view.today.cost.totalRow.total] : [])
	]);
	const proposed = printedCost(view.proposed.cost, scale);
	// Without a bill there is nothing to compare with; a total of nought would be a lie.
	const today =
		view.today && view.today.bill.length > 0 ? printedCost(view.today.cost, scale) : null;
	const isComplete = view.proposed.cost.unpriced.length === 0;
	return {
		scale,
		proposed,
		today,
		saving: today && isComplete ? printedSaving(view, today, proposed, scale) : null,
		isComplete,
		price: view.proposed.priceLines.reduce((sum, { total }) => sum.plus(total), new Decimal(0)),
		run: runOf(view.proposed),
		todayRun: view.today ? runOf(view.today) : null,
		firstFull: firstFull(view),
		hasWorkloads: view.estate.protectedMachines > 0
	};
}
