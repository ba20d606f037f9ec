/**
 * What is usually computed instead, to stand beside the prediction. Both give one number, final and
 * peak alike, because neither knows when a repository is pruned.
 *
 * Naive, as vendors' calculators do: L/r · (1 + (n − 1)·c), for chains L/r · (F + (R − F)·c) with
 * F = ⌈R / days between fulls⌉. Gap-linear: knows what machines share, which points a chain holds,
 * and charges min(1, gap·c) a kept point.
 */
import { daysPerYear } from '#engine/units/index.ts';
import { stated } from './compression.ts';
import { factsOf } from './engines.ts';
import { pointsByDay } from './points.ts';
import type { ScenarioInputs } from './scenario.ts';

/** Compressed bytes of the last day, growth as a straight line, compression as of one stream. */
function lastFullBytes(inputs: ScenarioInputs): number {
	const years = (inputs.days - 1) / daysPerYear;
	const bytes = inputs.machines * inputs.machine_bytes * (1 + inputs.growth_per_year * years);
	const { compression } = factsOf(inputs);
	if (compression === 'none') return bytes;
	return bytes / stated(inputs, compression === 'gzip stream' ? 'gzip6' : 'zstd3');
}

/** Points at the end, as if each rule knew nothing of the others: calculators know one dialect. */
const keptAtTheEnd = (inputs: ScenarioInputs): readonly number[] =>
	pointsByDay({ ...inputs, engine: 'restic' }).at(-1)?.after ?? [];

export function naiveBytes(inputs: ScenarioInputs): number {
	const { daily, full_every_days: fullEvery } = inputs.retention;
	const changed = inputs.daily_change;
	if (fullEvery === undefined)
		return lastFullBytes(inputs) * (1 + (keptAtTheEnd(inputs).length - 1) * changed);
	const fulls = Math.ceil(daily / fullEvery);
	return lastFullBytes(inputs) * (fulls + (daily - fulls) * changed);
}

export function gapLinearBytes(inputs: ScenarioInputs): number {
	const kept = keptAtTheEnd(inputs);
	const fullEvery = inputs.retention.full_every_days ?? Infinity;
	const shared = factsOf(inputs).store === 'chunked' ? inputs.common_share : 0;
	const fulls = 1 - shared + shared / inputs.machines;
	const inFulls = kept.map((day, index) => {
		if (index === 0 || day % fullEvery === 0) return fulls;
		return Math.min(1, (day - (kept[index - 1] ?? day)) * inputs.daily_change);
	});
	return lastFullBytes(inputs) * inFulls.reduce((total, share) => total + share, 0);
}
