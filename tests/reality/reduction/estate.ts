/**
 * The estate of a scenario: whole extents, a hot set in whole runs, linear growth.
 *
 * Example: 48 MiB in 128 KiB extents are 384; a hot fraction of 10 % in runs of 16 makes 38 hot
 * extents in three runs, 12.7 on average.
 */
import type { ChangeCurve } from '#engine/reduction/index.ts';
import { daysPerYear } from '#engine/units/index.ts';
import type { ScenarioInputs } from './scenario.ts';

export const extentsOf = (inputs: ScenarioInputs): number =>
	Math.floor(inputs.machine_bytes / inputs.extent_bytes);

/** Extents appended to one machine until a day. */
const appendedUntil = (inputs: ScenarioInputs, day: number): number =>
	Math.round((extentsOf(inputs) * inputs.growth_per_year * day) / daysPerYear);

/** Bytes of one machine on a day. */
export const machineBytes = (inputs: ScenarioInputs, day: number): number =>
	inputs.extent_bytes * (extentsOf(inputs) + appendedUntil(inputs, day));

/** Bytes of all machines on a day. */
export const estateBytes = (inputs: ScenarioInputs, day: number): number =>
	inputs.machines * machineBytes(inputs, day);

/** The compound growth that reaches the size of the last day; over these spans it follows the line. */
export function compoundGrowth(inputs: ScenarioInputs): number {
	const last = Math.max(1, inputs.days - 1);
	return (estateBytes(inputs, last) / estateBytes(inputs, 0)) ** (daysPerYear / last) - 1;
}

/**
 * Change of the bytes of the first day and of those appended since, once the estate has grown by a
 * factor. The hot set stays what it was and its share of a growing estate's change falls on it; the
 * rest falls on all that is cold, old or new.
 */
export function curvesOf(
	inputs: ScenarioInputs,
	growth: number
): Readonly<Record<'first' | 'appended', ChangeCurve>> {
	const extents = extentsOf(inputs);
	const hotShare = Math.round(inputs.hot_fraction * extents) / extents;
	const weight = hotShare > 0 ? inputs.hot_weight : 0;
	const changed = inputs.daily_change * growth;
	const inHot = Math.min(changed * weight, hotShare);
	const coldPerDay = Math.min(1, (changed - inHot) / (growth - hotShare));
	const changePerDay = inHot + (1 - hotShare) * coldPerDay;
	return {
		first: { changePerDay, hotShare, hotWeight: changePerDay > 0 ? inHot / changePerDay : 0 },
		appended: { changePerDay: coldPerDay, hotShare: 0, hotWeight: 0 }
	};
}

/** The same estate for an engine that stores a changed file whole: an image changes as one extent. */
export function changedWhole(inputs: ScenarioInputs): ScenarioInputs {
	if (inputs.layout === 'files') return inputs;
	const extents = extentsOf(inputs);
	const perDay = extents * (inputs.daily_change + inputs.growth_per_year / daysPerYear);
	return { ...inputs, daily_change: Math.min(1, perDay), hot_fraction: 0 };
}

/** Mean bytes of a hot run: the last run of a machine may be cut short. */
export function hotRunBytes(inputs: ScenarioInputs): number {
	const hot = Math.round(inputs.hot_fraction * extentsOf(inputs));
	if (hot === 0) return inputs.extent_bytes;
	return (hot / Math.ceil(hot / inputs.hot_run_extents)) * inputs.extent_bytes;
}
