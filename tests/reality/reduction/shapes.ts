/**
 * The bytes of a scenario's estate as the engine's laws see them: those of the first day with their
 * hot set, and those appended since, which are cold.
 *
 * Responses are linear in bytes, so what appends add is the response of data that grows, less that of
 * the same data without growth. Example: 2 %/day of which 90 % fall on 5 %, grown by a fifth: the hot
 * bytes change as if 2.4 % of the first day's did, the appended ones by 0.2 % a day.
 */
import type { PointLife } from '#engine/protection/index.ts';
import {
	storedResponse,
	type DataShape,
	type StoredResponse,
	type StoreMechanism
} from '#engine/reduction/index.ts';
import { lastChunkBytes } from './beside.ts';
import { compressionRatio } from './compression.ts';
import type { EngineFacts } from './engines.ts';
import {
	changedWhole,
	compoundGrowth,
	curvesOf,
	extentsOf,
	hotRunBytes,
	machineBytes
} from './estate.ts';
import type { ScenarioInputs } from './scenario.ts';

/** Bytes of a machine that lie in chunks which all machines have: the last one straddles into their own. */
function sharedBytes(inputs: ScenarioInputs, facts: EngineFacts): number {
	const bytes = Math.round(inputs.common_share * extentsOf(inputs)) * inputs.extent_bytes;
	if (inputs.layout === 'files') return bytes;
	const { chunker } = facts;
	const straddling = chunker.kind === 'fixed' ? bytes % chunker.bytes : lastChunkBytes(facts);
	return Math.max(0, bytes - straddling);
}

export interface EstateShapes {
	readonly first: DataShape;
	readonly appended: DataShape;
}

/** The bytes of the first day, and those appended since: they change differently. */
export function shapesOf(
	inputs: ScenarioInputs,
	facts: EngineFacts,
	keptAtTheEnd: readonly number[]
): EstateShapes {
	const stored = 1 / compressionRatio(inputs, facts);
	// The days whose points are there in the end decide what there is.
	const growth =
		keptAtTheEnd.reduce((total, day) => total + machineBytes(inputs, day), 0) /
		(keptAtTheEnd.length * inputs.machine_bytes);
	const curves = curvesOf(facts.wholeFiles ? changedWhole(inputs) : inputs, growth);
	const first: DataShape = {
		growthPerYear: 0,
		firstReduction: stored,
		changeReduction: stored,
		sharedShare: sharedBytes(inputs, facts) / inputs.machine_bytes,
		machines: inputs.machines,
		curve: curves.first,
		// A file is a chunk of its own, so that files are never dirtied by their neighbours.
		extentBytes:
			inputs.layout === 'image' && facts.store === 'chunked' ? inputs.extent_bytes : undefined,
		hotRunBytes: hotRunBytes(inputs),
		machineBytes: inputs.machine_bytes
	};
	return { first, appended: { ...first, sharedShare: 0, curve: curves.appended } };
}

/**
 * Bytes a day per byte of the first day. Responses are linear in bytes: what appends add is the
 * response of data that grows, less that of the same data without growth.
 */
export function estateResponse(
	lives: readonly PointLife[],
	{ first, appended }: EstateShapes,
	inputs: ScenarioInputs,
	store: StoreMechanism
): Pick<StoredResponse, 'dayPeak' | 'dayEnd'> {
	const respond = (shape: DataShape) => storedResponse(lives, shape, store, inputs.days - 1);
	const parts = [
		respond(first),
		respond({ ...appended, growthPerYear: compoundGrowth(inputs) }),
		respond(appended)
	];
	const together = (series: 'dayPeak' | 'dayEnd') => {
		const [still, grown, without] = parts.map((part) => part[series]);
		return Float64Array.from(
			still ?? [],
			(bytes, day) => bytes + (grown?.[day] ?? 0) - (without?.[day] ?? 0)
		);
	};
	return { dayPeak: together('dayPeak'), dayEnd: together('dayEnd') };
}
