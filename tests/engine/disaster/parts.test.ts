import { describe, expect, it } from 'vitest';
import { pointAges } from '#engine/disaster/point-ages.ts';
import { spread } from '#engine/disaster/strike.ts';
import type { Stock } from '#engine/disaster/design.ts';
import type { RetentionPolicy } from '#engine/protection/index.ts';
import { estate, event, libraryWith, outcomeIn, played, replayed } from './by-hand.ts';

const hour = 3600;
const policy = (changes: Partial<RetentionPolicy>): RetentionPolicy => ({
	everySeconds: 24 * hour,
	keepAllDays: 0,
	dailyDays: 1,
	weekly: 0,
	monthly: 0,
	quarterly: 0,
	yearly: 0,
	...changes
});

describe('the ages of a copy’s points at the worst moment', () => {
	it('one a night for 3 days, copied in 6 h: 30 h and 54 h', () => {
		expect(pointAges(policy({ dailyDays: 3 }), 6 * hour)).toEqual([30 * hour, 54 * hour]);
	});

	it('every run first, then days, then weeks', () => {
		const ages = pointAges(
			policy({ everySeconds: 12 * hour, keepAllDays: 1, dailyDays: 3, weekly: 2 }),
			0
		).map((age) => age / hour);
		expect(ages).toEqual([12, 24, 48, 72, 72 + 168]);
	});

	it('a journal of seconds is stood for by 96 moments', () => {
		const ages = pointAges(policy({ everySeconds: 5, keepAllDays: 1, dailyDays: 0 }), 0);
		expect(ages[0]).toBe(5);
		expect(ages.length).toBeLessThanOrEqual(97);
		expect(ages.at(-1)).toBeGreaterThan(23.5 * hour);
	});

	it('there is always one', () => {
		expect(pointAges(policy({ dailyDays: 0 }), 0)).toEqual([24 * hour]);
	});
});

describe('a share of the machines', () => {
	const stocks = (...counts: readonly number[]): Stock[] =>
		counts.map((count) => ({ count }) as Stock);

	it('a third of 14, 8 and 4 strikes 4, 3 and 1', () => {
		expect(spread(stocks(14, 8, 4), 1 / 3).map(([, here]) => here)).toEqual([4, 3, 1]);
	});

	it('strikes as many as were asked for, however they are divided', () => {
		for (const asked of [0, 1, 7, 64, 299, 304]) {
			const hits = spread(stocks(14, 8, 4, 6, 9, 22, 6, 12, 26, 7, 184, 6), asked / 304);
			expect(hits.reduce((sum, [, here]) => sum + here, 0)).toBe(asked);
		}
	});
});

describe('the way back', () => {
	const strike = libraryWith(event({}));

	it('two streams of 100 MB/s from disk: ten machines of 1 TB in five waves of 10 100 s', () => {
		const { restores } = played(estate(['disk-repository']), strike, 'disk-repository');
		const usable = restores.map(({ usableSeconds }) => Math.round(usableSeconds ?? 0));
		expect(usable).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5].map((wave) => wave * (100 + 10_000)));
	});

	it('waits for what must happen first, and only who has to copy waits for space', () => {
		const round = (value: string) => ({ value, source: 'hand', confidence: 'assumed' });
		const before = [
			{ id: 'decide', name: 'decide', takes: round('1000 s') },
			{ id: 'space', name: 'space', copiedOnly: true, takes: round('500 s') },
			{ id: 'drives', name: 'drives', media: ['tape'], takes: round('9000 s') }
		];
		const library = libraryWith(event({ before }));
		const document = estate(['disk-repository', 'copy-data']);
		const disk = played(document, library, 'disk-repository');
		const copyData = played(document, library, 'copy-data');
		expect(disk.restores[0]?.usableSeconds).toBeCloseTo(1500 + 10_100, 3);
		// Mounts take 300 s after the overhead of 100 s, whatever the size.
		expect(copyData.restores.map(({ usableSeconds }) => usableSeconds)).toEqual(
			Array(10).fill(1400)
		);
		expect(disk.phases.map(({ poolIds }) => poolIds)).toEqual([null, null, []]);
		expect(copyData.phases.map(({ poolIds }) => poolIds)).toEqual([null, [], []]);
	});

	it('a lost site comes back at the other one, over the line from where the copy lies', () => {
		const library = libraryWith(event({ copies: { site: true } }));
		const { restores, resources } = played(estate(['dedup-appliance']), library, 'dedup-appliance');
		expect(new Set(restores.map(({ poolId }) => poolId))).toEqual(new Set(['replica']));
		expect(resources.some(({ id }) => id === 'write:second')).toBe(true);
		expect(resources.some(({ id }) => id.startsWith('line:'))).toBe(false);
	});

	it('over a line that nobody stated nothing is promised, and the sentence names it', () => {
		const library = libraryWith(event({ copies: { site: true } }));
		const { restores } = played(estate(['disk-repository']), library, 'disk-repository');
		expect(new Set(restores.map(({ neverBecause }) => neverBecause))).toEqual(
			new Set(['unknown-line'])
		);
	});

	it('who waits for what comes over such a line is as unknown, and nobody waits for itself', () => {
		const library = libraryWith(event({ machines: { at: 'everywhere' } }));
		const document = estate(['disk-repository'], { needs: ['w'] });
		const [w] = document.workloads ?? [];
		const [one] = document.serviceLevels;
		if (!w || !one) throw new Error('the estate has a workload and a level');
		const waiting = { ...w, id: 'app', name: 'App', level: 'two', needs: ['far'] };
		const far = { ...w, id: 'far', name: 'Far', site: 'cloud', needs: [] };
		const all = replayed(
			{
				...document,
				links: [],
				serviceLevels: [one, { ...one, id: 'two', name: 'Two' }],
				workloads: [w, far, waiting]
			},
			library
		);
		const kinds = outcomeIn(all, 'disk-repository').cells.map(({ kind }) => kind);
		expect(kinds).toEqual(['unknown', 'unknown']);
		const alone = replayed(document, library);
		expect(outcomeIn(alone, 'disk-repository').cells[0]?.kind).toBe('back');
	});

	it('who needs another waits until every struck machine of it is usable', () => {
		const document = estate(['disk-repository']);
		const [w] = document.workloads ?? [];
		if (!w) throw new Error('the estate has a workload');
		const workloads = [
			{ ...w, id: 'app', name: 'App', count: 2, frontEnd: '2 GB', needs: ['directory'] },
			{ ...w, id: 'directory', name: 'Directory', count: 4, frontEnd: '4 TB' }
		];
		const { restores } = played({ ...document, workloads }, strike, 'disk-repository');
		const lastOf = (id: string): number =>
			Math.max(
				...restores.flatMap(({ workloadId, usableSeconds }) =>
					workloadId === id ? (usableSeconds ?? []) : []
				)
			);
		const app = restores.find(({ workloadId }) => workloadId === 'app');
		expect(app?.startedSeconds).toBeCloseTo(lastOf('directory'), 3);
		expect(restores).toHaveLength(6);
	});
});

describe('tape', () => {
	const strike = libraryWith(event({}));
	const one = estate(['tape-library'], { count: 1, frontEnd: '10 TB' });

	it('reads the full and every set since, each with load and locate, at half the drive for multiplexed sets', () => {
		const { restores } = played(one, strike, 'tape-library');
		// Changed in a day: at most 1 % of 10 TB, six times; a drive of 225 MB/s, half of which is wanted.
		const least = (10e12 / 225e6) * 2 + 7 * 100;
		const most = ((10e12 * 1.06) / 225e6) * 2 + 7 * 100 + 6 * 200;
		expect(restores[0]?.usableSeconds).toBeGreaterThan(least);
		expect(restores[0]?.usableSeconds).toBeLessThanOrEqual(most + 1);
	});

	it('a set larger than a cartridge takes the next', () => {
		const short = played(one, strike, 'tape-library').restores[0]?.usableSeconds ?? 0;
		const long =
			played(estate(['tape-library'], { count: 1, frontEnd: '40 TB' }), strike, 'tape-library')
				.restores[0]?.usableSeconds ?? 0;
		// 18 TB · 90 % ÷ 75 % stored = 21.6 TB as read: one change of cartridges, 300 s, more than four times the bytes.
		const handled = 7 * 100 + 6 * 200;
		expect(long - 300 - handled).toBeCloseTo(4 * (short - handled), 0);
	});

	it('what lies in the vault is fetched first', () => {
		const library = libraryWith(event({ copies: { site: true } }));
		const { restores } = played(one, library, 'tape-library');
		expect(restores[0]?.poolId).toBe('vault');
		expect(restores[0]?.startedSeconds).toBe(24 * hour);
	});
});
