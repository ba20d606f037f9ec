/** The least that has to be found, each on the smallest bid that has it and not on the one beside it. */
import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { advised, keysOf, oneWorkload } from './advised.ts';

type Level = BidDocument['serviceLevels'][number];

const level = (changes: Partial<Level> = {}): readonly Level[] => [
	{
		id: 'one',
		name: 'One',
		rpo: '24 h',
		rto: '24 h',
		retention: { daily: 30 },
		copies: 2,
		...changes
	}
];

const disk = (workload: object = {}, changes: Partial<BidDocument> = {}): BidDocument =>
	oneWorkload('disk-repository', workload, changes);

const dated = (date: string): BidDocument => disk({}, { offer: { date } });

interface Least {
	readonly what: string;
	readonly key: string | RegExp;
	readonly has: BidDocument;
	readonly hasNot: BidDocument;
}

const least: readonly Least[] = [
	{
		what: 'no copy left after an event',
		key: /^it\/(no-copy|copies-gone)/,
		has: oneWorkload('same-array'),
		hasNot: disk()
	},
	{
		what: 'one login that deletes all',
		key: 'it/one-authority/backup-administrator',
		has: disk(),
		hasNot: oneWorkload('hardened-repository')
	},
	{
		what: 'a promise of lost data that no point keeps',
		key: 'it/rpo-missed/one',
		has: oneWorkload('tape-library', {}, { serviceLevels: [...level({ rpo: '1 h' })] }),
		hasNot: oneWorkload('tape-library')
	},
	{
		what: 'a return that comes too late',
		key: /^it\/too-late/,
		has: disk({}, { serviceLevels: [...level({ rto: '1 h' })] }),
		hasNot: disk({ frontEnd: '1 TB', count: 1 }, { serviceLevels: [...level({ rto: '20 d' })] })
	},
	{
		what: 'a window that is too short',
		key: /^it\/window-exceeded/,
		has: disk({}, { window: { nightly: '1 min' } }),
		hasNot: disk()
	},
	{
		what: 'a pool that is full before the horizon ends',
		key: /^it\/pool-full/,
		has: disk(
			{ frontEnd: '1000 TB' },
			{ candidates: [{ id: 'it', architecture: 'disk-repository', quantities: { repository: 1 } }] }
		),
		hasNot: disk({ frontEnd: '1000 TB' })
	},
	{
		what: 'points kept for less time than a standard asks',
		key: /^it\/standard-missed\/pci/,
		has: disk({}, { regimes: [{ standard: 'pci-dss' }] }),
		hasNot: disk()
	},
	{
		what: 'a service that nobody approved and nothing protects',
		key: 'bid/shadow-it',
		has: disk({ level: undefined, sanctioned: false }),
		hasNot: disk({ sanctioned: false })
	},
	{
		what: 'restores that nobody tests',
		key: 'it/restore-untested',
		has: disk(),
		hasNot: disk(
			{},
			{ candidates: [{ id: 'it', architecture: 'disk-repository', measures: ['restore-tests'] }] }
		)
	},
	{
		what: 'prices that are not valid on the day of the offer',
		key: 'bid/price-book-expired',
		has: dated('2031-01-01'),
		hasNot: dated('2026-12-01')
	},
	{
		what: 'money that rests on prices nobody confirmed',
		key: 'it/price-unconfirmed',
		has: disk(),
		hasNot: oneWorkload('no-backup')
	},
	{
		what: 'a change rate that nobody measured',
		key: 'bid/change-assumed',
		has: disk({ changePerDay: undefined }),
		hasNot: disk()
	}
];

describe('the least that is found', () => {
	it.each(least)('$what', ({ key, has, hasNot }) => {
		const found = (document: BidDocument): readonly string[] =>
			keysOf(advised(document)).filter((one) =>
				typeof key === 'string' ? one === key : key.test(one)
			);
		expect(found(has)).not.toEqual([]);
		expect(found(hasNot)).toEqual([]);
	});
});
