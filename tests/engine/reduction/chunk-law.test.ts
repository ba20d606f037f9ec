import { describe, expect, it } from 'vitest';
import { changedShare, changeLaw } from '#engine/reduction/change-curve.ts';
import { chunkLaw } from '#engine/reduction/chunk-law.ts';
import { chunkBytesAtByte, chunkLengths, type Chunker } from '#engine/reduction/chunker.ts';
import { dirtiedShare } from './ideal-chunker.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const uniform = { changePerDay: 0.02, hotShare: 0, hotWeight: 0 };
const far = { extentBytes: 64 * kibibyte, hotRunBytes: Infinity, machineBytes: Infinity };
const single = { extentBytes: 1, machineBytes: Infinity };
const restic: Chunker = {
	kind: 'content-defined',
	minBytes: 512 * kibibyte,
	cutEveryBytes: mebibyte,
	maxBytes: 8 * mebibyte
};

describe('chunk lengths', () => {
	it('of content-defined chunks: the worked example', () => {
		const lengths = chunkLengths(restic);
		const mean = 1 / lengths.reduce((sum, { bytes, byteShare }) => sum + byteShare / bytes, 0);
		expect(chunkBytesAtByte(restic) / mebibyte).toBeCloseTo(2.161, 3);
		expect(mean / mebibyte).toBeCloseTo(1.5, 1);
		expect(lengths.reduce((sum, { byteShare }) => sum + byteShare, 0)).toBeCloseTo(1, 12);
	});

	it('of fixed chunks are all the same', () => {
		expect(chunkLengths({ kind: 'fixed', bytes: 4096 })).toEqual([{ bytes: 4096, byteShare: 1 }]);
	});

	it('of chunks cut at their minimum are the minimum', () => {
		const rigid: Chunker = {
			kind: 'content-defined',
			minBytes: 10,
			cutEveryBytes: 5,
			maxBytes: 10
		};
		expect(chunkLengths(rigid)).toEqual([{ bytes: 10, byteShare: 1 }]);
	});
});

describe('chunk amplification', () => {
	it('of fixed chunks: the worked example', () => {
		const law = chunkLaw(uniform, { kind: 'fixed', bytes: mebibyte }, far);
		expect(changedShare(law, 1)).toBeCloseTo(1 - 0.98 ** 16, 12);
		expect(changedShare(law, 7)).toBeCloseTo(1 - 0.98 ** 112, 12);
	});

	it('is none where a chunk is no larger than an extent', () => {
		const law = chunkLaw(uniform, { kind: 'fixed', bytes: 8 * kibibyte }, far);
		expect(changedShare(law, 5)).toBeCloseTo(changedShare(changeLaw(uniform), 5), 12);
	});

	it('keeps hot and cold chunks apart where runs are long', () => {
		const curve = { changePerDay: 0.02, hotShare: 0.1, hotWeight: 0.8 };
		const law = chunkLaw(curve, { kind: 'fixed', bytes: 4 * 64 * kibibyte }, far);
		const cold = 0.004 / 0.9;
		expect(changedShare(law, 3)).toBeCloseTo(
			0.1 * (1 - 0.84 ** 12) + 0.9 * (1 - (1 - cold) ** 12),
			12
		);
	});

	it('averages over the hot runs in a chunk longer than they are', () => {
		const curve = { changePerDay: 0.02, hotShare: 0.1, hotWeight: 0.8 };
		const grain = { extentBytes: kibibyte, hotRunBytes: 2 * kibibyte, machineBytes: Infinity };
		const law = chunkLaw(curve, { kind: 'fixed', bytes: 8 * kibibyte }, grain);
		const run = 0.1 * 0.84 ** 2 + 0.9 * (1 - 0.004 / 0.9) ** 2;
		expect(changedShare(law, 1)).toBeCloseTo(1 - run ** 4, 12);
	});

	it('counts the only hot run of a machine once: two chunks of four runs each', () => {
		const curve = { changePerDay: 0.125, hotShare: 0.125, hotWeight: 1 };
		const grain = { extentBytes: 1, hotRunBytes: 2, machineBytes: 16 };
		const law = chunkLaw(curve, { kind: 'fixed', bytes: 8 }, grain);
		expect(changedShare(law, 1)).toBeCloseTo(1 / 2, 12);
	});

	it('draws runs as if they were endless where a machine has many', () => {
		const curve = { changePerDay: 0.02, hotShare: 0.1, hotWeight: 0.8 };
		const changed = (machineBytes: number) =>
			changedShare(
				chunkLaw(curve, restic, { extentBytes: 65_536, hotRunBytes: 262_144, machineBytes }),
				7
			);
		expect(changed(2 ** 40)).toBeCloseTo(changed(Infinity), 5);
		expect(changed(2 ** 25)).toBeGreaterThan(changed(2 ** 40));
	});

	it('approaches the mean of all runs in a very long chunk', () => {
		const curve = { changePerDay: 0.0001, hotShare: 0.1, hotWeight: 0.8 };
		const grain = { extentBytes: 1, hotRunBytes: 2, machineBytes: Infinity };
		const law = chunkLaw(curve, { kind: 'fixed', bytes: 2000 }, grain);
		const run = 0.1 * (1 - 0.0008) ** 2 + 0.9 * (1 - 0.00002 / 0.9) ** 2;
		expect(changedShare(law, 1)).toBeCloseTo(1 - run ** 1000, 3);
	});
});

describe('an ideal content-defined chunker', () => {
	const eighths = { kind: 'content-defined', minBytes: 4, cutEveryBytes: 8, maxBytes: 64 } as const;
	const quarters = {
		kind: 'content-defined',
		minBytes: 2,
		cutEveryBytes: 8,
		maxBytes: 32
	} as const;

	it.each([
		[eighths, 0.02],
		[eighths, 0.05],
		[eighths, 0.2],
		[quarters, 0.02],
		[quarters, 0.1]
	] as const)('dirties what the law says under uniform change: %j at %d', (chunker, changed) => {
		const chances = { hotShare: 0, hot: 0, cold: changed };
		const simulated = dirtiedShare(chunker, 1, chances, 10_000, 16);
		const curve = { changePerDay: changed, hotShare: 0, hotWeight: 0 };
		const law = chunkLaw(curve, chunker, { ...single, hotRunBytes: Infinity });
		expect(Math.abs(changedShare(law, 1) / simulated - 1)).toBeLessThan(0.025);
	});

	it.each([16, 32, 8])(
		'dirties what the law says under change in hot runs of %d extents',
		(hotRun) => {
			const curve = { changePerDay: 0.02, hotShare: 0.1, hotWeight: 0.8 };
			const chances = { hotShare: 0.1, hot: 0.16, cold: 0.004 / 0.9 };
			const simulated = dirtiedShare(eighths, hotRun, chances, 10_000, 48);
			const law = chunkLaw(curve, eighths, { ...single, hotRunBytes: hotRun });
			expect(Math.abs(changedShare(law, 1) / simulated - 1)).toBeLessThan(0.025);
		}
	);
});
