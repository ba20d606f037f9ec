/**
 * What a backup engine will have stored, from the inputs of a scenario alone.
 *
 * The product's own laws (`storedResponse`) follow the restore points; added are the terms that
 * matter only because these estates are small: the chunk that straddles the end of what machines
 * share, the last chunk that every append rewrites, and what an engine writes for each point.
 */
import {
	lawOf,
	storedResponse,
	type ChangeLaw,
	type DataShape,
	type StoreMechanism
} from '#engine/reduction/index.ts';
import { bytesBeside, lastChunkBytes } from './beside.ts';
import { compressionRatio, meanChunkBytes } from './compression.ts';
import { factsOf, type EngineFacts } from './engines.ts';
import { compoundGrowth, curveOf, estateBytes, extentsOf, hotRunBytes } from './estate.ts';
import { livesOf, pointsByDay, type PointsOfDay } from './points.ts';
import type { RepositoryBytes, ScenarioInputs } from './scenario.ts';
import { deadBytesByDay } from './segments.ts';

function storeOf(facts: EngineFacts): StoreMechanism {
	switch (facts.store) {
		case 'chain':
			return { kind: 'chain' };
		case 'cloned':
			return { kind: 'cloned', blockBytes: meanChunkBytes(facts) };
		case 'chunked':
			return {
				kind: 'chunked',
				chunker: facts.chunker,
				scope: 'pool',
				unreclaimedShare: facts.unusedShare,
				cleaningEveryDays: 1
			};
	}
}

/** Bytes of a machine that lie in chunks which all machines have: the last one straddles into their own. */
function sharedBytes(inputs: ScenarioInputs, facts: EngineFacts): number {
	const bytes = Math.round(inputs.common_share * extentsOf(inputs)) * inputs.extent_bytes;
	if (inputs.layout === 'files') return bytes;
	const { chunker } = facts;
	const straddling = chunker.kind === 'fixed' ? bytes % chunker.bytes : lastChunkBytes(facts);
	return Math.max(0, bytes - straddling);
}

function shapeOf(inputs: ScenarioInputs, facts: EngineFacts): DataShape {
	const stored = 1 / compressionRatio(inputs, facts);
	const curve = curveOf(inputs);
	const wholeImages = facts.wholeFiles && inputs.layout === 'image';
	return {
		growthPerYear: compoundGrowth(inputs),
		firstReduction: stored,
		changeReduction: stored,
		sharedShare: sharedBytes(inputs, facts) / inputs.machine_bytes,
		machines: inputs.machines,
		curve: wholeImages ? { changePerDay: 1, hotShare: 0, hotWeight: 0 } : curve,
		// A file is a chunk of its own, so that files are never dirtied by their neighbours.
		extentBytes:
			inputs.layout === 'image' && facts.store === 'chunked' ? inputs.extent_bytes : undefined,
		hotRunBytes: hotRunBytes(inputs)
	};
}

function deadBytes(
	days: readonly PointsOfDay[],
	inputs: ScenarioInputs,
	facts: EngineFacts,
	shape: DataShape,
	law: ChangeLaw
): Float64Array {
	if (facts.segmentDeadShare === null) return new Float64Array(days.length);
	const first = estateBytes(inputs, 0) * shape.firstReduction;
	return deadBytesByDay(days, {
		law,
		machines: inputs.machines,
		ownBytes: first * (1 - shape.sharedShare),
		commonBytes: (first * shape.sharedShare) / inputs.machines,
		bytesOnDay: (day) => estateBytes(inputs, day) * shape.changeReduction,
		deadShare: facts.segmentDeadShare
	});
}

/** First full, final and peak bytes of the repository. Reads inputs only. */
export function predictRepository(inputs: ScenarioInputs): RepositoryBytes {
	const facts = factsOf(inputs);
	const shape = shapeOf(inputs, facts);
	const store = storeOf(facts);
	const law = lawOf(shape, store);
	const days = pointsByDay(inputs);
	const response = storedResponse(livesOf(inputs, days), shape, store, inputs.days - 1);
	const dead = deadBytes(days, inputs, facts, shape, law);
	const unit = estateBytes(inputs, 0);
	const beside = (points: readonly number[]) =>
		bytesBeside(points, inputs, facts, law, shape.firstReduction);
	const peaks = days.map(
		({ before }, day) => unit * (response.dayPeak[day] ?? 0) + (dead[day - 1] ?? 0) + beside(before)
	);
	const last = inputs.days - 1;
	return {
		first_full_bytes: peaks[0] ?? 0,
		final_repo_bytes:
			unit * (response.dayEnd[last] ?? 0) + (dead[last] ?? 0) + beside(days[last]?.after ?? []),
		peak_repo_bytes: Math.max(...peaks)
	};
}
