import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { dateAfter } from '#engine/sizing/index.ts';
import { wantedByDay } from '#engine/sizing/wanted.ts';
import { createMemo } from '#engine/evaluate.ts';
import type { Pool } from '#engine/library/index.ts';
import { candidate, evaluated, exampleDocument, library, typed } from './example-bid.ts';

const architecture = (id: string) => {
	const found = library.architectures.find((one) => one.id === id);
	if (!found) throw new Error(`no architecture ${id}`);
	return found;
};

/** One workload of known numbers on one site, for arithmetic by hand. */
const byHand = (changes: Partial<BidDocument> = {}, workload: object = {}): BidDocument => ({
	schema: 'bidwright/bid@1',
	customer: { name: 'By hand' },
	currency: 'USD',
	start: '2027-01-01',
	economics: { horizonYears: 1 },
	sites: [{ id: 'main', name: 'Main', role: 'primary' }],
	serviceLevels: [{ id: 'one', name: 'One', rpo: '24 h', rto: '24 h', retention: { daily: 10 } }],
	workloads: [
		{
			id: 'w',
			name: 'W',
			class: 'general',
			count: 100,
			frontEnd: '100 TB',
			changePerDay: '10 %/day',
			growthPerYear: '0 %/yr',
			storedShare: '50 %',
			level: 'one',
			site: 'main',
			...workload
		}
	],
	candidates: [
		{ id: 'disk', architecture: 'disk-repository' },
		{ id: 'tape', architecture: 'tape-library' },
		{ id: 'copy', architecture: 'copy-data' }
	],
	...changes
});

describe('usable bytes wanted', () => {
	it('100 TB stored, 2 % metadata, filled to 80 %, no working space want 127.5 TB', () => {
		const pool = {
			...architecture('disk-repository').pools[0],
			workingSpace: { value: 0 },
			metadata: { value: 0.02 },
			fillLimit: { value: 0.8 }
		} as Pool;
		expect(wantedByDay(pool, [], Float64Array.of(100e12), createMemo())[0]).toBeCloseTo(
			127.5e12,
			0
		);
	});

	it('a data that never changes is stored once, compressed, however long it is kept', () => {
		const evaluation = evaluated(byHand({}, { changePerDay: '0 %/day' }));
		expect(candidate(evaluation, 'disk').sizing.pools[0]?.peakBytes).toBeCloseTo(50e12, -6);
	});

	it('a golden copy is as large as production, before any point', () => {
		const [pool] = candidate(evaluated(byHand({}, { changePerDay: '0 %/day' })), 'copy').sizing
			.pools;
		expect(pool?.peakBytes).toBeCloseTo(100e12, -6);
	});

	it('tape writes every full whole: weekly fulls of ten days are two or three fulls', () => {
		const [pool] = candidate(evaluated(byHand({}, { changePerDay: '0 %/day' })), 'tape').sizing
			.pools;
		const full = 100e12 * 0.75;
		expect((pool?.peakBytes ?? 0) / full).toBeGreaterThanOrEqual(2);
		expect((pool?.peakBytes ?? 0) / full).toBeLessThanOrEqual(3);
	});
});

describe('the backup window', () => {
	it('sizes proxies by the published rule: 100 TB, 10 % change, 8 h want 14 cores at 25 MB/s', () => {
		// 100 TB × 10 % ÷ 28 800 s = 347 MB/s; ÷ 25 MB/s = 13.9 cores.
		const disk = candidate(evaluated(byHand()), 'disk');
		const proxies = disk.sizing.billOfMaterials.find(
			({ productId }) => productId === 'backup-proxy'
		);
		expect(proxies?.why).toContain('10 TB in 8 h: 347 MB/s at 25 MB/s a core');
		const run = disk.sizing.window.movements[0]?.nightly;
		expect(run?.bytes).toBeCloseTo(10e12, -6);
		// One proxy of 32 cores reads 800 MB/s; one server of twelve drives writes 720.
		expect(run?.stages.map(({ bytesPerSecond }) => bytesPerSecond)).toContain(32 * 25e6);
		expect(run?.bottleneck?.label).toBe('writes to disk repository');
		expect(run?.seconds).toBeCloseTo(10e12 / 720e6, 3);
	});

	it('buys drives for the weekend full: 100 TB in 48 h at 225 MB/s a drive are three', () => {
		const tape = candidate(evaluated(byHand()), 'tape');
		const drives = tape.sizing.billOfMaterials.find(({ productId }) => productId === 'lto-9-drive');
		expect(drives?.quantity).toBe(Math.ceil(100e12 / (48 * 3600) / 225e6));
		expect(tape.sizing.window.worst?.kind).toBe('full');
	});

	it('is exceeded by what is installed, and the finding says by how much and why', () => {
		const today = evaluated(exampleDocument()).today;
		const finding = today?.findings.find(({ id }) => id === 'window-exceeded');
		expect(finding?.sentence).toMatch(
			/takes \d+ h \d\d, \d+ h \d\d longer than the 48 h 00 there are; 4 tape drives is the bottleneck/
		);
	});

	it('stays unknown, and says so, when a line has no stated bandwidth', () => {
		const evaluation = evaluated(
			byHand({
				serviceLevels: [
					{ id: 'one', name: 'One', rpo: '24 h', rto: '24 h', copies: 2, retention: { daily: 10 } }
				]
			})
		);
		const offload = candidate(evaluation, 'disk').sizing.window.movements.find(
			({ movementId }) => movementId === 'offload'
		);
		expect(offload?.nightly.seconds).toBeNull();
		expect(candidate(evaluation, 'disk').findings.map(({ id }) => id)).toContain('window-unknown');
	});

	it('lets data of another site share the line to the pool', () => {
		const document = byHand(
			{
				sites: [
					{ id: 'main', name: 'Main', role: 'primary' },
					{ id: 'far', name: 'Far', role: 'branch' }
				],
				links: [{ id: 'l', from: 'main', to: 'far', bandwidth: '1 Gbit/s', usableShare: '80 %' }]
			},
			{ site: 'far' }
		);
		const run = candidate(evaluated(document), 'disk').sizing.window.movements[0]?.nightly;
		expect(run?.bottleneck).toEqual({ label: 'line Far to Main', bytesPerSecond: 1e8 });
	});
});

describe('a pool', () => {
	it('is full on the first day on which it wants more than was bought', () => {
		const document = exampleDocument();
		const disk = candidate(evaluated(document), 'disk');
		const pool = disk.sizing.pools[0];
		expect(pool?.fullDay).toBeGreaterThan(5 * 365);
		expect(pool?.fullDate).toBe(dateAfter(typed(document).start, pool?.fullDay ?? 0));
	});

	it('is absent when no level wants that many copies', () => {
		const disk = candidate(evaluated(byHand()), 'disk');
		expect(disk.pools.map(({ id }) => id)).toEqual(['repository']);
		expect(disk.sizing.billOfMaterials.map(({ id }) => id)).not.toContain('object');
	});

	it('takes as many units as the bid fixes, whatever is wanted', () => {
		const document = byHand({
			candidates: [{ id: 'disk', architecture: 'disk-repository', quantities: { proxies: 5 } }]
		});
		const proxies = candidate(evaluated(document), 'disk').sizing.billOfMaterials.find(
			({ productId }) => productId === 'backup-proxy'
		);
		expect(proxies).toMatchObject({ quantity: 5, why: 'as installed' });
	});
});

describe('dates', () => {
	it('31 days after 2027-04-01 is 2027-05-02', () => {
		expect(dateAfter('2027-04-01', 31)).toBe('2027-05-02');
		expect(dateAfter('2028-02-28', 1)).toBe('2028-02-29');
		expect(() => dateAfter('soon', 1)).toThrow(/"soon" is not a date/);
	});
});

describe('an empty bid', () => {
	it('evaluates to nothing: no bytes, no findings about it', () => {
		const evaluation = evaluated(byHand({ workloads: [] }));
		expect(evaluation.estate).toMatchObject({ machines: 0, frontEndBytes: 0, changePerDay: 0 });
		for (const { sizing } of evaluation.candidates) expect(sizing.usableToBuyBytes).toBe(0);
	});
});
