/**
 * An event against a design: every variant run, cells and totals of the worst.
 *
 * Where the variants are parts of one frequency (one server of some level), costs are their mean,
 * weighted by their share; otherwise those of the worst variant count: most protected machines gone,
 * then the dearest, then the last to be back.
 */
import type { Scene } from './design.ts';
import { cellOf, worseCell } from './cells.ts';
import type { EventOutcome, MatrixCell, ReplayLevel } from './result.ts';
import { bottleneckOf, runVariant, type Played, type VariantRun } from './run.ts';
import type { Stage } from './stage.ts';
import type { Strike } from './strike.ts';
import { variantsOf } from './variants.ts';

export interface EventRun {
	readonly runs: readonly VariantRun[];
	readonly worst: VariantRun;
	readonly outcome: EventOutcome;
}

interface Costs {
	/** Σ machines that come back: hours not usable × what an hour costs. */
	readonly downtime: number;
	/** What an hour costs without those that never do. */
	readonly gonePerHour: number;
	/** Σ machines that come back: hours of data lost × what one costs, as far as anybody said. */
	readonly dataLoss: number;
	/** Machines that lose data whose cost nobody said. */
	readonly unpriced: number;
}

function costsOf({ played }: VariantRun): Costs {
	let downtime = 0;
	let gonePerHour = 0;
	let dataLoss = 0;
	let unpriced = 0;
	for (const { job, stock, timeline, dataLostSeconds } of played) {
		const perHour = job.costPerHour ?? 0;
		if (timeline.usableAt === null) gonePerHour += perHour;
		else downtime += (timeline.usableAt / 3600) * perHour;
		if (timeline.usableAt !== null && dataLostSeconds !== null && stock.lossPerHour !== null)
			dataLoss += (dataLostSeconds / 3600) * stock.lossPerHour;
		else unpriced += 1;
	}
	return { downtime, gonePerHour, dataLoss, unpriced };
}

const isGone = ({ timeline }: Played): boolean => timeline.usableAt === null;

/** Of those that somebody promised anything; what nobody protects is gone in every design. */
const protectedGone = ({ played }: VariantRun): number =>
	played.filter((one) => one.stock.kind.level !== null && isGone(one)).length;

function worseRun(one: VariantRun, other: VariantRun): VariantRun {
	const compared =
		protectedGone(one) - protectedGone(other) ||
		costsOf(one).downtime - costsOf(other).downtime ||
		(one.outcome.lastUsableAt ?? 0) - (other.outcome.lastUsableAt ?? 0);
	return compared >= 0 ? one : other;
}

function weighted(runs: readonly VariantRun[], of: (costs: Costs) => number): number {
	return runs.reduce((sum, run) => sum + (run.variant.share ?? 0) * of(costsOf(run)), 0);
}

/** Runs every variant of an event against a design. */
export function runEvent(
	stage: Stage,
	strike: Strike,
	levels: readonly ReplayLevel[],
	scene: Scene
): EventRun {
	const runs = variantsOf(strike, stage.design, scene, stage.copies).map((variant) =>
		runVariant(stage, strike, variant, scene)
	);
	const worst = runs.reduce(worseRun);
	const cells = levels.map((level): MatrixCell =>
		runs.map((run) => cellOf(level, run)).reduce(worseCell)
	);
	const isMean = runs.every(({ variant }) => variant.share !== null);
	const worstCosts = costsOf(worst);
	const cost = (of: (costs: Costs) => number): number =>
		isMean ? weighted(runs, of) : of(worstCosts);
	return {
		runs,
		worst,
		outcome: {
			eventId: strike.event.id,
			cells,
			machines: worst.played.length,
			gone: worst.played.filter(isGone).length,
			lastUsableSeconds: worst.played.reduce<number | null>(
				(last, { timeline }) =>
					timeline.usableAt !== null && timeline.usableAt > (last ?? -1) ? timeline.usableAt : last,
				null
			),
			rtoMisses: worst.played.filter(({ isLate }) => isLate).length,
			rpoMisses: worst.played.filter(({ losesTooMuch }) => losesTooMuch).length,
			downtimeCost: cost(({ downtime }) => downtime),
			goneCostPerHour: cost(({ gonePerHour }) => gonePerHour),
			dataLossCost: cost(({ dataLoss }) => dataLoss),
			unpricedLosses: worstCosts.unpriced,
			bottleneck: bottleneckOf(worst)
		}
	};
}
