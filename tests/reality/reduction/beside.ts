/**
 * Bytes beside the data: what an engine writes for every point, and chunks that appends make new.
 *
 * They matter because these estates are small; per byte of front end they vanish with its size.
 */
import { changedShare, chunkBytesAtByte, type ChangeLaw } from '#engine/reduction/index.ts';
import { meanChunkBytes } from './compression.ts';
import type { EngineFacts } from './engines.ts';
import { estateBytes, extentsOf, machineBytes } from './estate.ts';
import type { ScenarioInputs } from './scenario.ts';

/** Mean bytes of the chunk that an image ends in, or that straddles the end of what machines share. */
export const lastChunkBytes = ({ chunker }: EngineFacts): number => chunkBytesAtByte(chunker) / 2;

/** Bytes of the chunk that an image ends in on a day, which the next append makes new again. */
function tailBytes(inputs: ScenarioInputs, facts: EngineFacts, day: number): number {
	if (inputs.layout === 'files' || facts.store !== 'chunked') return 0;
	return facts.chunker.kind === 'fixed'
		? machineBytes(inputs, day) % facts.chunker.bytes
		: lastChunkBytes(facts);
}

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

/** All bytes beside data that the points hold, as stored. */
export function bytesBeside(
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
