import { describe, expect, it } from 'vitest';
import { findingIds, oneWorkload, sized } from '../../architectures/templates.ts';

const backupOf = (architecture: string, workload: object, changes: object = {}) =>
	sized(oneWorkload(architecture, workload, changes)).sizing.window.movements[0]!;

describe('the largest machine alone', () => {
	it('is one stream: 10 TB at 100 MB/s a core take 27 h 47 in full, a fiftieth of it 2 h 13', () => {
		const { largestJob } = backupOf('disk-repository', { largest: '10 TB' });
		expect(largestJob?.full.seconds).toBeCloseTo(10e12 / 100e6, 3);
		expect(largestJob?.full.bottleneck?.label).toBe('one proxy core');
		expect(largestJob?.nightly.seconds).toBeCloseTo(0.2e12 / 25e6, 0);
	});

	it('is one drive on tape', () => {
		const { largestJob } = backupOf('tape-library', { largest: '10 TB' });
		expect(largestJob?.full.stages.map(({ label }) => label)).toContain('one tape drive');
		expect(largestJob?.full.bottleneck).toEqual({
			label: 'reads of one machine',
			bytesPerSecond: 150e6
		});
	});

	it('is unknown while nobody states its size', () => {
		expect(backupOf('disk-repository', {}).largestJob).toBeNull();
	});

	it('is found when everything together is in time and it is not', () => {
		const late = sized(oneWorkload('tape-library', { largest: '40 TB' }));
		const sentence = late.findings.find(({ id }) => id === 'job-too-long')?.sentence;
		expect(sentence).toMatch(/largest machine of W takes 74 h 04 for its full of 40\.0 TB/);
		expect(findingIds(sized(oneWorkload('tape-library', { largest: '10 TB' })))).not.toContain(
			'job-too-long'
		);
	});

	it('grows with its row', () => {
		const { largestJob } = backupOf('disk-repository', {
			largest: '10 TB',
			growthPerYear: '20 %/yr'
		});
		expect(largestJob?.full.bytes).toBeCloseTo(12e12, -3);
	});
});

describe('the first run', () => {
	it('carries everything there is on the first day, and nothing limits it', () => {
		const { first, full } = backupOf('disk-repository', {});
		expect(full).toBeNull();
		expect(first.bytes).toBeCloseTo(100e12, -3);
		expect(first.seconds).toBeCloseTo(100e12 / 720e6, 0);
	});
});

describe('lines from several sites', () => {
	const sites = [
		{ id: 'main', name: 'Main', role: 'primary' },
		{ id: 'north', name: 'North', role: 'branch' },
		{ id: 'south', name: 'South', role: 'branch' }
	] as const;
	const workloads = (['main', 'north', 'south'] as const).map((site, index) => ({
		...oneWorkload('disk-repository').workloads![0]!,
		id: site,
		frontEnd: [50, 40, 10][index]! * 1e12,
		site
	}));
	const line = (from: string, bandwidth: string) => ({
		id: from,
		from,
		to: 'main',
		bandwidth,
		usableShare: '100 %'
	});

	it('each carry their own part, and the narrowest for its part decides', () => {
		// 40 % over 4 Gbit/s is 1.25 GB/s in all, 10 % over 400 Mbit/s is 500 MB/s.
		const links = [line('north', '4 Gbit/s'), line('south', '400 Mbit/s')];
		const { nightly } = backupOf('disk-repository', {}, { sites, workloads, links });
		expect(nightly.stages).toContainEqual({ label: 'line South to Main', bytesPerSecond: 500e6 });
	});

	it('leave the run unknown while one of them is', () => {
		const links = [line('north', '4 Gbit/s')];
		const { nightly } = backupOf('disk-repository', {}, { sites, workloads, links });
		expect(nightly.seconds).toBeNull();
	});
});

describe('data lost with the site', () => {
	it('is the distance between points and the way of the newest one to the other site', () => {
		const { levels, window } = sized(oneWorkload('dedup-appliance')).sizing;
		const way = window.movements.reduce((sum, { nightly }) => sum + (nightly.seconds ?? 0), 0);
		expect(levels[0]).toMatchObject({ isElsewhere: true, everySeconds: 86_400 });
		expect(levels[0]?.offsiteSeconds).toBeCloseTo(86_400 + way, 6);
	});

	it('is everything where every copy lies with production', () => {
		const candidate = sized(oneWorkload('replication', { site: 'second' }));
		expect(candidate.sizing.levels[0]).toMatchObject({ isElsewhere: false, offsiteSeconds: null });
		expect(findingIds(candidate)).toContain('nothing-elsewhere');
	});
});
