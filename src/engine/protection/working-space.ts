/**
 * Working space for merges and transforms, as the vendor's own tools add it to a repository.
 *
 * Law: Σ over buckets of the part of the source that falls in it · factor · stored share.
 * Source: RPS 0.4.1 and the vendor calculator agree on the buckets below (binary terabytes).
 * Example: 10 TiB stored at 50 % → 10 · 1.05 · 0.5 = 5.25 TiB.
 */
export interface SpaceBucket {
	/** Infinity in the last bucket. */
	readonly upToBytes: number;
	readonly factor: number;
}

const tebibyte = 2 ** 40;

export const vendorBuckets: readonly SpaceBucket[] = [
	{ upToBytes: 10 * tebibyte, factor: 1.05 },
	{ upToBytes: 20 * tebibyte, factor: 0.66 },
	{ upToBytes: 100 * tebibyte, factor: 0.4 },
	{ upToBytes: 500 * tebibyte, factor: 0.25 },
	{ upToBytes: Infinity, factor: 0.1 }
];

/** Bytes of working space for a source of so many bytes. */
export function workingSpaceBytes(
	sourceBytes: number,
	storedShare: number,
	buckets: readonly SpaceBucket[] = vendorBuckets
): number {
	let filled = 0;
	let space = 0;
	for (const { upToBytes, factor } of buckets) {
		const inBucket = Math.max(0, Math.min(sourceBytes, upToBytes) - filled);
		space += inBucket * storedShare * factor;
		filled += inBucket;
	}
	return space;
}
