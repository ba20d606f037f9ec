/**
 * What a backup engine will have stored, from the inputs of a scenario alone.
 *
 * The product's own laws (`storedResponse`) follow the restore points; added are the terms that
 * matter only because these estates are small: the chunk that straddles the end of what machines
 * share, the last chunk that every append rewrites, and what an engine writes for each point.
 */
import {
	changedShare,
	chunkBytesAtByte,
	chunkLaw,
	changeLaw,
	storedResponse,
	type ChangeLaw,
	type DataShape,
	type StoreMechanism
} from '#engine/reduction/index.ts';
import { factsOf, type EngineFacts } from './engines.ts';
import {
	compoundGrowth,
	curveOf,
	estateBytes,
	extentsOf,
	hotRunBytes,
	machineBytes
} from './estate.ts';
import { livesOf, pointsByDay, type PointsOfDay } from './points.ts';
import type { RepositoryBytes, ScenarioInputs } from './scenario.ts';
import { deadBytesByDay } from './segments.ts';

/** Raw ÷ compressed of blocks of so many bytes, between the measured sizes on a logarithmic scale. */
function ratioAtBlock(inputs: ScenarioInputs, blockBytes: number): number {
	const known = Object.entries(inputs.compress_ratio_by_block)
		.map(([bytes, ratio]) => ({ at: Math.log(Number(bytes)), ratio }))
		.sort((left, right) => left.at - right.at);
	const at = Math.log(blockBytes);
	const above = known.findIndex((point) => point.at >= at);
	const [lower, upper] = [known[above - 1], known[above]];
	if (!upper) return known.at(-1)?.ratio ?? 1;
	if (!lower) return upper.ratio;
	return lower.ratio + ((upper.ratio - lower.ratio) * (at - lower.at)) / (upper.at - lower.at);
}

/** Mean bytes of a chunk. */
function meanChunkBytes({ chunker }: EngineFacts): number {
	if (chunker.kind === 'fixed') return chunker.bytes;
	const { minBytes, cutEveryBytes, maxBytes } = chunker;
	return minBytes + cutEveryBytes * (1 - Math.exp(-(maxBytes - minBytes) / cutEveryBytes));
}

function compressionRatio(inputs: ScenarioInputs, facts: EngineFacts): number {
	switch (facts.compression) {
		case 'none':
			return 1;
		case 'zstd stream':
			return inputs.compress_ratio_sample.zstd3;
		case 'gzip stream':
			return inputs.compress_ratio_sample.gzip6;
		case 'blocks': {
			const longest = inputs.layout === 'files' ? inputs.extent_bytes : Infinity;
			return ratioAtBlock(inputs, Math.min(longest, meanChunkBytes(facts)));
		}
	}
}

/** Mean bytes of the chunk that an image ends in, or that straddles the end of what machines share. */
const lastChunkBytes = ({ chunker }: EngineFacts): number => chunkBytesAtByte(chunker) / 2;

/** Bytes of the chunk that an image ends in on a day, which the next append makes new again. */
function tailBytes(inputs: ScenarioInputs, facts: EngineFacts, day: number): number {
	if (inputs.layout === 'files' || facts.store !== 'chunked') return 0;
	return facts.chunker.kind === 'fixed'
		? machineBytes(inputs, day) % facts.chunker.bytes
		: lastChunkBytes(facts);
}

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

function shapeOf(inputs: ScenarioInputs, facts: EngineFacts): DataShape {
	const stored = 1 / compressionRatio(inputs, facts);
	const curve = curveOf(inputs);
	const straddling =
		facts.chunker.kind === 'content-defined' && inputs.layout === 'image'
			? lastChunkBytes(facts) / inputs.machine_bytes
			: 0;
	const wholeImages = facts.wholeFiles && inputs.layout === 'image';
	return {
		growthPerYear: compoundGrowth(inputs),
		firstReduction: stored,
		changeReduction: stored,
		sharedShare: Math.max(0, inputs.common_share - straddling),
		machines: inputs.machines,
		curve: wholeImages ? { changePerDay: 1, hotShare: 0, hotWeight: 0 } : curve,
		// A file is a chunk of its own, so that files are never dirtied by their neighbours.
		extentBytes:
			inputs.layout === 'image' && facts.store === 'chunked' ? inputs.extent_bytes : undefined,
		hotRunBytes: hotRunBytes(inputs)
	};
}

const lawOf = ({ curve, extentBytes, hotRunBytes: run }: DataShape, { chunker }: EngineFacts) =>
	extentBytes === undefined
		? changeLaw(curve)
		: chunkLaw(curve, chunker, { extentBytes, hotRunBytes: run ?? Infinity });

/** Raw bytes of last chunks that appends made new between points. */
function tailsBetween(
	points: readonly number[],
	inputs: ScenarioInputs,
	facts: EngineFacts,
	law: ChangeLaw
): number {
	return points.slice(1).reduce((total, point, index) => {
		const before = points[index] ?? point;
		const grew = machineBytes(inputs, point) > machineBytes(inputs, before);
		const unchanged = 1 - changedShare(law, point - before);
		return total + (grew ? inputs.machines * tailBytes(inputs, facts, before) * unchanged : 0);
	}, 0);
}

/** What the engine writes for one point beside data. */
function pointBytes(inputs: ScenarioInputs, facts: EngineFacts, day: number): number {
	const bytes = estateBytes(inputs, day);
	const { listing } = facts;
	const entries =
		inputs.layout === 'files'
			? (bytes / inputs.extent_bytes) * listing.fileBytes
			: (bytes / meanChunkBytes(facts)) * listing.chunkBytes;
	return listing.pointBytes + entries;
}

/** Signatures kept with a point: of everything with a full, of changed files with an increment. */
function signatureBytes(inputs: ScenarioInputs, facts: EngineFacts, day: number): number {
	const isFull = day % (inputs.retention.full_every_days ?? 1) === 0;
	const touched =
		inputs.layout === 'image'
			? Math.min(1, inputs.daily_change * extentsOf(inputs))
			: inputs.daily_change;
	return facts.signatureShare * estateBytes(inputs, day) * (isFull ? 1 : touched);
}

function besideData(
	points: readonly number[],
	inputs: ScenarioInputs,
	facts: EngineFacts,
	law: ChangeLaw,
	stored: number
): number {
	const tails = tailsBetween(points, inputs, facts, law) * stored;
	return points.reduce(
		(total, day) => total + pointBytes(inputs, facts, day) + signatureBytes(inputs, facts, day),
		tails / (1 - facts.unusedShare)
	);
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
	const law = lawOf(shape, facts);
	const days = pointsByDay(inputs);
	const response = storedResponse(livesOf(inputs, days), shape, storeOf(facts), inputs.days - 1);
	const dead = deadBytes(days, inputs, facts, shape, law);
	const unit = estateBytes(inputs, 0);
	const beside = (points: readonly number[]) =>
		besideData(points, inputs, facts, law, shape.firstReduction);
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
