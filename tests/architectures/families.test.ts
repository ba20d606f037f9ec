/** The ten families of architectures that come with the product, each by what is its own. */
import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { findingIds, library, lineOf, oneWorkload, poolOf, sized } from './templates.ts';

type Level = BidDocument['serviceLevels'][number];

const level = (changes: Partial<Level> = {}): { serviceLevels: Level[] } => ({
	serviceLevels: [
		{
			id: 'one',
			name: 'One',
			rpo: '24 h',
			rto: '24 h',
			retention: { daily: 30 },
			copies: 2,
			...changes
		}
	]
});

/** Front-end data that never changes: what is stored of it shows the mechanism alone. */
const still = { changePerDay: '0 %/day' };
const levelOf = (architecture: string, workload: object = {}, changes: Partial<BidDocument> = {}) =>
	sized(oneWorkload(architecture, workload, changes)).sizing.levels[0];

describe('every architecture that is offered', () => {
	const offered = library.architectures.filter((one) => one.offered);

	it('is one of ten families, beside four that customers have today', () => {
		expect(offered.map(({ id }) => id)).toEqual([
			'backup-as-a-service',
			'copy-data',
			'dedup-appliance',
			'disk-repository',
			'hardened-repository',
			'landing-zone',
			'mixed-by-level',
			'object-classes',
			'replication',
			'saas-native',
			'scale-out',
			'tape-library',
			'tape-staged'
		]);
		expect(library.architectures.filter((one) => !one.offered).map(({ id }) => id)).toEqual([
			'no-backup',
			'same-array',
			'single-cloud-account',
			'sync-and-share'
		]);
	});

	it.each(offered.map(({ id }) => id))('is sized, timed, priced and explained: %s', (id) => {
		const kind = id === 'saas-native' ? { class: 'saas', users: 500 } : {};
		const candidate = sized(oneWorkload(id, kind, level({ copies: 3 })));
		expect(candidate.sizing.leftOut.names).toEqual([]);
		expect(candidate.cost.unpriced).toEqual([]);
		expect(findingIds(candidate)).not.toContain('nothing-fits');
		expect(findingIds(candidate)).not.toContain('window-unknown');
		for (const { quantity, why } of candidate.sizing.billOfMaterials) {
			expect(quantity).toBeGreaterThan(0);
			expect(why).not.toBe('');
		}
		for (const { nightly, first } of candidate.sizing.window.movements) {
			expect(nightly.seconds).toBeGreaterThan(0);
			expect(first.seconds).toBeGreaterThan(0);
		}
		for (const pool of candidate.sizing.pools) expect(pool.peakBytes).toBeGreaterThan(0);
	});
});

describe('tape behind staging disk', () => {
	it('keeps hourly points on disk and one copy in two places', () => {
		const hourly = level({ rpo: '1 h', retention: { everyRun: 2, daily: 30 } });
		expect(levelOf('tape-staged', {}, hourly)).toMatchObject({
			copies: 2,
			everySeconds: 3600,
			everyPoolId: 'staging'
		});
		expect(levelOf('tape-library', {}, hourly)).toMatchObject({ everySeconds: 86_400 });
	});

	it('reads changes by night and writes fulls to tape by day, at nine tenths of a drive', () => {
		const staged = sized(oneWorkload('tape-staged'));
		const [backup, destage] = staged.sizing.window.movements;
		expect(backup?.full).toBeNull();
		expect(destage?.full?.bytes).toBeCloseTo(100e12, -6);
		expect(lineOf(staged, 'drives').quantity).toBe(Math.ceil(100e12 / (48 * 3600) / 270e6));
	});

	it('buys staging disk that reads as fast as the drives write', () => {
		const fast = sized(oneWorkload('tape-staged', { frontEnd: '400 TB' }));
		// 400 TB in 48 h are 2.31 GB/s, more than two servers or shelves of 960 MB/s give.
		expect(lineOf(fast, 'staging').why).toContain('fulls of 400 TB in 48 h: 2.31 GB/s');
	});
});

describe('a hardened repository', () => {
	it('holds points as long as the level wants them locked', () => {
		const free = sized(oneWorkload('hardened-repository'));
		const locked = sized(oneWorkload('hardened-repository', {}, level({ immutableFor: 90 })));
		expect(poolOf(free, 'repository').pointsByLevel['one']).toBeLessThan(45);
		expect(poolOf(locked, 'repository').pointsByLevel['one']).toBeGreaterThanOrEqual(90);
	});

	it('is the answer where an ordinary one is told that nothing is locked', () => {
		const asked = level({ immutableFor: 14 });
		const disk = sized(oneWorkload('disk-repository', {}, asked));
		const hardened = sized(oneWorkload('hardened-repository', {}, asked));
		expect(findingIds(disk)).toEqual(['lock-missing', 'one-authority']);
		expect(findingIds(hardened)).toEqual([]);
	});

	it('pays in object storage for a lock and up to a generation more', () => {
		const bucket = (id: string) => poolOf(sized(oneWorkload(id)), 'bucket').peakBytes / 1e12;
		// A night's change is 1 TB: between 7 and 37 nights more lie in the locked bucket.
		const longer = bucket('hardened-repository') - bucket('disk-repository');
		expect(longer).toBeGreaterThan(7);
		expect(longer).toBeLessThan(38);
	});
});

describe('a landing zone', () => {
	it('keeps the latest copy whole beside the reduced store, on the same boxes', () => {
		const candidate = sized(oneWorkload('landing-zone', still));
		const [landing, store] = [poolOf(candidate, 'landing'), poolOf(candidate, 'store')];
		expect(landing.peakBytes).toBeCloseTo(100e12, -6);
		expect(store.peakBytes).toBeLessThan(50e12);
		const bought = lineOf(candidate, 'appliance').quantity * 168e12;
		expect((landing.boughtUsableBytes ?? 0) + (store.boughtUsableBytes ?? 0)).toBeCloseTo(
			bought,
			-6
		);
		expect(levelOf('landing-zone')).toMatchObject({ copies: 2 });
	});

	it('grows with the time in which data has to be back', () => {
		// 30 TB in an hour are 8.33 GB/s: three boxes of 3 GB/s.
		const urgent = sized(oneWorkload('landing-zone', still, level({ rto: '1 h' })));
		expect(lineOf(urgent, 'appliance')).toMatchObject({ quantity: 3 });
		expect(lineOf(urgent, 'appliance').why).toBe(
			'restores from landing zone: 30 TB up to One in 1 h: 8.33 GB/s'
		);
	});
});

describe('a scale-out cluster', () => {
	it('holds everything with a node lost', () => {
		const candidate = sized(oneWorkload('scale-out', { frontEnd: '900 TB' }));
		const cluster = poolOf(candidate, 'cluster');
		const { quantity, why } = lineOf(candidate, 'nodes');
		expect(((quantity - 1) * 240e12) / 1.5).toBeGreaterThanOrEqual(cluster.wantedUsableBytes);
		expect(((quantity - 2) * 240e12) / 1.5).toBeLessThan(cluster.wantedUsableBytes);
		expect(cluster.boughtUsableBytes).toBeCloseTo(((quantity - 1) * 240e12) / 1.5, -6);
		expect(cluster.boughtRawBytes).toBeCloseTo(quantity * 240e12, -6);
		expect(why).toMatch(/is 1\d{3} TB raw; also with 1 of them lost$/);
	});

	it('takes in the night with a node lost', () => {
		const window = { window: { nightly: '2 h', weekend: '2 h' } };
		const candidate = sized(oneWorkload('scale-out', { changePerDay: '30 %/day' }, window));
		// 30 TB in 2 h are 4.17 GB/s.
		const ingest = candidate.sizing.window.movements[0]?.nightly.stages.find(({ label }) =>
			label.startsWith('writes to')
		)?.bytesPerSecond;
		expect(ingest).toBeGreaterThanOrEqual(30e12 / 7200);
	});

	it('has four nodes, however little there is', () => {
		const nodes = lineOf(sized(oneWorkload('scale-out', { frontEnd: '1 TB' })), 'nodes');
		expect(nodes).toMatchObject({ quantity: 4, why: '4 at least work together' });
	});
});

describe('object storage in classes', () => {
	const monthly = level({ retention: { daily: 30, weekly: 4, monthly: 12 } });

	it('has no archive for a level without long-term points', () => {
		const candidate = sized(oneWorkload('object-classes'));
		expect(candidate.pools.map(({ id }) => id)).toEqual(['cache', 'bucket', 'second']);
		expect(candidate.sizing.billOfMaterials.map(({ id }) => id)).not.toContain('cold');
	});

	it('counts cache, warm and cold class as one copy', () => {
		const candidate = sized(oneWorkload('object-classes', {}, monthly));
		expect(candidate.pools).toHaveLength(4);
		expect(candidate.sizing.levels[0]).toMatchObject({ copies: 2, isLocked: true });
	});

	it('bills deleted bytes until the minimum of days is over', () => {
		const weekly = level({ retention: { daily: 7, weekly: 4 } });
		const candidate = sized(oneWorkload('object-classes', { changePerDay: '5 %/day' }, weekly));
		const { quantityByMonth, why } = lineOf(candidate, 'cold');
		const stored = poolOf(candidate, 'archive').storedByMonthBytes;
		const storedTib = (stored[11]! * 1.05) / 2 ** 40;
		expect(quantityByMonth?.[11]).toBeGreaterThan(storedTib * 1.3);
		expect(why).toContain('every byte for 180 days at least');
	});

	it('pays for requests, and for what restore tests read and carry out', () => {
		const candidate = sized(oneWorkload('object-classes', {}, monthly));
		// The first month: 50 TB and thirty nights of 1 TB, in objects of 500 kB.
		expect(lineOf(candidate, 'warm-puts').quantity).toBeCloseTo((50 + 30) * 2, 0);
		expect(lineOf(candidate, 'egress').quantity).toBeCloseTo((50e12 / 2 ** 40) * (0.2 / 12), 6);
	});
});

describe('backup as a service', () => {
	const saas = { class: 'saas', users: 1000 };

	it('takes servers over the line and SaaS data from cloud to cloud, each where it belongs', () => {
		const [servers] = oneWorkload('backup-as-a-service').workloads!;
		const workloads = [servers!, { ...servers!, ...saas, id: 's', name: 'S', site: 'cloud' }];
		const candidate = sized(oneWorkload('backup-as-a-service', {}, { workloads }));
		expect(poolOf(candidate, 'service').frontEndBytes).toBe(100e12);
		expect(poolOf(candidate, 'saas').frontEndBytes).toBe(100e12);
		expect(lineOf(candidate, 'users').quantity).toBe(1030);
		const users = candidate.cost.lines.find(({ id }) => id === 'users');
		expect(users?.total).toBe((1030 * 1.9 * 12).toFixed(2));
		expect(lineOf(candidate, 'servers').quantity).toBeCloseTo(100, 6);
		const [, connector] = candidate.sizing.window.movements;
		expect(connector?.nightly.bottleneck?.label).toBe('throttle of the SaaS interface');
	});

	it('cannot be priced by user while nobody says how many there are', () => {
		const candidate = sized(oneWorkload('backup-as-a-service', { class: 'saas' }));
		expect(candidate.findings.find(({ id }) => id === 'nothing-fits')?.sentence).toBe(
			'SaaS data by user: the bid does not say how many use W.'
		);
	});

	it('inside a tenant protects SaaS data and says what it leaves out', () => {
		const [workload] = oneWorkload('saas-native').workloads!;
		const workloads = [
			{ ...workload!, ...saas },
			{ ...workload!, id: 'x', name: 'Servers' }
		];
		const candidate = sized(oneWorkload('saas-native', {}, { workloads }));
		expect(candidate.sizing.leftOut).toEqual({
			workloadIds: ['x'],
			names: ['Servers'],
			frontEndBytes: 100e12
		});
		expect(candidate.findings.find(({ id }) => id === 'left-out')?.sentence).toBe(
			'This design does not protect Servers: 100.0 TB that have a service level.'
		);
	});
});

describe('continuous replication', () => {
	it('holds production once more and a journal, and starts from it', () => {
		const candidate = sized(oneWorkload('replication', still));
		// Nothing is written: a hundred journals of their least size, in steps of 5 GB.
		expect(poolOf(candidate, 'replica').peakBytes).toBeCloseTo(100e12 + 100 * 10e9, -3);
		expect(candidate.pools[0]).toMatchObject({ restores: 'boots' });
		expect(lineOf(candidate, 'hosts').quantity).toBe(4);
	});

	it('loses seconds, keeps a day and is one copy', () => {
		const candidate = sized(oneWorkload('replication', {}, level({ rpo: '1 h' })));
		expect(candidate.sizing.levels[0]).toMatchObject({
			copies: 1,
			everySeconds: 5,
			offsiteSeconds: 5,
			oldestDays: 1
		});
		expect(findingIds(candidate)).toEqual(['copies-missing', 'retention-short', 'one-authority']);
	});

	it('needs a line for the busiest hour, not for the average', () => {
		const line = (bandwidth: string) => ({
			links: [{ id: 'l', from: 'main', to: 'second', bandwidth, usableShare: '100 %' }]
		});
		// 10 %/day of 100 TB, in the hot set more than once, are some 140 MB/s on average, four times that at peak.
		const busy = { changePerDay: '10 %/day' };
		const narrow = sized(oneWorkload('replication', busy, line('2 Gbit/s')));
		const wide = sized(oneWorkload('replication', busy, line('10 Gbit/s')));
		expect(findingIds(narrow)).toContain('window-exceeded');
		expect(narrow.findings[0]?.sentence).toMatch(
			/^Replication of every write: a busiest hour of .* longer than the 1 h 00 there are; line Main to Second is the bottleneck\.$/
		);
		expect(findingIds(wide)).not.toContain('window-exceeded');
	});
});

describe('a mixture by service level', () => {
	const mixed = (): ReturnType<typeof sized> => {
		const [workload] = oneWorkload('mixed-by-level').workloads!;
		const workloads = [
			{ ...workload!, count: 12, frontEnd: '20 TB', level: 'gold' },
			{ ...workload!, id: 'x', name: 'X', count: 88, frontEnd: '80 TB' }
		];
		const gold = { ...level().serviceLevels[0]!, id: 'gold', name: 'Gold', rpo: '1 h' };
		return sized(
			oneWorkload(
				'mixed-by-level',
				{},
				{ workloads, serviceLevels: [gold, level().serviceLevels[0]!] }
			)
		);
	};

	it('replicates the urgent levels, backs up all of them and copies all of them elsewhere', () => {
		const candidate = mixed();
		expect(poolOf(candidate, 'replica').frontEndBytes).toBe(20e12);
		expect(poolOf(candidate, 'repository').frontEndBytes).toBe(100e12);
		expect(candidate.sizing.levels).toMatchObject([
			{ levelId: 'gold', copies: 3, everySeconds: 5 },
			{ levelId: 'one', copies: 2, everySeconds: 86_400 }
		]);
		expect(findingIds(candidate)).toEqual([]);
	});

	it('licenses replication for the machines that are replicated', () => {
		const candidate = mixed();
		expect(lineOf(candidate, 'replication').quantity).toBe(12);
		expect(lineOf(candidate, 'software').quantity).toBe(10);
	});
});

describe('what customers have today', () => {
	const today = (architecture: string, workload: object = {}) => {
		const document = oneWorkload(architecture, workload);
		return sized({
			...document,
			incumbent: { name: 'Today', architecture, bill: [] }
		});
	};

	it.each([
		['no-backup', {}, ['no-copy', 'left-out', 'not-offered']],
		['same-array', {}, ['no-copy', 'not-a-copy', 'copies-missing', 'not-offered']],
		[
			'single-cloud-account',
			{ site: 'cloud' },
			['nothing-elsewhere', 'one-authority', 'not-offered']
		],
		[
			'sync-and-share',
			{ class: 'file-server', users: 200 },
			['no-copy', 'not-a-copy', 'copies-missing', 'not-offered']
		]
	])('says what it is and cannot be sold: %s', (id, workload, ids) => {
		expect(findingIds(today(id, workload))).toEqual(ids);
	});

	it('sync and share counts no copy and leaves servers out', () => {
		const candidate = today('sync-and-share', { class: 'database' });
		expect(candidate.sizing.levels).toEqual([]);
		expect(findingIds(candidate)).toContain('left-out');
		expect(levelOf('sync-and-share', { class: 'file-server' })).toMatchObject({ copies: 0 });
	});

	it('snapshots on the array of production take only what was overwritten', () => {
		expect(poolOf(today('same-array', still), 'snapshots').peakBytes).toBe(0);
		const changing = poolOf(today('same-array'), 'snapshots').peakBytes;
		expect(changing).toBeCloseTo(30 * 2e12, -12.5);
	});

	it('no backup costs nothing and holds nothing', () => {
		const { cost, pools, sizing } = today('no-backup');
		expect(pools).toEqual([]);
		expect(sizing.billOfMaterials).toEqual([]);
		expect(cost.total).toBe('0.00');
	});
});
