/** Valid bids at random: every architecture, some workloads, any retention. */
import fc from 'fast-check';
import type { BidDocument } from '#engine/bid/index.ts';
import { templatesFolder, loadLibrary } from '#library/index.ts';

export const { library } = loadLibrary(templatesFolder({}, process.cwd()));

/** Never minus zero, which no file can hold. */
const share = (low: number, high: number) =>
	fc
		.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true })
		.map((value) => value + 0);

const retention = fc.record({
	daily: fc.integer({ min: 1, max: 60 }),
	weekly: fc.integer({ min: 0, max: 20 }),
	monthly: fc.integer({ min: 0, max: 18 }),
	quarterly: fc.integer({ min: 0, max: 6 }),
	yearly: fc.integer({ min: 0, max: 4 })
});

const level = (id: string) =>
	fc.record(
		{
			id: fc.constant(id),
			name: fc.constant(id.toUpperCase()),
			rpo: fc.constantFrom('1 h', '4 h', '12 h', '24 h', '2 d'),
			rto: fc.constantFrom('4 h', '24 h', '3 d'),
			retention,
			copies: fc.integer({ min: 1, max: 3 }),
			immutableFor: fc.integer({ min: 1, max: 60 })
		},
		{ requiredKeys: ['id', 'name', 'rpo', 'rto', 'retention', 'copies'] }
	);

const classes = library.classes.map(({ id }) => id);

const workload = (index: number) =>
	fc.record(
		{
			id: fc.constant(`w${index}`),
			name: fc.constant(`Workload ${index}`),
			class: fc.constantFrom(...classes),
			count: fc.integer({ min: 1, max: 400 }),
			frontEnd: fc.integer({ min: 1, max: 200_000 }).map((gigabytes) => gigabytes * 1e9),
			changePerDay: share(0, 0.6),
			growthPerYear: share(-0.2, 0.6),
			storedShare: share(0.2, 1),
			level: fc.constantFrom('gold', 'bronze'),
			site: fc.constantFrom('main', 'second')
		},
		{
			requiredKeys: ['id', 'name', 'class', 'count', 'frontEnd', 'level', 'site']
		}
	);

const billLine = fc.record({
	label: fc.constantFrom('Software', 'Support', 'Tapes'),
	category: fc.constantFrom('hardware', 'software', 'support', 'media'),
	timing: fc.constantFrom('once', 'monthly', 'yearly'),
	amount: fc.integer({ min: 0, max: 50_000_000 }).map((cents) => (cents / 100).toFixed(2)),
	month: fc.integer({ min: 0, max: 30 })
});

/** A document that `readBid` accepts. */
export const anyBid: fc.Arbitrary<BidDocument> = fc
	.record({
		currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
		start: fc.constantFrom('2027-01-01', '2027-04-15', '2028-02-29'),
		horizonYears: fc.integer({ min: 1, max: 4 }),
		levels: fc.tuple(level('gold'), level('bronze')),
		workloads: fc
			.integer({ min: 0, max: 4 })
			.chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => workload(index)))),
		bill: fc.array(billLine, { maxLength: 4 })
	})
	.map(({ currency, start, horizonYears, levels, workloads, bill }) => ({
		schema: 'bidwright/bid@1' as const,
		customer: { name: 'Any customer' },
		currency,
		start,
		economics: {
			horizonYears,
			exchangeRates:
				currency === 'USD'
					? []
					: [{ quote: `${currency} per USD`, rate: '0.87', on: '2026-11-01', source: 'test' }]
		},
		sites: [
			{ id: 'main', name: 'Main', role: 'primary' as const },
			{ id: 'second', name: 'Second', role: 'secondary' as const }
		],
		links: [{ id: 'l1', from: 'main', to: 'second', bandwidth: '10 Gbit/s' }],
		serviceLevels: levels,
		workloads: workloads,
		incumbent: { name: 'Today', architecture: 'tape-library', bill: bill as never },
		candidates: library.architectures.map(({ id }) => ({ id, architecture: id }))
	}));
