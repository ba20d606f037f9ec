/**
 * Times the evaluation of large bids: 10,000 workloads, five designs, five years day by day.
 */
import { readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

const levels = ['gold', 'silver', 'bronze'] as const;
/** With today's tape library, five designs: those of the worked example. */
const compared = ['disk-repository', 'dedup-appliance', 'copy-data', 'tape-library'] as const;

/** As an import makes them: sizes all different, change rates by class or as reports round them. */
function largeBid(
	workloads: number,
	library: Library,
	kinds: 'like' | 'all different'
): BidDocument {
	const classes = library.classes.map(({ id }) => id);
	return {
		schema: 'bidwright/bid@1',
		customer: { name: 'Large customer' },
		currency: 'USD',
		start: '2027-01-01',
		economics: { horizonYears: 5 },
		sites: [{ id: 'main', name: 'Main', role: 'primary' }],
		serviceLevels: levels.map((id, index) => ({
			id,
			name: id,
			rpo: '24 h',
			rto: '24 h',
			copies: 2,
			retention: {
				daily: 30 - 8 * index,
				weekly: 8 - 2 * index,
				monthly: 12 - 4 * index,
				yearly: 3 - index
			}
		})),
		workloads: Array.from({ length: workloads }, (_, index) => ({
			id: `w${index}`,
			name: `Workload ${index}`,
			class: classes[index % classes.length] ?? 'general',
			count: 1,
			frontEnd: 1e11 + ((index * 7919) % 1000) * 1e9,
			changePerDay: kinds === 'like' ? (1 + (index % 12)) / 200 : 0.001 + index / 100_000,
			level: levels[index % 3] ?? 'gold',
			site: 'main'
		})),
		incumbent: { name: 'Today', architecture: 'tape-library', bill: [] },
		candidates: compared.map((id) => ({ id, architecture: id }))
	};
}

function typed(document: BidDocument): Bid {
	const reading = readBid(document);
	if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'the bench bid is not valid');
	return reading.bid;
}

function timed(work: () => unknown): number {
	const before = performance.now();
	work();
	return performance.now() - before;
}

/** One row edited, everything else as before: what a person waits for while typing. */
function afterOneEdit(document: BidDocument, library: Library): number {
	const memo = createMemo();
	evaluate(typed(document), library, memo);
	return fastest(
		Array.from({ length: 25 }, (_, round) => {
			const workloads = (document.workloads ?? []).map((workload, index) =>
				index === 3 ? { ...workload, frontEnd: `${10 + round} TB` } : workload
			);
			return timed(() => evaluate(typed({ ...document, workloads }), library, memo));
		})
	);
}

const fromNothing = (document: BidDocument, library: Library): number => {
	const bid = typed(document);
	return fastest([0, 1, 2, 3, 4].map(() => timed(() => evaluate(bid, library))));
};

/** `example` is the worked example. */
export function benchEvaluate(example: BidDocument, library: Library): readonly Figure[] {
	const edit = afterOneEdit(example, library);
	const once = fromNothing(example, library);
	const ten = fromNothing(largeBid(10_000, library, 'like'), library);
	const twenty = fromNothing(largeBid(20_000, library, 'like'), library);
	const different = fromNothing(largeBid(2000, library, 'all different'), library);
	return [
		{
			what: 'Worked example after one edit, reading the document included',
			value: milliseconds(edit),
			aim: '16 ms'
		},
		{ what: 'Worked example from nothing', value: milliseconds(once), aim: '' },
		{
			what: '10,000 workloads × 5 designs × 5 years, day by day',
			value: milliseconds(ten),
			aim: ''
		},
		{
			what: 'the same, for each workload added',
			value: milliseconds((twenty - ten) / 10_000),
			aim: ''
		},
		{
			what: '2,000 workloads, no two alike, × 5 designs × 5 years',
			value: milliseconds(different),
			aim: ''
		}
	];
}
