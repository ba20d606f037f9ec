/**
 * Compression as an engine gets it: in the block that it compresses, not in one long stream.
 *
 * Example: the same data shrinks 1.51 : 1 in a stream, 1.39 : 1 in blocks of 128 KiB.
 */
import type { EngineFacts } from './engines.ts';
import type { ScenarioInputs } from './scenario.ts';

/** Raw ÷ compressed of the sample in one stream. Throws where it is not stated. */
export function stated(
	{ compress_ratio_sample: sample }: ScenarioInputs,
	compressor: 'zstd3' | 'gzip6'
): number {
	const ratio = sample[compressor];
	if (ratio === undefined)
		throw new RangeError(
			`compress_ratio_sample.${compressor} is missing; expected raw ÷ compressed bytes of a sample`
		);
	return ratio;
}

/**
 * Raw ÷ compressed of blocks of so many bytes. A long block pays once for what it has not seen yet
 * and byte by byte after that: stored = slope·raw + once, a straight line between measured sizes and
 * beyond the largest. At the beginning of a block nothing shrinks, so that below the smallest size
 * stored = slope·raw + once·(1 − exp(−raw·(1 − slope)/once)).
 */
function ratioAtBlock(inputs: ScenarioInputs, blockBytes: number): number {
	const known = Object.entries(inputs.compress_ratio_by_block)
		.map(([bytes, ratio]) => ({ raw: Number(bytes), stored: Number(bytes) / ratio, ratio }))
		.sort((left, right) => left.raw - right.raw);
	const above = known.findIndex(({ raw }) => raw >= blockBytes);
	const at = Math.max(1, above < 0 ? known.length - 1 : above);
	const [lower, upper] = [known[at - 1], known[at]];
	if (!lower || !upper) return lower?.ratio ?? stated(inputs, 'zstd3');
	const slope = (upper.stored - lower.stored) / (upper.raw - lower.raw);
	const once = lower.stored - slope * lower.raw;
	const begun =
		above === 0 && once > 0 && slope < 1 ? -Math.expm1((-blockBytes * (1 - slope)) / once) : 1;
	return blockBytes / (slope * blockBytes + once * begun);
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
			return stated(inputs, 'zstd3');
		case 'gzip stream':
			return stated(inputs, 'gzip6');
		case 'blocks': {
			const longest = inputs.layout === 'files' ? inputs.extent_bytes : Infinity;
			return ratioAtBlock(inputs, Math.min(longest, meanChunkBytes(facts)));
		}
	}
}
