/**
 * How sure the saving is, for the customer: what trials of exactly this bid say of the proposed design
 * against today. Nothing of other designs, of single prices or of what moves them.
 */
import type { Percentiles, Trials } from '#engine/trials.ts';

/** P10, P50 and P90 of an amount, in whole units of the bid's currency. */
export interface AmountRange {
	readonly p10: number;
	readonly p50: number;
	readonly p90: number;
}

export interface SurenessView {
	readonly trials: number;
	readonly seed: number;
	/** Figures that stand somewhere in a range. */
	readonly drivers: number;
	/** In how many of the trials the proposal costs less than today renewed as it is. */
	readonly saves: number;
	readonly saving: AmountRange;
	readonly total: AmountRange;
}

const whole = ({ p10, p50, p90 }: Percentiles): AmountRange => ({
	p10: Math.round(p10 ?? 0),
	p50: Math.round(p50 ?? 0),
	p90: Math.round(p90 ?? 0)
});

/** Null without trials, and while no saving can be told. */
export function surenessView(trials: Trials | undefined, chosenId: string): SurenessView | null {
	const design = trials?.candidates.find(({ id }) => id === chosenId);
	const saved = design?.savings.find(({ baseline }) => baseline === 'renew');
	if (!trials || !design?.total || !saved) return null;
	return {
		trials: trials.trials,
		seed: trials.seed,
		drivers: trials.drivers.length,
		saves: saved.probability.count,
		saving: whole(saved.saving),
		total: whole(design.total)
	};
}
