/**
 * What the engines are known to do, as data. Sources: their manuals and formats (restic design and
 * `prune --max-unused`, borg internals and `compact --threshold`, duplicity's rsync signatures, the
 * XFS disk format); what was fitted says so.
 */
import type { Chunker } from '#engine/reduction/index.ts';
import type { ScenarioInputs } from './scenario.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** What an engine writes for every restore point beside data. */
export interface Listing {
	readonly pointBytes: number;
	readonly chunkBytes: number;
	readonly fileBytes: number;
}

export interface EngineFacts {
	readonly store: 'chunked' | 'cloned' | 'chain';
	readonly chunker: Chunker;
	/** Compressor, and whether it sees one stream or blocks of the chunker. */
	readonly compression: 'blocks' | 'zstd stream' | 'gzip stream' | 'none';
	/** Share of the repository that pruning leaves unused, at most. */
	readonly unusedShare: number;
	/** Share of a segment that must be dead before it is rewritten; null where there are none. */
	readonly segmentDeadShare: number | null;
	readonly listing: Listing;
	/** Signature bytes per byte of changed file, kept with every point. */
	readonly signatureShare: number;
	/** Whether a changed file is stored whole. */
	readonly wholeFiles: boolean;
}

const noListing: Listing = { pointBytes: 0, chunkBytes: 0, fileBytes: 0 };
const fileSystemBlock: Chunker = { kind: 'fixed', bytes: 4 * kibibyte };

const plain: EngineFacts = {
	store: 'chain',
	chunker: fileSystemBlock,
	compression: 'none',
	unusedShare: 0,
	segmentDeadShare: null,
	listing: noListing,
	signatureShare: 0,
	wholeFiles: false
};

/** `5%`, `10` → 0.05, 0.1. Throws on anything else: a threshold misread is a wrong prediction. */
function percent(option: string | number | undefined, usual: number): number {
	if (option === undefined) return usual;
	const match = /^(\d+(?:\.\d+)?)%?$/.exec(String(option));
	const share = Number(match?.[1]) / 100;
	if (!(share >= 0 && share < 1))
		throw new RangeError(`"${option}" is not a percentage below 100; expected for example 5%`);
	return share;
}

const chunkerOption = (option: string | number | undefined): string =>
	option === undefined || option === 'default' ? 'buzhash,19,23,21,4095' : String(option);

/**
 * `fixed,131072` or `buzhash,19,23,21,4095`, the first word optional: exponents of minimum, maximum and
 * mean cut distance. Throws on anything else.
 */
function borgChunker(option: string): Chunker {
	const fixed = /^fixed,([1-9]\d*)(?:,\d+)?$/.exec(option);
	if (fixed) return { kind: 'fixed', bytes: Number(fixed[1]) };
	const [, ...exponents] = /^(?:buzhash,)?(\d+),(\d+),(\d+)(?:,\d+)?$/.exec(option) ?? [];
	const [minBytes = 0, maxBytes = 0, cutEveryBytes = 0] = exponents.map(
		(each) => 2 ** Number(each)
	);
	if (!(minBytes < maxBytes))
		throw new RangeError(
			`"${option}" is not a chunker of borg; expected fixed,131072 or buzhash,19,23,21,4095`
		);
	return { kind: 'content-defined', minBytes, cutEveryBytes, maxBytes };
}

/** Rolling signatures: 4 + 8 bytes a block, blocks of 512 bytes for small files, 2 KiB for large. */
function signatureShare({ layout, machine_bytes, extent_bytes }: ScenarioInputs): number {
	const fileBytes = layout === 'image' ? machine_bytes : extent_bytes;
	const blockBytes = fileBytes < 1_024_000 ? 512 : Math.min(2048, fileBytes / 2000);
	return 12 / blockBytes;
}

/** Facts of the engine of a scenario with its options. Throws on an engine that was never studied. */
export function factsOf(inputs: ScenarioInputs): EngineFacts {
	const options = inputs.engine_options;
	switch (inputs.engine) {
		case 'restic':
			return {
				...plain,
				store: 'chunked',
				chunker: {
					kind: 'content-defined',
					minBytes: 512 * kibibyte,
					cutEveryBytes: mebibyte,
					maxBytes: 8 * mebibyte
				},
				compression: options['compression'] === 'off' ? 'none' : 'blocks',
				unusedShare: percent(options['max_unused'], 0.05),
				// A tree names 32 bytes of hash for each chunk, written in hexadecimal and compressed.
				listing: { pointBytes: 1024, chunkBytes: 40, fileBytes: 60 }
			};
		case 'borg':
			return {
				...plain,
				store: 'chunked',
				chunker: borgChunker(chunkerOption(options['chunker'])),
				compression: options['compression'] === 'none' ? 'none' : 'blocks',
				segmentDeadShare: percent(options['compact_threshold'], 0.1),
				// 32 bytes of hash a chunk and compressed sizes; archive and manifest fitted.
				listing: { pointBytes: 5 * kibibyte, chunkBytes: 34, fileBytes: 60 }
			};
		case 'tar+zstd':
			return { ...plain, compression: 'zstd stream', wholeFiles: true };
		case 'duplicity':
			return { ...plain, compression: 'gzip stream', signatureShare: signatureShare(inputs) };
		case 'xfs-reflink+rsync':
			return {
				...plain,
				store: 'cloned',
				// An inode of 512 bytes a file and a directory block of 4 KiB for 64 of them.
				listing: { pointBytes: 4 * kibibyte, chunkBytes: 0, fileBytes: 576 }
			};
		default:
			throw new RangeError(`no facts are known about the engine "${inputs.engine}"`);
	}
}
