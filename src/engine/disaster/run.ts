/** One variant of an event against a design: judged, queued, played. */
import { simulateRestores, type RestoreOutcome, type RestoreTimeline } from '../recovery/index.ts';
import type { Kind, Scene } from './design.ts';
import { fatesOf, type Fate } from './fate.ts';
import { planOf, type Plan, type Planned } from './queue.ts';
import type { Bottleneck } from './result.ts';
import type { Stage } from './stage.ts';
import type { Strike } from './strike.ts';
import type { Variant } from './variants.ts';

export interface Played extends Planned {
	readonly timeline: RestoreTimeline;
	readonly isLate: boolean;
	readonly losesTooMuch: boolean;
	/** Null when nothing comes back, or nobody knows how old the newest point is. */
	readonly dataLostSeconds: number | null;
}

export interface VariantRun {
	readonly variant: Variant;
	readonly fates: ReadonlyMap<Kind, Fate>;
	readonly plan: Plan;
	readonly outcome: RestoreOutcome;
	/** In the order of the plan. */
	readonly played: readonly Played[];
}

export function runVariant(
	stage: Stage,
	strike: Strike,
	variant: Variant,
	scene: Scene
): VariantRun {
	const fates = fatesOf(stage, variant);
	const plan = planOf(stage, strike, variant, fates, scene);
	const outcome = simulateRestores(plan.queue);
	const late = new Set(outcome.rtoMisses);
	const stale = new Set(outcome.rpoMisses);
	const played = plan.planned.map((planned, place): Played => {
		const timeline = outcome.jobs[place];
		if (!timeline) throw new RangeError(`the restore "${planned.job.id}" was not played`);
		const isAgeKnown = planned.fate.chosen?.isWayKnown ?? false;
		return {
			...planned,
			timeline,
			isLate: late.has(planned.job.id),
			losesTooMuch:
				stale.has(planned.job.id) || (!isAgeKnown && typeof planned.job.rpoSeconds === 'number'),
			dataLostSeconds: isAgeKnown ? timeline.dataLostSeconds : null
		};
	});
	return { variant, fates, plan, outcome, played };
}

/** What held the restores up for longest, in words. */
export function bottleneckOf({ outcome, plan }: VariantRun): Bottleneck | null {
	const { bottleneck, delays } = outcome;
	if (!bottleneck) return null;
	const all = delays.reduce((sum, { jobSeconds }) => sum + jobSeconds, 0);
	const id = bottleneck.id ?? '';
	return {
		cause: bottleneck.cause,
		name: plan.names.get(id) ?? id,
		share: all > 0 ? bottleneck.jobSeconds / all : 0
	};
}
