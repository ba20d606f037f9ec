/**
 * Times the evaluation: the worked example, 10,000 workloads against ten designs over seven years day
 * by day, and workloads of which no two are alike. Each from nothing and after one edit.
 */
import { readBid, type Bid, type BidDocument, type ReadRows } from '#engine/bid/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

const levels = ['gold', 'silver', 'bronze'] as const;
/** Ten designs of ten families; today's tape library is sized beside them. */
const ten = [
	'disk-repository',
	'hardened-repository',
	'dedup-appliance',
	'landing-zone',
	'scale-out',
	'copy-data',
	'object-classes',
	'mixed-by-level',
	'replication',
	'tape-staged'
] as const;
/** With today's tape library, five designs: those of the worked example. */
const four = ['disk-repository', 'dedup-appliance', 'copy-data', 'tape-library'] as const;

/** As an import makes them: sizes all different, change rates by class or as reports round them. */
function largeBid(
	workloads: number,
	library: Library,
	kinds: 'like' | 'all different',
	designs: readonly string[],
	horizonYears: number
): BidDocument {
	const classes = library.classes.map(({ id }) => id);
	return {
		schema: 'bidwright/bid@1',
		customer: { name: 'Large customer' },
		currency: 'USD',
		start: '2027-01-01',
		economics: { horizonYears },
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
		candidates: designs.map((id) => ({ id, architecture: id }))
	};
}

function typed(document: BidDocument, read?: ReadRows): Bid {
	const reading = readBid(document, read);
	if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'the bench bid is not valid');
	return reading.bid;
}

function timed(work: () => unknown): number {
	const before = performance.now();
	work();
	return performance.now() - before;
}

const rounds = (count: number, work: (round: number) => unknown): number =>
	fastest(Array.from({ length: count }, (_, round) => timed(() => work(round))));

/** One row edited, everything else as before: what a person waits for while typing. */
function afterOneEdit(document: BidDocument, library: Library, count: number): number {
	const memo = createMemo();
	const read: ReadRows = new WeakMap();
	evaluate(typed(document, read), library, memo);
	const edits = Array.from({ length: count }, (_, round) => {
		const workloads = (document.workloads ?? []).map((workload, index) =>
			index === 3 ? { ...workload, frontEnd: `${10 + round} TB` } : workload
		);
		return { ...document, workloads };
	});
	return fastest(edits.map((edited) => timed(() => evaluate(typed(edited, read), library, memo))));
}

function fromNothing(document: BidDocument, library: Library, count: number): number {
	const bid = typed(document);
	return rounds(count, () => evaluate(bid, library));
}

/** 10,000 workloads, of which an import makes a few dozen kinds. */
function benchLarge(library: Library): readonly Figure[] {
	const large = largeBid(10_000, library, 'like', ten, 7);
	const once = fromNothing(large, library, 5);
	const twice = fromNothing(largeBid(20_000, library, 'like', ten, 7), library, 5);
	const row = (what: string, value: number, aim = ''): Figure => ({
		what,
		value: milliseconds(value),
		aim
	});
	return [
		row(
			'10,000 workloads × 10 designs × 7 years after one edit, reading the document included',
			afterOneEdit(large, library, 15),
			'50 ms'
		),
		row('the same from nothing, day by day', once),
		row('the same, for each workload added', (twice - once) / 10_000),
		row(
			'Reading the document of 10,000 workloads, the first time',
			rounds(5, () => typed(large))
		)
	];
}

/** `example` is the worked example. */
export function benchEvaluate(example: BidDocument, library: Library): readonly Figure[] {
	const different = largeBid(2000, library, 'all different', four, 5);
	return [
		{
			what: 'Worked example after one edit, reading the document included',
			value: milliseconds(afterOneEdit(example, library, 40)),
			aim: '16 ms'
		},
		{
			what: 'Worked example from nothing',
			value: milliseconds(fromNothing(example, library, 5)),
			aim: ''
		},
		...benchLarge(library),
		{
			what: '2,000 workloads, no two alike, × 5 designs × 5 years',
			value: milliseconds(fromNothing(different, library, 2)),
			aim: ''
		}
	];
}
