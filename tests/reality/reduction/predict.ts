/**
 * What a backup engine will have stored, from the inputs of a scenario alone.
 *
 * The product's own laws (`storedResponse`) follow the restore points; added are the terms that
 * matter only because these estates are small: the chunk that straddles the end of what machines
 * share, the last chunk that every append rewrites, and what an engine writes for each point.
 */
import {
	lawOf,
	type ChangeLaw,
	type DataShape,
	type StoreMechanism
} from '#engine/reduction/index.ts';
import { bytesBeside } from './beside.ts';
import { meanChunkBytes } from './compression.ts';
import { factsOf, type EngineFacts } from './engines.ts';
import { estateBytes } from './estate.ts';
import { livesOf, pointsByDay, type PointsOfDay } from './points.ts';
import type { RepositoryBytes, ScenarioInputs } from './scenario.ts';
import { deadBytesByDay } from './segments.ts';
import { estateResponse, shapesOf } from './shapes.ts';

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

/**
 * Near the threshold a few chunks decide whether a segment is rewritten now or at the next prune, and
 * the size after that prune differs by as much as the threshold allows. So each outcome of thresholds
 * up to a tenth to either side is followed, and their mean is what to expect.
 */
const thresholdSides = [0.9, 0.95, 1, 1.05, 1.1];

/** Dead bytes in segments at the end of each day, by outcome; one without any where there are none. */
function deadOutcomes(
	days: readonly PointsOfDay[],
	inputs: ScenarioInputs,
	facts: EngineFacts,
	shape: DataShape,
	law: ChangeLaw
): readonly Float64Array[] {
	const { segmentDeadShare } = facts;
	if (segmentDeadShare === null) return [new Float64Array(days.length)];
	const first = estateBytes(inputs, 0) * shape.firstReduction;
	const estate = {
		law,
		machines: inputs.machines,
		ownBytes: first * (1 - shape.sharedShare),
		commonBytes: (first * shape.sharedShare) / inputs.machines,
		bytesOnDay: (day: number) => estateBytes(inputs, day) * shape.changeReduction
	};
	return thresholdSides.map((side) =>
		deadBytesByDay(days, { ...estate, deadShare: side * segmentDeadShare })
	);
}

const mean = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0) / values.length;

/** First full, final and peak bytes of the repository. Reads inputs only. */
export function predictRepository(inputs: ScenarioInputs): RepositoryBytes {
	const facts = factsOf(inputs);
	const days = pointsByDay(inputs);
	const last = inputs.days - 1;
	const shapes = shapesOf(inputs, facts, days[last]?.after ?? []);
	const store = storeOf(facts);
	const law = lawOf(shapes.first, store);
	const response = estateResponse(livesOf(inputs, days), shapes, inputs, store);
	const unit = estateBytes(inputs, 0);
	const beside = (points: readonly number[]) =>
		bytesBeside(points, inputs, facts, law, shapes.first.firstReduction);
	const peaks = days.map(({ before }, day) => unit * (response.dayPeak[day] ?? 0) + beside(before));
	const dead = deadOutcomes(days, inputs, facts, shapes.first, law);
	const lives = unit * (response.dayEnd[last] ?? 0) + beside(days[last]?.after ?? []);
	return {
		first_full_bytes: peaks[0] ?? 0,
		final_repo_bytes: lives + mean(dead.map((byDay) => byDay[last] ?? 0)),
		peak_repo_bytes: mean(
			dead.map((byDay) => Math.max(...peaks.map((peak, day) => peak + (byDay[day - 1] ?? 0))))
		)
	};
}
