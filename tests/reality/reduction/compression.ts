/**
 * Compression as an engine gets it: in the block that it compresses, not in one long stream.
 *
 * Example: the same data shrinks 1.51 : 1 in a stream, 1.39 : 1 in blocks of 128 KiB.
 */
import type { EngineFacts } from './engines.ts';
import type { ScenarioInputs } from './scenario.ts';

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
export function meanChunkBytes({ chunker }: EngineFacts): number {
	if (chunker.kind === 'fixed') return chunker.bytes;
	const { minBytes, cutEveryBytes, maxBytes } = chunker;
	return minBytes + cutEveryBytes * (1 - Math.exp(-(maxBytes - minBytes) / cutEveryBytes));
}

/** Raw ÷ compressed in the unit that the engine compresses. */
export function compressionRatio(inputs: ScenarioInputs, facts: EngineFacts): number {
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
