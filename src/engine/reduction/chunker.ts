/**
 * Chunk lengths: how a store cuts data before it looks whether it has it already.
 *
 * Fixed chunks all have one length. Content-defined ones end at the first cut that content gives
 * after a minimum, cuts coming at random with a mean distance T, and at a maximum if none comes:
 * L = min + Exp(T), cut at max. A random byte lies in a chunk of length L with weight L·f(L)/E[L],
 * so the chunk that a change dirties is longer than the mean one: Lw = E[L²]/E[L].
 * Source: the chunkers of restic and borg as documented; the distribution is that of a Poisson
 * process. Example: min 512 KiB, T 1 MiB, max 8 MiB: mean 1.50 MiB, byte-weighted 2.16 MiB.
 */
export type Chunker =
	| { readonly kind: 'fixed'; readonly bytes: number }
	| {
			readonly kind: 'content-defined';
			readonly minBytes: number;
			/** Mean distance T between cuts that content gives, counted from the minimum. */
			readonly cutEveryBytes: number;
			readonly maxBytes: number;
	  };

/** Lengths of which `byteShare` of all bytes lie in chunks of about `bytes`; shares add up to 1. */
export interface ChunkLength {
	readonly bytes: number;
	readonly byteShare: number;
}

/** Edges of the classes of lengths, in units of T beyond the minimum: narrow where most chunks are. */
const classEdges = [0, 0.3, 0.6, 1, 1.4, 1.9, 2.5, 3.2, 4, 5, 6.5, 8.5, 11, 15];

/** Three moments of a length beyond `from`, over e^(−x): number, bytes and bytes². */
function tailMoments(from: number, min: number, every: number): readonly [number, number, number] {
	const length = min + every * from;
	const density = Math.exp(-from);
	return [
		density,
		density * (length + every),
		density * (length * length + 2 * every * length + 2 * every * every)
	];
}

/** The byte-weighted distribution of lengths in a few classes; each class keeps its exact Lw. */
export function chunkLengths(chunker: Chunker): readonly ChunkLength[] {
	if (chunker.kind === 'fixed') return [{ bytes: chunker.bytes, byteShare: 1 }];
	const { minBytes, cutEveryBytes, maxBytes } = chunker;
	const last = (maxBytes - minBytes) / cutEveryBytes;
	const edges = [...classEdges.filter((edge) => edge < last), last];
	const moments = edges.map((edge) => tailMoments(edge, minBytes, cutEveryBytes));
	const classes = moments.slice(1).map((upper, index) => {
		const lower = moments[index] ?? upper;
		return { bytes: lower[1] - upper[1], square: lower[2] - upper[2] };
	});
	const atMaximum = Math.exp(-last);
	const all = [...classes, { bytes: atMaximum * maxBytes, square: atMaximum * maxBytes ** 2 }];
	const mean = all.reduce((sum, { bytes }) => sum + bytes, 0);
	return all
		.filter(({ bytes }) => bytes > 0)
		.map(({ bytes, square }) => ({ bytes: square / bytes, byteShare: bytes / mean }));
}

/** Lw: mean length of the chunk that a random byte lies in. */
export const chunkBytesAtByte = (chunker: Chunker): number =>
	chunkLengths(chunker).reduce((sum, { bytes, byteShare }) => sum + bytes * byteShare, 0);
