/** Times the survival matrix: every event of the templates against every design, machine by machine. */
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { replay } from '#engine/replay.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

/** Milliseconds of one replay, the fastest of so many. */
function timed(document: BidDocument, library: Library, rounds: number): number {
	const reading = readBid(document);
	if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'the bench bid is not valid');
	const evaluation = evaluate(reading.bid, library);
	return fastest(
		Array.from({ length: rounds }, () => {
			const before = performance.now();
			replay(reading.bid, library, evaluation);
			return performance.now() - before;
		})
	);
}

/** The example's estate with so many machines in all. */
function grown(example: BidDocument, machines: number): BidDocument {
	const workloads = example.workloads ?? [];
	const all = workloads.reduce((sum, { count = 1 }) => sum + count, 0);
	return {
		...example,
		workloads: workloads.map((workload) => ({
			...workload,
			count: Math.round(((workload.count ?? 1) * machines) / all)
		}))
	};
}

/** `example` is the worked example. */
export function benchDisaster(example: BidDocument, library: Library): readonly Figure[] {
	return [
		{
			what: 'Survival matrix of the worked example, 10 events × 5 designs',
			value: milliseconds(timed(example, library, 25)),
			aim: '50 ms'
		},
		{
			what: 'the same with 10,000 machines',
			value: milliseconds(timed(grown(example, 10_000), library, 5)),
			aim: '2 s'
		}
	];
}
