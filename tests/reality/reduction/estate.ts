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

export function curveOf(inputs: ScenarioInputs): ChangeCurve {
	const extents = extentsOf(inputs);
	return {
		changePerDay: inputs.daily_change,
		hotShare: Math.round(inputs.hot_fraction * extents) / extents,
		hotWeight: inputs.hot_weight
	};
}

/** Mean bytes of a hot run: the last run of a machine may be cut short. */
export function hotRunBytes(inputs: ScenarioInputs): number {
	const hot = Math.round(inputs.hot_fraction * extentsOf(inputs));
	if (hot === 0) return inputs.extent_bytes;
	return (hot / Math.ceil(hot / inputs.hot_run_extents)) * inputs.extent_bytes;
}
