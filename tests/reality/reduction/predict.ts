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
	type StoredResponse,
	type StoreMechanism
} from '#engine/reduction/index.ts';
import type { PointLife } from '#engine/protection/index.ts';
import { bytesBeside, lastChunkBytes } from './beside.ts';
import { compressionRatio, meanChunkBytes } from './compression.ts';
import { factsOf, type EngineFacts } from './engines.ts';
import { compoundGrowth, curvesOf, estateBytes, extentsOf, hotRunBytes, machineBytes } from './estate.ts';
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

interface EstateShapes {
	readonly first: DataShape;
	readonly appended: DataShape;
}

/** The bytes of the first day, and those appended since: they change differently. */
function shapesOf(
	inputs: ScenarioInputs,
	facts: EngineFacts,
	keptAtTheEnd: readonly number[]
): EstateShapes {
	const stored = 1 / compressionRatio(inputs, facts);
	const wholeImages = facts.wholeFiles && inputs.layout === 'image';
	// The days whose points are there in the end decide what there is.
	const growth =
		keptAtTheEnd.reduce((total, day) => total + machineBytes(inputs, day), 0) /
		(keptAtTheEnd.length * inputs.machine_bytes);
	const curves = curvesOf(wholeImages ? { ...inputs, daily_change: 1, hot_fraction: 0 } : inputs, growth);
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
		hotRunBytes: hotRunBytes(inputs)
	};
	return { first, appended: { ...first, sharedShare: 0, curve: curves.appended } };
}

/**
 * Bytes a day per byte of the first day. Responses are linear in bytes: what appends add is the
 * response of data that grows, less that of the same data without growth.
 */
function estateResponse(
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
	const days = pointsByDay(inputs);
	const shapes = shapesOf(inputs, facts, days.at(-1)?.after ?? []);
	const shape = shapes.first;
	const store = storeOf(facts);
	const law = lawOf(shape, store);
	const response = estateResponse(livesOf(inputs, days), shapes, inputs, store);
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
