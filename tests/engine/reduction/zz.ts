import { changedShare } from '#engine/reduction/change-curve.ts';
import { chunkLaw } from '#engine/reduction/chunk-law.ts';
import { dirtiedShare } from './ideal-chunker.ts';
const e8 = { kind: 'content-defined', minBytes: 4, cutEveryBytes: 8, maxBytes: 64 } as const,
	e4 = { kind: 'content-defined', minBytes: 2, cutEveryBytes: 4, maxBytes: 32 } as const,
	b16 = { kind: 'content-defined', minBytes: 4, cutEveryBytes: 16, maxBytes: 64 } as const;
for (const ch of [e8, e4, b16])
	for (const c of [0.005, 0.02, 0.1]) {
		const s = dirtiedShare(ch, 1, { hotShare: 0, hot: 0, cold: c }, 12000, 60);
		const l = changedShare(
			chunkLaw({ changePerDay: c, hotShare: 0, hotWeight: 0 }, ch, {
				extentBytes: 1,
				hotRunBytes: Infinity
			}),
			1
		);
		console.log(JSON.stringify(ch), c, s.toFixed(4), l.toFixed(4), (100 * (l / s - 1)).toFixed(2));
	}
for (const ch of [e8, e4, b16])
	for (const [h, hot, cold, c] of [
		[0.1, 0.16, 0.004 / 0.9, 0.02],
		[0.05, 0.36, 0.002 / 0.95, 0.02],
		[0.2, 0.2, 0.0125, 0.05]
	] as const)
		for (const run of [8, 16, 32]) {
			const s = dirtiedShare(ch, run, { hotShare: h, hot, cold }, 12000, 60);
			const l = changedShare(
				chunkLaw({ changePerDay: c, hotShare: h, hotWeight: (hot * h) / c }, ch, {
					extentBytes: 1,
					hotRunBytes: run
				}),
				1
			);
			console.log(
				JSON.stringify(ch),
				h,
				run,
				s.toFixed(4),
				l.toFixed(4),
				(100 * (l / s - 1)).toFixed(2)
			);
		}
